#include "import/html/charset.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <optional>
#include <utility>

#include <iconv.h>

#include "import/letters.h"
#include "text/utf.h"

namespace ibid::import::html {
namespace {

constexpr std::string_view western = "windows-1252";

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lower;
}

// The name behind `key`, as in `charset="x"` or `encoding='x'`; letters that name encodings only.
std::string value_behind(std::string_view head, std::string_view key, std::size_t from) {
  std::size_t at = head.find(key, from);
  if (at == std::string_view::npos) return {};
  at += key.size();
  while (at < head.size() && is_space(head[at])) ++at;
  if (at >= head.size() || head[at] != '=') return {};
  ++at;
  while (at < head.size() && (is_space(head[at]) || head[at] == '"' || head[at] == '\'')) ++at;
  const std::size_t end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:.", at);
  return std::string(head.substr(at, std::min(end, head.size()) - at));
}

std::string declared(std::string_view bytes) {
  constexpr std::size_t far = 16384;
  const std::string head = ascii_lower(bytes.substr(0, far));
  if (head.rfind("<?xml", 0) == 0) {
    std::string name = value_behind(head.substr(0, head.find('>')), "encoding", 0);
    if (!name.empty()) return name;
  }
  const std::size_t meta = head.find("<meta");
  if (meta == std::string::npos) return {};
  std::string name = value_behind(head, "charset", meta);
  // Browsers read both as windows-1252, and so did whoever put curly quotes into such pages.
  constexpr std::array same = {"iso-8859-1", "latin1",  "iso8859-1", "iso_8859-1",
                               "us-ascii",   "ansi",    "ascii",     "cp1252",
                               "x-cp1252",   "latin-1", "l1",        "x-user-defined"};
  return std::find(same.begin(), same.end(), name) != same.end() ? std::string(western) : name;
}

// An open conversion to UTF-8; closed with it.
class Converter {
 public:
  explicit Converter(const std::string& from) : handle_(iconv_open("UTF-8", from.c_str())) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (known()) iconv_close(handle_);
  }
  bool known() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }

  std::string run(std::string_view bytes, bool keep_controls) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    std::string input(bytes);
    char* in = input.data();
    std::size_t left = input.size();
    std::array<char, 4096> buffer{};
    while (left > 0) {
      char* to = buffer.data();
      std::size_t room = buffer.size();
      const std::size_t result = iconv(handle_, &in, &left, &to, &room);
      const int error = result == static_cast<std::size_t>(-1) ? errno : 0;
      out.append(buffer.data(), buffer.size() - room);
      if (error == 0 || error == E2BIG) continue;
      text::append(out, keep_controls ? static_cast<unsigned char>(*in) : U'\xFFFD');
      ++in;
      --left;
    }
    return out;
  }

 private:
  iconv_t handle_;
};

Decoded converted(std::string_view bytes, const std::string& from, Certainty certainty,
                  std::string what) {
  Converter converter(from);
  Decoded result{{}, certainty, std::move(what)};
  if (converter.known()) {
    result.text = text::sanitized(converter.run(bytes, from == western));
  } else {
    result = {text::sanitized(Converter(std::string(western)).run(bytes, true)),
              Certainty::doubtful,
              "read as " + std::string(western) + ", for nobody knows the encoding “" + from +
                  "” that the page names"};
  }
  return result;
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
}

// Some of it is well-formed beyond ASCII: UTF-8 that was damaged, and not another encoding.
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const text::CodePoint point = text::decode(bytes, at);
    good += point.valid && point.bytes > 1 ? 1 : 0;
    bad += point.valid ? 0 : 1;
    at += point.bytes;
  }
  return good > bad;
}

bool is_utf8(std::string_view name) {
  return name == "utf-8" || name == "utf8";
}

Decoded as_utf8(std::string_view bytes, const std::string& name) {
  Decoded result{std::string(bytes), Certainty::sure, {}};
  if (name.empty() || is_utf8(name) || is_ascii(bytes)) return result;
  result.certainty = Certainty::likely;
  result.what = "read as UTF-8, which its bytes are, although the page says “" + name + "”";
  return result;
}

// The character that windows-1252 has at a byte from 0x80 to 0x9F.
char32_t windows_1252(unsigned char byte) {
  const char one = static_cast<char>(byte);
  const std::string text = Converter(std::string(western)).run({&one, 1}, true);
  return text::decode(text, 0).value;
}

// UTF-16 that says so.
std::optional<Decoded> by_mark(std::string_view bytes) {
  const std::string_view mark = bytes.substr(0, 2);
  if (mark != "\xFF\xFE" && mark != "\xFE\xFF") return std::nullopt;
  return converted(bytes.substr(2), mark == "\xFF\xFE" ? "UTF-16LE" : "UTF-16BE", Certainty::sure,
                   "read as UTF-16, by its byte order mark");
}

}  // namespace

Decoded decoded_plain(std::string_view bytes) {
  if (auto marked = by_mark(bytes)) return std::move(*marked);
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  if (text::is_valid_utf8(bytes)) return {std::string(bytes), Certainty::sure, {}};
  if (is_damaged_utf8(bytes))
    return {std::string(bytes), Certainty::doubtful,
            "read as UTF-8, although some bytes are not; they stay as they are"};
  return converted(bytes, std::string(western), Certainty::likely,
                   "read as windows-1252, for its bytes are not UTF-8");
}

Decoded decoded(std::string_view bytes) {
  if (auto marked = by_mark(bytes)) return std::move(*marked);
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  const std::string name = declared(bytes);
  if (text::is_valid_utf8(bytes)) return as_utf8(bytes, name);
  if (is_damaged_utf8(bytes) && (name.empty() || is_utf8(name)))
    return {text::sanitized(bytes), Certainty::doubtful,
            "read as UTF-8, although some bytes are not: look for U+FFFD, the sign �"};
  if (name.empty() || is_utf8(name))
    return converted(bytes, std::string(western), Certainty::likely,
                     "read as windows-1252, for its bytes are not UTF-8 and the page " +
                         std::string(name.empty() ? "names no encoding" : "is wrong to say so"));
  return converted(bytes, name, Certainty::sure, "read as " + name + ", as the page says");
}

std::string without_controls(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (point.value >= 0x80 && point.value < 0xA0) {
      const char32_t meant = windows_1252(static_cast<unsigned char>(point.value));
      text::append(result, meant >= 0x80 && meant < 0xA0 ? U' ' : meant);
    } else {
      result += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return result;
}

bool has_controls(std::string_view text) {
  for (std::size_t at = text.find('\xC2'); at < text.size(); at = text.find('\xC2', at + 1))
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
  return false;
}

}  // namespace ibid::import::html
