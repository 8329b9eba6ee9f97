#include "prose/classes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ibid::prose {
namespace {

constexpr std::array<std::string_view, 15> of_ibid{
    "pb",   "sic",   "supplied", "gap",    "person",   "place",      "term",    "work",
    "cite", "verse", "epigraph", "attrib", "nosource", "deliberate", "citation"};

constexpr std::array<std::string_view, 26> of_pandoc{"smallcaps",
                                                     "underline",
                                                     "mark",
                                                     "unnumbered",
                                                     "unlisted",
                                                     "columns",
                                                     "column",
                                                     "incremental",
                                                     "notes",
                                                     "references",
                                                     "fragment",
                                                     "nonincremental",
                                                     "hanging-indent",
                                                     "csl-entry",
                                                     "numberLines",
                                                     "number-lines",
                                                     "lineAnchors",
                                                     "line-anchors",
                                                     "allowframebreaks",
                                                     "footnotes",
                                                     "title",
                                                     "abstract",
                                                     "ul",
                                                     "uri",
                                                     "email",
                                                     "math"};

constexpr std::array<std::string_view, 26> of_quarto{"callout-note",
                                                     "callout-tip",
                                                     "callout-warning",
                                                     "callout-important",
                                                     "callout-caution",
                                                     "panel-tabset",
                                                     "panel-sidebar",
                                                     "panel-fill",
                                                     "panel-center",
                                                     "panel-input",
                                                     "column-margin",
                                                     "column-body",
                                                     "column-page",
                                                     "column-screen",
                                                     "aside",
                                                     "content-visible",
                                                     "content-hidden",
                                                     "landscape",
                                                     "hidden",
                                                     "smaller",
                                                     "absolute",
                                                     "quarto-figure",
                                                     "quarto-layout-panel",
                                                     "theorem",
                                                     "proof",
                                                     "cell-output"};

// Plain words of the trade that differ from one of those in a letter, or are as usual as they are.
constexpr std::array<std::string_view, 24> of_the_trade{
    "note",  "tip",    "warning", "caution", "important", "info",       "quote",    "poem",
    "terms", "places", "persons", "works",   "epigraphs", "footnote",   "endnotes", "figure",
    "table", "center", "left",    "right",   "signature", "dedication", "letter",   "cited"};

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

template <std::size_t n>
std::optional<std::string_view> meant(const std::array<std::string_view, n>& list,
                                      std::string_view name) {
  const auto found = std::find_if(
      list.begin(), list.end(), [name](std::string_view one) { return one_letter_off(one, name); });
  if (found == list.end()) return std::nullopt;
  return *found;
}

}  // namespace

bool is_known_class(std::string_view name) {
  return holds(of_ibid, name) || holds(of_pandoc, name) || holds(of_quarto, name) ||
         holds(of_the_trade, name);
}

bool one_letter_off(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 4 || b.size() > a.size() + 1 || a == b) return false;
  const std::size_t same =
      static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  a.remove_prefix(same);
  b.remove_prefix(same);
  if (a.size() < b.size()) return a == b.substr(1);
  if (a.substr(1) == b.substr(1)) return true;
  return a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
}

std::optional<std::string_view> class_meant_by(std::string_view name) {
  if (const auto found = meant(of_ibid, name)) return found;
  if (const auto found = meant(of_pandoc, name)) return found;
  return meant(of_quarto, name);
}

}  // namespace ibid::prose
