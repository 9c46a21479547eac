// SPDX-License-Identifier: MIT
// The commands that have to do with keys. Used by command_line alone.
#pragma once

#include <filesystem>
#include <string>

namespace lectern::compiler {

/// Makes NAME.key, which nobody else may read, and NAME.pub: both or none, and never in place of anything.
[[nodiscard]] int run_keygen(const std::string& name, bool no_password);

/// Signs a pack that was read whole: PACK.minisig beside it, in place of an older one. An empty museum is not said.
[[nodiscard]] int run_sign(const std::filesystem::path& pack, const std::filesystem::path& key,
                           const std::string& museum);

/// Says whose signature a pack has; `key` is a file, or the line of a public key itself.
[[nodiscard]] int run_verify(const std::filesystem::path& pack, const std::string& key);

}  // namespace lectern::compiler
