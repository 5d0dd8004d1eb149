# The private dependencies: Boost's headers, yaml-cpp and threads; for official lists pugixml, simdjson,
# libarchive, zlib and iconv. Defines the imported targets sanctrack::boost_headers and sanctrack::yaml_cpp,
# whatever the installed version calls its own.

function(sanctrack_require name found)
  if(found)
    return()
  endif()
  message(
    FATAL_ERROR
      "sanctrack needs ${name}, which was not found. Install it with one of\n"
      "  Debian, Ubuntu:  apt-get install libboost-dev libyaml-cpp-dev libpugixml-dev libsimdjson-dev libarchive-dev zlib1g-dev\n"
      "  Fedora:          dnf install boost-devel yaml-cpp-devel pugixml-devel simdjson-devel libarchive-devel zlib-devel\n"
      "  Homebrew:        brew install boost yaml-cpp pugixml simdjson libarchive zlib\n"
      "or point CMAKE_PREFIX_PATH at the place where it is installed.")
endfunction()

if(POLICY CMP0167)
  cmake_policy(SET CMP0167 NEW)
endif()
find_package(Boost 1.74 QUIET)
sanctrack_require("Boost's headers (1.74 or newer)" "${Boost_FOUND}")
if(NOT TARGET sanctrack::boost_headers)
  add_library(sanctrack::boost_headers INTERFACE IMPORTED)
  target_link_libraries(sanctrack::boost_headers INTERFACE Boost::headers)
endif()

find_package(yaml-cpp QUIET)
sanctrack_require("yaml-cpp (0.7 or newer)" "${yaml-cpp_FOUND}")
include("${CMAKE_CURRENT_LIST_DIR}/SanctrackYamlCpp.cmake")

find_package(pugixml QUIET)
sanctrack_require("pugixml" "${pugixml_FOUND}")
find_package(simdjson QUIET)
sanctrack_require("simdjson (3.0 or newer)" "${simdjson_FOUND}")
find_package(LibArchive QUIET)
sanctrack_require("libarchive" "${LibArchive_FOUND}")
find_package(ZLIB QUIET)
sanctrack_require("zlib" "${ZLIB_FOUND}")
find_package(Iconv QUIET)
sanctrack_require("iconv" "${Iconv_FOUND}")

find_package(Threads REQUIRED)
