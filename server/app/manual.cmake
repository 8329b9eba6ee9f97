# The manual page and the completion scripts: printed by the program itself, installed beside it.
include(GNUInstallDirs)
if(CMAKE_CROSSCOMPILING)
  message(STATUS "Cross-compiling: without manual page and completions, which the program prints")
  return()
endif()

set(printed ${CMAKE_CURRENT_BINARY_DIR}/printed)
set(all)
function(ibid_print file)
  add_custom_command(
    OUTPUT ${printed}/${file}
    COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:ibid> "-DARGUMENTS=${ARGN}"
            -DOUTPUT=${printed}/${file} -P ${CMAKE_CURRENT_SOURCE_DIR}/print.cmake
    DEPENDS ibid print.cmake
    VERBATIM)
  list(APPEND all ${printed}/${file})
  set(all ${all} PARENT_SCOPE)
endfunction()
ibid_print(ibid.1 man)
ibid_print(ibid.bash completions bash)
ibid_print(_ibid completions zsh)
ibid_print(ibid.fish completions fish)
add_custom_target(ibid_printed ALL DEPENDS ${all})

install(FILES ${printed}/ibid.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${printed}/ibid.bash RENAME ibid
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${printed}/_ibid DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${printed}/ibid.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
