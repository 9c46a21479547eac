// SPDX-License-Identifier: MIT
#include "assets/compiler/import/put_files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <ranges>
#include <system_error>

#include "assets/base/folder_of.hpp"
#include "assets/base/pending_folder.hpp"
#include "assets/base/pieces.hpp"
#include "assets/base/storage.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/pack/sha256.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

Result<void> make_folders(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return fail(ErrorCode::unwritable, fmt::format("{} cannot be made: {}", folder.string(), error.message()));
  return {};
}

Result<void> stage(const FileToPut& file, const fs::path& into) {
  const fs::path path = into / file.path;
  LECTERN_CHECK(make_folders(path.parent_path()));
  if (file.copy.empty()) return write_file(path, as_bytes(file.text));
  LECTERN_TRY(sum, copy_bytes(file.copy, path));
  if (sum != file.sha256)
    return fail(ErrorCode::unreadable,
                fmt::format("{} changed while it was read; nothing was written, try again when nobody writes to it",
                            file.copy.string()));
  return {};
}

/// Bytes that the files take beside what is there.
std::uint64_t bytes_of(const std::vector<FileToPut>& files) {
  std::uint64_t bytes = 0;
  for (const FileToPut& file : files) {
    std::error_code error;
    const std::uintmax_t size = file.copy.empty() ? file.text.size() : fs::file_size(file.copy, error);
    bytes += error ? 0 : size;
  }
  return bytes;
}

std::string mebibytes(std::uint64_t bytes) {
  constexpr double mebibyte = 1 << 20;
  return fmt::format("{:.1f} MiB", static_cast<double>(bytes) / mebibyte);
}

/// What could not be written for want of room says how much there must be.  Units: bytes.
Error with_room(Error error, std::uint64_t wanted, std::uint64_t free) {
  // Folders and the ends of files take some too.
  constexpr std::uint64_t besides = std::uint64_t{64} << 10;
  if (error.code == ErrorCode::unwritable && free < wanted + besides)
    error.what += fmt::format("; the disk is full: the import takes {}, and {} were free", mebibytes(wanted + besides),
                              mebibytes(free));
  return error;
}

/// No folder on the way to a file may be a link.
Result<void> stays_within(const fs::path& folder, const std::string& path) {
  fs::path at = folder;
  for (const fs::path& part : fs::path(path).parent_path()) {
    at /= part;
    std::error_code error;
    if (fs::is_symlink(at, error))
      return fail(ErrorCode::elsewhere, fmt::format("{} is a link; put the folder itself in its place", at.string()));
  }
  return {};
}

/// Folders that are taken away again where they are not kept, and stayed empty.
class MadeFolders {
 public:
  MadeFolders() = default;
  MadeFolders(const MadeFolders&) = delete;
  MadeFolders& operator=(const MadeFolders&) = delete;
  ~MadeFolders() {
    std::error_code ignored;
    for (const fs::path& folder : std::views::reverse(made_)) fs::remove(folder, ignored);
  }

  /// Errors: unwritable.
  Result<void> make(const fs::path& folder) {
    if (is_there(folder)) return {};
    if (folder.has_parent_path()) LECTERN_CHECK(make(folder.parent_path()));
    std::error_code error;
    if (!fs::create_directory(folder, error) && error)
      return fail(ErrorCode::unwritable, fmt::format("{} cannot be made: {}", folder.string(), error.message()));
    made_.push_back(folder);
    return {};
  }
  void keep() { made_.clear(); }

 private:
  std::vector<fs::path> made_;
};

Result<void> put_in_place(const FileToPut& file, const fs::path& from, const fs::path& folder) {
  const fs::path path = folder / file.path;
  std::error_code error;
  fs::rename(from / file.path, path, error);
  if (error)
    return fail(ErrorCode::unwritable, fmt::format("{} cannot be written: {}", path.string(), error.message()));
  return {};
}

}  // namespace

Result<std::string> copy_bytes(const fs::path& from, const fs::path& to) {
  LECTERN_TRY(source, open_file(from));
  LECTERN_TRY(copy, begin_file(to));
  pack::Sha256 sum;
  LECTERN_CHECK(for_each_piece(*source, [&](const Bytes& piece) {
    sum.add(piece);
    return copy->append(piece);
  }));
  LECTERN_CHECK(copy->commit());
  return sum.digits();
}

Result<void> put_files(const fs::path& folder, const std::vector<FileToPut>& files, const OpenedSource& source,
                       Progress& progress) {
  std::error_code error;
  const fs::space_info room = fs::space(folder_of(folder), error);
  const std::uint64_t free = error ? std::numeric_limits<std::uint64_t>::max() : room.available;
  const std::uint64_t wanted = bytes_of(files);
  const bool is_new = !is_there(folder) || fs::is_empty(folder, error);
  remove_abandoned(folder, part_ending);
  LECTERN_TRY(part, PendingFolder::begin(folder, part_ending));
  for (std::size_t f = 0; f < files.size(); ++f) {
    progress.step("writing files", f, files.size());
    if (progress.is_stopped()) return fail(ErrorCode::unavailable, "interrupted; nothing was written");
    if (const Result<void> staged = stage(files[f], part.path()); !staged)
      return tl::unexpected(with_room(staged.error(), wanted, free));
  }
  LECTERN_CHECK(source.check_unchanged());
  if (progress.is_stopped()) return fail(ErrorCode::unavailable, "interrupted; nothing was written");
  progress.step("writing files", files.size(), files.size());
  if (is_new) return part.commit();
  for (const FileToPut& file : files) LECTERN_CHECK(stays_within(folder, file.path));
  // Folders take room too: they are made before the first file has its place.
  MadeFolders made;
  for (const FileToPut& file : files)
    if (const Result<void> done = made.make((folder / file.path).parent_path()); !done)
      return tl::unexpected(with_room(done.error(), wanted, free));
  for (const FileToPut& file : files) LECTERN_CHECK(put_in_place(file, part.path(), folder));
  made.keep();
  return {};
}

}  // namespace lectern::compiler
