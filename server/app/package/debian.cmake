# Runs on the files of a package before it is made: what Debian's policy wants otherwise than
# `cmake --install` lays it out.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()
set(share ${CPACK_TEMPORARY_DIRECTORY}/usr/share)
set(pages ${share}/doc/ibid)

function(compress file)
  execute_process(COMMAND gzip -9 -n ${file} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

compress(${share}/man/man1/ibid.1)

# The zsh of Debian looks elsewhere for the completions of packages.
file(MAKE_DIRECTORY ${share}/zsh/vendor-completions)
file(RENAME ${share}/zsh/site-functions/_ibid ${share}/zsh/vendor-completions/_ibid)
file(REMOVE_RECURSE ${share}/zsh/site-functions)

# The licence, as a page that machines read too. The README links to LICENSE.
file(READ ${pages}/LICENSE licence)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]*)" found "${licence}")
set(holder "${CMAKE_MATCH_1}")
string(REGEX REPLACE "^.*Copyright[^\n]*\n+" "" licence "${licence}")
string(STRIP "${licence}" licence)
string(REPLACE "\n\n" "\n.\n" licence "${licence}")
string(REPLACE "\n" "\n " licence "${licence}")
file(WRITE ${pages}/copyright "\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Ibid

Files: *
Copyright: ${holder}
License: Expat
 ${licence}
")
file(REMOVE ${pages}/LICENSE)
file(CREATE_LINK copyright ${pages}/LICENSE SYMBOLIC)

# Debian's changes are those of the package, and the program's are told upstream's way.
file(RENAME ${pages}/CHANGELOG.md ${pages}/changelog)
compress(${pages}/changelog)
string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${pages}/changelog.Debian "\
ibid (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Package of Ibid ${CPACK_PACKAGE_VERSION}; what is new in it is told in changelog.gz.

 -- ${CPACK_PACKAGE_CONTACT}  ${now}
")
compress(${pages}/changelog.Debian)
