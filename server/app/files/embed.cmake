# Writes a C++ file with the texts of files in it, so that the program needs none beside it.
#   cmake -DOUTPUT=… -DSCHEMA=… -DRULE_PAGES=<folder> -P embed.cmake
set(delimiter "=embedded=")

file(READ ${SCHEMA} schema)
set(content "// Made by embed.cmake.\n#include \"app/files/embedded.h\"\n\nnamespace ibid::app {\n\n")
string(APPEND content
  "const std::string_view embedded_schema = R\"${delimiter}(${schema})${delimiter}\";\n\n")

string(APPEND content "const std::vector<EmbeddedPage>& embedded_rule_pages() {\n")
string(APPEND content "  static const std::vector<EmbeddedPage> pages{\n")
file(GLOB pages ${RULE_PAGES}/*.md)
foreach(page IN LISTS pages)
  get_filename_component(id ${page} NAME_WE)
  file(READ ${page} text)
  string(APPEND content "      {\"${id}\", R\"${delimiter}(${text})${delimiter}\"},\n")
endforeach()
string(APPEND content "  };\n  return pages;\n}\n\n}  // namespace ibid::app\n")
file(WRITE ${OUTPUT} "${content}")
