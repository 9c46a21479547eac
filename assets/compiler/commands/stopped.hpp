// SPDX-License-Identifier: MIT
// What a command that writes says when it had to stop, and its status. Used by add, import, new and read.
#pragma once

#include "assets/base/result.hpp"

namespace lectern::compiler {

/// Says the error on standard error, where nothing could be written with what mends that; where somebody asked to stop,
/// the status is that of its signal.  Returns the exit status.
[[nodiscard]] int stopped_writing(const Error& error);

}  // namespace lectern::compiler
