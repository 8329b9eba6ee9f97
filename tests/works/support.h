// Works and citations in few words.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "works/library.h"

namespace ibid::works::test {

using Strings = std::vector<std::string>;

/// `E.H. Carr` has a given name, `Carr` none.
inline citation::Name name(const std::string& text) {
  const auto space = text.rfind(' ');
  if (space == std::string::npos) return {text, {}};
  return {text.substr(space + 1), text.substr(0, space)};
}

inline std::vector<citation::Name> names(const Strings& texts) {
  std::vector<citation::Name> out;
  for (const std::string& text : texts) out.push_back(name(text));
  return out;
}

inline citation::Description said(const Strings& authors, const std::string& title) {
  citation::Description out;
  out.authors = names(authors);
  out.title = title;
  return out;
}

inline Work work(std::string id, const Strings& authors, const std::string& title,
                 std::string short_title = {}) {
  Work out;
  out.id = std::move(id);
  out.type = "book";
  out.is = said(authors, title);
  out.short_title = std::move(short_title);
  return out;
}

inline Strings ids(const std::vector<WorkPtr>& works) {
  Strings out;
  for (const WorkPtr& one : works) out.push_back(one->id);
  return out;
}

}  // namespace ibid::works::test
