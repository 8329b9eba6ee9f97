// What of one block stands for something: the source of semantic tokens, before they are cut apart.
//
// Spans count bytes of the chapter; tokens come in no order and may hold one another.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "features/answers/semantic_tokens.h"

namespace ibid::features {

class BlockTokens {
 public:
  BlockTokens(const model::Edition& edition, std::size_t chapter);

  /// `entry` is the block's, `before` what the blocks before it hold.
  void add(const syntax::Block& block, const model::Entry& entry, const model::Tally& before,
           std::vector<SemanticToken>& out);

 private:
  using Kind = SemanticToken::Kind;

  void put(Kind kind, text::Span span, unsigned modifiers = 0);
  std::string slice(text::Span span) const;

  void add_markers(const model::Facts& facts, model::Number first);
  void add_notes(const model::Facts& facts, const model::Tally& before);
  void add_citation(const citation::Citation& citation, const model::Source* source);
  void add_siglum(const citation::Citation& citation);
  void add_keys(const model::Facts& facts);
  void add_prose(const model::Facts& facts);
  void add_spans(const syntax::Block& block);
  void add_span(const syntax::Node& node, const syntax::Node& attributes);
  unsigned unless_known(std::string_view key) const;

  const model::Edition& edition_;
  std::size_t index_;
  const model::Chapter& chapter_;
  std::set<std::string, std::less<>> sigla_;  ///< explained in edition.json or up to this chapter
  text::Offset begin_ = 0;                    ///< of the block
  std::vector<SemanticToken>* out_ = nullptr;
};

}  // namespace ibid::features
