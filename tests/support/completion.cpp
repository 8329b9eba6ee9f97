#include "support/completion.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/changes.h"
#include "support/fixture.h"
#include "text/utf.h"

namespace ibid::support {
namespace {

const std::string made_up_library = R"(//- sources.bib
@book{carr1958, author = {Carr, E. H.}, title = {Socialism in One Country 𝔄}, location = {London}, publisher = {Macmillan}, date = {1958}, volumes = {3}}
@book{serge1963, author = {Serge, Victor}, title = {Memoirs of a Revolutionary}, shorttitle = {Memoirs}, location = {London}, date = {1963}}
@book{троцкий1927, author = {Троцкий, Лев}, title = {О Китае}, location = {Москва}, date = {1927}}
@article{souyri, author = {Souyri, Piotr}, title = {Łódź and Kraków}, journaltitle = {Past \& Present}, volume = {4}, number = {2}, date = {1970}}
)";

features::Completions found_in(const Fixture& fixture, const features::CompletionOptions& options) {
  const text::Offset at = fixture.cursor.value();
  auto found = features::completions(fixture.edition, fixture.cursor_chapter, at, options);
  const text::Text& text = fixture.edition[fixture.cursor_chapter].text();
  if (!found.items.empty()) {
    EXPECT_TRUE(found.span.touches(at));
    EXPECT_EQ(text.slice(found.span).find_first_of("\r\n"), std::string::npos);
  }
  for (const features::Completion& item : found.items) {
    for (const std::string& part : {item.label, item.detail, item.insert, item.filter}) {
      EXPECT_TRUE(text::is_valid_utf8(part)) << part;
    }
    EXPECT_EQ(item.insert.find_first_of("\r\n"), std::string::npos) << item.insert;
    for (const features::Replacement& edit : item.also) {
      EXPECT_TRUE(edit.span.end < found.span.begin || edit.span.begin > found.span.end);
    }
  }
  return found;
}

}  // namespace

std::string with_library(const std::string& chapter) {
  return made_up_library + "//- 1.md\n" + chapter;
}

features::Completions completions(std::string_view fixture,
                                  const features::CompletionOptions& options) {
  return found_in(read_fixture(fixture), options);
}

std::string offered(std::string_view fixture, const features::CompletionOptions& options) {
  std::string out;
  for (const auto& item : completions(fixture, options).items) {
    if (!out.empty()) out += " | ";
    out += item.label;
  }
  return out;
}

std::string taken(std::string_view text, std::string_view label) {
  const Fixture fixture = read_fixture(text);
  const auto found = found_in(fixture, {});
  const auto item = std::find_if(found.items.begin(), found.items.end(),
                                 [&](const auto& one) { return one.label == label; });
  if (item == found.items.end()) {
    ADD_FAILURE() << label << " is not offered";
    return {};
  }
  std::vector<features::Replacement> edits = item->also;
  edits.push_back({found.span, item->insert});
  std::sort(edits.begin(), edits.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return applied(fixture.edition[fixture.cursor_chapter].text(), edits);
}

}  // namespace ibid::support
