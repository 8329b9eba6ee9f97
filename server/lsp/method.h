// How a method is described: one struct each, derived from one of these four by its own name.
//
// The functions are defined in methods.cpp, so that using a method costs no JSON headers. read()
// gives a sentence on what is wrong, naming the path; write() gives JSON text.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "lsp/uri.h"

namespace ibid::lsp {

/// A value as it came over the wire; nullptr: absent.
using Received = std::shared_ptr<const nlohmann::json>;

template <typename Self, typename P>
struct NoticeFromClient {
  using Params = P;
  static std::optional<std::string> read(const Received& params, P& out);
};

template <typename Self, typename P, typename R>
struct FromClient : NoticeFromClient<Self, P> {
  using Result = R;
  static std::string write(const R& result);
  /// The key of the document that the request is about; see uri.h.
  // A template, because clang 14 instantiates other members whether their constraints hold or not.
  template <typename Q = P>
  requires requires(const Q& params) { params.textDocument.uri; }
  static std::string document(const Q& params) { return key(params.textDocument.uri); }
};

template <typename Self, typename P>
struct NoticeToClient {
  using Params = P;
  static std::string write(const P& params);
};

template <typename Self, typename P, typename R>
struct ToClient : NoticeToClient<Self, P> {
  using Result = R;
  static std::optional<std::string> read(const Received& result, R& out);
};

}  // namespace ibid::lsp
