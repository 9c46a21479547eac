// SPDX-License-Identifier: MIT
#include "assets/compiler/import/put_files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

#include "assets/base/pending_folder.hpp"
#include "assets/base/storage.hpp"
#include "assets/compiler/import/pieces.hpp"
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

Result<void> put_in_place(const FileToPut& file, const fs::path& from, const fs::path& folder) {
  const fs::path path = folder / file.path;
  LECTERN_CHECK(make_folders(path.parent_path()));
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
  const bool is_new = !is_there(folder) || fs::is_empty(folder, error);
  remove_abandoned(folder, part_ending);
  LECTERN_TRY(part, PendingFolder::begin(folder, part_ending));
  for (std::size_t f = 0; f < files.size(); ++f) {
    progress.step("writing files", f, files.size());
    if (progress.is_stopped()) return fail(ErrorCode::unavailable, "interrupted; nothing was written");
    LECTERN_CHECK(stage(files[f], part.path()));
  }
  LECTERN_CHECK(source.check_unchanged());
  if (progress.is_stopped()) return fail(ErrorCode::unavailable, "interrupted; nothing was written");
  progress.step("writing files", files.size(), files.size());
  if (is_new) return part.commit();
  for (const FileToPut& file : files) LECTERN_CHECK(stays_within(folder, file.path));
  for (const FileToPut& file : files) LECTERN_CHECK(put_in_place(file, part.path(), folder));
  return {};
}

}  // namespace lectern::compiler
