// Notes of five languages as their presses print them, where several things come together.
#include "citation/printed.h"

namespace ibid::citation {
namespace {

constexpr Printed printed_houses[] = {
    {"Émile Littré, *Histoire*, t. Ier, Paris, Didier, 1863, p. 12.",
     "full a=Émile_Littré T=Histoire v=1 y=1863 pl=Paris pub=Didier @12"},
    {"Littré, *Histoire*, t. 1er, p. 14.", "full a=Littré T=Histoire v=1 @14"},
    {"Littré, *Histoire*, t. I^er^, p. 14.", "full a=Littré T=Histoire v=1 @14"},
    {"Littré, *Histoire*, t. IIe, p. 14.", "full a=Littré T=Histoire v=2 @14"},
    {"Fernand Braudel, *La Méditerranée*, 2e éd., Paris, A. Colin, 1966, 2 vol., t. I, p. 14.",
     "full a=Fernand_Braudel T=La Méditerranée v=1 y=1966 pl=Paris pub=A. Colin edn=2 @14"},
    {"Jacques Le Goff et Pierre Nora (dir.), *Faire de l’histoire*, Paris, Gallimard, 1974, 3 vol.",
     "full ed=Jacques_Le Goff & Pierre_Nora T=Faire de l’histoire y=1974 pl=Paris pub=Gallimard"},
    {"Pierre Nora (dir.), *Les Lieux de mémoire*, t. 1, *La République*, Paris, Gallimard, 1984, "
     "p. XV.",
     "full ed=Pierre_Nora T=Les Lieux de mémoire v=1 y=1984 pl=Paris pub=Gallimard @xv"},
    {"Marc Bloch, *Apologie pour l’histoire*, Paris, Armand Colin, coll. « U », 1974, p. 32.",
     "full a=Marc_Bloch T=Apologie pour l’histoire y=1974 pl=Paris pub=Armand Colin @32"},
    {"Alexis de Tocqueville, *De la démocratie en Amérique* [1835], Paris, Vrin, 1990, t. 2, p. 6, "
     "n. 3.",
     "full a=Alexis_de Tocqueville T=De la démocratie en Amérique v=2 y=1990 pl=Paris pub=Vrin @6 "
     "@note 3"},
    {"Hans-Ulrich Wehler, Deutsche Gesellschaftsgeschichte, Bd. 3: Von der „Deutschen "
     "Doppelrevolution“ bis zum Beginn des Ersten Weltkrieges 1849–1914, München 1995, S. 1250.",
     "full a=Hans-Ulrich_Wehler t=Deutsche Gesellschaftsgeschichte v=3 y=1995 pl=München @1250"},
    {"Mommsen, Theodor: Römische Geschichte. 3. Aufl. Berlin 1861. Bd. 1, S. 5.",
     "full a=Theodor_Mommsen t=Römische Geschichte v=1 y=1861 pl=Berlin edn=3 @5"},
    {"Der Spiegel, Nr. 34, 18. 8. 1986, S. 66.",
     "full t=Der Spiegel iss=34 d=18. 8. 1986 y=1986 @66"},
    {"So bei Friedrich Meinecke, Die Idee der Staatsräson, München 1957, S. 1; dagegen Meyer (Anm. "
     "5), S. 12.",
     "full sig=So bei a=Friedrich_Meinecke t=Die Idee der Staatsräson y=1957 pl=München @1 | short "
     "sig=dagegen a=Meyer note=5 @12"},
    {"Karl Marx, Manifest, in: Werke, Bd. 4, Berlin 1959, S. 459–493, hier: S. 461.",
     "full a=Karl_Marx t=Manifest in=Werke v=4 y=1959 pl=Berlin ext=459-493 @461"},
    {"GStA PK, I. HA Rep. 77, Nr. 12, Bl. 3.",
     "archival iss=12 rep=GStA PK sh=I. HA Rep. 77 @folio 3"},
    {"HStA Stuttgart, E 40/72 Bü 550, Bl. 3.",
     "archival rep=HStA Stuttgart sh=E 40/72 Bü 550 @folio 3"},
    {"Archives nationales (désormais AN), F 7 12345.",
     "archival rep=Archives nationales sh=F 7 12345 sgl=AN"},
    {"Ibid., f° 12.", "ibid @folio 12"},
    {"William Shakespeare, *Hamlet*, ed. by Harold Jenkins (London: Methuen, 1982), III.1.56.",
     "full a=William_Shakespeare ed=Harold_Jenkins T=Hamlet y=1982 pl=London pub=Methuen"},
    {"*The Diary of Samuel Pepys*, ed. by Robert Latham and William Matthews, 11 vols (London: "
     "Bell, 1970–83), VIII, 44.",
     "full ed=Robert_Latham & William_Matthews T=The Diary of Samuel Pepys v=8 y=1970 pl=London "
     "pub=Bell @44"},
    {"Paul Craig, ‘Values in Public Law’ [2005] PL 440, 443.",
     "full a=Paul_Craig T=Values in Public Law y=2005"},
    {"Carr, *Foundations*, 2: 12; Smith, *Title*, 12n3.",
     "full a=Carr T=Foundations v=2 @12 | full a=Smith T=Title @12 @note 3"},
    {"R. Martinelli, *Il Partito*, in «Studi storici», XVII, 1976, n. 3, pp. 5-30.",
     "full a=R._Martinelli T=Il Partito in=Studi storici v=17 iss=3 y=1976 @5-30"},
    {"Renzo De Felice, *Mussolini il fascista* (Torino, 1966), p. 3.",
     "full a=Renzo_De Felice T=Mussolini il fascista y=1966 pl=Torino @3"},
    {"Троцкий Л. Моя жизнь. Т. 2. Берлин, 1930. С. 5.",
     "full a=Л._Троцкий t=Моя жизнь v=2 y=1930 pl=Берлин @5"},
    {"См.: Карр Э. История Советской России. Кн. 1. М., 1990. С. 5.",
     "full sig=См. a=Э._Карр t=История Советской России v=1 y=1990 pl=М. @5"},
    {"ГАРФ. Ф. Р-5446. Оп. 1. Д. 20. Л. 5 об.",
     "archival rep=ГАРФ sh=Ф. Р-5446, Оп. 1, Д. 20 @folio 5v"},
};
INSTANTIATE_TEST_SUITE_P(HousesOfPrint, Presses, testing::ValuesIn(printed_houses));

}  // namespace
}  // namespace ibid::citation
