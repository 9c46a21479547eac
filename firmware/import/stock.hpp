// SPDX-License-Identifier: MIT
// What lies in a kiosk already: the packs that were imported and those that staff put on show. Used by import alone:
// what is here is not copied, what is shown is never taken away, and what it says was shown tells which is older.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assets/pack/hash.hpp"
#include "firmware/import/kiosk.hpp"
#include "firmware/library/copied.hpp"

namespace lectern::importing {

/// A pack that lies here. Its seal is what its header claims: enough to know it again, and no proof of anything.
struct Kept {
  staff::Where where = staff::Where::kept;
  std::string name;
  std::uint64_t bytes = 0;
  std::int64_t written = 0;  ///< nanoseconds, by a clock that may be wrong: it orders spare packs, and nothing else
  std::optional<pack::Hash> seal;
  app::SignatureText signature;
  bool on_show = false, before = false;
  bool linked = false;  ///< some link leads to it
};

/// All of them, the imported ones first, the oldest of each first.
[[nodiscard]] std::vector<Kept> stock_of(const Kiosk& kiosk);

/// What is known to have been shown here, as far as signatures say it.
[[nodiscard]] std::vector<signature::Shown> shown_of(const Kiosk& kiosk, const std::vector<Kept>& stock);

/// The header's hash of a pack whose bytes nobody has verified; nothing: it is shorter.
[[nodiscard]] std::optional<pack::Hash> claimed_seal(const ReadableFile& file);

/// Clears away what one that was killed left: unfinished files, and signatures without a pack. From then on this
/// process has the folder alone.  Errors: as of app::take_folder.
[[nodiscard]] Result<void> take_stock(const Kiosk& kiosk);

/// Takes spare packs away, the oldest first, until `bytes` more are free and as many are left as may be; never one that
/// a link leads to, nor `except`. Where taking all of them would not be enough, none is taken.
/// Errors: too_large (says how much is needed and how much is free), unreadable, unwritable.
[[nodiscard]] Result<void> make_room(const Kiosk& kiosk, std::uint64_t bytes);
/// The same by number alone: `most_imported` are left.  Errors: unwritable.
[[nodiscard]] Result<void> keep_few(const Kiosk& kiosk, const std::string& except);

}  // namespace lectern::importing
