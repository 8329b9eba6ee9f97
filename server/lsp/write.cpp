#include "lsp/write.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace ibid::lsp {

void write_string(std::string_view text, std::string& out) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
  });
  if (plain) {
    out.append(1, '"').append(text).append(1, '"');
  } else {
    out += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  }
}

void write_number(double number, std::string& out) {
  out += nlohmann::json(number).dump();
}

}  // namespace ibid::lsp
