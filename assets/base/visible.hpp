// SPDX-License-Identifier: MIT
// Words of others as they may stand on a terminal: names of files, what a pack or a text says of itself, arguments.
// What would move the cursor, forge a line or turn the order of letters is written out instead, and a long text is cut.
// Used by terminal, commands, heartbeat, judge and blame: wherever such words become part of a line. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lectern {

/// Text of one line: controls below the space and bytes that are no UTF-8 become `\x1b`, other controls, marks of
/// direction and of line ends `\u202e`, and all else stays as it is. What was made visible stays so if it is made
/// again.
[[nodiscard]] std::string visible(std::string_view text);

/// The same of each line of a text, whose line ends stay.
[[nodiscard]] std::string visible_lines(std::string_view text);

/// The first bytes of a text, no letter cut in two.  Shape: UTF-8; at most `most` bytes.
[[nodiscard]] std::string_view first_of(std::string_view text, std::size_t most);

/// The first 40 bytes of a text, and "…" where it goes on.
[[nodiscard]] std::string shortened(std::string_view text);

}  // namespace lectern
