// SPDX-License-Identifier: MIT
#include "firmware/texts/slots.hpp"

#include <algorithm>
#include <map>

namespace lectern::app {

namespace {

const pack::fb::Part& part_of(const pack::fb::Layer& layer, std::size_t i) {
  return *layer.parts()->Get(static_cast<flatbuffers::uoffset_t>(i));
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

/// Adds a slot, in pieces of a part each where it weighs too much.
void add(const Slot& slot, const pack::fb::Layer& left, const pack::fb::Layer& right, std::vector<Slot>& slots) {
  const std::uint64_t bytes =
      weight_of(left, slot.first, slot.end) + weight_of(right, slot.beside_first, slot.beside_end);
  if (bytes <= most_slot_bytes) return slots.push_back(slot);
  const std::size_t parts = std::max(slot.end - slot.first, slot.beside_end - slot.beside_first);
  for (std::size_t i = 0; i < parts; ++i)
    slots.push_back({std::min(slot.first + i, slot.end), std::min(slot.first + i + 1, slot.end),
                     std::min(slot.beside_first + i, slot.beside_end),
                     std::min(slot.beside_first + i + 1, slot.beside_end)});
}

}  // namespace

std::vector<Slot> slots_of(const pack::fb::Layer& layer) {
  std::vector<Slot> slots;
  for (std::size_t i = 0; i < layer.parts()->size(); ++i) slots.push_back({i, i + 1, 0, 0});
  return slots;
}

std::vector<Slot> slots_of(const pack::fb::Layer& left, const pack::fb::Layer& right) {
  const auto beside = first_passages(right);
  std::vector<std::pair<std::size_t, std::size_t>> cuts;
  for (const auto& [passage, part] : first_passages(left))
    if (const auto found = beside.find(passage); found != beside.end()) cuts.emplace_back(part, found->second);
  std::sort(cuts.begin(), cuts.end());
  cuts.emplace_back(left.parts()->size(), right.parts()->size());
  std::vector<Slot> slots;
  Slot open;
  for (const auto& [part, part_beside] : cuts) {
    // A cut that runs backwards beside would cross another: each text keeps its own order.
    if (part_beside <= open.beside_first) continue;
    open.end = part;
    open.beside_end = part_beside;
    add(open, left, right, slots);
    open = {part, part, part_beside, part_beside};
  }
  return slots;
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
