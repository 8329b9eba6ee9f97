#include "import/html/elements.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "import/html/page.h"

namespace ibid::import::html {
namespace {

using Roles = std::map<std::string_view, Role>;

constexpr std::pair<std::string_view, Role> role_table[] = {
    {"p", Role::paragraph},
    {"h1", Role::heading},
    {"h2", Role::heading},
    {"h3", Role::heading},
    {"h4", Role::heading},
    {"h5", Role::heading},
    {"h6", Role::heading},
    {"blockquote", Role::quotation},
    {"ul", Role::list},
    {"ol", Role::list},
    {"dir", Role::list},
    {"menu", Role::list},
    {"li", Role::item},
    {"dl", Role::definitions},
    {"dt", Role::term},
    {"dd", Role::definition},
    {"div", Role::group},
    {"section", Role::group},
    {"article", Role::group},
    {"main", Role::group},
    {"aside", Role::group},
    {"header", Role::group},
    {"footer", Role::group},
    {"center", Role::group},
    {"figure", Role::group},
    {"figcaption", Role::paragraph},
    {"address", Role::paragraph},
    {"fieldset", Role::group},
    {"legend", Role::paragraph},
    {"details", Role::group},
    {"summary", Role::paragraph},
    {"hgroup", Role::group},
    {"form", Role::group},
    {"x-html", Role::group},
    {"x-head", Role::group},
    {"x-body", Role::group},
    {"nav", Role::navigation},
    {"noscript", Role::group},
    {"table", Role::table},
    {"tr", Role::row},
    {"thead", Role::row_group},
    {"tbody", Role::row_group},
    {"tfoot", Role::row_group},
    {"td", Role::cell},
    {"th", Role::cell},
    {"caption", Role::caption},
    {"pre", Role::preformatted},
    {"xmp", Role::preformatted},
    {"listing", Role::preformatted},
    {"hr", Role::rule},
    {"br", Role::line_break},
    {"a", Role::link},
    {"img", Role::image},
    {"span", Role::span},
    {"code", Role::code},
    {"q", Role::quoted},
    {"title", Role::title},
    {"meta", Role::meta},
    {"i", Role::style},
    {"em", Role::style},
    {"cite", Role::style},
    {"var", Role::style},
    {"dfn", Role::style},
    {"b", Role::style},
    {"strong", Role::style},
    {"sup", Role::style},
    {"sub", Role::style},
    {"s", Role::style},
    {"strike", Role::style},
    {"del", Role::style},
    {"u", Role::style},
};

const Roles& roles() {
  static const Roles all(std::begin(role_table), std::end(role_table));
  return all;
}

template <std::size_t n>
bool any_of(std::string_view classes, const std::array<std::string_view, n>& names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return has_class(classes, name); });
}

}  // namespace

Role role(std::string_view name) {
  const auto found = roles().find(name);
  return found == roles().end() ? Role::none : found->second;
}

std::uint8_t flag(std::string_view name) {
  if (name == "i" || name == "em" || name == "cite" || name == "var" || name == "dfn")
    return emphasis;
  if (name == "b" || name == "strong") return strong;
  if (name == "sup") return superscript;
  if (name == "sub") return subscript;
  if (name == "s" || name == "strike" || name == "del") return struck;
  return name == "u" ? underlined : 0;
}

std::string class_list(std::string_view attribute) {
  std::string list(attribute);
  std::replace_if(
      list.begin(), list.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return list.empty() ? list : " " + list + " ";
}

bool quotes(std::string_view classes) {
  constexpr std::array<std::string_view, 13> names = {
      "quote",   "quoteb",    "quotec",   "quotet", "quotei",          "blockquote", "blockquot",
      "extract", "quotation", "MsoQuote", "bq",     "MsoIntenseQuote", "citaat"};
  return any_of(classes, names);
}

std::string_view division(std::string_view classes) {
  constexpr std::array<std::string_view, 7> names = {
      "epigraph", "verse", "poem", "dedication", "letter", "document", "appendix"};
  constexpr std::array<std::string_view, 4> poems = {"poetry", "lg-container-b", "lg-container-l",
                                                     "lg-container-r"};
  if (any_of(classes, poems)) return "poem";
  const auto* const found = std::find_if(
      names.begin(), names.end(), [&](std::string_view name) { return has_class(classes, name); });
  return found == names.end() ? std::string_view() : *found;
}

bool is_verse_line(std::string_view classes) {
  constexpr std::array<std::string_view, 3> names = {"verse", "line", "vline"};
  return any_of(classes, names);
}

bool is_furniture_class(std::string_view classes) {
  constexpr std::array<std::string_view, 29> names = {
      "toplink",        "updat",       "updated",        "lastupdated", "linkback",
      "footer",         "information", "navbar",         "navbox",      "nav",
      "navigation",     "breadcrumb",  "breadcrumbs",    "noprint",     "ws-noexport",
      "printfooter",    "catlinks",    "mw-editsection", "toc",         "mw-jump-link",
      "pg-boilerplate", "pgheader",    "pgfooter",       "skiplinks",   "headertemplate",
      "wst-header",     "licensetpl",  "pagenav",        "siteSub"};
  return any_of(classes, names);
}

bool is_page_class(std::string_view classes) {
  constexpr std::array<std::string_view, 12> names = {
      "pagenum",    "pageno", "pagenumber", "page-number", "page",       "pagenote",
      "ws-pagenum", "pb",     "pagebreak",  "pageNumber",  "page-break", "pgno"};
  return any_of(classes, names);
}

bool is_note_class(std::string_view classes) {
  constexpr std::array<std::string_view, 16> names = {"note",
                                                      "notes",
                                                      "footnote",
                                                      "footnotes",
                                                      "endnote",
                                                      "endnotes",
                                                      "references",
                                                      "reflist",
                                                      "MsoFootnoteText",
                                                      "footnotes-end-of-document",
                                                      "MsoEndnoteText",
                                                      "footnotebody",
                                                      "fn",
                                                      "foot",
                                                      "footnotes-end-of-section",
                                                      "anote"};
  return any_of(classes, names);
}

bool is_kept_span(std::string_view classes) {
  constexpr std::array<std::string_view, 12> names = {"sic",      "supplied", "gap",       "person",
                                                      "place",    "term",     "work",      "cite",
                                                      "nosource", "attrib",   "smallcaps", "mark"};
  return any_of(classes, names);
}

}  // namespace ibid::import::html
