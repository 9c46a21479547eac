// SPDX-License-Identifier: MIT
// The mark that lectern-pack leaves in readings that it had made, by which it knows them again and never writes over
// anything that a hand changed. Used by read. Pure.
#pragma once

#include <string>
#include <string_view>

namespace lectern::compiler {

/// The text of a reading with a comment in its second line that holds its hash.
[[nodiscard]] std::string marked_as_made(std::string_view reading);

/// Whether a file is one that marked_as_made wrote and nobody changed.
[[nodiscard]] bool is_made(std::string_view file);

}  // namespace lectern::compiler
