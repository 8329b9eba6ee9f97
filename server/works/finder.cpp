#include "works/finder.h"

#include <algorithm>
#include <cstring>

#include "works/fold.h"
#include "works/names.h"

namespace ibid::works {
namespace {

std::string folded_name(const Work& work) {
  std::string text = joined(work.is.authors) + ' ' + joined(work.is.editors) + ' ' + work.is.title;
  for (const std::string* more : {&work.is.container, &work.is.repository, &work.is.shelfmark,
                                  &work.is.year, &work.is.date}) {
    if (!more->empty()) text += ' ' + *more;
  }
  if (text.find(work.short_title) == text.npos) text += ' ' + work.short_title;
  for (const std::string& siglum : work.sigla) text += ' ' + siglum;
  if (!work.introduced) text += ' ' + work.id;
  return folded(text);
}

std::uint64_t letters_of(std::string_view text) {
  std::uint64_t out = 0;
  for (const char c : text) {
    if (c != ' ') out |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64);
  }
  return out;
}

bool has_in_order(std::string_view name, std::string_view letters) {
  std::size_t next = 0;
  for (const char c : name) {
    if (next < letters.size() && c == letters[next]) ++next;
  }
  return next == letters.size();
}

}  // namespace

Finder::Finder(std::vector<WorkPtr> works) : works_(std::move(works)) {
  begins_.reserve(works_.size() + 1);
  letters_.reserve(works_.size());
  for (const WorkPtr& work : works_) {
    begins_.push_back(names_.size());
    const std::string name = folded_name(*work);
    letters_.push_back(letters_of(name));
    names_ += ' ' + name + '\n';
  }
  begins_.push_back(names_.size());
}

std::string_view Finder::name(std::uint32_t number) const {
  const std::size_t begin = begins_[number] + 1;
  return std::string_view(names_).substr(begin, begins_[number + 1] - 1 - begin);
}

Finder::Numbers Finder::with_word(std::string_view word) const {
  const std::string sought = ' ' + std::string(word);
  const char* const begin = names_.data();
  Numbers out;
  for (std::size_t at = 0; at < names_.size();) {
    // The C library's search runs over many bytes at once; std::string's stops at every blank.
    const void* found = memmem(begin + at, names_.size() - at, sought.data(), sought.size());
    if (found == nullptr) break;
    const auto place = static_cast<std::size_t>(static_cast<const char*>(found) - begin);
    const auto behind = std::upper_bound(begins_.begin(), begins_.end(), place);
    out.push_back(static_cast<std::uint32_t>(behind - begins_.begin()) - 1);
    at = *behind;
  }
  return out;
}

Finder::Numbers Finder::with_word(std::string_view word, const Numbers& among) const {
  const std::string sought = ' ' + std::string(word);
  Numbers out;
  std::copy_if(among.begin(), among.end(), std::back_inserter(out), [&](std::uint32_t number) {
    const std::string_view whole(names_.data() + begins_[number],
                                 begins_[number + 1] - begins_[number]);
    return whole.find(sought) != whole.npos;
  });
  return out;
}

Finder::Numbers Finder::with_letters(std::string_view letters) const {
  Numbers out;
  if (letters.empty()) return out;
  const std::uint64_t wanted = letters_of(letters);
  const std::string first = {' ', letters.front()};
  for (std::uint32_t i = 0; i < works_.size(); ++i) {
    if ((letters_[i] & wanted) != wanted) continue;
    const std::string_view whole(names_.data() + begins_[i], begins_[i + 1] - begins_[i]);
    const std::size_t begin = whole.find(first);
    if (begin != whole.npos && has_in_order(whole.substr(begin), letters)) out.push_back(i);
  }
  return out;
}

}  // namespace ibid::works
