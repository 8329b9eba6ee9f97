# What is installed beside the program, its manual page and completions (manual.cmake). No editor
# starts anything of it unasked: docs/install.md tells how each is told to.
include(GNUInstallDirs)
set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(pages ${CMAKE_INSTALL_DOCDIR})
set(clients ${PROJECT_SOURCE_DIR}/clients)

# Pages lie as in the repository, so that their links hold.
install(FILES README.md CHANGELOG.md CONTRIBUTING.md LICENSE DESTINATION ${pages})
install(DIRECTORY docs/ DESTINATION ${pages}/docs
        FILES_MATCHING PATTERN "*.md" PATTERN "*.txt" PATTERN "*.json" PATTERN "*.png" PATTERN "*.svg")
install(DIRECTORY corpus/editions/united-opposition DESTINATION ${pages}/examples)
install(FILES docs/edition.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/ibid)
if(IBID_PORTABLE)
  include(${CMAKE_CURRENT_LIST_DIR}/licences.cmake)
  install(FILES ${IBID_LICENCES} DESTINATION ${pages})
endif()

# Where the editor finds them when it is told to load them: `packadd ibid`, `(require 'ibid)`.
set(plugin ${CMAKE_INSTALL_DATADIR}/nvim/site/pack/ibid/opt/ibid)
install(DIRECTORY ${clients}/neovim/ DESTINATION ${plugin}
        PATTERN README.md EXCLUDE PATTERN .gitignore EXCLUDE PATTERN tags EXCLUDE
        PATTERN queries EXCLUDE)
include(${CMAKE_CURRENT_LIST_DIR}/help_tags.cmake)
install(FILES ${help_tags} DESTINATION ${plugin}/doc)
# What `:Ibid installGrammar` compiles, and what the grammar's colours are.
install(DIRECTORY grammar/queries/ DESTINATION ${plugin}/queries/ibid_markdown)
install(DIRECTORY grammar/src DESTINATION ${plugin}/grammar FILES_MATCHING PATTERN "*.[ch]")
install(FILES ${clients}/emacs/ibid.el DESTINATION ${CMAKE_INSTALL_DATADIR}/emacs/site-lisp)

# What a person copies, and what there is to read.
install(FILES ${clients}/neovim/README.md DESTINATION ${pages}/clients/neovim)
install(FILES ${clients}/emacs/README.md DESTINATION ${pages}/clients/emacs)
install(FILES ${clients}/vscode/README.md DESTINATION ${pages}/clients/vscode)
install(DIRECTORY ${clients}/vscode/images DESTINATION ${pages}/clients/vscode
        FILES_MATCHING PATTERN "*.png" PATTERN "icon.png" EXCLUDE)
install(DIRECTORY ${clients}/helix ${clients}/kate ${clients}/sublime DESTINATION ${pages}/clients)
install(DIRECTORY ${clients}/zed DESTINATION ${pages}/clients
        PATTERN target EXCLUDE PATTERN extension.wasm EXCLUDE PATTERN .gitignore EXCLUDE
        PATTERN Cargo.lock EXCLUDE)
install(FILES ${clients}/README.md DESTINATION ${pages}/clients)
