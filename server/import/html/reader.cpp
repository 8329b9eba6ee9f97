#include "import/html/reader.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

#include "import/html/tame.h"

namespace ibid::import::html {
namespace {

constexpr std::size_t most_open = 4 * deepest;

// What the callbacks are handed: the listener, and the parser to ask for the line.
struct Reading {
  Listener* listener = nullptr;
  htmlParserCtxtPtr parser = nullptr;
  std::size_t depth = 0;
  bool too_deep = false;

  std::uint32_t line() const {
    return static_cast<std::uint32_t>(std::max(1, xmlSAX2GetLineNumber(parser)));
  }
};

Reading& reading(void* data) {
  return *static_cast<Reading*>(data);
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

void start(void* data, const xmlChar* name, const xmlChar** attributes) {
  Reading& state = reading(data);
  if (++state.depth > most_open && !state.too_deep) {
    state.too_deep = true;
    xmlStopParser(state.parser);
  }
  Attributes found;
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2)
    found.emplace_back(view(attributes[0]), view(attributes[1]));
  state.listener->open(view(name), found, state.line());
}

void end(void* data, const xmlChar* name) {
  if (reading(data).depth > 0) --reading(data).depth;
  reading(data).listener->close(view(name));
}

void characters(void* data, const xmlChar* text, int length) {
  reading(data).listener->text(
      {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)},
      reading(data).line());
}

void comment(void* data, const xmlChar* text) {
  reading(data).listener->comment(view(text), reading(data).line());
}

htmlSAXHandler handler() {
  htmlSAXHandler sax;
  std::memset(&sax, 0, sizeof sax);
  sax.startElement = start;
  sax.endElement = end;
  sax.characters = characters;
  sax.ignorableWhitespace = characters;
  sax.cdataBlock = characters;
  sax.comment = comment;
  return sax;
}

struct Freed {
  void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

std::string_view value(const Attributes& attributes, std::string_view name) {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const auto& one) { return one.first == name; });
  return found == attributes.end() ? std::string_view() : found->second;
}

bool read(const std::string& page, Listener& listener) {
  constexpr auto most = static_cast<std::size_t>(std::numeric_limits<int>::max() / 2);
  Reading state{.listener = &listener};
  htmlSAXHandler sax = handler();
  const std::unique_ptr<xmlParserCtxt, Freed> parser(
      htmlCreatePushParserCtxt(&sax, &state, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
  if (!parser) return true;
  state.parser = parser.get();
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                       HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED |
                                       HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
  // Within an element of our own, which no end tag of the page closes: the parser stops at the end
  // of the outermost one.
  constexpr std::string_view all = "<x-all>";
  htmlParseChunk(parser.get(), all.data(), static_cast<int>(all.size()), 0);
  for (std::size_t at = 0; at < page.size(); at += most)
    htmlParseChunk(parser.get(), page.data() + at,
                   static_cast<int>(std::min(most, page.size() - at)), 0);
  htmlParseChunk(parser.get(), nullptr, 0, 1);
  return !state.too_deep;
}

}  // namespace ibid::import::html
