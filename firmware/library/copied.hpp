// SPDX-License-Identifier: MIT
// How a pack gets into a folder of ours: copied, made to last and read back before anybody judges it, and named only
// then. A cut at any step leaves it whole under its name or not there. Used by swap and import.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "assets/base/folder.hpp"
#include "assets/base/result.hpp"
#include "assets/pack/hash.hpp"

namespace lectern::app {

/// What the name of a pack's signature has after the pack's.
inline constexpr std::string_view signature_ending = ".minisig";

/// What a pack's signature says, whole; nothing: it has none.
using SignatureText = std::optional<std::string>;

/// A copy that lasts and has no name yet, and the same as the disk has it.
struct Copied {
  std::unique_ptr<NamelessFile> file;
  std::unique_ptr<ReadableFile> read;
};

/// Sees each piece that is copied, in order; its error ends the copying.
using Watch = std::function<Result<void>(ByteView piece)>;

/// Copies a file into a folder.  Errors: unwritable; those of reading `source` and of `watch`.
[[nodiscard]] Result<Copied> copied(Folder& to, const ReadableFile& source, const Watch& watch = {});

/// What a pack is called among the others: nobody else's name, as long as it does not hold the same. Only the hash is
/// known to be its own; the id is what a judge has read in it.
[[nodiscard]] std::string name_of(const std::string& id, const pack::Hash& seal);

/// Gives a pack that was judged its name, and its signature the name beside it before: the pack counts once that is
/// there.  Errors: unwritable.
[[nodiscard]] Result<void> give_names(Folder& folder, NamelessFile& pack, const std::string& name,
                                      const SignatureText& signature);

/// Takes a folder for this process alone and clears away what one that was killed left there.
/// Errors: unavailable (another process has it), unwritable.
[[nodiscard]] Result<void> take_folder(Folder& folder);

}  // namespace lectern::app
