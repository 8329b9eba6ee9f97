// What holds an article or a letter, and where it was printed once more.
#include "citation/printed.h"

namespace ibid::citation {
namespace {

constexpr Printed printed_holders[] = {
    {"Karl Marx, Das Kapital, in: MEW, Bd. 23, S. 5.",
     "full a=Karl_Marx t=Das Kapital in=MEW v=23 @5"},
    {"Marx, „Das Kapital“, in: MEW 23, S. 5.", "full a=Marx T=Das Kapital in=MEW v=23 @5"},
    {"Karl Marx an Friedrich Engels, 7. Mai 1867, in: MEW, Bd. 31, S. 297.",
     "full t=MEW v=31 @297"},
    {"J. Smith, ‘Essay’, *Past and Present*, 23, p. 5.",
     "full a=J._Smith T=Essay in=Past and Present v=23 @5"},
    {"Brief an Noll, in: ders., *Briefe*, Berlin 1920, S. 5.",
     "full t=Brief an Noll in=Briefe y=1920 pl=Berlin @5"},
    {"Vgl. dazu den Brief an Noll, in: ders., *Briefe*, S. 5.", "short sig=Vgl. dazu T=Briefe @5"},
    {"Noll, p. 3; Brief an Lund, in: ders., *Briefe*, S. 5.",
     "short a=Noll @3 | short t=Brief an Lund in=Briefe @5"},
    {"Brief an Noll, in: ders., S. 5.", "unread @5"},
    {"In: ders., *Briefe*, S. 5.", "short T=Briefe @5"},
    {"Hans Noll, „Aufsatz“, in: ders., *Titel*, Berlin 1920, S. 5.",
     "full a=Hans_Noll T=Aufsatz in=Titel y=1920 pl=Berlin @5"},
    {"Hans Noll, Aufsatz, in: Ders., *Titel*, Berlin 1920, S. 5.",
     "full a=Hans_Noll t=Aufsatz in=Titel y=1920 pl=Berlin @5"},
    {"Hans Noll, Aufsatz, in: ders. (Hg.), Titel, Berlin 1920, S. 5.",
     "full a=Hans_Noll ed=Hans_Noll t=Aufsatz in=Titel y=1920 pl=Berlin @5"},
    {"Hans Noll, „Aufsatz“, in: ders. / Ute Frevert (Hg.), *Titel*, Berlin 1920, S. 5–9, hier S. "
     "7.",
     "full a=Hans_Noll ed=Hans_Noll & Ute_Frevert T=Aufsatz in=Titel y=1920 pl=Berlin ext=5-9 @7"},
    {"Hans Noll, Aufsatz, in: ders. u. Ute Frevert (Hgg.), Titel, Berlin 1920, S. 5–9, hier S. 7.",
     "full a=Hans_Noll ed=Hans_Noll & Ute_Frevert t=Aufsatz in=Titel y=1920 pl=Berlin ext=5-9 @7"},
    {"Hans Noll, Aufsatz, in: Jürgen Kocka (Hg.), *Buch*, Berlin 1920, S. 5.",
     "full a=Hans_Noll ed=Jürgen_Kocka t=Aufsatz in=Buch y=1920 pl=Berlin @5"},
    {"Rosa Luxemburg, „Die Akkumulation“, in: dies.: *Gesammelte Werke*, Bd. 5, Berlin 1975, S. "
     "30.",
     "full a=Rosa_Luxemburg T=Die Akkumulation in=Gesammelte Werke v=5 y=1975 pl=Berlin @30"},
    {"Smith, ‘Essay’, in idem and John Brown (eds), *Book* (London, 1990), p. 5.",
     "full a=Smith ed=Smith & John_Brown T=Essay in=Book y=1990 pl=London @5"},
    {"Anna Noll, « Lettre », dans eadem, *Titre*, Paris, 1920, p. 5.",
     "full a=Anna_Noll T=Lettre in=Titre y=1920 pl=Paris @5"},
    {"Rossi, «Saggio», in Id., *Libro*, Roma 1990, p. 5.",
     "full a=Rossi T=Saggio in=Libro y=1990 pl=Roma @5"},
    {"Smith, ‘Essay’, *Journal* 5 (1990), 1–9; repr. in *Book*, p. 5.",
     "full a=Smith T=Essay in=Journal v=5 y=1990 @1-9 | short T=Book @5 of=0"},
    {"J. Smith, *Text* (London, 1990), p. 5; quoted in Lund, *Other*, p. 6.",
     "full a=J._Smith T=Text y=1990 pl=London @5 | full a=Lund T=Other @6 of=0"},
    {"Repr. in *Book* (London, 1990), p. 5.", "full T=Book y=1990 pl=London @5"},
    {"Quoted in *Book* (London, 1990), p. 5.", "full T=Book y=1990 pl=London @5 opens"},
    {"Noll, „Aufsatz“, wieder in: ders., *Titel*, Berlin 1920, S. 5.",
     "full a=Noll T=Aufsatz | idem T=Titel y=1920 pl=Berlin @5 of=0"},
    {"Noll, „Aufsatz“, *Zeitschrift* 5 (1910), S. 1–9, wiederabgedruckt in: ders., *Titel*, Berlin "
     "1920, S. 5.",
     "full a=Noll T=Aufsatz in=Zeitschrift v=5 y=1910 @1-9 | idem T=Titel y=1920 pl=Berlin @5 "
     "of=0"},
    {"Bloch, « Article », *Annales*, t. 3, 1941, p. 5-20, repris dans *Mélanges*, Paris, 1963, p. "
     "8.",
     "full a=Bloch T=Article in=Annales v=3 y=1941 @5-20 | full T=Mélanges y=1963 pl=Paris @8 "
     "of=0"},
    {"Delio Cantimori, *Storici*, Torino, Einaudi, 1971, p. 5, ora in Id., *Studi*, Torino 1975, "
     "p. 8.",
     "full a=Delio_Cantimori T=Storici y=1971 pl=Torino pub=Einaudi @5 | idem T=Studi y=1975 "
     "pl=Torino @8 of=0"},
    {"Carr, *Title*, p. 5 (qtd. in Lund, p. 6).", "full a=Carr T=Title @5 | short a=Lund @6 of=0"},
    {"Sie wohnte auch in Berlin, 5. Mai 1920.", ""},
};
INSTANTIATE_TEST_SUITE_P(Holders, Presses, testing::ValuesIn(printed_holders));

}  // namespace
}  // namespace ibid::citation
