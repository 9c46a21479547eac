// SPDX-License-Identifier: MIT
// What holds between rooms besides includes: no stair goes through the linker, arrows between rooms are those of the
// drawing and form no ring, and every source of a pure room has its test. Each rule is a function from files to
// sentences, so that a test can plant a tree that breaks it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/house/tree.hpp"

namespace lectern::house {

/// What a header of one folder declares and a source of another defines: a stair that no include shows.
[[nodiscard]] std::vector<std::string> defined_elsewhere(const std::vector<SourceFile>& tree);

/// A room of `house` to the rooms of it whose headers it includes.
using Arrows = std::map<std::string, std::set<std::string>>;

/// The arrows between the folders of `house`; what lies in `house` itself is no room.
[[nodiscard]] Arrows arrows_of(const std::vector<SourceFile>& tree, std::string_view house);

/// The same as a README draws them: a row "| `room/` | … | rooms |" each, the last column those that it includes.
[[nodiscard]] Arrows drawn_arrows(std::string_view readme);

/// A way from a room back to itself, "a -> b -> a"; empty: there is none.
[[nodiscard]] std::string ring_of(const Arrows& arrows);

/// The sources of `room` without a test of their stem in the folder of tests that mirrors it.
[[nodiscard]] std::vector<std::string> untested(const std::vector<SourceFile>& tree, std::string_view room);

}  // namespace lectern::house
