#include "features/fixes/silence_actions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "features/change/trial.h"
#include "features/fixes/mending.h"
#include "rules/silencing.h"

namespace ibid::features {
namespace {

using model::Thing;
using syntax::Kind;
using text::Offset;
using text::Span;

// Each is tried out: somebody who selects a whole chapter does not mean to silence all of it.
constexpr std::size_t most_silenced = 6;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string comment(std::string_view word, const rules::Rule& rule) {
  return "<!-- " + std::string(word) + " " + std::string(rule.id) + " -->";
}

/// Where a line can be put, and what it has to begin with.
struct Gap {
  Offset at = 0;
  std::string prefix;
};

class Placing {
 public:
  Placing(const model::Chapter& chapter, Offset place)
      : chapter_(chapter), blocks_(chapter.document().blocks()) {
    const auto found = blocks_.find([&](const syntax::Extent& sum) { return sum.bytes > place; });
    index_ = std::min(found.index, blocks_.size() - 1);
    begin_ = blocks_.before(index_).bytes;
    inside_ = place - begin_;
  }

  /// From the nearest to the furthest.
  std::vector<Gap> gaps() const {
    std::vector<Gap> out;
    if (auto nested = before_nested()) out.push_back(std::move(*nested));
    std::size_t first = index_;
    const Kind kind = blocks_[index_]->kind();
    if (kind == Kind::list_item) {
      while (first > 0 && blocks_[first - 1]->kind() == kind) --first;
    }
    out.push_back({blocks_.before(first).bytes, ""});
    return out;
  }

 private:
  // Before the innermost block at the place that begins its line but for marks of quotations and
  // the indent of a note: what goes before it is repeated.
  std::optional<Gap> before_nested() const {
    const syntax::Block& block = *blocks_[index_];
    if (block.kind() != Kind::block_quote && block.kind() != Kind::note) return std::nullopt;
    std::optional<Gap> out;
    for (std::size_t i = 1; i < block.nodes.size();) {
      const syntax::Node& node = block.nodes[i];
      if (node.span.begin > inside_) break;
      const bool holds = inside_ < node.span.end && node.kind < Kind::marker;
      if (!holds) {
        i = node.end;
        continue;
      }
      if (node.kind == Kind::list_item) break;
      if (auto gap = before(node)) out = std::move(gap);
      ++i;
    }
    return out;
  }

  std::optional<Gap> before(const syntax::Node& node) const {
    const Offset at = begin_ + node.span.begin;
    const auto line = chapter_.text().position(at, text::Encoding::utf8).line;
    const Offset begin = chapter_.text().line(line).begin;
    std::string prefix = chapter_.text().slice({begin, at});
    if (prefix.find_first_not_of("> \t") != prefix.npos) return std::nullopt;
    return Gap{begin, std::move(prefix)};
  }

  const model::Chapter& chapter_;
  const syntax::Blocks& blocks_;
  std::size_t index_ = 0;
  Offset begin_ = 0;   ///< of the block
  Offset inside_ = 0;  ///< the place, from there
};

/// Tries comments out.
class Trying {
 public:
  explicit Trying(const rules::Scene& scene) : scene_(scene) {}

  /// True where the comment silences the finding and changes nothing else.
  bool holds(const Change& change, const rules::Finding& finding) const {
    const model::Chapter& before = scene_.chapter();
    const model::Edition after = tried(scene_.edition, change);
    const model::Chapter& now = after[scene_.index];
    for (std::size_t i = 0; i < model::things; ++i) {
      const auto thing = static_cast<Thing>(i);
      const std::uint32_t more = thing == Thing::silence ? 1 : 0;
      if (now.count(thing) != before.count(thing) + more) return false;
    }
    if (now.wording() != before.wording()) return false;
    model::Subject subject = finding.subject;
    const Offset at = before.span(subject, finding.part, finding.citation).begin;
    const bool goes_before = change.documents[0].edits[0].span.begin <= at;
    if (subject.thing == Thing::silence && goes_before) ++subject.number;
    const Offset place = now.span(subject, finding.part, finding.citation).begin;
    return rules::hold(rules::Silencing(now).quiet_for(*finding.rule), place);
  }

 private:
  const rules::Scene& scene_;
};

std::optional<Change> ignored_here(const rules::Scene& scene, const rules::Finding& finding,
                                   Offset place) {
  const std::string words = comment("ibid-ignore-next", *finding.rule);
  for (const Gap& gap : Placing(scene.chapter(), place).gaps()) {
    const std::string line = gap.prefix + words + "\n";
    std::string empty = gap.prefix.substr(0, gap.prefix.find_last_not_of(" \t") + 1) + "\n";
    for (const std::string& text : {line, empty + line, line + empty, empty + line + empty}) {
      Change change;
      change.in_chapter(scene.index).push_back({{gap.at, gap.at}, text});
      if (Trying(scene).holds(change, finding)) return change;
    }
  }
  return std::nullopt;
}

// Behind the front matter, and behind the comments of that kind that are there.
std::optional<Change> ignored_in_file(const rules::Scene& scene, const rules::Finding& finding) {
  const auto& blocks = scene.chapter().document().blocks();
  std::size_t index = 0;
  while (index < blocks.size() &&
         (blocks[index]->kind() == Kind::front_matter || blocks[index]->kind() == Kind::blank ||
          blocks[index]->kind() == Kind::comment))
    ++index;
  Offset at = blocks.before(index).bytes;
  if (at == 0 && scene.chapter().text().slice({0, 3}) == byte_order_mark) at = 3;
  const std::string line = comment("ibid-ignore-file", *finding.rule) + "\n";
  for (const std::string& text : {line + "\n", "\n" + line + "\n"}) {
    Change change;
    change.in_chapter(scene.index).push_back({{at, at}, text});
    if (Trying(scene).holds(change, finding)) return change;
  }
  return std::nullopt;
}

void offer(std::vector<Action>& out, const Mending& mending, std::string title,
           std::optional<Change> change) {
  const bool twice = std::any_of(out.begin(), out.end(), [&](const Action& one) {
    return one.title == title &&
           (!change || (!one.change.empty() && one.change.documents[0].edits[0].span ==
                                                   change->documents[0].edits[0].span));
  });
  if (twice || !change) return;
  Action action = mending.action(std::move(title));
  action.change = std::move(*change);
  out.push_back(std::move(action));
}

}  // namespace

std::vector<Action> silence_actions(const rules::Scene& scene,
                                    std::span<const rules::Finding> findings, text::Span range) {
  std::vector<Action> here;
  std::vector<Action> in_file;
  std::size_t left = most_silenced;
  for (const rules::Finding& finding : findings) {
    const Mending mending{scene, finding};
    if (!meet(mending.place(), range)) continue;
    if (left-- == 0) break;
    const std::string id(finding.rule->id);
    offer(here, mending, "Ignore this here (" + id + ")",
          ignored_here(scene, finding, mending.place().begin));
    offer(in_file, mending, "Ignore in this file (" + id + ")", ignored_in_file(scene, finding));
  }
  std::move(in_file.begin(), in_file.end(), std::back_inserter(here));
  return here;
}

}  // namespace ibid::features
