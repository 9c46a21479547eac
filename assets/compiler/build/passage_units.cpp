// SPDX-License-Identifier: MIT
#include "assets/compiler/build/passage_units.hpp"

#include "assets/compiler/prepare/breaks.hpp"
#include "assets/compiler/prepare/decoded.hpp"

namespace lectern::compiler {

std::int64_t passage_units(const SourceLayer& layer, const std::string& passage) {
  std::int64_t units = 0;
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells)
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::passage && span.target == passage)
          units += reading_units(Decoded(cell.text.substr(span.start, span.end - span.start)), layer.language);
  return units;
}

}  // namespace lectern::compiler
