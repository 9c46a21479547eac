// SPDX-License-Identifier: MIT
#include "render/layout/pairs.hpp"

#include <algorithm>
#include <map>

namespace lectern::layout {

namespace {

/// Blocks that begin with a passage which no block before them holds, by that passage.
std::map<std::uint16_t, std::size_t> beginnings(const PassagesOfBlocks& blocks) {
  std::map<std::uint16_t, std::size_t> first_block;
  std::map<std::uint16_t, std::size_t> result;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    for (std::size_t k = 0; k < blocks[i].size(); ++k)
      if (first_block.emplace(blocks[i][k], i).second && k == 0) result.emplace(blocks[i][k], i);
  return result;
}

}  // namespace

PassagesOfBlocks passages_of_blocks(const pack::fb::TextBlob& blob) {
  PassagesOfBlocks result(blob.blocks()->size());
  for (flatbuffers::uoffset_t i = 0; i < blob.blocks()->size(); ++i)
    for (const auto* span : *blob.blocks()->Get(i)->spans())
      if (span->kind() == pack::fb::SpanKind::passage && (result[i].empty() || result[i].back() != span->target()))
        result[i].push_back(span->target());
  return result;
}

std::vector<Pair> pair_blocks(const PassagesOfBlocks& left, const PassagesOfBlocks& right) {
  const auto right_begins = beginnings(right);
  std::vector<std::pair<std::size_t, std::size_t>> cuts;
  for (const auto& [passage, block] : beginnings(left))
    if (const auto other = right_begins.find(passage); other != right_begins.end())
      cuts.emplace_back(block, other->second);
  std::sort(cuts.begin(), cuts.end());

  std::vector<Pair> pairs;
  Pair open{0, 0, 0, 0};
  for (const auto& [at_left, at_right] : cuts) {
    // A cut that runs backwards on the right side would cross another: the texts keep their own order there.
    if (at_right < open.right_first) continue;
    open.left_end = at_left;
    open.right_end = at_right;
    if (open.left_end > open.left_first || open.right_end > open.right_first) pairs.push_back(open);
    open = {at_left, at_left, at_right, at_right};
  }
  open.left_end = left.size();
  open.right_end = right.size();
  if (open.left_end > open.left_first || open.right_end > open.right_first) pairs.push_back(open);
  return pairs;
}

}  // namespace lectern::layout
