// Abbreviations that notes introduce, in five languages.
#include "citation/printed.h"

namespace ibid::citation {
namespace {

constexpr Printed printed_sigla[] = {
    {"Marx, *Œuvres complètes* (désormais abrégé en OC), p. 5.",
     "full a=Marx T=Œuvres complètes sgl=OC @5"},
    {"Marx, *Œuvres complètes*, Paris, 1920 (abrégé désormais : OC), p. 5.",
     "full a=Marx T=Œuvres complètes y=1920 pl=Paris sgl=OC @5"},
    {"Marx, *Œuvres complètes* (Paris, 1920, désormais OC), p. 5.",
     "full a=Marx T=Œuvres complètes y=1920 pl=Paris sgl=OC @5"},
    {"Marx, *Œuvres complètes*, Paris, 1920 (ci-après OC), p. 5.",
     "full a=Marx T=Œuvres complètes y=1920 pl=Paris sgl=OC @5"},
    {"Marx, *Œuvres complètes*, Paris, 1920, désormais OC, p. 5.",
     "full a=Marx T=Œuvres complètes y=1920 pl=Paris sgl=OC @5"},
    {"Marx, *Opere complete*, Roma 1920 (d’ora in avanti OC), p. 5.",
     "full a=Marx T=Opere complete y=1920 pl=Roma sgl=OC @5"},
    {"Marx, *Opere complete*, Roma 1920 (d'ora in poi citato come OC), p. 5.",
     "full a=Marx T=Opere complete y=1920 pl=Roma sgl=OC @5"},
    {"Marx, *Werke*, Berlin 1956 (im Folgenden zit. als MEW), S. 5.",
     "full a=Marx T=Werke y=1956 pl=Berlin sgl=MEW @5"},
    {"Marx, *Werke*, Berlin 1956 (im Folgenden abgekürzt: MEW), S. 5.",
     "full a=Marx T=Werke y=1956 pl=Berlin sgl=MEW @5"},
    {"Marx, *Werke*, Berlin 1956 (zit. als MEW), S. 5.",
     "full a=Marx T=Werke y=1956 pl=Berlin sgl=MEW @5"},
    {"Marx, *Works* (London, 1956; hereafter MEW), p. 5.",
     "full a=Marx T=Works y=1956 pl=London sgl=MEW @5"},
    {"Marx, *Works* (London, 1956) (hereinafter abbreviated as MEW), p. 5.",
     "full a=Marx T=Works y=1956 pl=London sgl=MEW @5"},
    {"Marx, *Works* (London, 1956), p. 5 (hereafter cited in the text).",
     "full a=Marx T=Works y=1956 pl=London @5"},
    {"Marx, *Works* (London, 1956), hereafter MEW, p. 5.",
     "full a=Marx T=Works y=1956 pl=London sgl=MEW @5"},
    {"Маркс К. Сочинения. М., 1955. С. 5. (Далее — МЭС.)",
     "full a=К._Маркс t=Сочинения y=1955 pl=М. sgl=МЭС @5"},
    {"Маркс К. *Сочинения*. М., 1955 (в дальнейшем: МЭС). С. 5.",
     "full a=К._Маркс T=Сочинения y=1955 pl=М. sgl=МЭС @5"},
    {"He wrote to the committee (abbreviated from the original). Hereafter all is quiet.", ""},
    {"See ci-dessus, p. 12.", ""},
};
INSTANTIATE_TEST_SUITE_P(Sigla, Presses, testing::ValuesIn(printed_sigla));

}  // namespace
}  // namespace ibid::citation
