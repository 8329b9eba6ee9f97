#include "citation/describe.h"

#include "citation/read.h"
#include "syntax/document.h"

namespace ibid::citation {
namespace {

std::string names(const std::vector<Name>& names) {
  std::string made;
  for (const Name& name : names) {
    if (!made.empty()) made += " & ";
    made += name.given.empty() ? name.family : name.given + "_" + name.family;
  }
  return made;
}

std::string place(const Locator& locator) {
  std::string made = " @";
  made += locator.unit == Unit::page ? "" : std::string(name(locator.unit)) + " ";
  made += locator.from;
  if (locator.to != locator.from) made += "-" + locator.to;
  return locator.open ? made + "+" : made;
}

std::string describe(const Citation& one) {
  std::string made(name(one.form));
  const auto add = [&](std::string_view label, std::string_view value) {
    if (!value.empty()) made += " " + std::string(label) + "=" + std::string(value);
  };
  const Description& work = one.work;
  add("sig", one.signal);
  add("key", one.key);
  add("a", names(work.authors));
  add("ed", names(work.editors));
  add(one.title_marked ? "T" : "t", work.title);
  add("in", work.container);
  add("v", work.volume);
  add("iss", work.issue);
  add("d", work.date);
  add("y", work.year);
  add("pl", work.place);
  add("pub", work.publisher);
  add("edn", work.edition);
  add("rep", work.repository);
  add("sh", work.shelfmark);
  add("ext", work.extent);
  add(one.siglum_in_passing ? "abbr" : "sgl", one.siglum);
  if (one.note) add("note", *one.note);
  for (const Locator& locator : one.locators) made += place(locator);
  if (one.relay_of) made += " of=" + std::to_string(*one.relay_of);
  if (one.opens_relay) made += " opens";
  if (one.carries_over) made += " carried";
  if (one.more) made += " more";
  return made;
}

}  // namespace

std::vector<Citation> read_note(std::string_view chapter) {
  const syntax::Document document = syntax::Document::parse(text::Text(chapter));
  std::vector<Citation> found;
  text::Offset begin = 0;
  for (std::size_t i = 0; i < document.blocks().size(); ++i) {
    const syntax::Block& block = *document.blocks()[i];
    const std::string bytes(chapter.substr(begin, block.length));
    for (std::size_t node = 0; node < block.nodes.size(); ++node) {
      const syntax::Kind kind = block.nodes[node].kind;
      if (kind == syntax::Kind::note || kind == syntax::Kind::inline_note)
        return read(block, bytes, node);
    }
    begin += block.length;
  }
  return found;
}

std::string describe(const std::vector<Citation>& citations) {
  std::string made;
  for (const Citation& one : citations) made += (made.empty() ? "" : " | ") + describe(one);
  return made;
}

}  // namespace ibid::citation
