// SPDX-License-Identifier: MIT
// By what the viewer knows a pack: the hash of its index, as its first bytes claim it. Used by choice, runs, import and
// service. Nothing of the pack is taken apart for it, so it proves nothing.
#pragma once

#include <string>

#include "assets/base/storage.hpp"
#include "assets/pack/header.hpp"

namespace lectern::app {

/// As files and the journal have it.
[[nodiscard]] std::string in_digits(const pack::Hash& seal);

/// Of a file; empty where it is too short for one or cannot be read.
[[nodiscard]] std::string seal_in(const ReadableFile& file);

}  // namespace lectern::app
