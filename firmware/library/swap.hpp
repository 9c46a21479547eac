// SPDX-License-Identifier: MIT
// The packs of a board: how one comes in, is put on show in the place of another, and how the one before comes back. A
// power cut at any step leaves the old one on show or the new one, whole. Used by lectern-show; the viewer only reads.
//
//     packs/NAME.part --copied, synced, read again, tried--> packs/NAME      exhibit.pack -> packs/NAME
//                                                                            before.pack  -> the one before
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "assets/base/disk.hpp"
#include "assets/base/result.hpp"

namespace lectern::app {

/// Where packs lie on a board.
struct Shelf {
  std::filesystem::path folder;              ///< of the links
  std::optional<std::filesystem::path> own;  ///< the exhibit that came with the program, before any was brought in

  [[nodiscard]] std::filesystem::path packs() const { return folder / "packs"; }
  [[nodiscard]] std::filesystem::path on_show() const { return folder / "exhibit.pack"; }
  [[nodiscard]] std::filesystem::path before() const { return folder / "before.pack"; }
};

/// Judges a pack that is whole, before it may be shown.  Errors: why it may not.
using Trial = std::function<Result<void>(const std::filesystem::path& pack)>;

/// Brings a pack in and gives its name in `packs`: its exhibit's and eight digits that stand for what it holds. A file
/// that lies there already stays where it is. Errors: missing, unreadable, unwritable, what Pack::open and `read_whole`
/// say, the trial's; nothing has then changed.
[[nodiscard]] Result<std::string> bring_in(Disk& disk, const Shelf& shelf, const std::filesystem::path& file,
                                           const Trial& trial);

/// Puts a pack of `packs` on show; the one that was is then the one before.  Errors: unwritable.
[[nodiscard]] Result<void> put_on_show(Disk& disk, const Shelf& shelf, const std::filesystem::path& target);

/// Puts the one before on show again, if it is whole; the one that was is then the one before.
/// Errors: missing (there was none), unwritable, what Pack::open and `read_whole` say.
[[nodiscard]] Result<std::filesystem::path> put_back(Disk& disk, const Shelf& shelf);

}  // namespace lectern::app
