// SPDX-License-Identifier: MIT
// How long a long step will still take, for people. Used by progress. Pure.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace lectern::compiler {

/// "about 3 minutes left" by how long `done` of `total` took; empty while that says little.
[[nodiscard]] std::string time_left(std::size_t done, std::size_t total, std::chrono::milliseconds taken);

}  // namespace lectern::compiler
