# Tests of the installed package: consumers and the C++ examples, both built outside this project.
set(installed "${PROJECT_BINARY_DIR}/installed")
set(consumers "${CMAKE_CURRENT_LIST_DIR}")
set(data "${installed}/${CMAKE_INSTALL_DATADIR}/sanctrack/data/belarus")

add_test(NAME install_and_move
         COMMAND ${CMAKE_COMMAND} -DBUILD_DIR=${PROJECT_BINARY_DIR} -DINSTALLED=${installed} -P
                 "${consumers}/install.cmake")
set_tests_properties(install_and_move PROPERTIES FIXTURES_SETUP installed)

# Configures and builds the project in <source> against the installed package, then runs <...>.
function(sanctrack_outside_project name source options)
  set(binary "${PROJECT_BINARY_DIR}/outside/${name}")
  add_test(
    NAME ${name}
    COMMAND
      ${CMAKE_CTEST_COMMAND} --build-and-test "${source}" "${binary}" --build-generator
      "${CMAKE_GENERATOR}" --build-options "-DCMAKE_PREFIX_PATH=${installed}"
      "-DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}"
      "-DCMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER}" -DCMAKE_BUILD_TYPE=Release
      ${options} ${ARGN})
  set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED installed)
endfunction()

if(SANCTRACK_BUILD_TESTS)
  sanctrack_outside_project(consumer_find_package "${consumers}" "" --test-command consumer "${data}")
  sanctrack_outside_project(consumer_static "${consumers}" -DCONSUMER_STATIC=ON --test-command
                            ${CMAKE_COMMAND} -E env "SANCTRACK_DATA=${data}/.." ./consumer "${data}")
  # The same with the target name of yaml-cpp 0.8, of which the installed package must know too.
  sanctrack_outside_project(consumer_static_yaml_cpp_0_8 "${consumers}"
                            "-DCONSUMER_STATIC=ON;-Dyaml-cpp_DIR=${consumers}/yaml-cpp-0.8")
  find_program(PKG_CONFIG pkg-config REQUIRED)
  add_test(
    NAME consumer_pkg_config
    COMMAND
      ${CMAKE_COMMAND} -DINSTALLED=${installed} -DLIBDIR=${CMAKE_INSTALL_LIBDIR}
      -DDATADIR=${CMAKE_INSTALL_DATADIR} -DCXX=${CMAKE_CXX_COMPILER} -DPKG_CONFIG=${PKG_CONFIG}
      -DSOURCE=${consumers}/main.cpp -DWORK=${PROJECT_BINARY_DIR}/outside/pkg_config -P
      "${consumers}/pkg_config.cmake")
  set_tests_properties(consumer_pkg_config PROPERTIES FIXTURES_REQUIRED installed)
endif()

# Configures this project with <options>; the output must match <expected>.
function(sanctrack_configure_test name expected)
  add_test(NAME ${name} COMMAND ${CMAKE_COMMAND} -S "${PROJECT_SOURCE_DIR}" -B
                                "${PROJECT_BINARY_DIR}/outside/${name}" -G "${CMAKE_GENERATOR}"
                                "-DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}" ${ARGN})
  set_tests_properties(${name} PROPERTIES PASS_REGULAR_EXPRESSION "${expected}")
endfunction()

if(SANCTRACK_BUILD_TESTS)
  sanctrack_configure_test(configure_yaml_cpp_0_8 "Build files have been written"
                           "-Dyaml-cpp_DIR=${consumers}/yaml-cpp-0.8")
  sanctrack_configure_test(configure_without_yaml_cpp "apt-get install libboost-dev libyaml-cpp-dev libpugixml-dev"
                           -DCMAKE_DISABLE_FIND_PACKAGE_yaml-cpp=ON)
  sanctrack_configure_test(configure_without_boost "dnf install boost-devel yaml-cpp-devel"
                           -DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON)
endif()

if(SANCTRACK_BUILD_EXAMPLES)
  set(examples "${PROJECT_SOURCE_DIR}/examples/cpp")
  sanctrack_outside_project(examples_build "${examples}" "")
  set_tests_properties(examples_build PROPERTIES FIXTURES_SETUP examples)
  file(GLOB sources CONFIGURE_DEPENDS "${examples}/[0-9][0-9]_*.cpp")
  foreach(source IN LISTS sources)
    get_filename_component(name "${source}" NAME_WE)
    add_test(NAME example_${name}
             COMMAND ${CMAKE_COMMAND} -DPROGRAM=${PROJECT_BINARY_DIR}/outside/examples_build/${name}
                     -DEXPECTED=${examples}/expected/${name}.txt -P "${consumers}/golden.cmake")
    set_tests_properties(example_${name} PROPERTIES FIXTURES_REQUIRED examples LABELS example)
  endforeach()
endif()
