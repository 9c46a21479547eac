// SPDX-License-Identifier: MIT
#include "firmware/texts/sections.hpp"

#include <algorithm>
#include <map>

#include "assets/pack/words.hpp"

namespace lectern::app {

namespace {

const pack::fb::Part& part_of(const pack::fb::Layer& layer, std::size_t i) {
  return pack::at(*layer.parts(), i);
}

/// The passages that parts begin with, but the first part, and the part of each.
std::map<std::uint16_t, std::size_t> first_passages(const pack::fb::Layer& layer) {
  std::map<std::uint16_t, std::size_t> found;
  for (std::size_t i = 1; i < layer.parts()->size(); ++i) {
    const auto* passages = part_of(layer, i).passages();
    if (passages != nullptr && passages->size() > 0) found.emplace(passages->Get(0), i);
  }
  return found;
}

/// Adds a section, in pieces of a part each where it weighs too much.
void add(const Section& section, const pack::fb::Layer& left, const pack::fb::Layer& right,
         std::vector<Section>& sections) {
  const std::uint64_t bytes =
      weight_of(left, section.first, section.end) + weight_of(right, section.beside_first, section.beside_end);
  if (bytes <= most_section_bytes) return sections.push_back(section);
  const std::size_t parts = std::max(section.end - section.first, section.beside_end - section.beside_first);
  for (std::size_t i = 0; i < parts; ++i)
    sections.push_back({std::min(section.first + i, section.end), std::min(section.first + i + 1, section.end),
                        std::min(section.beside_first + i, section.beside_end),
                        std::min(section.beside_first + i + 1, section.beside_end)});
}

}  // namespace

std::vector<Section> sections_of(const pack::fb::Layer& layer) {
  std::vector<Section> sections;
  for (std::size_t i = 0; i < layer.parts()->size(); ++i) sections.push_back({i, i + 1, 0, 0});
  return sections;
}

std::vector<Section> sections_of(const pack::fb::Layer& left, const pack::fb::Layer& right) {
  const auto beside = first_passages(right);
  std::vector<std::pair<std::size_t, std::size_t>> cuts;
  for (const auto& [passage, part] : first_passages(left))
    if (const auto found = beside.find(passage); found != beside.end()) cuts.emplace_back(part, found->second);
  std::sort(cuts.begin(), cuts.end());
  cuts.emplace_back(left.parts()->size(), right.parts()->size());
  std::vector<Section> sections;
  Section open;
  for (const auto& [part, part_beside] : cuts) {
    // A cut that runs backwards beside would cross another: each text keeps its own order.
    if (part_beside <= open.beside_first) continue;
    open.end = part;
    open.beside_end = part_beside;
    add(open, left, right, sections);
    open = {part, part, part_beside, part_beside};
  }
  return sections;
}

bool may_hold(const pack::fb::Layer& layer, std::size_t first, std::size_t end, std::uint16_t passage) {
  for (std::size_t i = first; i < end; ++i) {
    const auto* passages = part_of(layer, i).passages();
    if (passages == nullptr || std::find(passages->begin(), passages->end(), passage) != passages->end()) return true;
  }
  return false;
}

std::uint64_t weight_of(const pack::fb::Layer& layer, std::size_t first, std::size_t end) {
  std::uint64_t sum = 0;
  for (std::size_t i = first; i < end; ++i) sum += part_of(layer, i).blob()->size();
  return sum;
}

}  // namespace lectern::app
