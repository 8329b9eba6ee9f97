#include "syntax/identifier.h"

#include <gtest/gtest.h>

#include "syntax/document.h"

namespace ibid::syntax {
namespace {

std::string of(std::string_view heading) {
  const Document document = Document::parse(text::Text(heading));
  return identifier(*document.blocks()[0], heading, 0);
}

// What Pandoc 2.17 gives for each.
TEST(Identifier, FollowsPandoc) {
  EXPECT_EQ(of("# Split in the Troika"), "split-in-the-troika");
  EXPECT_EQ(of("# 6. Раскол в «Тройке»"), "раскол-в-тройке");
  EXPECT_EQ(of("# *Dogs*?--in *my* house?"), "dogsin-my-house");
  EXPECT_EQ(of("# A note[^1] and ^[another] one"), "a-note-and-one");
  EXPECT_EQ(of("# Code `x_y.z` and $a+b$"), "code-x_y.z-and-ab");
  EXPECT_EQ(of("# \"Quoted\" it's 'so' --- and -- so..."), "quoted-its-so-and-so");
  EXPECT_EQ(of("# [Link text](a.md#b) and [span]{.x}"), "link-text-and-span");
  EXPECT_EQ(of("# Élan naïve ǅ 𝔄 😀 x"), "élan-naïve-ǆ-𝔄-x");
  EXPECT_EQ(of("# VKP(b), well-known VKP_b"), "vkpb-well-known-vkp_b");
  EXPECT_EQ(of("# 1924"), "section");
  EXPECT_EQ(of("# \\[Applause\\]  two   blanks"), "applause-two-blanks");
  EXPECT_EQ(of("Setext  \nover lines\n---\n"), "setext-over-lines");
  EXPECT_EQ(of("# Title {#own}"), "title");
}

}  // namespace
}  // namespace ibid::syntax
