# Puts what the program prints into a file.
#   cmake -DPROGRAM=… "-DARGUMENTS=completions;bash" -DOUTPUT=… -P print.cmake
get_filename_component(folder ${OUTPUT} DIRECTORY)
file(MAKE_DIRECTORY ${folder})
execute_process(COMMAND ${PROGRAM} ${ARGUMENTS} OUTPUT_FILE ${OUTPUT} COMMAND_ERROR_IS_FATAL ANY)
