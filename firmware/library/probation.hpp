// SPDX-License-Identifier: MIT
// What was put on show stays for good only once it was on the glass for a minute. A link beside the others names the
// pack that still has to show that it can be shown; it stands there before the pack is on show. Only a crash, a hang or
// an index that does not open speaks against it, never the power: after a cut it goes on where it was. Used by swap
// and service.
//
//     probation.pack -> the new one     exhibit.pack -> the new one       it is well: probation.pack goes
//     crashed.pack   -> the new one     exhibit.pack -> the one before    it is not; crashed.pack goes once that was told
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "assets/base/result.hpp"
#include "firmware/library/swap.hpp"

namespace lectern::app {

/// What can speak against a pack.
enum class Fall : std::uint8_t { crashed, unopened };

/// A pack that is being taken off show.
struct Falling {
  Fall why = Fall::crashed;
  std::filesystem::path pack;
};

/// Before a pack is put on show.  Errors: unwritable.
[[nodiscard]] Result<void> begin_probation(const Shelf& shelf, const std::filesystem::path& pack);
/// The pack on show, where it is on probation.
[[nodiscard]] std::optional<std::filesystem::path> on_probation(const Shelf& shelf);
/// It is well, or another is put on show.  Errors: unwritable.
[[nodiscard]] Result<void> end_probation(const Shelf& shelf);

/// Brings the one before back in place of the one on probation, else the program's own.  Gives where it lies. That it
/// fell stands there until `told`; cut off in the middle, it is gone on with.
/// Errors: missing (nothing was before, and the program has none), unwritable.
[[nodiscard]] Result<std::filesystem::path> bring_back(const Shelf& shelf, Fall why);
/// What fell and was not told yet.
[[nodiscard]] std::optional<Falling> falling(const Shelf& shelf);
/// Somebody wrote down that it fell.  Errors: unwritable.
[[nodiscard]] Result<void> told(const Shelf& shelf);

}  // namespace lectern::app
