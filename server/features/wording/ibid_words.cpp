#include "features/wording/ibid_words.h"

#include <map>

#include "text/utf.h"

namespace ibid::features {
namespace {

constexpr char32_t small_a = 0x430;
constexpr char32_t small_ya = 0x44F;
constexpr char32_t large_a = 0x410;
constexpr char32_t large_ya = 0x42F;

char32_t large(char32_t c) {
  if (c >= 'a' && c <= 'z') return c - 'a' + 'A';
  if (c >= small_a && c <= small_ya) return c - small_a + large_a;
  return c;
}

char32_t small(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c - 'A' + 'a';
  if (c >= large_a && c <= large_ya) return c - large_a + small_a;
  return c;
}

std::string with_first(std::string_view words, char32_t (*made)(char32_t)) {
  const std::size_t first = words.find_first_not_of("*_");
  if (first == words.npos) return std::string(words);
  const text::CodePoint point = text::decode(words, first);
  std::string out(words.substr(0, first));
  text::append(out, made(point.value));
  return out += words.substr(first + point.bytes);
}

// `Ibid.` with the stars or underscores close around it.
std::string as_printed(const model::Chapter& chapter, text::Span head) {
  const text::Text& text = chapter.text();
  const std::string before =
      text.slice({head.begin - std::min<text::Offset>(head.begin, 1), head.begin});
  const std::string after = text.slice({head.end, head.end + 1});
  if (before == after && (before == "*" || before == "_")) --head.begin, ++head.end;
  return text.slice(head);
}

}  // namespace

std::string ibid_of(const model::Edition& edition, std::size_t chapter) {
  std::map<std::string, int> uses;
  for (const model::NoteSources& note : edition.sources(chapter).notes()) {
    if (note.sources.empty() || note.sources.front().form != citation::Form::ibid) continue;
    const model::CitationRef ref{{chapter, note.note}, 0};
    const auto words = model::citation_of(edition, ref);
    if (!words->work.authors.empty() || !words->signal.empty()) continue;
    if (std::string printed = as_printed(edition[chapter], words(words->head));
        printed.find('\n') == printed.npos) {
      ++uses[std::move(printed)];
    }
  }
  std::string most = "Ibid.";
  int count = 0;
  for (const auto& [printed, times] : uses) {
    if (times > count) most = printed, count = times;
  }
  return capitalised(most);
}

bool begins_sentence(const model::Chapter& chapter, model::Subject note, text::Offset at) {
  const text::Span content = note.thing == model::Thing::note
                                 ? chapter.note(note.number)(chapter.note(note.number)->content)
                                 : chapter.span(note, model::Part::name);
  std::string before = chapter.text().slice({std::min(content.begin, at), at});
  while (!before.empty() &&
         std::string_view(" \t\r\n*_").find(before.back()) != std::string::npos) {
    before.pop_back();
  }
  return before.empty() || before.back() == '.';
}

std::string capitalised(std::string_view words) {
  return with_first(words, large);
}

std::string uncapitalised(std::string_view words) {
  return with_first(words, small);
}

}  // namespace ibid::features
