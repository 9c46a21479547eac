// SPDX-License-Identifier: MIT
// What a curator probably meant: the known word nearest to one that is not known. Used for keys, marks, files, commands
// and aliases.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace lectern::compiler {

/// Letters to add, drop, change or swap with their neighbour to make one of the other.  Units: code points.
/// Cost: the product of both lengths.  Source: optimal string alignment distance.
[[nodiscard]] std::size_t distance(std::u32string_view one, std::u32string_view other);
[[nodiscard]] std::size_t distance(std::string_view one, std::string_view other);

/// True where the distance is 1.  Cost: one pass over both.
[[nodiscard]] bool is_one_apart(std::u32string_view one, std::u32string_view other);

/// The known word nearest to `word`; empty where none is near (a third of its letters, at least 2).
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> known);

/// "did you mean X?" or, where none is near, `otherwise`.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string> known,
                                       std::string_view otherwise);

}  // namespace lectern::compiler
