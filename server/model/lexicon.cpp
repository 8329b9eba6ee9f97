#include "model/lexicon.h"

namespace ibid::model {

void Lexicon::add(std::size_t chapter, const Vocabulary& vocabulary) {
  for (const WordForm& word : vocabulary.forms) {
    const auto [found, added] = forms_.try_emplace(word.form, Form{{}, chapter});
    found->second.counts += word.counts;
    if (added) alike_[word.key].push_back(found->first);
  }
}

const Lexicon::Form* Lexicon::find(std::string_view form) const {
  const auto found = forms_.find(form);
  return found == forms_.end() ? nullptr : &found->second;
}

WordCounts Lexicon::counts(std::string_view form) const {
  const Form* found = find(form);
  return found ? found->counts : WordCounts{};
}

const std::vector<std::string_view>& Lexicon::alike(std::string_view key) const {
  static const std::vector<std::string_view> none;
  const auto found = alike_.find(key);
  return found == alike_.end() ? none : found->second;
}

}  // namespace ibid::model
