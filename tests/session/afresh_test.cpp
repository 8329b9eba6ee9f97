// What is told of a chapter while it is edited is what is told of the same text opened afresh.
#include <array>
#include <random>
#include <string_view>

#include <gtest/gtest.h>

#include "session/client.h"
#include "text/text.h"

namespace ibid::testing::afresh_test {
namespace {

constexpr std::array<std::string_view, 40> pieces{
    "a",
    "ж",
    "𝔄",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "the the ",
    "[^1]",
    "[^7]",
    "\n\n[^7]: Carr, *Socialism*, p. 9-8.\n\n",
    "\n\n[^2]: Ibid., p. 4.\n\n",
    "Ibid.",
    "; ibid., p. 4",
    ", pp. 12",
    "op. cit.",
    "p. ",
    "(",
    "“",
    "”",
    "‘",
    "*",
    "**",
    "`",
    "\n```\n",
    "\n\n> Quoted.\n\n",
    "\n\n## Глава 2 {#there}\n\n",
    "\n\n::: {.verse}\n\n",
    "\n\n:::\n\n",
    "[]{.pb n=7}",
    "31 April 1925",
    "[x](#there)",
    "see note 2",
    "^[Carr, p. 3.]",
    " ,",
    "...",
    "{#there}",
    "<!-- ibid-ignore-next note-order: so printed -->",
    "",
};

std::string chapter() {
  std::string text = "# Глава 1 𝔄\n\n";
  for (int i = 1; i <= 12; ++i) {
    const std::string n = std::to_string(i);
    text += "Слова and “words” of it , and more.[^" + n + "] See note " + n + ".\n\n";
  }
  for (int i = 1; i <= 12; ++i) {
    const std::string n = std::to_string(i);
    text += "[^" + n + "]: ";
    text += i % 4 == 1 ? "E. H. Carr, *Socialism " + n + "*, London 1958, p. 9-8.\n" : "Ibid.\n";
  }
  return text;
}

Json place(const text::Text& text, text::Offset at) {
  const text::Position where = text.position(at, text::Encoding::utf16);
  return {{"line", where.line}, {"character", where.column}};
}

// What an edit did to an Ibid. or to the number of a note knows only who saw it, and what words say
// comes when it comes.
bool is_told_at_once(const Json& diagnostic) {
  const std::string code = diagnostic.at("code");
  for (const std::string_view late :
       {"ibid-stale", "xref-note-number", "word-", "name-", "term-", "silence-"})
    if (code.starts_with(late)) return false;
  return true;
}

Json told(Client& client, const std::string& uri, int version) {
  Json out = Json::array();
  for (Json diagnostic : client.diagnostics(uri, version)) {
    if (!is_told_at_once(diagnostic)) continue;
    if (diagnostic.contains("relatedInformation"))
      for (Json& related : diagnostic["relatedInformation"]) related["location"].erase("uri");
    out.push_back(std::move(diagnostic));
  }
  client.forget_pending();
  return out;
}

class Editing {
 public:
  explicit Editing(unsigned seed) : random_(seed), text_(chapter()) {
    const Json publish{{"relatedInformation", true}, {"versionSupport", true}};
    client_.initialize({{"textDocument", {{"publishDiagnostics", publish}}}});
    client_.open(edited, text_.str(), version_);
    told(client_, edited, version_);
  }

  // Somewhere a few bytes become a piece, or a keystroke at the place before goes on.
  void step() {
    const text::Offset size = text_.size();
    if (below(3) > 0 || last_ > size) last_ = below(size + 1);
    const text::Offset length = below(3) == 0 ? below(12) : 0;
    const text::Offset begin = text_.offset(position(last_), text::Encoding::utf16);
    const text::Offset end =
        text_.offset(position(std::min(size, begin + length)), text::Encoding::utf16);
    const std::string_view piece = pieces[below(pieces.size())];
    const Json change{{"range", range(place(text_, begin), place(text_, end))}, {"text", piece}};
    text_ = text_.with({{begin, end}, std::string(piece)});
    last_ = begin + static_cast<text::Offset>(piece.size());
    client_.change(edited, ++version_, Json::array({change}));
  }

  Json while_edited() { return told(client_, edited, version_); }

  Json afresh() {
    const std::string uri = "untitled:afresh" + std::to_string(version_);
    client_.open(uri, text_.str());
    Json out = told(client_, uri, 1);
    client_.notify("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
    return out;
  }

  std::string text() const { return text_.str(); }

 private:
  inline static const std::string edited = "untitled:edited";

  std::uint32_t below(std::size_t end) { return static_cast<std::uint32_t>(random_() % end); }
  text::Position position(text::Offset at) const {
    return text_.position(at, text::Encoding::utf16);
  }

  std::mt19937 random_;
  text::Text text_;
  Client client_;
  int version_ = 1;
  text::Offset last_ = 0;
};

TEST(Afresh, WhatIsToldWhileATextIsEditedIsToldWhenItIsOpened) {
  std::size_t findings = 0;
  for (const unsigned seed : {1U, 2U, 3U, 4U}) {
    Editing editing(seed);
    for (int i = 0; i < 120; ++i) {
      editing.step();
      const Json live = editing.while_edited();
      findings += live.size();
      ASSERT_EQ(live.dump(1), editing.afresh().dump(1)) << seed << ":" << i << "\n"
                                                        << editing.text();
    }
  }
  EXPECT_GT(findings, 2000U);
}

}  // namespace
}  // namespace ibid::testing::afresh_test
