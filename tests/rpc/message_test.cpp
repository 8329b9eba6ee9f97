// JSON-RPC 2.0 as parse() reads it, above all where it is broken.

#include "rpc/message.h"

#include <nlohmann/json.hpp>
#include <string>

#include <gtest/gtest.h>

namespace ibid::rpc {
namespace {

template <typename T>
T parsed(std::string_view bytes) {
  Parsed result = parse(bytes);
  if (auto* message = std::get_if<Message>(&result))
    if (auto* value = std::get_if<T>(message)) return std::move(*value);
  ADD_FAILURE() << "read as something else: " << bytes.substr(0, 200);
  return {};
}

Malformed malformed(std::string_view bytes) {
  Parsed result = parse(bytes);
  if (auto* value = std::get_if<Malformed>(&result)) return std::move(*value);
  ADD_FAILURE() << "taken: " << bytes.substr(0, 200);
  return {};
}

void check_code(std::string_view bytes, ErrorCode code) {
  EXPECT_EQ(malformed(bytes).error.code, code) << bytes.substr(0, 200);
}

std::string call(std::string_view rest) {
  return R"({"jsonrpc":"2.0",)" + std::string(rest) + "}";
}

TEST(Message, ReadsARequest) {
  const auto request = parsed<Request>(call(R"("id":7,"method":"сноска","params":{"a":"Ѣ𝔄"})"));
  EXPECT_EQ(request.id, Id{7});
  EXPECT_EQ(request.method, "сноска");
  EXPECT_EQ(request.params->at("a"), "Ѣ𝔄");
}

TEST(Message, IdsAreNumbersStringsOrNull) {
  const auto id = [](std::string_view text) {
    return parsed<Request>(call(R"("method":"m","id":)" + std::string(text))).id;
  };
  EXPECT_EQ(id("-3"), Id{-3});
  EXPECT_EQ(id("0"), Id{0});
  EXPECT_EQ(id("5.0"), Id{5});
  EXPECT_EQ(id("9223372036854775807"), Id{INT64_MAX});
  EXPECT_EQ(id(R"("é")"), Id{std::string("é")});
  EXPECT_EQ(id("null"), Id{});
  for (const char* bad : {"true", "[]", "{}", "1.5", "1e300", "9223372036854775808"})
    check_code(call(R"("method":"m","id":)" + std::string(bad)), ErrorCode::invalid_request);
}

TEST(Message, ReadsANotification) {
  const auto notification = parsed<Notification>(call(R"("method":"exit")"));
  EXPECT_EQ(notification.method, "exit");
  EXPECT_EQ(notification.params, nullptr);
  EXPECT_EQ(parsed<Notification>(call(R"("method":"m","params":null)")).params, nullptr);
  EXPECT_TRUE(parsed<Notification>(call(R"("method":"m","params":[1])")).params->is_array());
}

TEST(Message, ReadsResponses) {
  EXPECT_EQ(*parsed<Response>(call(R"("id":1,"result":[1])")).result, nlohmann::json({1}));
  EXPECT_EQ(parsed<Response>(call(R"("id":1,"result":null)")).result, nullptr);
  EXPECT_FALSE(parsed<Response>(call(R"("id":1,"result":3,"error":null)")).error);
  const auto failed =
      parsed<Response>(call(R"("id":"a","error":{"code":-32601,"message":"no","data":[1]})"));
  EXPECT_EQ(failed.error, (Error{ErrorCode::method_not_found, "no", "[1]"}));
  EXPECT_EQ(parsed<Response>(call(R"("id":1,"error":"?")")).error->code, ErrorCode::internal_error);
}

TEST(Message, RefusesWhatIsNoJson) {
  for (const std::string bytes : {"", " ", "{", "nul", "{\"a\":}", "{}{}", "\xEF\xBB\xBF", "1e999",
                                  "[1e999]", "{\"a\":1e999}", "\"\\u12\"", "'a'", "\x01"})
    check_code(bytes, ErrorCode::parse_error);
  check_code(std::string(3, '\0'), ErrorCode::parse_error);
}

TEST(Message, RefusesWhatIsNoMessage) {
  for (const std::string_view bytes : {"[]", "[1,2]", "1", "null", "\"a\"", "{}", "true",
                                       R"([{"jsonrpc":"2.0","id":1,"method":"m"}])"})
    check_code(bytes, ErrorCode::invalid_request);
}

TEST(Message, NamesTheIdOfABrokenRequest) {
  for (const std::string_view bytes :
       {R"({"id":4,"method":"m"})", R"({"jsonrpc":"1.0","id":4,"method":"m"})",
        R"({"jsonrpc":2.0,"id":4,"method":"m"})", R"({"jsonrpc":"2.0","id":4,"method":3})",
        R"({"jsonrpc":"2.0","id":4})", R"({"jsonrpc":"2.0","id":4,"method":"m","params":"x"})"}) {
    const Malformed broken = malformed(bytes);
    EXPECT_EQ(broken.id, Id{4}) << bytes;
    EXPECT_EQ(broken.error.code, ErrorCode::invalid_request) << bytes;
    EXPECT_TRUE(broken.answer) << bytes;
  }
}

TEST(Message, ABrokenNotificationIsNotAnswered) {
  EXPECT_FALSE(malformed(call(R"("method":"m","params":1)")).answer);
  EXPECT_FALSE(malformed(R"({"method":"m"})").answer);
}

TEST(Message, DeepNestingIsRefusedWithoutRecursion) {
  for (const std::string open : {"[", "{\"a\":", "[[{\"a\":["}) {
    std::string bytes;
    while (bytes.size() < 400'000) bytes += open;
    check_code(bytes, ErrorCode::parse_error);
  }
  check_code(std::string(100'000, '[') + std::string(100'000, ']'), ErrorCode::parse_error);
}

TEST(Message, BracketsInStringsAreNoNesting) {
  const std::string text(1000, '[');
  const auto request =
      parsed<Request>(call(R"("id":1,"method":"m","params":[")" + text + R"(\"[\\"])"));
  EXPECT_EQ(request.params->at(0), text + "\"[\\");
}

TEST(Message, ALoneSurrogateIsReplacedNotLost) {
  const auto read = [](const std::string& text) {
    const auto edit = parsed<Notification>(call(R"("method":"m","params":[")" + text + R"("])"));
    return edit.params ? edit.params->at(0).get<std::string>() : "";
  };
  EXPECT_EQ(read(R"(a\ud835b)"), "a\uFFFDb");
  EXPECT_EQ(read(R"(\uDD04)"), "\uFFFD");
  EXPECT_EQ(read(R"(\ud835\ud835\udd04)"), "\uFFFD𝔄");
  EXPECT_EQ(read(R"(\\ud835)"), "\\ud835");
  EXPECT_EQ(read(R"(\ud835\n\udd04)"), "\uFFFD\n\uFFFD");
  EXPECT_EQ(read(R"(\ud835\udd04)"), "𝔄");
}

TEST(Message, IllFormedUtf8IsReplacedNotLost) {
  const auto edit =
      parsed<Notification>(call("\"method\":\"m\",\"params\":[\"при\xD0 \xFF\xC0\xAF ok\"]"));
  ASSERT_TRUE(edit.params);
  EXPECT_EQ(edit.params->at(0), "при\uFFFD \uFFFD\uFFFD\uFFFD ok");
}

TEST(Message, WritesWhatItReads) {
  const auto request = parsed<Request>(write_request(7, "m", R"({"a":[1]})"));
  EXPECT_EQ(request.id, Id{7});
  EXPECT_EQ(request.params->dump(), R"({"a":[1]})");
  EXPECT_EQ(parsed<Notification>(write_notification("m/é", "")).method, "m/é");
  EXPECT_EQ(*parsed<Response>(write_result(std::string("\""), "[2]")).result, nlohmann::json({2}));
  const Error error{ErrorCode::invalid_params, "Ѣ \"quoted\"\n", R"({"at":1})"};
  EXPECT_EQ(parsed<Response>(write_error({}, error)).error, error);
}

TEST(Message, WritingNeverFails) {
  EXPECT_EQ(write_error(1, {ErrorCode::internal_error, "\xFF", {}}),
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32603,\"message\":\"\uFFFD\"}}");
  EXPECT_EQ(quote("a\xF0\x9D"), "\"a\uFFFD\"");
}

}  // namespace
}  // namespace ibid::rpc
