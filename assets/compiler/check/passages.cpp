// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/links/pairs.hpp"

namespace lectern::compiler {

namespace {

const SourceLayer* holder_of(const SourceDocument& document, const std::string& id, const SourceLayer& but) {
  for (const SourceLayer& layer : document.layers) {
    if (&layer == &but) continue;
    const std::vector<std::string> ids = passages_of(layer);
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) return &layer;
  }
  return nullptr;
}

}  // namespace

void check_passages(const SourceDocument& document, Report& report) {
  for (const SourceLayer& layer : document.layers) {
    const std::vector<std::string> ids = passages_of(layer);
    const std::unordered_set<std::string> held(ids.begin(), ids.end());
    const auto holds = [&](const std::string& id) { return held.contains(id); };
    const auto first = std::find_if(document.passages.begin(), document.passages.end(), holds);
    const auto last = std::find_if(document.passages.rbegin(), document.passages.rend(), holds).base();
    for (auto id = first; id < last; ++id) {
      if (held.contains(*id)) continue;
      const SourceLayer* other = holder_of(document, *id, layer);
      report.warning({layer.file},
                     fmt::format("{} has no passage {}, which {} has after {}", layer.id, *id,
                                 other ? other->id : "another", *(id - 1)),
                     fmt::format("mark its words with <!-- passage {} -->; if there are none, it lights alone", *id));
    }
  }
}

}  // namespace lectern::compiler
