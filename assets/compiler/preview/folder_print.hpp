// SPDX-License-Identifier: MIT
// What a folder looks like from outside: every file's name, size and time, so that a build is made once for each change
// and for nothing else. Used by commands.
#pragma once

#include <filesystem>
#include <string>

namespace lectern::compiler {

/// Differs where something was written, added, removed or renamed in an exhibit's folder; what nothing ever reads there
/// (hidden files, litter) makes no difference.  Errors: none; what cannot be looked at is left out.
[[nodiscard]] std::string print_of_folder(const std::filesystem::path& folder);

}  // namespace lectern::compiler
