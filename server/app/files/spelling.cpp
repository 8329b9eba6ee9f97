#include "app/files/spelling.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <hunspell.hxx>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include <iconv.h>

#include "rules/catalogue.h"

namespace ibid::app {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> folders() {
  std::vector<fs::path> out;
  if (const char* named = std::getenv("DICPATH")) {
    std::string_view rest(named);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(':'), rest.size());
      if (end > 0) out.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  for (const char* folder :
       {"/usr/share/hunspell", "/usr/share/myspell", "/usr/local/share/hunspell",
        "/opt/homebrew/share/hunspell", "/Library/Spelling"}) {
    out.emplace_back(folder);
  }
  return out;
}

bool is_dictionary(const fs::path& stem) {
  std::error_code error;
  return fs::is_regular_file(stem.string() + ".aff", error) &&
         fs::is_regular_file(stem.string() + ".dic", error);
}

// Words in the dictionary's own encoding; what it cannot write has no place in it.
class Encoder {
 public:
  explicit Encoder(const std::string& to) : open_(to != "UTF-8") {
    if (open_) handle_ = iconv_open(to.c_str(), "UTF-8");
  }
  ~Encoder() {
    if (works()) iconv_close(handle_);
  }
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;

  bool encode(std::string& word) {
    if (!open_) return true;
    if (!works()) return false;
    std::string out(word.size() * 2 + 4, '\0');
    char* from = word.data();
    char* to = out.data();
    std::size_t left = word.size();
    std::size_t room = out.size();
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    if (iconv(handle_, &from, &left, &to, &room) == static_cast<std::size_t>(-1)) return false;
    out.resize(out.size() - room);
    word = std::move(out);
    return true;
  }

 private:
  bool works() const { return open_ && reinterpret_cast<std::intptr_t>(handle_) != -1; }

  bool open_;
  iconv_t handle_ = nullptr;  ///< open_: of iconv
};

class Dictionary {
 public:
  explicit Dictionary(const std::string& stem)
      : hunspell_((stem + ".aff").c_str(), (stem + ".dic").c_str()),
        encoder_(hunspell_.get_dict_encoding()) {}

  bool has(std::string_view word) {
    const std::lock_guard lock(mutex_);
    const auto [known, added] = known_.try_emplace(std::string(word), false);
    if (added) known->second = look_up(known->first);
    return known->second;
  }

 private:
  bool look_up(std::string word) {
    for (std::size_t at = word.find("’"); at != word.npos; at = word.find("’"))
      word.replace(at, std::string_view("’").size(), "'");
    return encoder_.encode(word) && hunspell_.spell(word);
  }

  std::mutex mutex_;
  Hunspell hunspell_;
  Encoder encoder_;
  std::map<std::string, bool> known_;
};

std::shared_ptr<Dictionary> dictionary(const std::string& stem) {
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<Dictionary>> read;
  const std::lock_guard lock(mutex);
  std::shared_ptr<Dictionary>& found = read[stem];
  if (!found) found = std::make_shared<Dictionary>(stem);
  return found;
}

}  // namespace

std::string dictionary_for(std::string_view language) {
  std::string name(language);
  std::replace(name.begin(), name.end(), '-', '_');
  const std::string of_any_region = name.substr(0, name.find('_'));
  if (of_any_region.empty() || name.find_first_of("/.") != name.npos) return {};
  for (const fs::path& folder : folders()) {
    if (is_dictionary(folder / name)) return (folder / name).string();
  }
  std::vector<std::string> others;
  for (const fs::path& folder : folders()) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
      const fs::path stem = fs::path(entry.path()).replace_extension();
      const std::string file = stem.filename().string();
      const bool fits = file == of_any_region || file.starts_with(of_any_region + "_");
      if (entry.path().extension() == ".dic" && fits && is_dictionary(stem))
        others.push_back(stem.string());
    }
  }
  const auto first = std::min_element(others.begin(), others.end());
  return first == others.end() ? std::string() : *first;
}

std::function<bool(std::string_view)> spelling_of(const model::Edition& edition,
                                                  std::size_t chapter) {
  const rules::Severity wanted = rules::severity_of(rules::word_nonword, edition.conventions());
  if (wanted == rules::Severity::off) return {};
  std::string stem = dictionary_for(edition.language(chapter));
  if (stem.empty()) return {};
  return [stem = std::move(stem)](std::string_view word) { return dictionary(stem)->has(word); };
}

}  // namespace ibid::app
