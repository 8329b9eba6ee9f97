#include "import/html/import_html.h"

#include <algorithm>
#include <array>

#include "import/html/builder.h"
#include "import/html/charset.h"
#include "import/html/furniture.h"
#include "import/html/layout.h"
#include "import/html/link_notes.h"
#include "import/html/numbers.h"
#include "import/html/plain_notes.h"
#include "import/html/reader.h"
#include "import/html/tame.h"
#include "import/html/title.h"
#include "import/html/write_page.h"
#include "import/letters.h"

namespace ibid::import {
namespace {

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lower;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

html::Page built(const std::string& text) {
  html::Builder builder;
  if (html::read(html::tamed(text), builder)) return builder.finish();
  html::Builder again;
  html::read(html::tamed(text, html::Count::all), again);
  return again.finish();
}

// Paragraphs of a class that made them a block quotation: one guess for all.
void tell_quotations(const html::Page& page, Guesses& guesses) {
  std::size_t count = 0;
  std::uint32_t line = 0;
  html::Index last = 0;
  for (const html::Block& block : page.blocks) {
    const html::Container& box = page.containers[block.container];
    if (!box.implied || box.box != html::Box::quotation || block.container == last) continue;
    last = block.container;
    if (count++ == 0) line = block.line;
  }
  if (count == 0) return;
  guesses.push_back({line, Certainty::sure,
                     count == 1 ? "read as a block quotation, by the class of its paragraphs"
                                : "read as " + std::to_string(count) +
                                      " block quotations, by the classes of their paragraphs"});
}

}  // namespace

bool is_html(std::string_view bytes, std::string_view name) {
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF") {
    const std::string text = html::decoded(bytes.substr(0, 400)).text;
    return is_html(text, name);
  }
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  const std::string head = ascii_lower(bytes.substr(0, 4096));
  constexpr std::array<std::string_view, 5> openings = {"<!doctype html", "<html", "<head", "<body",
                                                        "<?xml"};
  for (const std::string_view tag : openings)
    if (head.rfind(tag, 0) == 0) return true;
  const std::string end = ascii_lower(name);
  const bool named = ends_with(end, ".html") || ends_with(end, ".htm") ||
                     ends_with(end, ".xhtml") || ends_with(end, ".xht");
  const bool tagged = head.rfind('<', 0) == 0 && head.find('>') != std::string::npos;
  const bool paragraphs =
      head.find("<p>") != std::string::npos || head.find("<p ") != std::string::npos ||
      head.find("<h1") != std::string::npos || head.find("<div") != std::string::npos;
  return named || (tagged && paragraphs);
}

Imported import_html(std::string_view bytes) {
  Imported result;
  const html::Decoded decoded = html::decoded(bytes);
  if (!decoded.what.empty()) result.guesses.push_back({1, decoded.certainty, decoded.what});
  html::Page page = built(decoded.text);
  html::find_furniture(page);
  html::find_page_anchors(page, result.guesses);
  if (!html::find_linked_notes(page, result.guesses)) html::find_plain_notes(page, result.guesses);
  html::settle_layout(page, result.guesses);
  html::find_outer_furniture(page, result.guesses);
  html::find_title(page, result.guesses);
  tell_quotations(page, result.guesses);
  result.markdown = html::written(page);
  std::stable_sort(result.guesses.begin(), result.guesses.end(),
                   [](const Guess& a, const Guess& b) { return a.line < b.line; });
  return result;
}

}  // namespace ibid::import
