// Made-up material for benchmarks: bibliographies and chapters as large as is asked for, the same
// on every machine, and of the mixture that scholarly notes are.
#pragma once

#include <cstddef>
#include <string>

namespace ibid::bench {

/// BibTeX of `entries` entries: three in four are books, the others articles; every surname has
/// several works, and some titles have accents in TeX.
std::string bibliography(std::size_t entries);

/// A chapter of `notes` notes that cites works of that bibliography. Of forty notes, some eight
/// introduce or name a work in full, twelve name it shortly, fifteen are Ibid., two op. cit., one
/// cites a file in an archive, one cites nothing and one quotes a work in another. `first` is the
/// number of the first work cited.
std::string chapter(std::size_t notes, std::size_t first = 0);

}  // namespace ibid::bench
