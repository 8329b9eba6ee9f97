# What the authors of the libraries within a portable program ask to be said of them: the pages of
# the distribution's packages, in one file. Boost asks nothing of programs.
set(IBID_LICENCES ${PROJECT_BINARY_DIR}/server/app/licences.txt)
file(WRITE ${IBID_LICENCES} "The program ibid holds these libraries. Their licences:\n")
foreach(package libcli11-dev libfmt-dev libhunspell-dev liblzma-dev libre2-dev libspdlog-dev
        libstdc++-[0-9]*-dev libtree-sitter-dev libutf8proc-dev libxml2-dev libyaml-cpp-dev
        nlohmann-json3-dev zlib1g-dev)
  file(GLOB written /usr/share/doc/${package}/copyright)
  if(NOT written)
    message(WARNING "licences.txt says nothing of ${package}: there is no package of that name")
    continue()
  endif()
  list(GET written 0 page)
  file(READ ${page} text)
  string(REGEX REPLACE "^.*/doc/(.*)/copyright$" "\\1" name ${page})
  file(APPEND ${IBID_LICENCES} "\n======== ${name}\n\n${text}")
endforeach()
