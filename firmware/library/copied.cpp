// SPDX-License-Identifier: MIT
#include "firmware/library/copied.hpp"

#include <fmt/format.h>
#include <utility>

#include "assets/base/pieces.hpp"

namespace lectern::app {

Result<Copied> copied(Folder& to, const ReadableFile& source, const Watch& watch) {
  LECTERN_TRY(file, to.begin());
  const auto take = [&](ByteView piece) -> Result<void> {
    if (watch) LECTERN_CHECK(watch(piece));
    return file->append(piece);
  };
  LECTERN_CHECK(for_each_piece_once(source, take));
  LECTERN_CHECK(file->finish());
  LECTERN_TRY(read, file->reader());
  return Copied{std::move(file), std::move(read)};
}

std::string name_of(const std::string& id, const pack::Hash& seal) {
  return fmt::format("{}-{:02x}{:02x}{:02x}{:02x}.pack", id, seal[0], seal[1], seal[2], seal[3]);
}

Result<void> give_names(Folder& folder, NamelessFile& pack, const std::string& name, const SignatureText& signature) {
  if (signature) {
    LECTERN_TRY(beside, folder.begin());
    LECTERN_CHECK(beside->append(as_bytes(*signature)));
    LECTERN_CHECK(beside->finish());
    LECTERN_CHECK(beside->take_name(name + std::string(signature_ending)));
    // A cut might else leave the pack's name and not this one.
    LECTERN_CHECK(folder.sync());
  }
  LECTERN_CHECK(pack.take_name(name));
  return folder.sync();
}

Result<void> take_folder(Folder& folder) {
  LECTERN_CHECK(folder.hold());
  for (const std::string& name : folder.names())
    if (name.ends_with(unfinished_ending)) LECTERN_CHECK(folder.remove(name));
  return {};
}

}  // namespace lectern::app
