// Editions in a few lines, and what their notes are resolved to, as one text.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/edition.h"

namespace ibid::model {

std::shared_ptr<const Chapter> read_chapter(std::string_view text, std::string path = "1.md");

/// A chapter that calls the notes in their order.
std::string with_notes(const std::vector<std::string>& notes, int first = 1);

struct World {
  Conventions conventions;
  std::string bib;
  std::vector<std::string> chapters;

  Edition edition() const;
};

/// `ibid carr1958 v1 262 same <13 ?bolshevik` per citation, `; ` between; a line per note.
std::string written(const Edition& edition, std::size_t chapter);
std::string written(const World& world, std::size_t chapter = 0);
/// Of one chapter of such notes, without and with `bibliography`.
std::string of_notes(const std::vector<std::string>& notes);
std::string with_bibliography(const std::vector<std::string>& notes);

/// carr1958 in three volumes, serge1963, deutscher1949 and deutscher1959.
extern const char* const bibliography;

}  // namespace ibid::model
