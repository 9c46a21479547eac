// SPDX-License-Identifier: MIT
// What stands below the glass while an exhibit is previewed: how much was found in it, where, and how to mend it, in
// the words of each language. Used by interface; it knows nothing of windows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/build/composer.hpp"

namespace lectern::compiler {

/// A finding as it is said below the glass.
struct BandFinding {
  std::string place;  ///< "people.toml:3:1", in the exhibit's folder
  std::string words;
};

struct BandWords {
  std::size_t errors = 0, warnings = 0;
  std::vector<BandFinding> findings;  ///< in the order that one mends
};

using BandsOffset = flatbuffers::Offset<flatbuffers::Vector<flatbuffers::Offset<pack::fb::Band>>>;

/// One band for each language, with as many findings as a pack holds.
[[nodiscard]] BandsOffset write_bands(Composer& composer, const BandWords& words);

}  // namespace lectern::compiler
