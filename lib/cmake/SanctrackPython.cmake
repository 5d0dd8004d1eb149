# The Python module sanctrack._core, linked from the objects of every layer. In the build tree
# <build>/python/sanctrack is the whole package, ready for PYTHONPATH.
set(PYBIND11_FINDPYTHON ON)
find_package(Python 3.10 REQUIRED COMPONENTS Interpreter Development.Module)
if(NOT pybind11_DIR)
  execute_process(COMMAND "${Python_EXECUTABLE}" -m pybind11 --cmakedir
                  OUTPUT_VARIABLE pybind11_dir OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(pybind11_dir)
    set(pybind11_DIR "${pybind11_dir}" CACHE PATH "Folder of pybind11's CMake package" FORCE)
  endif()
endif()
find_package(pybind11 2.13 CONFIG REQUIRED)

set(package_source "${PROJECT_SOURCE_DIR}/bindings/python/sanctrack")
set(package_build "${PROJECT_BINARY_DIR}/python/sanctrack")
file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/bindings/cpp/*.cpp")
pybind11_add_module(sanctrack_python MODULE NO_EXTRAS ${sources})
target_link_libraries(
  sanctrack_python
  PRIVATE ${SANCTRACK_CORE_OBJECTS} ${SANCTRACK_LATER_OBJECTS} sanctrack_headers
          sanctrack_warnings sanctrack::yaml_cpp ${SANCTRACK_LIST_LIBRARIES} Threads::Threads
          ${CMAKE_DL_LIBS})
# Only a wheel wants it by default: its sources take longest of all.
if(NOT SKBUILD)
  set_target_properties(sanctrack_python PROPERTIES EXCLUDE_FROM_ALL ON)
endif()
set_target_properties(sanctrack_python PROPERTIES OUTPUT_NAME _core LIBRARY_OUTPUT_DIRECTORY
                                                                    "${package_build}")
# The glue is instrumented for lifetimes only, and unoptimised: all of it takes three times as long.
if(SANCTRACK_SANITIZE)
  string(REGEX MATCH "^[a-z]+" first_sanitizer "${SANCTRACK_SANITIZE}")
  target_compile_options(sanctrack_python PRIVATE -fsanitize=${first_sanitizer} -O0 -g1)
  target_link_options(sanctrack_python PRIVATE -fsanitize=${SANCTRACK_SANITIZE})
endif()
# Python needs one symbol of the module; the rest would only invite clashes.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  target_link_options(sanctrack_python PRIVATE
                      "LINKER:--version-script=${CMAKE_CURRENT_LIST_DIR}/python.map")
  set_property(TARGET sanctrack_python PROPERTY LINK_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/python.map")
elseif(APPLE)
  target_link_options(sanctrack_python PRIVATE "LINKER:-exported_symbol,_PyInit__core")
endif()

file(MAKE_DIRECTORY "${package_build}")
file(GLOB package_files CONFIGURE_DEPENDS "${package_source}/*")
foreach(file IN LISTS package_files)
  get_filename_component(name "${file}" NAME)
  if(NOT name STREQUAL "__pycache__")
    file(CREATE_LINK "${file}" "${package_build}/${name}" SYMBOLIC)
  endif()
endforeach()
file(CREATE_LINK "${PROJECT_SOURCE_DIR}/examples/data" "${package_build}/data" SYMBOLIC)

install(TARGETS sanctrack_python LIBRARY DESTINATION sanctrack COMPONENT python EXCLUDE_FROM_ALL)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/examples/data/belarus"
                  "${PROJECT_SOURCE_DIR}/examples/data/sdn-extract" DESTINATION sanctrack/data
        COMPONENT python EXCLUDE_FROM_ALL)
install(FILES "${PROJECT_SOURCE_DIR}/lib/yaml/sanctrack.schema.json" DESTINATION sanctrack
        COMPONENT python EXCLUDE_FROM_ALL)
