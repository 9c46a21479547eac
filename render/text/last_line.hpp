// SPDX-License-Identifier: MIT
// Short texts whose last line would be one word alone: how wide they are filled instead, so that it has company. Used
// by set; it takes measurements and knows no fonts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "render/text/fill.hpp"

namespace lectern::text {

/// Of longer texts the last line ends as it falls.
inline constexpr std::size_t most_lines_of_short_text = 4;

/// Whether the clusters from `first` to the end are one word; where words have no spaces between them, two characters
/// at most.
[[nodiscard]] bool is_one_word(std::span<const Measured> clusters, std::span<const Opportunity> opportunities,
                               std::uint32_t first);

/// The widest width below `width` that a short text fills with as many lines as `width`, parting no more words, and
/// with more than a word on the last; nothing where there is none, or none is wanted.
/// Shape: opportunities ascend by cluster.  Units: 26.6 px.  Errors: none (total).
[[nodiscard]] std::optional<F26Dot6> width_for_last_line(std::span<const Measured> clusters,
                                                         std::span<const Opportunity> opportunities, F26Dot6 width);

}  // namespace lectern::text
