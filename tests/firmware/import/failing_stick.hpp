// SPDX-License-Identifier: MIT
// The fake of a stick: a folder with one pack and its signature whose n-th operation, and all after it, go wrong in one
// of twelve ways. A reading of many bytes is one operation for each 16 KiB, so that it may go wrong in its middle. Used
// by tests alone.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "assets/base/folder.hpp"

namespace lectern::importing {

enum class Fault : unsigned char {
  ends_early,  ///< fewer bytes come than there were
  fails,       ///< EIO, and the stick is still there
  is_pulled,   ///< ENODEV, and it is not
  changes,     ///< other bytes than before
  grows,
  shrinks,
  vanishes,    ///< the name is gone
  is_another,  ///< the name leads to another file
  zeroes,      ///< bytes are zero
  never_ends,  ///< each reading takes for ever, until somebody stops it
  lies,        ///< it says that it is larger than it is
  is_refused   ///< EACCES
};
inline constexpr std::size_t faults = static_cast<std::size_t>(Fault::is_refused) + 1;

/// What is on the stick and what happened to it, shared by all that was opened of it.
struct StickState {
  Fault fault = Fault::fails;
  std::size_t from = 0;  ///< the first operation that goes wrong
  std::size_t done = 0;  ///< operations
  bool fired = false;
  Bytes pack, signature;

  /// Counts an operation.  Returns whether it goes wrong.
  bool goes_wrong();
};

/// Lifetime: the state outlives it.
[[nodiscard]] std::unique_ptr<Folder> failing_stick(StickState& state);

}  // namespace lectern::importing
