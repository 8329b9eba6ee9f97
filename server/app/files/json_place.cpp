#include "app/files/json_place.h"

#include <algorithm>
#include <utility>

#include "text/utf.h"

namespace ibid::app {
namespace {

using text::Offset;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_punctuation(char c) {
  return std::string_view("{}[],:").find(c) != std::string_view::npos;
}

// Escapes other than of quotation marks and backslashes are kept: names that we know have none.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 1 < text.size() &&
                        (text[i + 1] == '"' || text[i + 1] == '\\' || text[i + 1] == '/');
    if (escape) ++i;
    out += text[i];
  }
  return text::sanitized(out);
}

class JsonScanner {
 public:
  JsonScanner(std::string_view bytes, std::size_t place) : bytes_(bytes), place_(place) {}

  JsonPlace scan() {
    while (!finished_ && next()) continue;
    if (!placed_) place_in_gap();
    take_others();
    return std::move(out_);
  }

 private:
  enum class State : std::uint8_t { key, colon, value, behind };
  struct Level {
    bool object = false;
    State state = State::key;
    std::optional<std::string> key;  ///< of the member at hand
    std::vector<std::string> words;  ///< keys of an object, strings of an array
  };

  // One token. False at the end of the text.
  bool next() {
    while (at_ < bytes_.size() && is_blank(bytes_[at_])) ++at_;
    if (at_ >= bytes_.size()) return false;
    const bool punctuation = is_punctuation(bytes_[at_]);
    if (!placed_ && (place_ < at_ || (place_ == at_ && punctuation))) place_in_gap();
    if (punctuation)
      bracket(bytes_[at_++]);
    else if (bytes_[at_] == '"')
      string();
    else
      bare_word();
    return true;
  }

  void bracket(char c) {
    if (c == '{' || c == '[') return open(c == '{');
    if (c == '}' || c == ']') return close(c == '}');
    if (levels_.empty()) return;
    Level& level = levels_.back();
    if (c == ':') {
      if (level.object && level.state == State::colon) level.state = State::value;
    } else {
      level.state = level.object ? State::key : State::value;
      level.key.reset();
    }
  }

  void open(bool object) {
    levels_.push_back({object, object ? State::key : State::value, {}, {}});
    ++(object ? objects_ : arrays_);
  }

  // A bracket that closes nothing is passed over; one that closes more than its own, closes that.
  void close(bool object) {
    if ((object ? objects_ : arrays_) == 0) return;
    bool done = false;
    while (!done) {
      done = levels_.back().object == object;
      pop();
    }
    value_read();
  }

  void pop() {
    if (placed_ && levels_.size() == place_depth_) {
      take_others();
      finished_ = true;
    }
    --(levels_.back().object ? objects_ : arrays_);
    levels_.pop_back();
  }

  void value_read() {
    if (!levels_.empty()) levels_.back().state = State::behind;
  }

  void string() {
    const std::size_t begin = at_++;
    while (at_ < bytes_.size() && bytes_[at_] != '"' && bytes_[at_] != '\n' && bytes_[at_] != '\r')
      at_ += bytes_[at_] == '\\' && at_ + 1 < bytes_.size() && !is_blank(bytes_[at_ + 1]) ? 2 : 1;
    at_ = std::min(at_, bytes_.size());
    std::size_t end = at_;
    const bool closed = at_ < bytes_.size() && bytes_[at_] == '"';
    if (closed) end = ++at_;
    token(begin, end, unescaped(bytes_.substr(begin + 1, end - begin - (closed ? 2 : 1))));
  }

  void bare_word() {
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && !is_blank(bytes_[at_]) && !is_punctuation(bytes_[at_]) &&
           bytes_[at_] != '"')
      ++at_;
    token(begin, at_, text::sanitized(bytes_.substr(begin, at_ - begin)));
  }

  // In an object whatever does not stand behind a colon is meant as a key.
  void token(std::size_t begin, std::size_t end, std::string word) {
    const bool here = !placed_ && begin <= place_ && place_ <= end;
    if (levels_.empty()) {
      if (here) found(JsonPlace::Kind::none, {begin, end}, std::move(word));
      return;
    }
    Level& level = levels_.back();
    const bool key = level.object && level.state != State::value;
    if (here)
      found(key ? JsonPlace::Kind::key : JsonPlace::Kind::value, {begin, end}, word);
    else
      remember(level, key, word);
    if (key) {
      level.key = std::move(word);
      level.state = State::colon;
      if (here) out_.colon = colon_follows();
    } else {
      level.state = State::behind;
    }
  }

  static void remember(Level& level, bool key, const std::string& word) {
    if (key || !level.object) level.words.push_back(word);
  }

  bool colon_follows() const {
    std::size_t i = at_;
    while (i < bytes_.size() && is_blank(bytes_[i])) ++i;
    return i < bytes_.size() && bytes_[i] == ':';
  }

  void place_in_gap() {
    JsonPlace::Kind kind = JsonPlace::Kind::none;
    if (!levels_.empty()) {
      const State state = levels_.back().state;
      if (state == State::key) kind = JsonPlace::Kind::key;
      if (state == State::value) kind = JsonPlace::Kind::value;
    }
    found(kind, {place_, place_}, {});
  }

  void found(JsonPlace::Kind kind, std::pair<std::size_t, std::size_t> token, std::string word) {
    placed_ = true;
    place_depth_ = levels_.size();
    out_.kind = kind;
    out_.token = {static_cast<Offset>(token.first), static_cast<Offset>(token.second)};
    out_.word = std::move(word);
    for (const Level& level : levels_) out_.path.push_back(level.key);
    if (kind == JsonPlace::Kind::key) out_.path.pop_back();
  }

  void take_others() {
    if (finished_ || place_depth_ == 0 || levels_.size() < place_depth_) return;
    out_.others = std::move(levels_[place_depth_ - 1].words);
  }

  std::string_view bytes_;
  std::size_t place_;
  std::size_t at_ = 0;
  std::vector<Level> levels_;
  std::size_t objects_ = 0;  ///< of levels_
  std::size_t arrays_ = 0;
  bool placed_ = false;
  bool finished_ = false;  ///< all that could matter has been read
  std::size_t place_depth_ = 0;
  JsonPlace out_;
};

}  // namespace

JsonPlace json_place(std::string_view bytes, text::Offset at) {
  return JsonScanner(bytes, std::min<std::size_t>(at, bytes.size())).scan();
}

}  // namespace ibid::app
