#include "app/files/json_mistake.h"

#include <algorithm>
#include <string>

#include "text/utf.h"

namespace ibid::app {
namespace {

using text::Offset;

constexpr std::string_view spaces = " \t\r\n";

std::size_t skip_spaces(std::string_view bytes, std::size_t at) {
  return std::min(bytes.find_first_not_of(spaces, at), bytes.size());
}

// The reader says “…: syntax error while parsing value - invalid literal; last read: 'tru}'”.
std::string in_short(std::string_view reason) {
  const auto dash = reason.find(" - ");
  if (dash != std::string_view::npos) reason.remove_prefix(dash + 3);
  return std::string(reason.substr(0, reason.find("; last read")));
}

text::Span span(std::size_t begin, std::size_t end) {
  return {static_cast<Offset>(begin), static_cast<Offset>(end)};
}

bool starts_curly_quote(std::string_view rest) {
  for (const std::string_view quote : {"“", "”", "„", "«", "‘", "’", "'"})
    if (rest.substr(0, quote.size()) == quote) return true;
  return false;
}

Problem at_end(const JsonMistake& mistake) {
  const std::size_t last = mistake.bytes.find_last_not_of(spaces);
  if (last == std::string_view::npos || mistake.last == Token::none)
    return {span(0, 0), "The file is empty: it needs at least {}"};
  return {span(last, last + 1), "The file ends before all its brackets are closed"};
}

std::string words(const JsonMistake& mistake, std::size_t begin, bool comma, bool colon) {
  const std::string_view rest = mistake.bytes.substr(begin);
  const std::string_view reason = mistake.reason;
  if (rest.front() == '/' || rest.front() == '#') return "JSON knows no comments";
  if (starts_curly_quote(rest)) return "Text stands in straight double quotation marks: \"…\"";
  if (rest.front() == '"' && reason.find("control character") != std::string_view::npos)
    return "The quotation marks are not closed on this line";
  if (rest.front() == '"' && reason.find("missing closing quote") != std::string_view::npos)
    return "The quotation marks are not closed";
  if (mistake.last == Token::value && mistake.depth == 0)
    return "Nothing may stand behind the last bracket";
  const bool closes = rest.front() == '}' || rest.front() == ']';
  if (mistake.last == Token::value && !comma && !closes) return "A comma is missing before this";
  if (mistake.last == Token::key && !colon) return "A colon is missing before this";
  return "Cannot be read as JSON: " + in_short(reason);
}

}  // namespace

Problem json_mistake(const JsonMistake& mistake) {
  const std::string_view bytes = mistake.bytes;
  std::size_t begin = skip_spaces(bytes, std::min(mistake.end, bytes.size()));
  const std::size_t separator = begin;
  const bool comma = begin < bytes.size() && bytes[begin] == ',';
  const bool colon = begin < bytes.size() && bytes[begin] == ':';
  if (comma || colon) begin = skip_spaces(bytes, begin + 1);
  if (begin >= bytes.size()) return at_end(mistake);
  if (comma && mistake.last == Token::value && (bytes[begin] == '}' || bytes[begin] == ']'))
    return {span(separator, separator + 1), "A comma before a closing bracket: remove it"};
  // The reader has looked one byte farther than a number or a word goes.
  const std::string_view stops = bytes[begin] == '"' ? "\r\n" : " \t\r\n,:]}";
  const std::size_t first_end = begin + text::decode(bytes, begin).bytes;
  const std::size_t stop = std::min(bytes.find_first_of(stops, first_end), bytes.size());
  const std::size_t end = std::clamp(mistake.at, first_end, std::max(first_end, stop));
  return {span(begin, end), words(mistake, begin, comma, colon)};
}

}  // namespace ibid::app
