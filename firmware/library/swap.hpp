// SPDX-License-Identifier: MIT
// The packs of a board: how one comes in, is put on show in place of another, and how the one before comes back. A
// power cut at any step leaves the old one on show or the new one, whole. Used by probation, show_command and service;
// the viewer only reads.
//
//     a file without a name --copied, synced, hashed, judged--> packs/NAME      exhibit.pack -> packs/NAME
//     imported/NAME         --adopted, synced, hashed, judged--^                before.pack  -> the one before
//
// A signature lies beside its pack as NAME.minisig.
//
// Nothing here looks into a pack: that is the judge's, who may stand behind walls.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/folder.hpp"
#include "assets/base/result.hpp"
#include "firmware/library/copied.hpp"
#include "firmware/library/installed.hpp"

namespace lectern::app {

/// Where packs lie on a board: folders, opened once.
struct Shelf {
  std::unique_ptr<Folder> links;             ///< what is on show, and what was before
  std::unique_ptr<Folder> packs;             ///< all packs
  std::optional<std::filesystem::path> own;  ///< the exhibit that came with the program, before any was brought in
  std::unique_ptr<Folder> imported = {};     ///< what the importer brought, its own; nothing: there is no importer
};

inline constexpr const char* packs_folder = "packs";
inline constexpr const char* imported_folder = "imported";

/// Takes a shelf for this process alone and clears away what one that was killed left there.
/// Errors: unavailable (another process has it), unwritable.
[[nodiscard]] Result<void> take_over(const Shelf& shelf);

/// Reads all of a pack and judges it, before it may be shown; `name` is for people.  Gives the exhibit's id.
/// Errors: why it may not.
using Judge = std::function<Result<std::string>(const ReadableFile& pack, const std::string& name)>;

/// Brings a pack in and gives its name in `packs`: its exhibit's and eight digits that stand for what it holds. What is
/// hashed, judged and named is one and the same file; `signature` is put beside it.
/// Errors: unreadable, unwritable, those of read_sealed and the judge's; nothing has then changed.
[[nodiscard]] Result<std::string> bring_in(const Shelf& shelf, const ReadableFile& source, const std::string& name,
                                           const Judge& judge, const SignatureText& signature = std::nullopt);

/// The same of a pack of `imported`, which is not copied: from before it is judged nobody else can write into it. It
/// lies there no longer then.  Errors: as of bring_in, and unavailable (somebody has it open for writing).
[[nodiscard]] Result<std::string> take_imported(const Shelf& shelf, const std::string& name, const Judge& judge,
                                                const SignatureText& signature);

/// Judges a pack that somebody put into `packs`, and keeps it there.  Errors: as of bring_in.
[[nodiscard]] Result<void> take_in(const Shelf& shelf, const std::string& name, const Judge& judge);

/// Whether somebody looks after a pack that is put on show, and brings the one before back (probation.hpp).
enum class Watched : std::uint8_t { no, yes };

/// Puts a pack of `packs` on show; the one that was is then the one before, unless it was on probation itself. The link
/// is replaced even if it leads there already, by which a viewer notices that somebody asked for it.
/// Errors: unwritable.
[[nodiscard]] Result<void> put_on_show(const Shelf& shelf, const std::string& name, Watched watched = Watched::no);

/// Puts the one before on show again, if the judge lets it; the one that was is then the one before.  Gives its name.
/// Errors: missing (there was none), unreadable, unwritable, the judge's.
[[nodiscard]] Result<std::string> put_back(const Shelf& shelf, const Judge& judge);

/// Takes packs away, and their signatures: all of `names` but what is on show and before.  Errors: unwritable.
[[nodiscard]] Result<void> take_away(const Shelf& shelf, const std::vector<std::string>& names);

/// A link that leads elsewhere from one moment to the next, and lasts.  Errors: unwritable.
[[nodiscard]] Result<void> point(Folder& folder, const std::string& link, const std::filesystem::path& target);

/// The name of a pack of `packs` that a link leads to; nothing where it leads elsewhere.
[[nodiscard]] std::optional<std::string> kept_name(const std::filesystem::path& target);

}  // namespace lectern::app
