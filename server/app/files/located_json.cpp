#include "app/files/located_json.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/files/json_mistake.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

using text::Offset;
using text::Span;

// Hands out bytes and tells how many: the reader asks for one byte after the other, so where it
// reports a token this stands behind the token's last byte, or one further behind a number's.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(std::string_view bytes, std::size_t* at) : bytes_(bytes), at_(at) {}
  static CountingIterator end() { return {{}, nullptr}; }

  reference operator*() const { return bytes_[*at_]; }
  CountingIterator& operator++() {
    ++*at_;
    return *this;
  }
  CountingIterator operator++(int) { return ++*this; }
  bool operator==(const CountingIterator& other) const { return spent() == other.spent(); }
  bool operator!=(const CountingIterator& other) const { return !(*this == other); }

 private:
  bool spent() const { return at_ == nullptr || *at_ >= bytes_.size(); }

  std::string_view bytes_;
  std::size_t* at_;
};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_of_number(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

class LocatingReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  LocatingReader(std::string_view bytes, ParsedJson& out) : bytes_(bytes), out_(out) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") end_ = 3;
  }

  std::size_t* position() { return &at_; }

  bool null() override { return add(value(Json::Kind::null)); }
  bool boolean(bool read) override {
    Json json = value(Json::Kind::boolean);
    json.boolean = read;
    return add(std::move(json));
  }
  bool number_integer(number_integer_t read) override { return number(static_cast<double>(read)); }
  bool number_unsigned(number_unsigned_t read) override {
    return number(static_cast<double>(read));
  }
  bool number_float(number_float_t read, const string_t&) override { return number(read); }
  bool string(string_t& read) override {
    Json json = value(Json::Kind::string);
    json.string = std::move(read);
    return add(std::move(json));
  }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return open(Json::Kind::object); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::Kind::array); }
  bool end_array() override { return close(); }
  bool key(string_t& read) override {
    const Span span = token();
    Json& object = open_.back();
    const bool twice = std::any_of(object.keys.begin(), object.keys.end(),
                                   [&](const Json::Key& before) { return before.name == read; });
    if (twice) out_.problems.push_back({span, "“" + read + "” stands here twice; the last counts"});
    object.keys.push_back({std::move(read), span});
    last_ = Token::key;
    return true;
  }
  bool parse_error(std::size_t, const std::string&,
                   const nlohmann::json::exception& error) override {
    out_.complete = false;
    out_.problems.push_back(json_mistake({bytes_, end_, at_, last_, open_.size(), error.what()}));
    return false;
  }

  // Closes what a syntax error left open.
  void finish() {
    const auto end = static_cast<Offset>(bytes_.size());
    while (!open_.empty()) {
      open_.back().span.end = end;
      if (open_.back().keys.size() > open_.back().items.size()) open_.back().keys.pop_back();
      attach();
    }
  }

 private:
  // The token that was just reported: from the first byte behind the one before that is neither
  // white space nor a separator.
  Span token() {
    std::size_t begin = end_;
    while (begin < at_ && (is_space(bytes_[begin]) || bytes_[begin] == ',' || bytes_[begin] == ':'))
      ++begin;
    end_ = at_;
    return {static_cast<Offset>(begin), static_cast<Offset>(at_)};
  }

  Json value(Json::Kind kind) {
    Json json;
    json.kind = kind;
    json.span = token();
    return json;
  }

  bool number(double read) {
    Json json = value(Json::Kind::number);
    const auto begin = bytes_.begin() + json.span.begin;
    const auto end = std::find_if_not(begin, bytes_.end(), is_of_number);
    json.span.end = static_cast<Offset>(end - bytes_.begin());
    end_ = json.span.end;
    json.number = read;
    return add(std::move(json));
  }

  bool open(Json::Kind kind) {
    Json json = value(kind);
    if (open_.size() == max_depth) {
      out_.complete = false;
      out_.problems.push_back({json.span, "Nested too deep to be read"});
      return false;
    }
    open_.push_back(std::move(json));
    last_ = Token::open;
    return true;
  }
  bool close() {
    open_.back().span.end = token().end;
    attach();
    return true;
  }
  void attach() {
    Json done = std::move(open_.back());
    open_.pop_back();
    add(std::move(done));
  }
  bool add(Json json) {
    (open_.empty() ? out_.root : open_.back().items.emplace_back()) = std::move(json);
    last_ = Token::value;
    return true;
  }

  std::string_view bytes_;
  ParsedJson& out_;
  std::size_t at_ = 0;   // how many bytes were asked for
  std::size_t end_ = 0;  // where the token before ended
  Token last_ = Token::none;
  std::vector<Json> open_;
};

// With `?` for each ill-formed byte, so that what stands behind keeps its place.
std::string well_formed(std::string_view bytes, ParsedJson& out) {
  std::string copy(bytes);
  bool reported = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto point = text::decode(bytes, at);
    if (!point.valid) {
      copy[at] = '?';
      const auto begin = static_cast<Offset>(at);
      if (!std::exchange(reported, true))
        out.problems.push_back({{begin, begin + 1}, "Not UTF-8: save the file in this encoding"});
    }
    at += point.bytes;
  }
  return copy;
}

}  // namespace

const Json* Json::find(std::string_view name) const {
  for (std::size_t i = keys.size(); i-- > 0;)
    if (keys[i].name == name) return &items[i];
  return nullptr;
}

ParsedJson parse_located_json(std::string_view bytes) {
  ParsedJson out;
  const std::string clean = well_formed(bytes, out);
  LocatingReader reader(clean, out);
  nlohmann::json::sax_parse(CountingIterator(clean, reader.position()), CountingIterator::end(),
                            &reader);
  reader.finish();
  std::stable_sort(out.problems.begin(), out.problems.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace ibid::app
