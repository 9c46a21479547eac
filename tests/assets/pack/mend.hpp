// SPDX-License-Identifier: MIT
// Gives a changed pack sizes and hashes that fit it again, so that a reader gets past them to the structures behind.
// Used by tests/fuzz and tests/scenario alone.
#pragma once

#include "assets/base/bytes.hpp"

namespace lectern::test {

/// The pack with a header that fits and, where its index can be read, every blob's hash.  Bytes fewer than a header are
/// left as they are.
[[nodiscard]] Bytes mended(Bytes bytes);

}  // namespace lectern::test
