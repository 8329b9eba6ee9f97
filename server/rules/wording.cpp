#include "rules/wording.h"

#include <algorithm>

#include "works/names.h"

namespace ibid::rules {

using citation::Form;

namespace {

constexpr std::size_t most_named = 3;

// The volume too where another of them has the same name.
std::string named_among(const works::WorkPtr& work, const std::vector<works::WorkPtr>& works) {
  const std::string name = named(work);
  const bool again = std::any_of(works.begin(), works.end(), [&](const works::WorkPtr& other) {
    return other != work && named(other) == name;
  });
  return again ? named(work, work->is.volume) : name;
}

}  // namespace

std::string note_named(const Scene& scene, const model::NoteRef& note) {
  std::string name = "the inline note";
  if (note.note.thing == model::Thing::note) {
    name = "note " + scene.edition[note.chapter].apparatus().label_of_note(note.note.number).text;
  }
  if (note.chapter == scene.index) return name;
  const std::string& path = scene.edition[note.chapter].path();
  return name + " of " + model::relative_path(scene.chapter().path(), path);
}

std::string_view anaphor(Form form) {
  switch (form) {
    case Form::idem:
      return "Idem";
    case Form::opcit:
      return "op. cit.";
    case Form::loccit:
      return "loc. cit.";
    default:
      return "Ibid.";
  }
}

std::string quoted(const citation::Citation& words) {
  std::string said = works::surnames(words.work.authors);
  if (!words.work.title.empty()) said += (said.empty() ? "" : ", ") + words.work.title;
  if (said.empty()) said = words.key.empty() ? words.printed : "@" + words.key;
  return "“" + said + "”";
}

std::string named(const works::WorkPtr& work, std::string_view volume) {
  return works::shortly(*work, volume);
}

std::string alternatives(const std::vector<works::WorkPtr>& works) {
  const bool all = works.size() <= most_named + 1;
  const std::size_t shown = all ? works.size() : most_named;
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += all && i + 1 == shown ? " or " : "; ";
    out += named_among(works[i], works);
  }
  if (!all) out += " or " + std::to_string(works.size() - shown) + " others";
  return out;
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace ibid::rules
