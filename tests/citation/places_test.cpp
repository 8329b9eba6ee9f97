// Places in a work: pages, notes, lines.
#include "citation/printed.h"

namespace ibid::citation {
namespace {

constexpr Printed printed_places[] = {
    {"Smith, *Title*, pp. 63 n. 4, 64.", "full a=Smith T=Title @63 @note 4 @64"},
    {"Smith, *Title*, p. 3 n. 4, 5.", "full a=Smith T=Title @3 @note 4 @note 5"},
    {"Smith, *Title*, p. 3, nn. 4, 5.", "full a=Smith T=Title @3 @note 4 @note 5"},
    {"Smith, *Title*, pp. ix–12, 15.", "full a=Smith T=Title @ix-12 @15"},
    {"Smith, *Title*, pp. 1,234–1,240.", "full a=Smith T=Title @1234-1240"},
    {"Smith, *Title*, pp. 1,234–40.", "full a=Smith T=Title @1234-1240"},
    {"Smith, *Title*, p. 1,234.", "full a=Smith T=Title @1234"},
    {"Smith, *Title*, pp. 1,234, 1,240.", "full a=Smith T=Title @1234 @1240"},
    {"Smith, *Title*, pp. 5,127.", "full a=Smith T=Title @5 @127"},
    {"Smith, *Title*, pp. 12,15.", "full a=Smith T=Title @12 @15"},
    {"Smith, *Title*, pp. 1,2,3.", "full a=Smith T=Title @1 @2 @3"},
    {"Milton, *Paradise Lost*, ll. 5–8.", "full a=Milton T=Paradise Lost @line 5-8"},
    {"Milton, *Lycidas*, l. 5.", "full a=Milton T=Lycidas @line 5"},
    {"*Beowulf*, ll. 5–8.", "short T=Beowulf @line 5-8"},
    {"Virgil, *Aeneid*, VI, vv. 5–7.", "full a=Virgil T=Aeneid v=6 @line 5-7"},
    {"Dante, *Inferno*, canto III, vv. 5–7.", "full a=Dante T=Inferno @section iii @line 5-7"},
    {"Milton, *Works*, v. 5.", "full a=Milton T=Works v=5"},
    {"Ibid., l. 5.", "ibid @folio 5"},
};
INSTANTIATE_TEST_SUITE_P(Places, Presses, testing::ValuesIn(printed_places));

}  // namespace
}  // namespace ibid::citation
