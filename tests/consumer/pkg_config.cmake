# Compiles the consumer with what pkg-config says about INSTALLED, and runs it.
set(ENV{PKG_CONFIG_PATH} "${INSTALLED}/${LIBDIR}/pkgconfig")
execute_process(COMMAND "${PKG_CONFIG}" --cflags --libs sanctrack OUTPUT_VARIABLE flags
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(flags UNIX_COMMAND "${flags}")
file(MAKE_DIRECTORY "${WORK}")
execute_process(COMMAND "${CXX}" -std=c++20 "${SOURCE}" -o "${WORK}/consumer" ${flags}
                COMMAND_ERROR_IS_FATAL ANY)
execute_process(
  COMMAND "${CMAKE_COMMAND}" -E env "LD_LIBRARY_PATH=${INSTALLED}/${LIBDIR}" "${WORK}/consumer"
          "${INSTALLED}/${DATADIR}/sanctrack/data/belarus" COMMAND_ERROR_IS_FATAL ANY)
