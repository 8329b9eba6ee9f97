#include "features/bibliography/sheet.h"

#include <algorithm>

#include "features/wording/sentence.h"
#include "text/utf.h"
#include "works/names.h"

namespace ibid::features {
namespace {

constexpr std::size_t longest_listed = 120;

// Of an entry that nothing closes the blank lines before the next are no part.
text::Span without_blanks(text::Span span, std::string_view bytes) {
  while (!span.empty() && std::string_view(" \t\r\n").find(bytes[span.end - 1]) != bytes.npos)
    --span.end;
  return span;
}

}  // namespace

const Entry* Sheet::at(text::Offset at) const {
  auto behind = std::upper_bound(
      entries.begin(), entries.end(), at,
      [](text::Offset offset, const Entry& entry) { return offset < entry.span.begin; });
  if (behind == entries.begin()) return nullptr;
  const Entry& entry = *--behind;
  return entry.span.touches(at) ? &entry : nullptr;
}

const Entry* Sheet::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

// Both lists are in the order of the text; some entries are no works, or repeat a key.
Sheet sheet_of(const works::ScannedBib& scanned, const works::Shelf& shelf,
               std::string_view bytes) {
  Sheet out;
  out.entries.reserve(scanned.entries.size());
  auto work = shelf.works.begin();
  for (const works::RawEntry& raw : scanned.entries) {
    while (work != shelf.works.end() && (*work)->span.begin < raw.span.begin) ++work;
    const bool same = work != shelf.works.end() && (*work)->span.begin == raw.span.begin;
    out.entries.push_back({raw.key, "@" + raw.type, without_blanks(raw.span, bytes), raw.key_span,
                           same ? *work : nullptr});
    for (auto& mention : works::references_in(raw, bytes))
      out.mentions.push_back(std::move(mention));
    for (auto& address : works::addresses_in(raw, bytes))
      out.addresses.push_back(std::move(address));
  }
  return out;
}

Sheet sheet_of(const works::Shelf& shelf) {
  Sheet out;
  for (const works::WorkPtr& work : shelf.works)
    out.entries.push_back({work->id, work->type, work->span, work->key_span, work});
  return out;
}

std::optional<NamedKey> named_at(const Sheet& sheet, text::Offset at) {
  const Entry* entry = sheet.at(at);
  if (entry && entry->key_span.touches(at)) return NamedKey{entry->key_span, entry->key, true};
  for (const works::BibReference& mention : sheet.mentions)
    if (mention.span.touches(at)) return NamedKey{mention.span, mention.key, false};
  return std::nullopt;
}

std::string listed_name(const works::Work& work) {
  const citation::Description& is = work.is;
  std::string out = works::surnames(is.authors);
  if (out.empty() && !is.editors.empty())
    out = works::surnames(is.editors) + (is.editors.size() > 1 ? " (eds.)" : " (ed.)");
  std::string title = is.title;
  for (const std::string* other : {&is.container, &is.shelfmark, &is.repository})
    if (title.empty()) title = *other;
  if (!out.empty() && !title.empty()) out += ", ";
  out += title;
  if (out.empty()) out = work.id;
  if (!is.year.empty()) out += " (" + is.year + ")";
  return text::sanitized(clipped(out, longest_listed));
}

std::vector<Symbol> outline(const Sheet& sheet) {
  std::vector<Symbol> out;
  out.reserve(sheet.entries.size());
  for (const Entry& entry : sheet.entries) {
    Symbol symbol;
    symbol.kind = entry.work ? Symbol::Kind::work : Symbol::Kind::record;
    symbol.name = entry.work ? listed_name(*entry.work) : text::sanitized(entry.key);
    symbol.detail = text::sanitized(entry.type + " " + entry.key);
    symbol.span = text::cover(entry.span, entry.key_span);
    symbol.name_span = entry.key_span;
    out.push_back(std::move(symbol));
  }
  return out;
}

std::vector<Highlight> highlights(const Sheet& sheet, text::Offset at) {
  std::vector<Highlight> out;
  const auto named = named_at(sheet, at);
  if (!named) return out;
  if (const Entry* entry = sheet.find(named->key)) out.push_back({entry->key_span, true});
  for (const works::BibReference& mention : sheet.mentions)
    if (mention.key == named->key) out.push_back({mention.span, false});
  std::sort(out.begin(), out.end(),
            [](const Highlight& a, const Highlight& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace ibid::features
