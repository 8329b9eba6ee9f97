// What a keystroke costs the model and the rules, by the chapter's size: typing prose, where the
// findings stay as they are, and typing in a marker's label, where all are made anew.
#include <benchmark/benchmark.h>

#include "rules/rules.h"

namespace ibid {
namespace {

const auto series = std::make_shared<const model::SeriesTable>();

/// A chapter of some `bytes`, with a note for about every 900 of them, as in scholarly prose.
std::string chapter_text(std::size_t bytes) {
  std::string body = "# A chapter\n\n";
  std::string notes;
  for (int note = 1; body.size() + notes.size() < bytes; ++note) {
    const std::string label = std::to_string(note);
    if (note % 60 == 0) body += "## Section " + label + "\n\n";
    if (note % 7 == 0) body += "> Процитировано здесь, and at some length, to be quoted.\n\n";
    for (int i = 0; i < 12; ++i) body += "The grain did not come in, and *nobody* knew why. ";
    body += "So it went on.[^" + label + "]\n\n";
    notes += "[^" + label + "]: Author, *The Title of a Work*, Vol.1, p." + label + ".\n\n";
  }
  return body + notes;
}

model::Edition edition_of(model::Chapter chapter) {
  return {std::make_shared<const model::Conventions>(),
          {std::make_shared<const model::Chapter>(std::move(chapter))}};
}

void type(benchmark::State& state, std::string_view behind) {
  const std::string text = chapter_text(static_cast<std::size_t>(state.range(0)));
  model::Edition edition = edition_of(model::Chapter::read("c.md", text::Text(text), series));
  const auto found = text.find(behind, text.size() / 2);
  const auto at = static_cast<text::Offset>(found + behind.size());
  bool typed = false;
  for (auto step : state) {
    const text::Edit edit = typed ? text::Edit{{at, at + 1}, ""} : text::Edit{{at, at}, "7"};
    typed = !typed;
    auto next = std::make_shared<const model::Chapter>(edition[0].with(std::span(&edit, 1)));
    const bool told = !next->says_the_same_as(edition[0]);
    edition = edition.with(0, std::move(next));
    if (told) {
      benchmark::DoNotOptimize(rules::check({edition, 0, {}}));
    }
  }
}

void prose_keystroke(benchmark::State& state) {
  type(state, "grain");
}
void label_keystroke(benchmark::State& state) {
  type(state, "went on.[^");
}
void read_and_check(benchmark::State& state) {
  const text::Text text(chapter_text(static_cast<std::size_t>(state.range(0))));
  for (auto step : state) {
    const model::Edition edition = edition_of(model::Chapter::read("c.md", text, series));
    benchmark::DoNotOptimize(rules::check({edition, 0, {}}));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * text.size());
}

BENCHMARK(prose_keystroke)->Arg(50'000)->Arg(1'000'000)->Arg(10'000'000);
BENCHMARK(label_keystroke)->Arg(50'000)->Arg(1'000'000)->Arg(10'000'000);
BENCHMARK(read_and_check)->Arg(50'000)->Arg(1'000'000)->Arg(10'000'000);

}  // namespace
}  // namespace ibid
