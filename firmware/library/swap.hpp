// SPDX-License-Identifier: MIT
// The packs of a board: how one comes in, is put on show in place of another, and how the one before comes back. A
// power cut at any step leaves the old one on show or the new one, whole. Used by show_command alone; the viewer only
// reads.
//
//     a file without a name --copied, synced, hashed, judged--> packs/NAME      exhibit.pack -> packs/NAME
//                                                                               before.pack  -> the one before
//
// Nothing here looks into a pack: that is the judge's, who may stand behind walls.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "assets/base/folder.hpp"
#include "assets/base/result.hpp"
#include "firmware/library/installed.hpp"

namespace lectern::app {

/// Where packs lie on a board: two folders, opened once.
struct Shelf {
  std::unique_ptr<Folder> links;             ///< what is on show, and what was before
  std::unique_ptr<Folder> packs;             ///< all packs
  std::optional<std::filesystem::path> own;  ///< the exhibit that came with the program, before any was brought in
};

inline constexpr const char* packs_folder = "packs";

/// Takes a shelf for this process alone and clears away what one that was killed left there.
/// Errors: unavailable (another process has it), unwritable.
[[nodiscard]] Result<void> take_over(const Shelf& shelf);

/// Reads all of a pack and judges it, before it may be shown; `name` is for people.  Gives the exhibit's id.
/// Errors: why it may not.
using Judge = std::function<Result<std::string>(const ReadableFile& pack, const std::string& name)>;

/// Brings a pack in and gives its name in `packs`: its exhibit's and eight digits that stand for what it holds. What is
/// hashed, judged and named is one and the same file.
/// Errors: unreadable, unwritable, those of read_sealed and the judge's; nothing has then changed.
[[nodiscard]] Result<std::string> bring_in(const Shelf& shelf, const ReadableFile& source, const std::string& name,
                                           const Judge& judge);

/// Judges a pack that somebody put into `packs`, and keeps it there.  Errors: as of bring_in.
[[nodiscard]] Result<void> take_in(const Shelf& shelf, const std::string& name, const Judge& judge);

/// Puts a pack of `packs` on show; the one that was is then the one before. The link is replaced even if it leads
/// there already, by which a viewer notices that somebody asked for it.  Errors: unwritable.
[[nodiscard]] Result<void> put_on_show(const Shelf& shelf, const std::string& name);

/// Puts the one before on show again, if the judge lets it; the one that was is then the one before.  Gives its name.
/// Errors: missing (there was none), unreadable, unwritable, the judge's.
[[nodiscard]] Result<std::string> put_back(const Shelf& shelf, const Judge& judge);

}  // namespace lectern::app
