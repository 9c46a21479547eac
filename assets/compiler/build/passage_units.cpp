// SPDX-License-Identifier: MIT
#include "assets/compiler/build/passage_units.hpp"

#include "assets/compiler/prepare/breaks.hpp"
#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/source/quoted.hpp"

namespace lectern::compiler {

std::int64_t passage_units(const SourceLayer& layer, const std::string& passage) {
  std::int64_t units = 0;
  for (const Stretch& stretch : passage_of(layer, passage))
    units += reading_units(Decoded(standing_in(stretch)), layer.language);
  return units;
}

}  // namespace lectern::compiler
