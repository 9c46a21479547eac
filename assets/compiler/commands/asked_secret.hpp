// SPDX-License-Identifier: MIT
// A password, from whoever sits at the terminal, who does not see it, or from the first line of standard input where
// that is none. Never from the command line, which others see. Used by keygen and sign_pack alone.
#pragma once

#include <string_view>

#include "assets/base/result.hpp"
#include "assets/signature/secret.hpp"

namespace lectern::compiler {

/// What a password may have, in bytes: what minisign takes.
inline constexpr std::size_t most_password_bytes = 1023;

/// Whether somebody types, so that one is asked twice.
[[nodiscard]] bool is_asked_at_terminal();

/// Errors: unavailable (nothing was said, or somebody asked to stop), too_large.  Shape: an Interruption lives, so that
/// the terminal shows again what is typed when somebody stops here.
[[nodiscard]] Result<signature::Secret> ask_secret(std::string_view question);

}  // namespace lectern::compiler
