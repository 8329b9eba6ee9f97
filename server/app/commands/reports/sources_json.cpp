#include <nlohmann/json.hpp>

#include "app/commands/reports/sources_report.h"
#include "features/wording/note_text.h"
#include "works/names.h"

namespace ibid::app {
namespace {

using nlohmann::ordered_json;

void put(ordered_json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

ordered_json to_json(const works::Work& work, const std::string& volume,
                     const std::string& chapter) {
  const citation::Description& is = work.is;
  ordered_json json{{"id", work.id}};
  // A note's label says which work only together with its chapter.
  if (work.introduced && work.file != chapter) json["file"] = work.file;
  put(json, "author", works::joined(is.authors));
  put(json, "editor", works::joined(is.editors));
  put(json, "title", is.title);
  put(json, "container", is.container);
  put(json, "volume", volume);
  put(json, "issue", is.issue);
  put(json, "date", is.date);
  put(json, "year", is.year);
  put(json, "place", is.place);
  put(json, "publisher", is.publisher);
  put(json, "repository", is.repository);
  put(json, "shelfmark", is.shelfmark);
  return json;
}

ordered_json to_json(const citation::Locator& locator, bool inherited) {
  ordered_json json{
      {"unit", citation::name(locator.unit)}, {"from", locator.from}, {"to", locator.to}};
  if (locator.open) json["open"] = true;
  if (inherited) json["inherited"] = true;
  return json;
}

ordered_json to_json(const SourcesPage& page, model::Chains& chains, const model::CitationRef& ref,
                     const model::Source& source) {
  const model::Edition& edition = *page.edition;
  ordered_json json{{"form", citation::name(source.form)},
                    {"printed", model::citation_of(edition, ref)->printed},
                    {"status", model::name(source.status)}};
  if (source.work) {
    json["work"] = to_json(*source.work, source.volume, edition[page.chapter].path());
  }
  json["locators"] = ordered_json::array();
  for (const auto& locator : source.locators) {
    json["locators"].push_back(to_json(locator, source.inherited));
  }
  json["chain"] = chain_labels(edition, chains, ref);
  if (!source.candidates.empty()) {
    json["candidates"] = ordered_json::array();
    for (const auto& work : source.candidates) json["candidates"].push_back(work->id);
  }
  if (source.relay_of) json["relayOf"] = *source.relay_of;
  return json;
}

ordered_json to_json(const SourcesPage& page, model::Chains& chains,
                     const model::NoteSources& note) {
  const model::Chapter& chapter = (*page.edition)[page.chapter];
  const text::Offset begin = chapter.span(note.note).begin;
  ordered_json json{{"label", note.label},
                    {"series", note.series},
                    {"line", chapter.text().position(begin, text::Encoding::utf8).line + 1},
                    {"text", features::note_text(chapter, note.note)},
                    {"citations", ordered_json::array()}};
  std::uint32_t index = 0;
  for (const model::Source& source : note.sources) {
    json["citations"].push_back(
        to_json(page, chains, {{page.chapter, note.note}, index++}, source));
  }
  return json;
}

}  // namespace

std::vector<std::string> chain_labels(const model::Edition& edition, model::Chains& chains,
                                      const model::CitationRef& citation) {
  std::vector<std::string> labels;
  const auto add = [&](const model::CitationRef& ref) {
    std::string label = edition.sources(ref.note.chapter).of(ref.note.note)->label;
    if (labels.empty() || labels.back() != label) labels.push_back(std::move(label));
  };
  add(citation);
  // Every Ibid. of a chain prints the rest of it: all of them would be its length times itself.
  constexpr std::size_t most = 50;
  for (const model::CitationRef& ref : chains.chain(citation, most)) add(ref);
  return labels;
}

std::string print_sources_json(const std::vector<SourcesPage>& pages) {
  ordered_json json{{"version", 1}, {"chapters", ordered_json::array()}};
  for (const SourcesPage& page : pages) {
    ordered_json chapter{{"file", page.file}, {"notes", ordered_json::array()}};
    model::Chains chains(*page.edition);
    for (const model::NoteSources& note : page.edition->sources(page.chapter).notes()) {
      chapter["notes"].push_back(to_json(page, chains, note));
    }
    json["chapters"].push_back(std::move(chapter));
  }
  // Names of files, and chapters, may hold any bytes.
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace ibid::app
