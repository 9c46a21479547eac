// SPDX-License-Identifier: MIT
#include "assets/compiler/build/cuts.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace lectern::compiler {

namespace {

/// Where the passages of a layer begin that begin with a block: bytes of its words before it.
using Beginnings = std::map<std::string, std::size_t>;

Beginnings beginnings_of(const SourceLayer& layer) {
  Beginnings found;
  std::size_t before = 0;
  for (std::size_t i = 0; i < layer.blocks.size(); ++i) {
    const std::string* passage = passage_begun_by(layer.blocks[i]);
    if (passage != nullptr && may_cut_before(layer, i)) found.emplace(*passage, before);
    before += bytes_of(layer.blocks[i]);
  }
  return found;
}

/// The passages of a layer in the order of its words.
std::vector<std::string> in_order(const Beginnings& beginnings) {
  std::vector<std::pair<std::size_t, std::string>> sorted;
  for (const auto& [passage, before] : beginnings) sorted.emplace_back(before, passage);
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::string> passages;
  for (auto& [before, passage] : sorted) passages.push_back(std::move(passage));
  return passages;
}

}  // namespace

std::size_t bytes_of(const SourceBlock& block) {
  std::size_t sum = 0;
  for (const Cell& cell : block.cells) sum += cell.text.size();
  return sum;
}

std::size_t bytes_of(const SourceLayer& layer) {
  std::size_t sum = 0;
  for (const SourceBlock& block : layer.blocks) sum += bytes_of(block);
  return sum;
}

const std::string* passage_begun_by(const SourceBlock& block) {
  if (block.cells.empty()) return nullptr;
  for (const SourceSpan& span : block.cells.front().spans)
    if (span.kind == SpanKind::passage && span.start == 0) return &span.target;
  return nullptr;
}

bool may_cut_before(const SourceLayer& layer, std::size_t i) {
  if (i == 0 || i >= layer.blocks.size()) return false;
  const BlockKind before = layer.blocks[i - 1].kind;
  return before != BlockKind::heading && !(before == BlockKind::row && layer.blocks[i].kind == BlockKind::row);
}

CutPassages cut_passages(const SourceDocument& document) {
  const auto longest =
      std::max_element(document.layers.begin(), document.layers.end(),
                       [](const SourceLayer& a, const SourceLayer& b) { return bytes_of(a) < bytes_of(b); });
  if (longest == document.layers.end() || bytes_of(*longest) <= whole_text) return {};
  std::vector<Beginnings> layers;
  for (const SourceLayer& layer : document.layers) layers.push_back(beginnings_of(layer));
  CutPassages cuts;
  std::vector<std::size_t> cut_at(layers.size(), 0);
  for (const std::string& passage : in_order(layers[static_cast<std::size_t>(longest - document.layers.begin())])) {
    // Where any layer has enough since the last cut, all that begin the passage are cut.
    bool enough = false;
    for (std::size_t i = 0; i < layers.size(); ++i)
      if (const auto at = layers[i].find(passage); at != layers[i].end())
        enough = enough || at->second >= cut_at[i] + part_text;
    if (!enough) continue;
    cuts.insert(passage);
    for (std::size_t i = 0; i < layers.size(); ++i)
      if (const auto at = layers[i].find(passage); at != layers[i].end()) cut_at[i] = std::max(cut_at[i], at->second);
  }
  return cuts;
}

}  // namespace lectern::compiler
