// SPDX-License-Identifier: MIT
#include "firmware/library/swap.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

#include "assets/pack/every_blob.hpp"
#include "assets/pack/header.hpp"
#include "assets/pack/pack.hpp"

namespace lectern::app {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t piece = 1U << 20;  // bytes, copied at a time

Result<pack::Pack> open_pack(Disk& disk, const fs::path& path) {
  LECTERN_TRY(file, disk.open(path));
  return pack::Pack::open(std::move(file), path.filename().string());
}

/// What a pack is called among the others: nobody else's name, as long as it does not hold the same.
Result<std::string> name_of(Disk& disk, const fs::path& path) {
  LECTERN_TRY(pack, open_pack(disk, path));
  LECTERN_TRY(file, disk.open(path));
  Bytes header(pack::header_size);
  LECTERN_CHECK(file->read_at(0, header));
  const pack::Hash seal = pack::seal_of(header);
  return fmt::format("{}-{:02x}{:02x}{:02x}{:02x}.pack", pack.index().id()->string_view(), seal[0], seal[1], seal[2],
                     seal[3]);
}

Result<void> copy(Disk& disk, const fs::path& from, const fs::path& to) {
  LECTERN_TRY(source, disk.open(from));
  LECTERN_TRY(file, disk.create(to));
  Bytes bytes;
  for (std::uint64_t at = 0; at < source->size(); at += bytes.size()) {
    bytes.resize(static_cast<std::size_t>(std::min(piece, source->size() - at)));
    LECTERN_CHECK(source->read_at(at, bytes));
    LECTERN_CHECK(file->append(bytes));
  }
  return {};
}

/// What the disk itself holds is read, all of it, and then tried.
Result<void> judge(Disk& disk, const fs::path& path, const Trial& trial) {
  LECTERN_CHECK(disk.sync(path));
  LECTERN_TRY(pack, open_pack(disk, path));
  if (auto whole = pack::read_whole(pack); !whole)
    return fail(whole.error().code, fmt::format("{}: {}; copy it again", path.filename().string(), whole.error().what));
  return trial(path);
}

/// A link that leads elsewhere from one moment to the next, and lasts.
Result<void> point(Disk& disk, const Shelf& shelf, const fs::path& link, const fs::path& target) {
  const fs::path made = link.string() + ".new";
  LECTERN_CHECK(disk.remove(made));
  LECTERN_CHECK(disk.link(target, made));
  LECTERN_CHECK(disk.rename(made, link));
  return disk.sync(shelf.folder);
}

bool lies_in_packs(const Shelf& shelf, const fs::path& file) {
  std::error_code none;
  return fs::equivalent(file.parent_path().empty() ? fs::path(".") : file.parent_path(), shelf.packs(), none);
}

}  // namespace

Result<std::string> bring_in(Disk& disk, const Shelf& shelf, const fs::path& file, const Trial& trial) {
  if (lies_in_packs(shelf, file)) {
    LECTERN_CHECK(judge(disk, file, trial));
    LECTERN_CHECK(disk.sync(shelf.packs()));
    return file.filename().string();
  }
  LECTERN_TRY(name, name_of(disk, file));
  const fs::path part = shelf.packs() / (name + ".part");
  Result<void> sound = copy(disk, file, part);
  if (sound) sound = judge(disk, part, trial);
  if (sound) sound = disk.rename(part, shelf.packs() / name);
  if (!sound) {
    static_cast<void>(disk.remove(part));  // what stays is written over the next time
    return tl::unexpected(sound.error());
  }
  LECTERN_CHECK(disk.sync(shelf.packs()));
  return name;
}

Result<void> put_on_show(Disk& disk, const Shelf& shelf, const fs::path& target) {
  auto now = disk.target(shelf.on_show());
  if (!now) now = shelf.own;
  if (now == target) return {};
  // First what may come back, then what is shown: the other way round a cut between them would leave the way back to
  // lead past the exhibit that is shown.
  if (now) LECTERN_CHECK(point(disk, shelf, shelf.before(), *now));
  return point(disk, shelf, shelf.on_show(), target);
}

Result<fs::path> put_back(Disk& disk, const Shelf& shelf) {
  const auto before = disk.target(shelf.before());
  if (!before || before == disk.target(shelf.on_show()))
    return fail(ErrorCode::missing, "no other exhibit was on show before; name the one to show");
  LECTERN_TRY(pack, open_pack(disk, shelf.folder / *before));
  LECTERN_CHECK(pack::read_whole(pack));
  LECTERN_CHECK(put_on_show(disk, shelf, *before));
  return *before;
}

}  // namespace lectern::app
