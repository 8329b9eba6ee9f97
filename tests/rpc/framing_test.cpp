// Content-Length framing: what a Decoder makes of bytes, split anywhere, friendly and hostile.

#include "rpc/framing.h"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace ibid::rpc {
namespace {

constexpr std::string_view cyrillic = "{\"текст\":\"Нарбут, с. 12 — 𝔄\"}";

// Messages as they are; problems behind a `!`.
std::vector<std::string> decode(std::string_view bytes, std::size_t step = SIZE_MAX,
                                std::size_t limit = Decoder::default_limit) {
  std::vector<std::string> out;
  Decoder decoder({[&](std::string body) { out.push_back(std::move(body)); },
                   [&](std::string problem) { out.push_back("!" + problem); }},
                  limit);
  for (std::size_t at = 0; at < bytes.size(); at += std::min(step, bytes.size() - at))
    decoder.feed(bytes.substr(at, step));
  return out;
}

using Items = std::vector<std::string>;

void check(std::string_view bytes, const Items& expected) {
  for (const std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{7}, bytes.size()})
    EXPECT_EQ(decode(bytes, step), expected) << "in steps of " << step << ": " << bytes;
}

TEST(Framing, RoundTrips) {
  check(frame(cyrillic), {std::string(cyrillic)});
}

TEST(Framing, CountsBytesNotCharacters) {
  EXPECT_EQ(frame("Ж𝔄"), "Content-Length: 6\r\n\r\nЖ𝔄");
}

TEST(Framing, TakesSeveralMessagesInOneWrite) {
  check(frame("{}") + frame(cyrillic) + frame("[]"), {"{}", std::string(cyrillic), "[]"});
}

TEST(Framing, HeaderNamesHaveNoCase) {
  check("content-length: 2\r\n\r\n{}CONTENT-LENGTH:2\r\n\r\n[]", {"{}", "[]"});
}

TEST(Framing, ToleratesOtherHeaders) {
  check("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
        {"{}"});
  check("X-Empty:\r\nContent-Length :\t2 \r\nContent-Type: a:b\r\n\r\n{}", {"{}"});
}

TEST(Framing, ToleratesBareLineFeedsAndBlankLinesBetween) {
  check("Content-Length: 2\n\n{}\nContent-Length: 2\n\n[]\r\n\r\n", {"{}", "[]"});
}

TEST(Framing, AnEmptyMessageIsAMessage) {
  check("Content-Length: 0\r\n\r\n" + frame("{}"), {"", "{}"});
}

TEST(Framing, TheSameLengthTwiceIsOne) {
  check("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", {"{}"});
  check("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}" + frame("[]"),
        {"!two different lengths: Content-Length: 3", "[]"});
}

TEST(Framing, RefusesWhatIsNoLength) {
  for (const std::string length : {"", "abc", "-1", "+2", "2 2", "0x2", "2.0", "1e3", "２"})
    EXPECT_EQ(decode("Content-Length: " + length + "\r\n\r\n{}" + frame("[]")).back(), "[]")
        << length;
  check("Content-Length: -1\r\n\r\n{}" + frame("[]"), {"!not a length: Content-Length: -1", "[]"});
}

TEST(Framing, RefusesAHeaderWithoutLength) {
  check("Content-Type: x\r\n\r\n{}" + frame("[]"), {"!a header without Content-Length", "[]"});
}

TEST(Framing, AnAbsurdLengthCostsNothing) {
  check("Content-Length: 99999999999999999999999999\r\n\r\n{}" + frame("[]"),
        {"!a message of an absurd number of bytes, where at most 536870912 are taken", "[]"});
  check("Content-Length: 9999999999999999\r\n\r\n{\"a\":\"Content-Length: 3\"}" + frame("[]"),
        {"!a message of 9999999999999999 bytes, where at most 536870912 are taken", "[]"});
}

TEST(Framing, HasALimit) {
  EXPECT_EQ(decode(frame("{     }") + frame("[ ]"), 1, 4),
            (Items{"!a message of 7 bytes, where at most 4 are taken", "[ ]"}));
}

TEST(Framing, FindsTheNextMessageBehindJunk) {
  check("GET / HTTP/1.1" + frame("{}"), {"!not a header: GET / HTTP/1.1", "{}"});
  check("junk\xFF\x01\r\n\r\nmore" + frame("{}"), {"!not a header: junk??", "{}"});
  check(frame("{}") + "} " + frame("[]"), {"{}", "!not a header: } ", "[]"});
}

TEST(Framing, SurvivesABodyThatIsShorterThanAnnounced) {
  const std::string bytes = "Content-Length: 10\r\n\r\n{}" + frame("[1]") + frame("[2]");
  EXPECT_EQ(decode(bytes).back(), "[2]");
}

TEST(Framing, SurvivesABodyThatIsLongerThanAnnounced) {
  EXPECT_EQ(decode("Content-Length: 2\r\n\r\n{\"a\":1}" + frame("[2]")).back(), "[2]");
}

TEST(Framing, AnEndlessHeaderLineIsGivenUp) {
  const Items items = decode(std::string(100'000, 'x') + frame("{}"), 1000);
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items.back(), "{}");
}

TEST(Framing, ALongLineIsGivenUpHoweverItComes) {
  const std::string junk = "name: " + std::string(5000, 'x');
  const Items expected{
      "!a header line of more than 4096 bytes: name: " + std::string(54, 'x') + "...", "1"};
  check(junk + "\n" + frame("1"), expected);
  check(junk + frame("1"), expected);
}

TEST(Framing, KnowsWhetherBytesAreMissing) {
  Decoder decoder({[](const std::string&) {}, [](const std::string&) {}});
  EXPECT_FALSE(decoder.midway());
  decoder.feed("Cont");
  EXPECT_TRUE(decoder.midway());
  decoder.feed("ent-Length: 2\r\n");
  EXPECT_TRUE(decoder.midway());
  decoder.feed("\r\n{");
  EXPECT_TRUE(decoder.midway());
  decoder.feed("}");
  EXPECT_FALSE(decoder.midway());
}

TEST(Framing, SplittingNeverMatters) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {frame("{}"),
                                           frame(std::string(cyrillic)),
                                           "Content-Length: 3\r\n",
                                           "\r\n",
                                           "junk",
                                           ":",
                                           "Content-Length: x\r\n\r\n",
                                           "Content-Length: 999\r\n\r\n",
                                           "content-length:1\n\n",
                                           "\xFF"};
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (int i = 0; i < 8; ++i) bytes += pieces[random() % pieces.size()];
    ASSERT_EQ(decode(bytes, 1, 500), decode(bytes, SIZE_MAX, 500)) << bytes;
    ASSERT_EQ(decode(bytes, 1 + random() % 9, 500), decode(bytes, SIZE_MAX, 500)) << bytes;
  }
}

}  // namespace
}  // namespace ibid::rpc
