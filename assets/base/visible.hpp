// SPDX-License-Identifier: MIT
// Words of others as they may stand on a terminal: names of files, what a pack or a text says of itself, arguments.
// What would move the cursor, forge a line or turn the order of letters is written out instead. Used by terminal,
// commands and heartbeat: wherever such words become part of a line. Pure.
#pragma once

#include <string>
#include <string_view>

namespace lectern {

/// Text of one line: controls below the space and bytes that are no UTF-8 become `\x1b`, other controls, marks of
/// direction and of line ends `\u202e`, and all else stays as it is. What was made visible stays so if it is made
/// again.
[[nodiscard]] std::string visible(std::string_view text);

/// The same of each line of a text, whose line ends stay.
[[nodiscard]] std::string visible_lines(std::string_view text);

}  // namespace lectern
