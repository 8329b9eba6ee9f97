// What citations cost: reading a bibliography, following a chapter's notes, and one keystroke in a
// note or beside it, from the text to the findings.
//
// Arguments are the number of notes and whether there is a bibliography of 100 000 entries.
#include <benchmark/benchmark.h>

#include "bench/made_up.h"
#include "features/answers/answers.h"
#include "rules/rules.h"
#include "works/bib.h"

namespace ibid {
namespace {

constexpr std::size_t entries = 100'000;

const auto series = std::make_shared<const model::SeriesTable>();

const std::string& bibliography() {
  static const std::string made = bench::bibliography(entries);
  return made;
}

std::shared_ptr<const works::Library> library(bool wanted) {
  static const auto none = std::make_shared<const works::Library>();
  if (!wanted) return none;
  static const auto made = [] {
    auto shelf = std::make_shared<const works::Shelf>(works::read_bib("works.bib", bibliography()));
    return std::make_shared<const works::Library>(std::vector{std::move(shelf)});
  }();
  return made;
}

std::shared_ptr<const model::Chapter> read(std::string path, std::string_view text) {
  return std::make_shared<const model::Chapter>(
      model::Chapter::read(std::move(path), text::Text(text), series));
}

model::Edition edition_of(std::vector<std::shared_ptr<const model::Chapter>> chapters,
                          bool with_bibliography) {
  return {std::make_shared<const model::Conventions>(), std::move(chapters),
          library(with_bibliography)};
}

model::Edition edition_of(const benchmark::State& state) {
  const auto notes = static_cast<std::size_t>(state.range(0));
  return edition_of({read("c.md", bench::chapter(notes))}, state.range(1) != 0);
}

void read_bibliography(benchmark::State& state) {
  const std::string& text = bibliography();
  for (auto step : state) benchmark::DoNotOptimize(works::read_bib("works.bib", text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void index_bibliography(benchmark::State& state) {
  const auto shelf = library(true)->shelves().front();
  for (auto step : state) benchmark::DoNotOptimize(works::Library(std::vector{shelf}));
}

void read_chapter(benchmark::State& state) {
  const std::string text = bench::chapter(static_cast<std::size_t>(state.range(0)));
  for (auto step : state) benchmark::DoNotOptimize(read("c.md", text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void resolve_chapter(benchmark::State& state) {
  const model::Edition edition = edition_of(state);
  for (auto step : state) {
    const model::Edition anew = edition_of({edition.chapters()}, state.range(1) != 0);
    benchmark::DoNotOptimize(anew.sources(0));
  }
}

void check_chapter(benchmark::State& state) {
  const model::Edition edition = edition_of(state);
  const model::Baseline baseline = model::Baseline::of(edition, 0);
  for (auto step : state) benchmark::DoNotOptimize(rules::check({edition, 0, {}, &baseline}));
}

/// An open chapter, as the server holds it.
struct Desk {
  model::Edition edition;
  std::size_t chapter = 0;
  model::Baseline baseline = model::Baseline::of(edition, chapter);

  /// What a keystroke costs below the wire, as app::Book and app::Publisher go about it.
  void type(const text::Edit& edit) {
    const auto edits = std::span(&edit, 1);
    auto next = std::make_shared<const model::Chapter>(edition[chapter].with(edits));
    const bool told = !next->says_the_same_as(edition[chapter]);
    edition = edition.with(chapter, std::move(next));
    baseline = baseline.with(edits);
    if (!told) return;
    baseline = baseline.completed(edition, chapter);
    benchmark::DoNotOptimize(rules::check({edition, chapter, {}, &baseline}));
  }
};

text::Offset behind(const model::Edition& edition, std::size_t chapter, std::string_view words,
                    std::size_t from = 0) {
  return static_cast<text::Offset>(edition[chapter].text().str().find(words, from) + words.size());
}

void type(benchmark::State& state, Desk desk, text::Offset at, const char* letter) {
  bool typed = false;
  for (auto step : state) {
    desk.type(typed ? text::Edit{{at, at + 1}, ""} : text::Edit{{at, at}, letter});
    typed = !typed;
  }
}

// A digit in the page of a note that stands `state.range(2)` thousandths into the chapter.
void note_keystroke(benchmark::State& state) {
  const Desk desk{edition_of(state)};
  const auto note = static_cast<std::size_t>(state.range(0) * state.range(2) / 1000 / 40 * 40 + 1);
  const auto label = behind(desk.edition, 0, "\n[^" + std::to_string(note) + "]: ");
  type(state, desk, behind(desk.edition, 0, ", p. ", label), "7");
}

// A letter in the title of a work that later notes name shortly.
void title_keystroke(benchmark::State& state) {
  const Desk desk{edition_of(state)};
  const auto note = static_cast<std::size_t>(state.range(0) / 80 * 40 + 1);
  const auto label = behind(desk.edition, 0, "\n[^" + std::to_string(note) + "]: ");
  type(state, desk, behind(desk.edition, 0, "*The ", label), "x");
}

void prose_keystroke(benchmark::State& state) {
  const Desk desk{edition_of(state)};
  type(state, desk, behind(desk.edition, 0, "The grain", desk.edition[0].text().size() / 4), "7");
}

// The first of ten chapters that cite the same works.
void first_of_ten_keystroke(benchmark::State& state) {
  std::vector<std::shared_ptr<const model::Chapter>> chapters;
  for (int i = 0; i < 10; ++i) {
    chapters.push_back(
        read(std::to_string(i) + ".md", bench::chapter(static_cast<std::size_t>(state.range(0)))));
  }
  const Desk desk{edition_of(std::move(chapters), state.range(1) != 0)};
  for (std::size_t i = 0; i < 10; ++i) desk.edition.sources(i);
  const auto label = behind(desk.edition, 0, "\n[^41]: ");
  type(state, desk, behind(desk.edition, 0, "*The ", label), "x");
}

void hover(benchmark::State& state) {
  const model::Edition edition = edition_of(state);
  const auto at = behind(edition, 0, "Ibid", edition[0].text().size() * 3 / 4);
  edition.sources(0);
  for (auto step : state) benchmark::DoNotOptimize(features::hover(edition, 0, at));
}
void definition(benchmark::State& state) {
  const model::Edition edition = edition_of(state);
  const auto at = behind(edition, 0, "Ibid", edition[0].text().size() * 3 / 4);
  edition.sources(0);
  for (auto step : state) benchmark::DoNotOptimize(features::definition(edition, 0, at));
}
// Of what a window of some fifty notes shows.
void visible_hints(benchmark::State& state) {
  const model::Edition edition = edition_of(state);
  const auto at = behind(edition, 0, "Ibid", edition[0].text().size() * 9 / 10);
  edition.sources(0);
  for (auto step : state) {
    benchmark::DoNotOptimize(features::inlay_hints(edition, 0, {at, at + 4000}));
  }
}
void symbols(benchmark::State& state) {
  const model::Edition edition = edition_of(state);
  edition.sources(0);
  for (auto step : state) benchmark::DoNotOptimize(features::search(edition, "harvest", 200));
}
void outline(benchmark::State& state) {
  const model::Edition edition = edition_of(state);
  edition.sources(0);
  for (auto step : state) benchmark::DoNotOptimize(features::outline(edition, 0));
}

void by_size(benchmark::internal::Benchmark* bench) {
  bench->ArgNames({"notes", "bib"})->Unit(benchmark::kMicrosecond);
  for (const int notes : {100, 1'000, 10'000}) {
    for (const int bib : {0, 1}) bench->Args({notes, bib});
  }
}
void by_place(benchmark::internal::Benchmark* bench) {
  bench->ArgNames({"notes", "bib", "at"})->Unit(benchmark::kMicrosecond);
  for (const int notes : {100, 1'000, 10'000}) bench->Args({notes, 1, 500});
  for (const int at : {1, 999}) bench->Args({10'000, 1, at});
  bench->Args({10'000, 0, 500});
}

BENCHMARK(read_bibliography)->Unit(benchmark::kMillisecond);
BENCHMARK(index_bibliography)->Unit(benchmark::kMillisecond);
BENCHMARK(read_chapter)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(resolve_chapter)->Apply(by_size);
BENCHMARK(check_chapter)->Apply(by_size);
BENCHMARK(note_keystroke)->Apply(by_place);
BENCHMARK(title_keystroke)->Apply(by_size);
BENCHMARK(prose_keystroke)->Apply(by_size);
BENCHMARK(first_of_ten_keystroke)->Apply([](auto* bench) {
  bench->ArgNames({"notes", "bib"})
      ->Unit(benchmark::kMicrosecond)
      ->Args({1'000, 0})
      ->Args({1'000, 1});
});
BENCHMARK(hover)->Apply(by_size);
BENCHMARK(definition)->Apply(by_size);
BENCHMARK(visible_hints)->Apply(by_size);
BENCHMARK(symbols)->Apply(by_size);
BENCHMARK(outline)->Apply(by_size);

}  // namespace
}  // namespace ibid
