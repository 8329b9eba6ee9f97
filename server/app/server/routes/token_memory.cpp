#include "app/server/routes/token_memory.h"

#include <algorithm>

namespace ibid::app {
namespace {

// A client asks from the last answer it took; what was overtaken by an edit it has not taken.
constexpr std::size_t most_of_a_document = 3;
constexpr std::size_t most_of_all = 96;
constexpr std::size_t numbers_of_a_token = 5;

std::size_t whole_tokens(std::size_t numbers) {
  return numbers - numbers % numbers_of_a_token;
}

}  // namespace

std::string TokenMemory::keep(const std::string& document, TokenData data) {
  const std::lock_guard lock(mutex_);
  std::string id = std::to_string(++last_);
  kept_.push_front({document, id, std::move(data)});
  std::size_t seen = 0;
  std::erase_if(kept_, [&](const Kept& one) {
    return one.document == document && ++seen > most_of_a_document;
  });
  if (kept_.size() > most_of_all) kept_.pop_back();
  return id;
}

TokenData TokenMemory::find(const std::string& document, const std::string& id) const {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) {
    return one.id == id && one.document == document;
  });
  return found == kept_.end() ? nullptr : found->data;
}

void TokenMemory::forget(const std::string& document) {
  const std::lock_guard lock(mutex_);
  std::erase_if(kept_, [&](const Kept& one) { return one.document == document; });
}

std::vector<lsp::SemanticTokensEdit> difference(const std::vector<std::uint32_t>& before,
                                                const std::vector<std::uint32_t>& after) {
  const auto ahead = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const std::size_t start = whole_tokens(static_cast<std::size_t>(ahead.first - before.begin()));
  const auto skip = static_cast<std::ptrdiff_t>(start);
  const auto behind =
      std::mismatch(before.rbegin(), before.rend() - skip, after.rbegin(), after.rend() - skip);
  const std::size_t end = whole_tokens(static_cast<std::size_t>(behind.first - before.rbegin()));
  const std::size_t removed = before.size() - end - start;
  const std::size_t added = after.size() - end - start;
  if (removed == 0 && added == 0) return {};
  return {{static_cast<std::uint32_t>(start),
           static_cast<std::uint32_t>(removed),
           {after.begin() + skip, after.begin() + skip + static_cast<std::ptrdiff_t>(added)}}};
}

}  // namespace ibid::app
