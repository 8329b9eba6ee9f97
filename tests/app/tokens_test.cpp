// What a client was sent of semantic tokens and what makes the next of it; its own names for them.
#include <random>

#include <gtest/gtest.h>

#include "app/server/convert/legend.h"
#include "app/server/routes/token_memory.h"

namespace ibid::app {
namespace {

using Numbers = std::vector<std::uint32_t>;
using Kind = features::SemanticToken::Kind;

Numbers applied(Numbers numbers, const std::vector<lsp::SemanticTokensEdit>& edits) {
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    EXPECT_LE(edit->start + edit->deleteCount, numbers.size());
    const auto first = numbers.begin() + edit->start;
    numbers.erase(first, first + edit->deleteCount);
    numbers.insert(numbers.begin() + edit->start, edit->data.begin(), edit->data.end());
  }
  return numbers;
}

TEST(TokenDifference, MakesOneOfTheOther) {
  std::mt19937 random(7);
  const auto tokens = [&] {
    Numbers out(random() % 12 * 5);
    for (std::uint32_t& number : out) number = random() % 2;
    return out;
  };
  for (int i = 0; i < 5000; ++i) {
    const Numbers before = tokens();
    const Numbers after = tokens();
    const auto edits = difference(before, after);
    EXPECT_EQ(applied(before, edits), after);
    EXPECT_EQ(edits.empty(), before == after);
    for (const auto& edit : edits) {
      EXPECT_EQ(edit.start % 5 + edit.deleteCount % 5 + edit.data.size() % 5, 0U);
    }
  }
}

TEST(TokenDifference, IsNoMoreThanWhatDiffers) {
  const Numbers before{0, 1, 2, 3, 0, 1, 1, 2, 3, 0, 4, 1, 2, 3, 0};
  Numbers after = before;
  after[5] = 9;
  EXPECT_EQ(difference(before, after),
            (std::vector<lsp::SemanticTokensEdit>{{5, 5, {9, 1, 2, 3, 0}}}));
  after = before;
  after.insert(after.begin() + 5, before.begin() + 5, before.begin() + 10);
  ASSERT_EQ(difference(before, after).size(), 1U);
  EXPECT_EQ(difference(before, after)[0].deleteCount, 0U);
}

TEST(TokenMemory, KeepsTheLastFewOfEachDocument) {
  TokenMemory memory;
  const auto data = std::make_shared<const Numbers>(Numbers{1, 2, 3, 4, 5});
  const std::string first = memory.keep("a", data);
  EXPECT_EQ(memory.find("a", first), data);
  EXPECT_EQ(memory.find("b", first), nullptr);
  EXPECT_EQ(memory.find("a", "x"), nullptr);
  const std::string other = memory.keep("b", data);
  EXPECT_NE(first, other);
  for (int i = 0; i < 3; ++i) memory.keep("a", data);
  EXPECT_EQ(memory.find("a", first), nullptr);
  EXPECT_EQ(memory.find("b", other), data);
  memory.forget("b");
  EXPECT_EQ(memory.find("b", other), nullptr);
}

TEST(TokenMemory, DoesNotGrowWithTheDocuments) {
  TokenMemory memory;
  const auto data = std::make_shared<const Numbers>();
  const std::string first = memory.keep("0", data);
  for (int i = 1; i < 1000; ++i) memory.keep(std::to_string(i), data);
  EXPECT_EQ(memory.find("0", first), nullptr);
  EXPECT_LT(data.use_count(), 200);
}

int type(const TokenLegend& legend, Kind kind) {
  return legend.type_of[static_cast<std::size_t>(kind)];
}

TEST(Legend, HoldsWhatTheClientKnowsAndNoMore) {
  lsp::ClientCapabilities client;
  EXPECT_TRUE(legend_of(client).types.empty());
  client.tokenTypes = {"unheard", "type", "macro", "string"};
  client.tokenModifiers = {"static", "definition"};
  const TokenLegend legend = legend_of(client);
  for (const std::string& one : legend.types) {
    EXPECT_TRUE(one == "type" || one == "macro" || one == "string") << one;
  }
  EXPECT_EQ(legend.types[static_cast<std::size_t>(type(legend, Kind::marker))], "macro");
  EXPECT_EQ(legend.types[static_cast<std::size_t>(type(legend, Kind::title))], "type");
  EXPECT_EQ(legend.modifiers, (std::vector<std::string>{"definition", "unresolved", "uncertain"}));
  EXPECT_EQ(legend.bits(features::SemanticToken::defining), 1U);
  EXPECT_EQ(legend.bits(features::SemanticToken::introducing), 0U);
  EXPECT_EQ(legend.bits(features::SemanticToken::unresolved), 2U);
  client.tokenTypes = {"comment"};
  EXPECT_EQ(type(legend_of(client), Kind::marker), TokenLegend::none);
  EXPECT_EQ(type(legend_of(client), Kind::attributes), 0);
}

}  // namespace
}  // namespace ibid::app
