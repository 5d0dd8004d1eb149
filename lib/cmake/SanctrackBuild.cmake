# How this project compiles its own code. Nothing here reaches those who link to it.

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# The build tree has the shape of the installed tree, so that the data are found in both by one rule.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(libdir lib)
if(NOT IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(libdir "${CMAKE_INSTALL_LIBDIR}")
endif()
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/${libdir}")
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/${libdir}")
file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/share/sanctrack")
file(CREATE_LINK "${PROJECT_SOURCE_DIR}/examples/data" "${PROJECT_BINARY_DIR}/share/sanctrack/data"
     SYMBOLIC)

find_program(CCACHE_PROGRAM ccache)
if(PROJECT_IS_TOP_LEVEL AND CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(sanctrack_warnings INTERFACE)
target_compile_options(
  sanctrack_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                               $<$<BOOL:${SANCTRACK_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 warns of std::string's own code: https://gcc.gnu.org/PR105651
  target_compile_options(sanctrack_warnings INTERFACE -Wno-restrict)
endif()

add_library(sanctrack_sanitize INTERFACE)
if(SANCTRACK_SANITIZE)
  target_compile_options(
    sanctrack_sanitize INTERFACE -fsanitize=${SANCTRACK_SANITIZE} -fno-sanitize-recover=all
                                 -fno-omit-frame-pointer -g1)
  target_link_options(sanctrack_sanitize INTERFACE -fsanitize=${SANCTRACK_SANITIZE})
endif()
if(SANCTRACK_BUILD_FUZZ)
  target_compile_options(sanctrack_sanitize INTERFACE -fsanitize=fuzzer-no-link)
endif()
