// SPDX-License-Identifier: MIT
// A prepared text and how to set it, read from any bytes: what the fuzzer changes is a run, a break or a letter more
// often than something that no pack could hold. Used by tests/fuzz alone.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "assets/pack/schema.hpp"

namespace lectern::fuzz {

/// Shape: lists of small steps, so that places ascend by themselves; the words are what is left.
struct TextInput {
  struct RunStep {
    std::uint8_t length, font, script, level;
  };
  struct BreakStep {
    std::uint8_t gap, kind;
  };
  std::uint16_t width = 0;  ///< px
  std::uint8_t size = 0;    ///< px
  std::uint8_t lines = 0;   ///< the most; 0: all
  std::uint8_t manner = 0;  ///< alignment and base level; bit 2: its breaks are marks too, and letters drawn as others
  std::vector<RunStep> runs;
  std::vector<BreakStep> breaks;
  std::vector<std::uint8_t> joined;
  std::string words;  ///< made well-formed
};

[[nodiscard]] TextInput read_text(std::span<const std::uint8_t> bytes);
[[nodiscard]] std::vector<std::uint8_t> write_text(const TextInput& input);

/// As it would lie in a pack; it may still be one that a pack's check refuses.
[[nodiscard]] flatbuffers::DetachedBuffer packed(const TextInput& input);

}  // namespace lectern::fuzz
