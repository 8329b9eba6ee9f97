# Packages:
#   cpack --config build/dev/CPackConfig.cmake -B DIRECTORY
# A .deb of the ordinary build asks for the libraries of the release it was built on. That of a
# portable build needs glibc alone, and there is an archive besides for systems that are no Debian.
set(IBID_MAINTAINER "The Ibid authors <nobody@ibid.invalid>" CACHE STRING
  "Who answers for the package: Name <address>. There is no address yet")

set(CPACK_GENERATOR DEB)
if(IBID_PORTABLE)
  list(APPEND CPACK_GENERATOR TGZ)
endif()
set(CPACK_PACKAGE_VENDOR "The Ibid authors")
set(CPACK_PACKAGE_CONTACT "${IBID_MAINTAINER}")
set(CPACK_PACKAGE_FILE_NAME
  "ibid-${PROJECT_VERSION}-${CMAKE_SYSTEM_PROCESSOR}-linux")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})

set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "language server for scholarly editions in Markdown")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Reads the chapters of an edition and their notes like a careful copy-editor,
while you type: follows every Ibid., short title and cross-reference to what
it stands for, and tells which notes are missing, out of order or in doubt.
.
It works in Neovim, Emacs, Helix, VS Code and every editor that speaks the
Language Server Protocol. From the command line it checks whole books,
imports scans and web pages, lists sources, and exports TEI.")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "hunspell-dictionary, neovim (>= 0.7) | emacs (>= 1:29)")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS OFF)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian.cmake)
include(CPack)
