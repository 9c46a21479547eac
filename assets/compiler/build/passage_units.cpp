// SPDX-License-Identifier: MIT
#include "assets/compiler/build/passage_units.hpp"

#include <string_view>

#include "assets/compiler/prepare/breaks.hpp"
#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/source/quotes.hpp"

namespace lectern::compiler {

std::int64_t passage_units(const SourceLayer& layer, const std::string& passage) {
  std::int64_t units = 0;
  for (const std::string_view stretch : stretches_of(layer, passage))
    units += reading_units(Decoded(stretch), layer.language);
  return units;
}

}  // namespace lectern::compiler
