// SPDX-License-Identifier: MIT
// Whether a pack may be written where the curator says. Asked by `build` before anything else, so that no mistake of
// the pen costs a file; it writes nothing. What makes keys and signatures asks for the length of a name alone.
#pragma once

#include <filesystem>

#include "assets/base/result.hpp"

namespace lectern::compiler {

/// A pack takes the place of nothing, of an older pack or of an empty file, in a folder that is there. Within the
/// exhibit's own folder it may only lie beside exhibit.toml, named *.pack.
/// Errors: usage (something else is there, or would be lost; no file can have the name), missing (no folder to write
/// to).
[[nodiscard]] Result<void> check_output(const std::filesystem::path& output, const std::filesystem::path& exhibit);

/// Whether a file system takes a name, that of the file while it is written too.  Errors: usage.
[[nodiscard]] Result<void> check_length(const std::filesystem::path& file);

}  // namespace lectern::compiler
