// Addresses in running text: where they end is a matter of how people write.
//
// An address ends at white space, quotation marks or angle brackets; punctuation at its end belongs
// to the sentence, and so does a closing bracket that it does not open itself.

#include <algorithm>
#include <array>

#include "features/answers/text_links.h"
#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

constexpr std::string_view doi_site = "https://doi.org/";

bool begins_at(std::string_view text, std::size_t at, std::string_view word) {
  if (text.size() - at < word.size()) return false;
  return std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

// Quotation marks and dashes of print end an address; letters of any script do not.
bool ends_address(char32_t point) {
  constexpr std::u32string_view ends = U"<>\"`“”„«»‹›—…|^";
  return point < 0x21 || point == 0x7F || point == 0xFFFD || syntax::is_space(point) ||
         ends.find(point) != ends.npos;
}

std::size_t run_from(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const text::CodePoint point = text::decode(text, at);
    if (ends_address(point.value)) break;
    at += point.bytes;
  }
  return at;
}

// `…/Foo_(bar)` opens its bracket, `(see https://…/foo)` does not.
bool closes_nothing(std::string_view address) {
  constexpr std::array<std::pair<char, char>, 3> pairs{{{'(', ')'}, {'[', ']'}, {'{', '}'}}};
  for (const auto& [open, close] : pairs) {
    if (address.back() != close) continue;
    return std::count(address.begin(), address.end(), open) <
           std::count(address.begin(), address.end(), close);
  }
  return false;
}

std::string_view without_sentence(std::string_view address) {
  constexpr std::string_view marks = ".,;:!?'*_~\\([{";
  constexpr std::string_view single_quote = "’";
  while (!address.empty()) {
    if (marks.find(address.back()) != marks.npos || closes_nothing(address)) {
      address.remove_suffix(1);
    } else if (address.ends_with(single_quote)) {
      address.remove_suffix(single_quote.size());
    } else {
      break;
    }
  }
  // `[12](https://…)` and `https://…](…`: a bracket that is not opened here ends it.
  for (std::size_t i = 0, depth = 0; i < address.size(); ++i) {
    depth += address[i] == '[' ? 1 : 0;
    if (address[i] != ']') continue;
    if (depth == 0) return address.substr(0, i);
    --depth;
  }
  return address;
}

std::string without_escapes(std::string_view address) {
  std::string out;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const bool escape = address[i] == '\\' && i + 1 < address.size() &&
                        syntax::is_ascii_punctuation(address[i + 1]);
    if (!escape) out += address[i];
  }
  return out;
}

// What a DOI may hold and a URL may not.
std::string percent_encoded(std::string_view doi) {
  constexpr std::string_view reserved = "%#?<>[]{}^`\\\"| ";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : doi) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && reserved.find(c) == reserved.npos) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 0xFU];
    }
  }
  return out;
}

std::optional<BareAddress> url_at(std::string_view text, std::size_t at) {
  std::size_t scheme = 0;
  if (begins_at(text, at, "https://")) scheme = 8;
  if (begins_at(text, at, "http://")) scheme = 7;
  if (scheme == 0) return std::nullopt;
  const std::string_view found = without_sentence(text.substr(at, run_from(text, at) - at));
  if (found.size() <= scheme || !syntax::alphanumeric_at(found, scheme)) return std::nullopt;
  return BareAddress{{static_cast<text::Offset>(at), static_cast<text::Offset>(at + found.size())},
                     without_escapes(found)};
}

// A DOI: `10.`, the registrant's digits, a slash and a name.
std::size_t registrant_of(std::string_view doi) {
  if (!doi.starts_with("10.")) return 0;
  std::size_t end = 3;
  while (end < doi.size() && ((doi[end] >= '0' && doi[end] <= '9') || doi[end] == '.')) ++end;
  return end > 6 && end < doi.size() && doi[end] == '/' ? end : 0;
}

std::optional<BareAddress> doi_at(std::string_view text, std::size_t at) {
  if (!begins_at(text, at, "doi")) return std::nullopt;
  std::size_t begin = at + 3;
  if (begin < text.size() && text[begin] == ':') ++begin;
  if (begin < text.size() && text[begin] == ' ') ++begin;
  if (begin == at + 3) return std::nullopt;
  const std::string_view found =
      without_sentence(text.substr(begin, run_from(text, begin) - begin));
  const std::size_t registrant = registrant_of(found);
  if (registrant == 0 || found.size() <= registrant + 1) return std::nullopt;
  return BareAddress{
      {static_cast<text::Offset>(at), static_cast<text::Offset>(begin + found.size())},
      std::string(doi_site) + percent_encoded(without_escapes(found))};
}

}  // namespace

std::vector<BareAddress> bare_addresses(std::string_view text) {
  std::vector<BareAddress> out;
  for (std::size_t at = 0; at < text.size();) {
    at = text.find_first_of("hHdD", at);
    if (at == text.npos) break;
    std::optional<BareAddress> found;
    if (!syntax::alphanumeric_before(text, at)) {
      found = url_at(text, at);
      if (!found) found = doi_at(text, at);
    }
    at = found ? found->span.end : at + 1;
    if (found) out.push_back(std::move(*found));
  }
  return out;
}

}  // namespace ibid::features
