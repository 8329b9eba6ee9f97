// What parsing costs, and how it grows.
//
// Parse: prose with notes, in bytes a second. Keystroke: one letter typed and taken back at random
// places; nearly the same at any size. Hostile: the same thing over and over; its time for twice
// the text should be at most 2.3 times the time.

#include <random>
#include <string>

#include <benchmark/benchmark.h>

#include "syntax/document.h"

namespace ibid::syntax {
namespace {

using text::Edit;
using text::Offset;
using text::Text;

// A chapter with a heading, quotations, markers and their notes, of at least `size` bytes.
std::string chapter(std::size_t size) {
  std::string body = "# The committee in *session* {#ch1}\n\n";
  std::string notes;
  for (int i = 1; body.size() + notes.size() < size; ++i) {
    const std::string number = std::to_string(i);
    body +=
        "The delegates met again in the evening, and the reports from the provinces were read "
        "aloud in full; what *Правда* had printed that morning was not mentioned by anyone.[^" +
        number +
        "] Later [the secretary]{.person key=secretary} spoke “at length”, and the vote "
        "was put off until the following day (see [the second section](#second)).\n\n";
    if (i % 5 == 0)
      body += "> He asked for **time**, no more, and was given it without a vote[^" + number +
              "a].\n> Nobody objected.\n\n";
    if (i % 20 == 0) body += "## Section " + number + "\n\n";
    notes += "[^" + number + "]: *Minutes of the Committee*, vol. " + number +
             ", pp. 190-1; see [@carr1958, p. " + number + "].\n\n";
    if (i % 5 == 0) notes += "[^" + number + "a]: Ibid.\n\n";
  }
  return body + notes;
}

void parse(benchmark::State& state) {
  const Text text(chapter(static_cast<std::size_t>(state.range(0))));
  for (auto _ : state) benchmark::DoNotOptimize(Document::parse(text).blocks().size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * text.size());
}
BENCHMARK(parse)->Arg(50'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);

void keystroke(benchmark::State& state) {
  Document document = Document::parse(Text(chapter(static_cast<std::size_t>(state.range(0)))));
  std::mt19937 random(1);
  bool typed = false;
  Offset at = 0;
  for (auto _ : state) {
    if (!typed) at = static_cast<Offset>(random() % document.text().size());
    const Edit edit{{at, at + (typed ? 1u : 0u)}, typed ? "" : "x"};
    typed = !typed;
    document = document.with({&edit, 1}).document;
  }
}
BENCHMARK(keystroke)->Arg(50'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMicrosecond);

std::string repeated(std::string_view unit, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += unit;
  return out;
}

// `unit` so often; `state.range(0)` says how often.
void hostile(benchmark::State& state, std::string_view unit, std::string_view tail) {
  const Text text(repeated(unit, static_cast<std::size_t>(state.range(0))) + std::string(tail));
  for (auto _ : state) benchmark::DoNotOptimize(Document::parse(text).blocks().size());
}

struct Attack {
  const char* name;
  std::string_view unit;
  std::string_view tail = "";
};

constexpr Attack attacks[] = {
    {"brackets", "["},
    {"brackets_words", "[a "},
    {"closers", "]"},
    {"nested", "[a ", "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"},
    {"targets", "]("},
    {"link_open", "[a]("},
    {"link_title", "[a](b \"c "},
    {"link_quote", "[a](b \"c\"d "},
    {"link_angle", "[a](<b "},
    {"references", "[a][b"},
    {"reference_chain", "[a][b]"},
    {"notes", "^["},
    {"images", "!["},
    {"markers", "[^"},
    {"markers_named", "[^a "},
    {"braces", "{"},
    {"braces_named", "{.a "},
    {"spans", "[a]{.b"},
    {"stars", "*"},
    {"stars_apart", "*a "},
    {"stars_two", "**a "},
    {"stars_three", "***a "},
    {"stars_mixed", "*a **b "},
    {"stars_closers", "a* "},
    {"underscores", "_a "},
    {"both", "*a _b "},
    {"strikes", "~~a "},
    {"ticks", "`"},
    {"ticks_growing", "` `` ``` "},
    {"dollars", "$a "},
    {"angles", "<"},
    {"tags", "<a "},
    {"comments", "<!-- "},
    {"escapes", "\\"},
    {"keys", "@a;"},
    {"citations", "[@a;"},
    {"citations_nested", "[@a [@b; "},
    {"quotes", ">"},
    {"quotes_apart", "> "},
    {"quote_lines", "> > a\n"},
    {"lists", "- "},
    {"list_lines", "- a\n  "},
    {"divisions", "::: {.a}\n"},
    {"fences", "```\n\n"},
    {"tilde_fences", "~~~\n```\n"},
    {"note_lines", "[^a]: b\n"},
    {"reference_lines", "[a]: b\n"},
    {"html_lines", "<div>\n"},
    {"pipes", "| a\n"},
    {"definitions", "a\n\n:   b\n\n"},
    {"headings", "# a {#b\n"},
    {"underlines", "a\n===\n"},
    {"dashes", "---\n"},
    {"blanks", " "},
    {"blank_lines", " \n"},
    {"indents", "        a\n"},
    {"ill_formed", "\xff\xfe"},
    {"zeros", std::string_view("\0", 1)},
    {"returns", "\r"},
    {"long_line", "word "},
    {"long_lines", "word\n"},
};

const int registered = [] {
  for (const Attack& attack : attacks)
    benchmark::RegisterBenchmark((std::string("hostile/") + attack.name).c_str(), hostile,
                                 attack.unit, attack.tail)
        ->Arg(50'000)
        ->Arg(100'000)
        ->Arg(200'000)
        ->MinTime(0.02)
        ->Unit(benchmark::kMillisecond);
  return 0;
}();

}  // namespace
}  // namespace ibid::syntax
