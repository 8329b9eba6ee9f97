#include "works/bib_links.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/utf.h"
#include "works/bib_bytes.h"

namespace ibid::works {
namespace {

using text::Offset;
using text::Span;

constexpr std::string_view blanks = " \t\r\n";

Span without_margins(Span span, std::string_view bytes) {
  while (!span.empty() && blanks.find(bytes[span.begin]) != std::string_view::npos) ++span.begin;
  while (!span.empty() && blanks.find(bytes[span.end - 1]) != std::string_view::npos) --span.end;
  return span;
}

std::string_view bytes_at(std::string_view bytes, Span span) {
  return bytes.substr(span.begin, span.size());
}

// What stands within the brackets or quotation marks of a value in one piece.
std::optional<Span> within_brackets(Span value, std::string_view bytes) {
  if (value.size() < 2) return std::nullopt;
  const char open = bytes[value.begin];
  const char close = bytes[value.end - 1];
  if (!(open == '{' && close == '}') && !(open == '"' && close == '"')) return std::nullopt;
  const Span inside{value.begin + 1, value.end - 1};
  // `{a} # {b}`
  if (bytes_at(bytes, inside).find_first_of("{}\"#") != std::string_view::npos) return std::nullopt;
  return inside;
}

// RFC 3986: what may not stand in a URI as it is.
std::string percent_encoded(std::string_view text, std::string_view also) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const std::string never = "<>\"\\^`{|}" + std::string(also);
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && never.find(c) == std::string::npos) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
  return out;
}

}  // namespace

std::vector<BibReference> references_in(const RawEntry& entry, std::string_view bytes) {
  std::vector<BibReference> out;
  for (const RawField& field : entry.written) {
    if (!mentions_keys(in_lower_case(bytes_at(bytes, field.name)))) continue;
    const auto inside = within_brackets(field.value, bytes);
    if (!inside) continue;
    for (Offset begin = inside->begin; begin < inside->end;) {
      const std::size_t comma = bytes.find(',', begin);
      const auto end = static_cast<Offset>(std::min<std::size_t>(comma, inside->end));
      const Span key = without_margins({begin, end}, bytes);
      if (!key.empty()) out.push_back({key, text::sanitized(bytes_at(bytes, key))});
      begin = end + 1;
    }
  }
  return out;
}

std::string url_of_doi(std::string_view doi) {
  const std::size_t begin = doi.find("10.");
  if (begin == std::string_view::npos || doi.find('/', begin) == std::string_view::npos) return {};
  return "https://doi.org/" + percent_encoded(doi.substr(begin), "#?");
}

std::string address_of_url(std::string_view url) {
  if (!url.starts_with("http://") && !url.starts_with("https://")) return {};
  return percent_encoded(url, {});
}

std::vector<BibAddress> addresses_in(const RawEntry& entry, std::string_view bytes) {
  std::vector<BibAddress> out;
  for (const RawField& field : entry.written) {
    const std::string name = in_lower_case(bytes_at(bytes, field.name));
    if (name != "doi" && name != "url") continue;
    const auto inside = within_brackets(field.value, bytes);
    if (!inside) continue;
    const Span span = without_margins(*inside, bytes);
    const std::string_view said = bytes_at(bytes, span);
    if (said.find_first_of(blanks) != std::string_view::npos || !text::is_valid_utf8(said))
      continue;
    std::string address = name == "doi" ? url_of_doi(said) : address_of_url(said);
    if (!address.empty()) out.push_back({span, std::move(address)});
  }
  return out;
}

}  // namespace ibid::works
