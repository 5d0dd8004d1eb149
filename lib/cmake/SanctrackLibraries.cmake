# Every source is compiled once, into position-independent objects, one set a layer; the shared and
# the static libraries, the Python module and the tests are all linked from these objects.
#
#   sanctrack::core        values, model, time, analysis, yaml, lists, history
#   sanctrack::sanctrack   core and datasets
#   ..._static             the same, as static libraries

set(SANCTRACK_CORE_LAYERS values model time analysis yaml lists history)
set(SANCTRACK_LATER_LAYERS datasets)
# What official lists are read with.
set(SANCTRACK_LIST_LIBRARIES pugixml::pugixml simdjson::simdjson LibArchive::LibArchive ZLIB::ZLIB
                             Iconv::Iconv)

set(include_dir "${PROJECT_SOURCE_DIR}/include")
file(GLOB boost_headers CONFIGURE_DEPENDS "${include_dir}/sanctrack/values/boost_date.hpp")
set(core_headers "${include_dir}/sanctrack/export.hpp" "${include_dir}/sanctrack/version.hpp")
foreach(layer IN LISTS SANCTRACK_CORE_LAYERS)
  file(GLOB headers CONFIGURE_DEPENDS "${include_dir}/sanctrack/${layer}/*.hpp")
  list(APPEND core_headers ${headers})
endforeach()
list(REMOVE_ITEM core_headers ${boost_headers})
file(GLOB later_headers CONFIGURE_DEPENDS "${include_dir}/sanctrack/sanctrack.hpp")
foreach(layer IN LISTS SANCTRACK_LATER_LAYERS)
  file(GLOB headers CONFIGURE_DEPENDS "${include_dir}/sanctrack/${layer}/*.hpp")
  list(APPEND later_headers ${headers})
endforeach()

# A set of public headers; the build verifies that each of them compiles alone.
function(sanctrack_headers name)
  add_library(${name} INTERFACE)
  target_sources(${name} INTERFACE FILE_SET HEADERS BASE_DIRS "${include_dir}" FILES ${ARGN})
  target_compile_features(${name} INTERFACE cxx_std_20)
  set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()

sanctrack_headers(sanctrack_core_headers ${core_headers})
sanctrack_headers(sanctrack_headers ${later_headers})
target_link_libraries(sanctrack_headers INTERFACE sanctrack_core_headers)
# The one header that shows Boost. Whoever includes it brings Boost along.
sanctrack_headers(sanctrack_boost_headers ${boost_headers})
target_link_libraries(sanctrack_boost_headers INTERFACE sanctrack_core_headers
                                                        sanctrack::boost_headers)

# The objects of one layer; links: what this layer's sources may use beside the public headers.
function(sanctrack_layer layer headers)
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/lib/${layer}/*.cpp")
  if(layer STREQUAL "values")
    file(GLOB top_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/lib/*.cpp")
    list(APPEND sources ${top_sources})
  endif()
  if(NOT sources)
    return()
  endif()
  add_library(sanctrack_${layer} OBJECT ${sources})
  target_include_directories(sanctrack_${layer} PRIVATE "${PROJECT_SOURCE_DIR}/lib")
  target_link_libraries(sanctrack_${layer} PUBLIC ${headers}
                        PRIVATE sanctrack_warnings sanctrack_sanitize Threads::Threads ${ARGN})
endfunction()

sanctrack_layer(values sanctrack_core_headers sanctrack::boost_headers)
sanctrack_layer(model sanctrack_core_headers)
sanctrack_layer(time sanctrack_core_headers)
sanctrack_layer(analysis sanctrack_core_headers)
sanctrack_layer(yaml sanctrack_core_headers sanctrack::yaml_cpp)
sanctrack_layer(lists sanctrack_core_headers ${SANCTRACK_LIST_LIBRARIES})
# Its readers call the parser of another library for every element and attribute.
if(TARGET sanctrack_lists)
  target_compile_options(sanctrack_lists PRIVATE -fno-plt)
endif()
sanctrack_layer(history sanctrack_core_headers)
sanctrack_layer(datasets sanctrack_headers ${CMAKE_DL_LIBS})

# Sets <result> to those of the named layers that have sources.
function(sanctrack_layer_targets result)
  set(targets "")
  foreach(layer IN LISTS ARGN)
    if(TARGET sanctrack_${layer})
      list(APPEND targets sanctrack_${layer})
    endif()
  endforeach()
  set(${result} "${targets}" PARENT_SCOPE)
endfunction()
sanctrack_layer_targets(SANCTRACK_CORE_OBJECTS ${SANCTRACK_CORE_LAYERS})
sanctrack_layer_targets(SANCTRACK_LATER_OBJECTS ${SANCTRACK_LATER_LAYERS})

if(TARGET sanctrack_datasets)
  file(RELATIVE_PATH data_from_lib "${CMAKE_INSTALL_FULL_LIBDIR}"
       "${CMAKE_INSTALL_FULL_DATADIR}/sanctrack/data")
  file(RELATIVE_PATH data_from_bin "${CMAKE_INSTALL_FULL_BINDIR}"
       "${CMAKE_INSTALL_FULL_DATADIR}/sanctrack/data")
  target_compile_definitions(
    sanctrack_datasets PRIVATE SANCTRACK_DATA_FROM_LIB="${data_from_lib}"
                               SANCTRACK_DATA_FROM_BIN="${data_from_bin}")
  # The last resort of a program that is linked statically and lives elsewhere.
  if(SANCTRACK_INSTALL)
    target_compile_definitions(
      sanctrack_datasets
      PRIVATE SANCTRACK_DATA_INSTALLED="${CMAKE_INSTALL_FULL_DATADIR}/sanctrack/data")
  endif()
endif()

# A library of the given kind made of objects, as <name> in the build and <exported> outside it.
function(sanctrack_library name exported kind headers output)
  list(TRANSFORM ARGN REPLACE "(.+)" "$<TARGET_OBJECTS:\\1>" OUTPUT_VARIABLE objects)
  add_library(${name} ${kind} ${objects})
  add_library(sanctrack::${exported} ALIAS ${name})
  target_link_libraries(${name} PUBLIC ${headers}
                        PRIVATE $<BUILD_INTERFACE:sanctrack_sanitize> Threads::Threads)
  if(kind STREQUAL "SHARED" AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_link_options(${name} PRIVATE LINKER:-z,defs)
  endif()
  # No promise of a stable binary interface before 1.0: each minor version is its own.
  set(soversion "${PROJECT_VERSION_MAJOR}")
  if(soversion EQUAL 0)
    set(soversion "0.${PROJECT_VERSION_MINOR}")
  endif()
  set_target_properties(
    ${name}
    PROPERTIES EXPORT_NAME ${exported}
               OUTPUT_NAME ${output}
               LINKER_LANGUAGE CXX
               VERSION ${PROJECT_VERSION}
               SOVERSION ${soversion}
               BUILD_RPATH_USE_ORIGIN ON
               INSTALL_RPATH "$<IF:$<PLATFORM_ID:Darwin>,@loader_path,$ORIGIN>")
endfunction()

if(SANCTRACK_SHARED AND SANCTRACK_CORE_OBJECTS AND SANCTRACK_LATER_OBJECTS)
  sanctrack_library(sanctrack_core_shared core SHARED sanctrack_core_headers sanctrack-core
                    ${SANCTRACK_CORE_OBJECTS})
  target_link_libraries(sanctrack_core_shared PRIVATE sanctrack::yaml_cpp
                                                      ${SANCTRACK_LIST_LIBRARIES})
  sanctrack_library(sanctrack_shared sanctrack SHARED sanctrack_headers sanctrack
                    ${SANCTRACK_LATER_OBJECTS})
  target_link_libraries(sanctrack_shared PUBLIC sanctrack_core_shared PRIVATE ${CMAKE_DL_LIBS})
endif()
if(SANCTRACK_STATIC AND SANCTRACK_CORE_OBJECTS AND SANCTRACK_LATER_OBJECTS)
  sanctrack_library(sanctrack_core_static core_static STATIC sanctrack_core_headers sanctrack-core
                    ${SANCTRACK_CORE_OBJECTS})
  target_link_libraries(sanctrack_core_static PRIVATE sanctrack::yaml_cpp
                                                      ${SANCTRACK_LIST_LIBRARIES})
  sanctrack_library(sanctrack_static sanctrack_static STATIC sanctrack_headers sanctrack
                    ${SANCTRACK_LATER_OBJECTS})
  target_link_libraries(sanctrack_static PUBLIC sanctrack_core_static PRIVATE ${CMAKE_DL_LIBS})
endif()
