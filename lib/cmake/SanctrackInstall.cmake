# Installs headers, libraries and data, for find_package(sanctrack) and pkg-config. Nothing that is
# installed knows where: the tree can be moved.
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/sanctrack")
set(data_dir "${CMAKE_INSTALL_DATADIR}/sanctrack")

set_target_properties(sanctrack_core_headers PROPERTIES EXPORT_NAME core_headers)
set_target_properties(sanctrack_headers PROPERTIES EXPORT_NAME headers)
install(TARGETS sanctrack_core_headers sanctrack_headers EXPORT sanctrack-headers FILE_SET HEADERS)
install(TARGETS sanctrack_boost_headers FILE_SET HEADERS)
set(exports sanctrack-headers)
if(TARGET sanctrack_shared)
  install(TARGETS sanctrack_core_shared sanctrack_shared EXPORT sanctrack-shared)
  list(APPEND exports sanctrack-shared)
endif()
if(TARGET sanctrack_static)
  install(TARGETS sanctrack_core_static sanctrack_static EXPORT sanctrack-static)
  list(APPEND exports sanctrack-static)
endif()
foreach(export IN LISTS exports)
  install(EXPORT ${export} NAMESPACE sanctrack:: DESTINATION "${package_dir}")
endforeach()

install(DIRECTORY "${PROJECT_SOURCE_DIR}/examples/data/belarus"
                  "${PROJECT_SOURCE_DIR}/examples/data/sdn-extract" DESTINATION "${data_dir}/data")
install(FILES "${PROJECT_SOURCE_DIR}/lib/yaml/sanctrack.schema.json" DESTINATION "${data_dir}")

configure_package_config_file(
  "${CMAKE_CURRENT_LIST_DIR}/sanctrack-config.cmake.in" "${PROJECT_BINARY_DIR}/sanctrack-config.cmake"
  INSTALL_DESTINATION "${package_dir}" PATH_VARS data_dir)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/sanctrack-config-version.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/sanctrack-config.cmake"
              "${PROJECT_BINARY_DIR}/sanctrack-config-version.cmake"
              "${CMAKE_CURRENT_LIST_DIR}/SanctrackYamlCpp.cmake" DESTINATION "${package_dir}")

file(RELATIVE_PATH prefix_from_pc "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
string(REGEX REPLACE "/$" "" prefix_from_pc "${prefix_from_pc}")
foreach(name IN ITEMS sanctrack sanctrack-core)
  configure_file("${CMAKE_CURRENT_LIST_DIR}/${name}.pc.in" "${PROJECT_BINARY_DIR}/${name}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/${name}.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endforeach()
