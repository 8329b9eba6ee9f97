#include "export/made.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <regex>

#include "syntax/characters.h"
#include "syntax/plain.h"
#include "text/utf.h"
#include "works/bib.h"

namespace ibid::tei {
namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

// Cuts out every element of that name that holds none like itself.
void cut(std::string& xml, const std::string& name) {
  for (std::size_t at = xml.find("<" + name); at != xml.npos; at = xml.find("<" + name, at)) {
    const std::size_t tag = xml.find('>', at);
    if (xml[tag - 1] == '/') {
      at = tag;
      continue;
    }
    const std::string end = "</" + name + ">";
    xml.erase(at, xml.find(end, at) + end.size() - at);
  }
}

// Blocks without words; of HTML they are tags, as a rule.
bool is_mark(syntax::Kind kind) {
  using syntax::Kind;
  return kind == Kind::front_matter || kind == Kind::raw_block || kind == Kind::comment ||
         kind == Kind::reference || kind == Kind::division_open || kind == Kind::division_close;
}

}  // namespace

model::Edition edition_of(std::string_view markdown, std::string_view bibliography) {
  auto conventions = std::make_shared<const model::Conventions>();
  auto chapter = std::make_shared<const model::Chapter>(
      model::Chapter::read("1.md", text::Text(markdown), conventions->series));
  auto shelf = std::make_shared<const works::Shelf>(works::read_bib("sources.bib", bibliography));
  return {conventions,
          {std::move(chapter)},
          std::make_shared<const works::Library>(
              std::vector<std::shared_ptr<const works::Shelf>>{std::move(shelf)})};
}

Document exported(const model::Edition& edition) {
  Wanted wanted;
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) wanted.chapters.push_back(i);
  wanted.matters.resize(wanted.chapters.size());
  wanted.whole = wanted.chapters.size() > 1;
  wanted.version = "0.1.0";
  return to_tei(edition, wanted);
}

std::string tei_of(std::string_view markdown, std::string_view bibliography) {
  return exported(edition_of(markdown, bibliography)).xml;
}

std::string chapter_of(std::string_view markdown, std::string_view bibliography) {
  const std::string xml = tei_of(markdown, bibliography);
  const std::size_t begin = xml.find('>', xml.find("<div type=\"chapter\"")) + 1;
  const std::string inside = xml.substr(begin, xml.rfind("</div>", xml.rfind("</body>")) - begin);
  return std::regex_replace(inside, std::regex("\n *(<|$)"), "$1");
}

Words words_of(std::string_view text) {
  Words words;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    const bool in_word = syntax::is_alphanumeric(point.value);
    if (in_word && !open) words.emplace_back();
    if (in_word) words.back() += text.substr(at, point.bytes);
    open = in_word;
    at += point.bytes;
  }
  return words;
}

std::string text_of(std::string_view xml) {
  std::string text(xml.substr(xml.find("<text")));
  const std::size_t back = text.find("<back>");
  if (back != text.npos) text.erase(back);
  cut(text, "corr");
  std::string out;
  bool in_tag = false;
  for (const char c : text) {
    if (c == '<') in_tag = true;
    if (!in_tag) out += c;
    if (c == '>' && in_tag) in_tag = false;
  }
  for (const auto& [entity, character] :
       std::map<std::string_view, std::string_view>{{"&lt;", "<"}, {"&gt;", ">"}, {"&#13;", "\r"}})
    out = replaced(std::move(out), entity, character);
  return replaced(std::move(out), "&amp;", "&");
}

Words words_of(const model::Chapter& chapter) {
  std::string body;
  std::string notes;
  text::Offset begin = 0;
  chapter.document().blocks().for_each([&](const syntax::BlockRef& block, const syntax::Extent&) {
    const std::string bytes = chapter.text().slice({begin, begin + block->length});
    begin += block->length;
    if (is_mark(block->kind())) return;
    std::string text = syntax::plain_text(*block, bytes, 0, {.notes = true});
    // Markers are attributes in the document.
    for (const syntax::Node& node : block->nodes) {
      if (node.kind != syntax::Kind::marker) continue;
      const std::string marker = bytes.substr(node.span.begin, node.span.size());
      const std::size_t at = text.find(marker);
      if (at != text.npos) text.replace(at, marker.size(), "");
    }
    (block->kind() == syntax::Kind::note ? notes : body) += text + "\n";
  });
  return words_of(body + notes);
}

std::string letters_lost(const model::Edition& edition) {
  std::map<std::string, long> counts;
  const auto count = [&](const Words& words, long by) {
    for (const std::string& word : words) {
      for (std::size_t at = 0; at < word.size();) {
        const std::size_t bytes = text::decode(word, at).bytes;
        counts[word.substr(at, bytes)] += by;
        at += bytes;
      }
    }
  };
  for (const auto& chapter : edition.chapters()) count(words_of(*chapter), 1);
  count(words_of(text_of(exported(edition).xml)), -1);
  std::string lost;
  for (const auto& [letter, times] : counts) {
    if (times > 0) lost += letter;
  }
  return lost;
}

std::string lost(const model::Edition& edition) {
  Words before;
  for (const auto& chapter : edition.chapters()) {
    const Words more = words_of(*chapter);
    before.insert(before.end(), more.begin(), more.end());
  }
  Words after = words_of(text_of(exported(edition).xml));
  std::sort(before.begin(), before.end());
  std::sort(after.begin(), after.end());
  std::string difference;
  Words missing;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                      std::back_inserter(missing));
  for (const std::string& word : missing) difference += "-" + word + " ";
  missing.clear();
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                      std::back_inserter(missing));
  for (const std::string& word : missing) difference += "+" + word + " ";
  return difference;
}

}  // namespace ibid::tei
