#include "citation/anaphor.h"

#include "citation/tokens.h"

namespace ibid::citation {

Form anaphor(Meanings meanings) {
  if ((meanings & meaning::ibid) != 0) return Form::ibid;
  if ((meanings & meaning::idem) != 0) return Form::idem;
  return (meanings & meaning::loccit) != 0 ? Form::loccit : Form::opcit;
}

std::optional<Form> anaphor_in(std::string_view words) {
  Passage passage;
  passage.text = words;
  passage.places.resize(words.size());
  const Tokens tokens = tokenize(passage);
  for (const Token& token : tokens.all) {
    if ((token.meanings & meaning::anaphors) != 0) return anaphor(token.meanings);
  }
  return std::nullopt;
}

}  // namespace ibid::citation
