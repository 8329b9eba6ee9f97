// Imprints: places, years and what stands for those that are not known; subtitles before them.
#include "citation/printed.h"

namespace ibid::citation {
namespace {

constexpr Printed printed_imprints[] = {
    {"K. Marx, *Werke*, 5 Bde., Berlin 1900, Bd. 2, S. 5.",
     "full a=K._Marx T=Werke v=2 y=1900 pl=Berlin @5"},
    {"Noll, *Werke*, 5 Bde., Berlin 1900.", "full a=Noll T=Werke y=1900 pl=Berlin"},
    {"Noll, *Titel*, o. O. 1920, S. 5.", "full a=Noll T=Titel y=1920 @5"},
    {"Noll, Titel, o.O. 1920, S. 5.", "full a=Noll t=Titel y=1920 @5"},
    {"Noll, *Titel*, o. O., o. J., S. 5.", "full a=Noll T=Titel @5"},
    {"Noll, *Titel*, o. O. o. J., S. 5.", "full a=Noll T=Titel @5"},
    {"Noll, *Titel*, Berlin o. J., S. 5.", "full a=Noll T=Titel pl=Berlin @5"},
    {"Noll, *Titre*, s. l., 1920, p. 5.", "full a=Noll T=Titre y=1920 @5"},
    {"Noll, *Titre*, s.l., s.d., p. 5.", "full a=Noll T=Titre @5"},
    {"Noll, *Titre*, S.l. 1920, p. 5.", "full a=Noll T=Titre y=1920 @5"},
    {"Noll, *Titre*, Paris, s. d., p. 5.", "full a=Noll T=Titre pl=Paris @5"},
    {"Noll, *Titre*, Paris, Gallimard, s. d., p. 5.",
     "full a=Noll T=Titre pl=Paris pub=Gallimard @5"},
    {"Noll, *Titre*, [s. l.], [s. n.], 1920, p. 5.", "full a=Noll T=Titre y=1920 @5"},
    {"Noll, *Title* (n. p., n. d.), p. 5.", "full a=Noll T=Title @5"},
    {"Noll, *Title* ([S.l.], 1920), p. 5.", "full a=Noll T=Title y=1920 @5"},
    {"A. Smith, O. O. Howard, *Autobiography*, New York 1907, p. 5.",
     "full a=A._Smith & O. O._Howard T=Autobiography y=1907 pl=New York @5"},
    {"Thomas Mann: *Der Zauberberg*. Frankfurt am Main: S. Fischer 2002, S. 5.",
     "full a=Thomas_Mann T=Der Zauberberg y=2002 pl=Frankfurt am Main pub=S. Fischer @5"},
    {"Thomas Nipperdey, Deutsche Geschichte 1800–1866. Bürgerwelt und starker Staat, München 1983, "
     "S. 5.",
     "full a=Thomas_Nipperdey t=Deutsche Geschichte 1800–1866. Bürgerwelt und starker Staat y=1983 "
     "pl=München @5"},
    {"Thomas Nipperdey, Deutsche Geschichte 1800–1866. Bürgerwelt und starker Staat, Bd. 1, 2. "
     "Aufl., München 1983, S. 5.",
     "full a=Thomas_Nipperdey t=Deutsche Geschichte 1800–1866. Bürgerwelt und starker Staat v=1 "
     "y=1983 pl=München edn=2 @5"},
    {"Ute Frevert, Ehrenmänner. Das Duell, Frankfurt am Main/New York 1991, S. 12.",
     "full a=Ute_Frevert t=Ehrenmänner. Das Duell y=1991 pl=Frankfurt am Main/New York @12"},
    {"Hans Noll, Das lange 19. Jahrhundert. Eine Geschichte, Stuttgart 2001, S. 5.",
     "full a=Hans_Noll t=Das lange 19. Jahrhundert. Eine Geschichte y=2001 pl=Stuttgart @5"},
    {"Hans Noll, Titel, London 1937. Karl Vogt, Anderes, Berlin 1940, S. 5.",
     "full a=Hans_Noll t=Titel y=1937 pl=London | full a=Karl_Vogt t=Anderes y=1940 pl=Berlin @5"},
    {"Carr, S. 5. Karl Vogt, Anderes, Berlin 1940, S. 5.",
     "short a=Carr @5 | full a=Karl_Vogt t=Anderes y=1940 pl=Berlin @5"},
};
INSTANTIATE_TEST_SUITE_P(Imprints, Presses, testing::ValuesIn(printed_imprints));

}  // namespace
}  // namespace ibid::citation
