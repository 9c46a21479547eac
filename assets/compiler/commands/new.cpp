// SPDX-License-Identifier: MIT
#include <cstdio>
#include <fmt/format.h>
#include <optional>
#include <system_error>

#include "assets/base/pending_folder.hpp"
#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/interruption.hpp"
#include "assets/compiler/commands/stopped.hpp"
#include "assets/compiler/commands/typed_folder.hpp"
#include "assets/compiler/import/starter.hpp"
#include "assets/compiler/source/folder.hpp"

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
Result<void> make_exhibit(const TypedFolder& folder) {
  remove_abandoned(folder.path, part_ending);
  LECTERN_TRY(part, PendingFolder::begin(folder.path, part_ending));
  LECTERN_CHECK(write_files(part.path(), folder.id));
  if (Interruption::signal() != 0) return fail(ErrorCode::unavailable, "interrupted; nothing was made");
  return part.commit();
}

}  // namespace

int run_new(const std::filesystem::path& name) {
  const std::optional<TypedFolder> typed = typed_folder(name);
  if (!typed) return status_usage;
  if (!has_room_for(*typed)) return status_errors;
  const std::filesystem::path& folder = typed->path;
  if (is_there(folder)) {
    print_line(stderr, fmt::format("lectern-pack: {} is there already; choose another name, nothing was changed",
                                   folder.string()));
    return status_errors;
  }
  const Interruption interruption;
  if (const Result<void> made = make_exhibit(*typed); !made) return stopped_writing(made.error());
  print_line(stdout, fmt::format("{} is ready: edit its files, then run", folder.string()));
  print_line(stdout, fmt::format("  lectern-pack check {}", folder.string()));
  return status_good;
}

}  // namespace lectern::compiler
