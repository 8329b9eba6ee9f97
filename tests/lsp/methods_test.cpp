// Method structs: names as the specification has them, and the document a request is about.

#include "lsp/methods.h"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

namespace ibid::lsp {
namespace {

template <typename M>
constexpr bool has_document = requires(const typename M::Params& params) {
  M::document(params);
};

TEST(Methods, RequestsAboutADocumentNameItsKey) {
  static_assert(has_document<method::hover> && has_document<method::references>);
  static_assert(!has_document<method::initialize> && !has_document<method::shutdown>);
  EXPECT_EQ(method::hover::document({{"FILE:///caf%c3%a9"}, {}}), "file:///caf%C3%A9");
}

TEST(Methods, ReadTheClientsAnswers) {
  const auto answer =
      std::make_shared<const nlohmann::json>(nlohmann::json::parse(R"([{"outline":true},null])"));
  method::configuration::Result settings;
  EXPECT_EQ(method::configuration::read(answer, settings), std::nullopt);
  EXPECT_EQ(settings, (std::vector<Any>{{R"({"outline":true})"}, {"null"}}));
  EXPECT_EQ(method::configuration::read(nullptr, settings), "result: expected an array");
  method::register_capability::Result nothing;
  EXPECT_EQ(method::register_capability::read(nullptr, nothing), std::nullopt);
}

}  // namespace
}  // namespace ibid::lsp
