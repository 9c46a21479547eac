// SPDX-License-Identifier: MIT
#include "assets/compiler/build/gists.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <string>

#include "assets/compiler/build/passage_units.hpp"
#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/source/quoted.hpp"

namespace lectern::compiler {

namespace {

/// Letters of a passage below which no gist of it can be shorter: addresses, dates, signatures.
constexpr std::size_t short_passage = 60;

/// A passage in the text that says most of it.
struct Longest {
  std::int64_t units = 0;
  std::size_t letters = 0;
};

std::size_t letters_of(const SourceLayer& layer, const std::string& passage) {
  std::size_t letters = 0;
  for (const Stretch& stretch : passage_of(layer, passage)) letters += Decoded(standing_in(stretch)).size();
  return letters;
}

Longest longest_of(const SourceDocument& document, const std::string& passage) {
  Longest longest;
  for (const SourceLayer& layer : document.layers) {
    if (layer.kind == LayerKind::gist) continue;
    longest.units = std::max(longest.units, passage_units(layer, passage));
    longest.letters = std::max(longest.letters, letters_of(layer, passage));
  }
  return longest;
}

}  // namespace

void check_gists(const SourceDocument& document, Report& report) {
  for (const SourceLayer& layer : document.layers) {
    if (layer.kind != LayerKind::gist) continue;
    std::set<std::string> seen;
    for (const SourceBlock& block : layer.blocks)
      for (const Cell& cell : block.cells)
        for (const SourceSpan& span : cell.spans) {
          if (span.kind != SpanKind::passage || !seen.insert(span.target).second) continue;
          const Longest passage = longest_of(document, span.target);
          const std::int64_t units = passage_units(layer, span.target);
          if (passage.letters < short_passage || units <= passage.units) continue;
          report.warning(
              span.place,
              fmt::format("the gist of {} takes longer to read than the passage: {} words against {}", span.target,
                          units, passage.units),
              fmt::format("say it in {} words at most; two characters of Chinese, Japanese or Korean count as one",
                          passage.units));
        }
  }
}

}  // namespace lectern::compiler
