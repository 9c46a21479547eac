// SPDX-License-Identifier: MIT
#include <cstdio>
#include <fmt/format.h>
#include <system_error>

#include "assets/base/pending_folder.hpp"
#include "assets/base/storage.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/starter.hpp"
#include "assets/compiler/source/texts/marks.hpp"

namespace lectern::compiler {

namespace {

Result<void> write_files(const std::filesystem::path& folder, std::string_view id) {
  for (const StarterFile& file : starter_files(id)) {
    const std::filesystem::path path = folder / file.path;
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    if (error)
      return fail(ErrorCode::unwritable,
                  fmt::format("{} cannot be made: {}", path.parent_path().string(), error.message()));
    LECTERN_CHECK(write_file(path, as_bytes(file.text)));
  }
  return {};
}

/// Fills a folder beside the wanted one, then gives it the name: a failure leaves nothing behind.
Result<void> make_exhibit(const std::filesystem::path& folder) {
  remove_abandoned(folder, part_ending);
  LECTERN_TRY(part, PendingFolder::begin(folder, part_ending));
  LECTERN_CHECK(write_files(part.path(), folder.filename().string()));
  return part.commit();
}

}  // namespace

int run_new(const std::filesystem::path& name) {
  const std::filesystem::path folder = name.has_filename() ? name : name.parent_path();
  const std::string id = folder.filename().string();
  if (!is_id(id)) {
    fmt::print(stderr, "lectern-pack: \"{}\" cannot name an exhibit; use small letters a to z, digits and -\n", id);
    return status_usage;
  }
  std::error_code error;
  if (std::filesystem::symlink_status(folder, error).type() != std::filesystem::file_type::not_found) {
    fmt::print(stderr, "lectern-pack: {} is there already; choose another name, nothing was changed\n",
               folder.string());
    return status_errors;
  }
  if (const Result<void> made = make_exhibit(folder); !made) {
    fmt::print(stderr, "lectern-pack: {}\n", made.error().what);
    return status_errors;
  }
  fmt::print("{} is ready: edit its files, then run\n  lectern-pack check {}\n", folder.string(), folder.string());
  return status_good;
}

}  // namespace lectern::compiler
