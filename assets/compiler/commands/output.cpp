// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/output.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

#include "assets/base/folder_of.hpp"
#include "assets/base/storage.hpp"
#include "assets/compiler/commands/typed_words.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/pack/header.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> refused(const fs::path& output, std::string_view what) {
  return fail(ErrorCode::usage, fmt::format("{} {}; name another file with -o", output.string(), what));
}

bool is_older_pack(const fs::path& output) {
  const auto file = open_file(output);
  if (!file) return false;
  Bytes first(std::min<std::uint64_t>((*file)->size(), pack::header_size));
  return (*file)->read_at(0, first) && (first.empty() || pack::begins_as_pack(first));
}

Result<void> check_folder(const fs::path& folder) {
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (status.type() == fs::file_type::directory) return {};
  if (status.type() == fs::file_type::not_found)
    return fail(ErrorCode::missing,
                fmt::format("there is no folder {}; make it first: mkdir -p '{}'", folder.string(), folder.string()));
  return fail(ErrorCode::missing, fmt::format("{} is no folder; name another with -o", folder.string()));
}

/// The way from the exhibit's folder to the output; empty where it does not lie in there.
fs::path way_in(const fs::path& output, const fs::path& exhibit) {
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(folder_of(output), error);
  const fs::path root = fs::weakly_canonical(exhibit, error);
  if (error) return {};
  fs::path way = (folder / output.filename()).lexically_relative(root);
  return way.empty() || *way.begin() == ".." || way == "." ? fs::path() : way;
}

}  // namespace

Result<void> check_length(const fs::path& file) {
  constexpr std::string_view of_mkostemp = "XXXXXX";
  std::error_code error;
  (void)fs::symlink_status(fmt::format("{}{}{}", file.string(), part_ending, of_mkostemp), error);
  if (error != std::errc::filename_too_long) return {};
  return fail(ErrorCode::usage, fmt::format("{}: this name is too long; choose a shorter one", file.string()));
}

Result<void> check_output(const fs::path& output, const fs::path& exhibit) {
  if (const std::string mend = mend_foreign_name(output.string()); !mend.empty() && !is_there(output))
    return fail(ErrorCode::usage, fmt::format("{} cannot name a pack; {}", output.string(), mend));
  LECTERN_CHECK(check_length(output));
  std::error_code error;
  const fs::file_status status = fs::symlink_status(output, error);
  if (status.type() == fs::file_type::directory)
    return fail(ErrorCode::usage, fmt::format("{} is a folder; name a file in it: -o '{}'", output.string(),
                                              (output / "NAME.pack").string()));
  if (!output.has_filename()) return check_folder(output.parent_path());
  if (const fs::path way = way_in(output, exhibit);
      !way.empty() && (way.has_parent_path() || way.extension() != ".pack"))
    return refused(output, "lies among the exhibit's own files, where the pack would be taken for one");
  if (fs::exists(status)) {
    if (status.type() == fs::file_type::symlink) return refused(output, "is a link, not a file");
    if (!fs::is_regular_file(status)) return refused(output, "is no file but a device or the like");
    if (!is_older_pack(output)) return refused(output, "is there already and is no pack");
    return {};
  }
  return check_folder(folder_of(output));
}

}  // namespace lectern::compiler
