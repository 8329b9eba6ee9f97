// What editing notes costs: offering what can be done at a marker, and making one of the edits,
// with every citation of the chapter held against what it meant.
//
// The argument is the number of notes.
#include <benchmark/benchmark.h>

#include "bench/made_up.h"
#include "features/actions/actions.h"
#include "features/notes/note_edits.h"

namespace ibid {
namespace {

model::Edition edition_of(const benchmark::State& state) {
  const auto series = std::make_shared<const model::SeriesTable>();
  auto chapter = std::make_shared<const model::Chapter>(model::Chapter::read(
      "c.md", text::Text(bench::chapter(static_cast<std::size_t>(state.range(0)))), series));
  model::Edition edition(std::make_shared<const model::Conventions>(), {std::move(chapter)});
  benchmark::DoNotOptimize(edition.sources(0));
  return edition;
}

text::Offset behind_a_marker(const model::Edition& edition) {
  const auto middle = edition[0].count(model::Thing::marker) / 2;
  return edition[0].span({model::Thing::marker, middle}).end;
}

void offer(benchmark::State& state) {
  const model::Edition edition = edition_of(state);
  const text::Offset at = behind_a_marker(edition);
  for (auto step : state) benchmark::DoNotOptimize(features::note_actions(edition, 0, {at, at}));
}

void insert(benchmark::State& state) {
  const model::Edition edition = edition_of(state);
  const text::Offset at = behind_a_marker(edition);
  for (auto step : state) {
    benchmark::DoNotOptimize(
        features::insert_note({edition, 0}, at, "number", features::Renumber::yes));
  }
}

void remove(benchmark::State& state) {
  const model::Edition edition = edition_of(state);
  const auto middle = edition[0].count(model::Thing::marker) / 2;
  const std::string label = edition[0].apparatus().label_of_marker(middle).text;
  for (auto step : state) {
    benchmark::DoNotOptimize(features::delete_note({edition, 0}, label, features::Renumber::yes));
  }
}

BENCHMARK(offer)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMicrosecond);
BENCHMARK(insert)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMicrosecond);
BENCHMARK(remove)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace ibid
