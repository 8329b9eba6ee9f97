#include "model/chains.h"

namespace ibid::model {

std::optional<CitationRef> Chains::end(const CitationRef& citation) {
  std::vector<CitationRef> walked;
  CitationRef at = citation;
  while (const auto& next = source_of(edition_, at).antecedent) {
    const auto [known, fresh] = ends_.try_emplace(at, *next);
    if (!fresh) {
      at = known->second;
      break;
    }
    walked.push_back(known->first);
    at = *next;
  }
  for (const CitationRef& one : walked) ends_.insert_or_assign(one, at);
  if (at == citation) return std::nullopt;
  return at;
}

bool Chains::passes(const CitationRef& citation, const CitationRef& over) {
  std::vector<CitationRef> walked;
  bool found = false;
  for (auto at = citation; !found;) {
    const auto [known, fresh] = passes_.try_emplace(at, false);
    if (!fresh) {
      found = known->second;
      break;
    }
    walked.push_back(known->first);
    const auto& next = source_of(edition_, at).antecedent;
    if (!next) break;
    at = *next;
    found = at == over;
  }
  if (found)
    for (const CitationRef& one : walked) passes_[one] = true;
  return found;
}

std::vector<CitationRef> Chains::chain(const CitationRef& citation, std::size_t most) {
  std::vector<CitationRef> out;
  for (auto next = source_of(edition_, citation).antecedent; next;
       next = source_of(edition_, *next).antecedent) {
    if (out.size() + 1 == most) {
      out.push_back(*end(citation));
      break;
    }
    out.push_back(*next);
  }
  return out;
}

}  // namespace ibid::model
