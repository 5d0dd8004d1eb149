# Runs PROGRAM and compares what it prints with the file EXPECTED. With SANCTRACK_UPDATE_GOLDEN=1 in
# the environment the file is written instead.
execute_process(COMMAND "${PROGRAM}" OUTPUT_FILE "${PROGRAM}.out" COMMAND_ERROR_IS_FATAL ANY)
if("$ENV{SANCTRACK_UPDATE_GOLDEN}")
  configure_file("${PROGRAM}.out" "${EXPECTED}" COPYONLY)
endif()
execute_process(COMMAND diff -u "${EXPECTED}" "${PROGRAM}.out" RESULT_VARIABLE differs)
if(differs)
  message(FATAL_ERROR "${PROGRAM} does not print ${EXPECTED}")
endif()
