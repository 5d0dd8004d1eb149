# Installs BUILD_DIR and moves what was installed to INSTALLED, so that nothing can rely on the place.
file(REMOVE_RECURSE "${INSTALLED}" "${INSTALLED}.before-move")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD_DIR}" --prefix "${INSTALLED}.before-move"
                OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(RENAME "${INSTALLED}.before-move" "${INSTALLED}")
file(GLOB_RECURSE installed "${INSTALLED}/*.cmake" "${INSTALLED}/*.pc")
foreach(file IN LISTS installed)
  file(READ "${file}" text)
  if(text MATCHES "before-move")
    message(FATAL_ERROR "${file} names the place of the first installation")
  endif()
endforeach()
