#include "support/check.h"

#include <algorithm>
#include <stdexcept>

#include <gtest/gtest.h>

#include "features/answers/answers.h"
#include "rules/rules.h"
#include "support/fixture.h"
#include "text/utf.h"

namespace ibid::support {
namespace {

text::Span span_of(const Fixture& fixture, const rules::Related& related) {
  const auto& subject = related.place.subject;
  if (!subject) return {};
  return fixture.edition[related.place.chapter].span(*subject, related.part, related.citation);
}

bool is_related(const Annotation& annotation) {
  return annotation.text.starts_with("related: ");
}

void check_findings_of(std::string_view id, std::string_view text) {
  const Fixture fixture = read_fixture(text);
  std::vector<Annotation> expected = fixture.annotations;
  const bool related = std::any_of(expected.begin(), expected.end(), is_related);
  std::vector<Annotation> found;
  for (std::size_t i = 0; i < fixture.edition.chapters().size(); ++i) {
    const auto& baseline = fixture.baselines[i];
    rules::Scene scene{fixture.edition, i, fixture.file_exists(), baseline ? &*baseline : nullptr};
    scene.spells = fixture.spells();
    for (const auto& finding : rules::check(scene)) {
      if (!id.empty() && finding.rule->id != id) continue;
      found.push_back({i, fixture.edition[i].span(finding.subject, finding.part, finding.citation),
                       std::string(finding.rule->id) + ": " + finding.message});
      EXPECT_TRUE(text::is_valid_utf8(finding.message));
      for (const auto& one : finding.related) {
        if (!related) continue;
        found.push_back({one.place.chapter, span_of(fixture, one), "related: " + one.message});
      }
    }
  }
  EXPECT_EQ(fixture.list(expected), fixture.list(found)) << text;
}

std::vector<Annotation> named(const Fixture& fixture, std::string_view name) {
  std::vector<Annotation> out;
  for (const Annotation& one : fixture.annotations) {
    if (one.text == name) out.push_back(one);
  }
  return out;
}

text::Offset cursor_of(const Fixture& fixture) {
  if (!fixture.cursor) throw std::invalid_argument("a fixture without $0");
  return *fixture.cursor;
}

std::vector<Annotation> places(const std::vector<features::Location>& locations,
                               const std::string& name) {
  std::vector<Annotation> out;
  for (const auto& location : locations) {
    EXPECT_TRUE(location.span.contains(location.name));
    out.push_back({location.chapter, location.name, name});
  }
  return out;
}

std::optional<features::Hover> hover_of(const Fixture& fixture) {
  auto hover = features::hover(fixture.edition, fixture.cursor_chapter, cursor_of(fixture));
  if (hover) {
    EXPECT_TRUE(text::is_valid_utf8(hover->markdown));
    EXPECT_TRUE(text::is_valid_utf8(hover->plain));
  }
  return hover;
}

void check_hover_as(std::string_view text, std::string_view expected,
                    std::string features::Hover::*form) {
  const Fixture fixture = read_fixture(text);
  const auto hover = hover_of(fixture);
  ASSERT_TRUE(hover) << text;
  EXPECT_EQ(expected, (*hover).*form) << text;
  const auto place = named(fixture, "hover");
  if (place.empty()) return;
  EXPECT_EQ(fixture.list(place), fixture.list({{fixture.cursor_chapter, hover->span, "hover"}}));
}

constexpr std::string_view name(features::Symbol::Kind kind) {
  switch (kind) {
    case features::Symbol::Kind::chapter:
      return "chapter";
    case features::Symbol::Kind::heading:
      return "heading";
    case features::Symbol::Kind::quotation:
      return "quotation";
    case features::Symbol::Kind::notes:
      return "notes";
    case features::Symbol::Kind::note:
      return "note";
    default:  // of documents that are no chapters
      break;
  }
  return "";
}

void write(const std::vector<features::Symbol>& symbols, const std::string& indent,
           std::string& out) {
  for (const auto& symbol : symbols) {
    out += indent + std::string(name(symbol.kind)) + " " + symbol.name + "\n";
    EXPECT_FALSE(symbol.name.empty());
    EXPECT_TRUE(symbol.span.contains(symbol.name_span)) << symbol.name;
    for (const auto& child : symbol.children) {
      EXPECT_TRUE(symbol.span.contains(child.span)) << child.name;
    }
    write(symbol.children, indent + "  ", out);
  }
}

}  // namespace

void check_rule(std::string_view id, std::string_view fixture) {
  check_findings_of(id, fixture);
}
void check_findings(std::string_view fixture) {
  check_findings_of({}, fixture);
}

void check_definition(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const auto found =
      features::definition(fixture.edition, fixture.cursor_chapter, cursor_of(fixture));
  ASSERT_TRUE(found) << text;
  EXPECT_EQ(fixture.list(named(fixture, "target")), fixture.list(places(found->targets, "target")))
      << text;
  const auto origin = named(fixture, "origin");
  if (origin.empty()) return;
  EXPECT_EQ(fixture.list(origin), fixture.list({{fixture.cursor_chapter, found->origin, "origin"}}))
      << text;
}

void check_no_definition(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  EXPECT_FALSE(features::definition(fixture.edition, fixture.cursor_chapter, cursor_of(fixture)))
      << text;
}

void check_references(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const auto of = [&](bool with_definition) {
    return features::references(fixture.edition, fixture.cursor_chapter, cursor_of(fixture),
                                with_definition);
  };
  const auto mentions = of(false);
  EXPECT_EQ(fixture.list(named(fixture, "reference")), fixture.list(places(mentions, "reference")))
      << text;
  EXPECT_TRUE(std::is_sorted(mentions.begin(), mentions.end(), [](const auto& a, const auto& b) {
    return std::pair(a.chapter, a.span.begin) < std::pair(b.chapter, b.span.begin);
  }));
  auto all = of(true);
  ASSERT_GE(all.size(), mentions.size());
  EXPECT_TRUE(std::equal(mentions.rbegin(), mentions.rend(), all.rbegin()));
  all.resize(all.size() - mentions.size());
  EXPECT_EQ(fixture.list(named(fixture, "definition")), fixture.list(places(all, "definition")))
      << text;
}

void check_hover(std::string_view fixture, std::string_view plain) {
  check_hover_as(fixture, plain, &features::Hover::plain);
}
void check_hover_markdown(std::string_view fixture, std::string_view markdown) {
  check_hover_as(fixture, markdown, &features::Hover::markdown);
}
void check_no_hover(std::string_view text) {
  EXPECT_FALSE(hover_of(read_fixture(text))) << text;
}

void check_outline(std::string_view text, std::string_view expected) {
  const Fixture fixture = read_fixture(text);
  std::string found;
  write(features::outline(fixture.edition, 0), "", found);
  if (expected.starts_with('\n')) expected.remove_prefix(1);
  EXPECT_EQ(expected, found) << text;
}

}  // namespace ibid::support
