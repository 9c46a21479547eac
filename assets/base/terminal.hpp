// SPDX-License-Identifier: MIT
// Whether a person is looking at a stream: progress is drawn for people only. Used by both programs.
#pragma once

#include <cstdio>

namespace lectern {

[[nodiscard]] bool is_terminal(std::FILE* stream);

}  // namespace lectern
