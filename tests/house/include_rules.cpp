// SPDX-License-Identifier: MIT
#include "tests/house/include_rules.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <span>
#include <string_view>

namespace lectern::house {

namespace {

using Names = std::vector<std::string_view>;

/// A folder and what its files may include besides their own folder. The longest name that fits a file rules it.
struct Room {
  std::string_view folder;
  Names may_include;
};

const std::vector<Room> rooms = {
    {"assets/base", {}},
    {"assets/walls", {"assets/base"}},
    {"assets/pack", {"assets/base"}},
    {"assets/signature", {"assets/base"}},
    {"assets/compiler", {"assets/walls", "assets/pack", "assets/base"}},
    {"assets/compiler/commands", {"assets/compiler", "assets/signature", "assets/walls", "assets/pack", "assets/base"}},
    // Re-set pages are set and painted with the viewer's own hands.
    {"assets/compiler/reset",
     {"assets/compiler", "assets/pack", "assets/base", "render/draw", "render/paint", "render/text", "render/layout"}},
    {"render/draw", {"assets/pack", "assets/base"}},
    {"render/paint", {"render/draw", "assets/base"}},
    {"render/text", {"render/draw", "assets/pack", "assets/base"}},
    {"render/scan", {"render/text", "render/draw", "assets/pack", "assets/base"}},
    {"render/layout", {"render/text", "render/draw", "assets/pack", "assets/base"}},
    {"render/screen", {"render/paint", "render/draw", "assets/base"}},
    {"render/sdl", {"render/screen", "render/paint", "render/draw", "assets/base"}},
    {"board", {"assets/base"}},
    // What may include what within the viewer is drawn in firmware/README.md.
    {"firmware",
     {"render/screen", "render/layout", "render/scan", "render/text", "render/paint", "render/draw", "assets/pack",
      "assets/base", "assets/walls", "board"}},
    {"firmware/style", {"render/layout", "assets/pack", "assets/base"}},
    {"firmware/texts", {"firmware/style", "render/layout", "render/text", "assets/pack", "assets/base"}},
    {"firmware/state",
     {"firmware/texts", "firmware/style", "firmware/staff", "render/scan", "render/draw", "assets/pack",
      "assets/base"}},
    {"firmware/plan",
     {"firmware/state", "firmware/staff", "firmware/texts", "firmware/style", "render/layout", "render/scan",
      "render/text", "render/draw", "assets/pack", "assets/base"}},
    {"firmware/input", {"firmware/state", "firmware/style", "render/screen", "assets/base"}},
    {"firmware/update",
     {"firmware/plan", "firmware/staff", "firmware/state", "firmware/texts", "firmware/style", "render/layout",
      "render/scan", "assets/pack", "assets/base"}},
    {"firmware/view",
     {"firmware/plan", "firmware/state", "firmware/texts", "firmware/style", "render/layout", "render/scan",
      "render/text", "render/draw", "assets/pack", "assets/base"}},
    {"firmware/exhibit",
     {"firmware/plan", "firmware/state", "firmware/texts", "firmware/style", "render/screen", "render/scan",
      "render/text", "assets/pack", "assets/base"}},
    {"firmware/audit",
     {"firmware/exhibit", "firmware/staff", "firmware/view", "firmware/update", "firmware/plan", "firmware/state",
      "firmware/texts", "firmware/style", "render/screen", "assets/pack", "assets/base"}},
    {"firmware/library",
     {"firmware/audit", "firmware/exhibit", "firmware/staff", "firmware/style", "assets/walls", "assets/signature",
      "assets/pack", "assets/base"}},
    {"firmware/counts", {"firmware/state", "firmware/staff", "assets/pack", "assets/base"}},
    {"firmware/hours", {"assets/base"}},
    {"firmware/settings", {"firmware/hours", "firmware/input", "assets/signature", "assets/base"}},
    // What brings packs into a kiosk.
    {"firmware/import",
     {"firmware/staff", "firmware/library", "firmware/settings", "firmware/style", "assets/signature", "assets/walls",
      "assets/pack", "assets/base"}},
    {"firmware/loop",
     {"firmware/exhibit", "firmware/hours", "firmware/view", "firmware/update", "firmware/input", "firmware/plan",
      "firmware/state", "firmware/staff", "firmware/style", "render/screen", "assets/pack", "assets/base", "board"}},
    {"firmware/script",
     {"firmware/loop", "firmware/staff", "firmware/input", "firmware/plan", "firmware/state", "firmware/style",
      "render/screen", "assets/pack", "assets/base"}},
    {"firmware/show",
     {"firmware/hours", "firmware/library", "firmware/settings", "firmware/style", "assets/signature", "assets/base"}},
    // What programs say to each other, and those that look after a kiosk.
    {"firmware/staff", {"assets/base"}},
    {"firmware/service",
     {"firmware/staff", "firmware/library", "firmware/settings", "firmware/hours", "firmware/style", "firmware/counts",
      "assets/signature", "assets/walls", "assets/pack", "assets/base"}},
    {"toolchain/fault_font", {}},
    {"tests", {"firmware", "render", "assets", "board"}},
};

/// A file that may include a little more than its room.
struct Exception {
  std::string_view file;
  std::string_view includes;
};

const std::vector<Exception> exceptions = {
    {"firmware/main.cpp", "render/sdl/open.hpp"},          // which screen is decided here and nowhere else
    {"firmware/main.cpp", "render/sdl/fault_screen.hpp"},  // what is shown when nothing else can be
};

/// A header of the system or a library, by the beginning of its name, and the folders or files that may include it.
struct Outside {
  std::string_view header;
  Names doors;
};

const std::vector<Outside> outside = {
    {"fmt/format.h", {"assets", "render", "firmware", "board"}},
    {"fmt/format-inl.h", {"assets/base/fmt.cpp"}},
    {"tl/expected.hpp", {"assets/base/result.hpp"}},
    {"sodium.h", {"assets/pack/hash.cpp", "assets/pack/sha256.cpp", "assets/signature", "firmware/settings/pin.cpp"}},
    {"SDL.h", {"render/sdl"}},
    {"SDL_ttf.h", {"render/sdl"}},
    {"SDL_syswm.h", {"render/sdl/kms_power.cpp", "render/sdl/x_outputs.cpp"}},
    {"X11/", {"render/sdl/x_outputs.cpp"}},
    {"hb", {"render/text", "assets/compiler/prepare", "toolchain/fault_font"}},
    {"ft2build.h", {"render/text", "assets/compiler/prepare"}},
    {"freetype/", {"render/text", "assets/compiler/prepare"}},
    {"stb_image.h", {"render/scan"}},
    {"stb_image_write.h", {"render/screen"}},
    {"unicode/", {"assets/compiler"}},
    {"fribidi.h", {"assets/compiler/prepare"}},
    {"hyphen.h", {"assets/compiler/prepare"}},
    {"fontconfig/", {"assets/compiler/prepare"}},
    {"cmark-gfm", {"assets/compiler/source/texts"}},
    {"uchardet", {"assets/compiler/source/texts"}},
    {"vips/", {"assets/compiler/vips/vips.hpp"}},
    {"tiffio.h", {"assets/compiler/scans"}},
    {"jpeglib.h", {"assets/compiler/tiles"}},
    {"pugixml.hpp", {"assets/compiler"}},
    {"libxml/", {"assets/compiler/readings/well_formed.cpp"}},
    {"archive", {"assets/compiler/import/office"}},
    {"qrencode.h", {"assets/compiler", "firmware/loop/receipt.cpp"}},
    {"nlohmann/json.hpp", {"assets/compiler", "firmware/script", "firmware/show", "firmware/staff"}},
    {"toml++/", {"assets/base/toml.hpp"}},
    {"CLI/CLI.hpp",
     {"assets/compiler/commands", "firmware/command_line.cpp", "firmware/import/import_command.cpp",
      "firmware/show/show_command.cpp", "firmware/service/service_command.cpp"}},
    // System calls, each behind its one door.
    {"fcntl.h",
     {"assets/base/beneath.cpp", "assets/base/folder.cpp", "assets/base/pending_folder.cpp", "assets/base/storage.cpp",
      "assets/compiler/processes/child.cpp", "assets/compiler/processes/worker.cpp", "assets/walls/landlock.cpp",
      "firmware/library/apart.cpp", "render/sdl/input_watch.cpp"}},
    {"unistd.h",
     {"assets/base/beneath.cpp",
      "assets/base/descriptor.hpp",
      "assets/base/folder.cpp",
      "assets/base/pending_folder.cpp",
      "assets/base/storage.cpp",
      "assets/base/terminal.cpp",

      "assets/compiler/processes/child.cpp",
      "assets/compiler/processes/worker.cpp",
      "assets/compiler/processes/workers.cpp",
      "assets/compiler/preview/folder_watch.cpp",
      "assets/compiler/preview/viewer_window.cpp",
      "assets/walls/landlock.cpp",
      "board/heartbeat.cpp",
      "firmware/import/talk.cpp",
      "firmware/library/apart.cpp",
      "firmware/loop/staff_line.cpp",
      "render/sdl/input_watch.cpp",
      "firmware/service/import_socket.cpp",
      "firmware/service/server.cpp",
      "firmware/service/service_command.cpp",
      "firmware/show/kiosk_commands.cpp"}},
    {"dirent.h", {"assets/base/folder.cpp"}},
    {"seccomp.h", {"assets/walls/filter.cpp"}},
    {"linux/landlock.h", {"assets/walls/landlock.cpp"}},
    {"linux/sched.h", {"assets/walls/filter.cpp"}},
    {"ucontext.h", {"assets/walls/off_list.cpp"}},
    {"pwd.h", {"firmware/library/apart.cpp", "firmware/service/service_command.cpp"}},
    {"grp.h", {"firmware/library/apart.cpp"}},
    {"sys/mman.h", {"assets/walls/filter.cpp"}},
    {"sys/syscall.h", {"assets/walls/landlock.cpp", "firmware/library/apart.cpp"}},
    {"sys/socket.h",
     {"assets/compiler/processes/workers.cpp", "assets/walls/filter.cpp", "board/heartbeat.cpp",
      "firmware/loop/staff_line.cpp", "firmware/service/import_socket.cpp", "firmware/service/server.cpp"}},
    {"sys/un.h",
     {"board/heartbeat.cpp", "firmware/loop/staff_line.cpp", "firmware/service/import_socket.cpp",
      "firmware/service/server.cpp"}},
    {"malloc.h", {"assets/compiler/processes/worker.cpp", "firmware/loop/memory.cpp"}},
    {"poll.h",
     {"assets/base/terminal.cpp", "assets/compiler/processes/child.cpp", "assets/compiler/processes/workers.cpp",
      "assets/compiler/preview/folder_watch.cpp", "firmware/import/sticks.cpp", "firmware/import/talk.cpp",
      "firmware/library/apart.cpp", "render/sdl/input_watch.cpp", "firmware/service/server.cpp"}},
    {"spawn.h", {"assets/compiler/processes/child.cpp"}},
    {"termios.h", {"assets/base/terminal.cpp"}},
    {"sys/signalfd.h", {"assets/base/terminal.cpp"}},
    {"sys/eventfd.h", {"render/sdl/input_watch.cpp"}},
    {"sys/inotify.h", {"assets/compiler/preview/folder_watch.cpp", "render/sdl/input_watch.cpp"}},
    {"sys/ioctl.h", {"assets/walls/filter.cpp", "render/sdl/kms_power.cpp", "render/sdl/panel_kind.cpp"}},
    {"libdrm/", {"render/sdl/kms_power.cpp"}},
    {"linux/input.h", {"render/sdl/input_watch.cpp", "render/sdl/one_finger.cpp", "render/sdl/panel_kind.cpp"}},
    {"sys/prctl.h",
     {"assets/compiler/processes/child.cpp", "assets/compiler/preview/viewer_window.cpp", "assets/walls/filter.cpp",
      "assets/walls/landlock.cpp", "firmware/library/apart.cpp"}},
    {"sys/sysmacros.h", {"firmware/import/sticks.cpp"}},
    {"sys/statvfs.h", {"assets/base/folder.cpp", "firmware/service/this_computer.cpp"}},
    {"sys/resource.h", {"assets/compiler/processes/child.cpp", "firmware/library/apart.cpp"}},
    {"sys/wait.h",
     {"assets/compiler/processes/child.cpp", "assets/compiler/preview/viewer_window.cpp",
      "firmware/library/apart.cpp"}},
    {"sys/stat.h",
     {"assets/base/folder.cpp", "assets/base/pending_folder.cpp", "assets/base/storage.cpp",
      "assets/compiler/preview/folder_print.cpp", "assets/walls/landlock.cpp", "firmware/import/sticks.cpp",
      "firmware/library/installed.cpp", "firmware/service/server.cpp", "firmware/service/this_computer.cpp"}},
    {"sys/file.h", {"assets/base/folder.cpp", "assets/base/pending_folder.cpp", "assets/base/storage.cpp"}},
    // Of the standard library, what goes round a door: files, threads.
    {"fstream", {"toolchain/fault_font"}},  // a tool of the build, not of the program
    {"thread", {"render/scan/workers.hpp"}},
    {"future", {}},
};

/// Made by flatc from the schema; everybody else includes schema.hpp.
constexpr std::string_view generated_ending = "_generated.h";
constexpr std::string_view generated_door = "assets/pack/schema.hpp";

const Room* room_of(std::string_view path) {
  const Room* best = nullptr;
  for (const Room& room : rooms)
    if (lies_in(path, room.folder) && (best == nullptr || room.folder.size() > best->folder.size())) best = &room;
  return best;
}

bool any_holds(const Names& folders, std::string_view path) {
  return std::any_of(folders.begin(), folders.end(), [&](std::string_view folder) { return lies_in(path, folder); });
}

bool is_standard(std::string_view header) {
  return header.find_first_of("./") == std::string_view::npos;
}

std::string finding(const SourceFile& file, const Include& include, std::string_view why) {
  return fmt::format("{}:{} includes {}; {}", file.path, include.line, include.path, why);
}

std::string doors(const Names& names) {
  return names.empty() ? "nobody may" : fmt::format("only {} may", fmt::join(names, ", "));
}

/// What is wrong with an include of something outside the house; tests may use what they like.
std::string wrong_outside(const SourceFile& file, const Include& include) {
  if (lies_in(file.path, "tests")) return {};
  const auto rule = std::find_if(outside.begin(), outside.end(),
                                 [&](const Outside& one) { return include.path.starts_with(one.header); });
  // "thread" must not catch "threads.h", nor "hb" every name that begins so: only a whole standard name counts.
  if (rule == outside.end() || (is_standard(include.path) && include.path != rule->header)) {
    if (is_standard(include.path)) return {};
    return finding(file, include,
                   "no rule names it: a new library needs a line here and one in docs/decisions.md of its folder");
  }
  if (any_holds(rule->doors, file.path)) return {};
  return finding(file, include, doors(rule->doors));
}

std::string wrong_inside(const SourceFile& file, const Include& include) {
  const Room* room = room_of(file.path);
  if (room == nullptr) return finding(file, include, "its folder is in no rule");
  if (room_of(include.path) == nullptr) return finding(file, include, "paths run from the root");
  if (include.path.ends_with(generated_ending) && !lies_in(file.path, "tests"))
    return file.path == generated_door ? std::string() : finding(file, include, doors({generated_door}));
  if (lies_in(include.path, room->folder) || any_holds(room->may_include, include.path)) return {};
  const bool excepted = std::any_of(exceptions.begin(), exceptions.end(), [&](const Exception& one) {
    return one.file == file.path && one.includes == include.path;
  });
  if (excepted) return {};
  return finding(file, include,
                 room->may_include.empty()
                     ? fmt::format("{} includes nothing but itself", room->folder)
                     : fmt::format("{} may include only {}", room->folder, fmt::join(room->may_include, ", ")));
}

}  // namespace

std::vector<std::string> forbidden_includes(const std::vector<SourceFile>& tree) {
  std::vector<std::string> findings;
  for (const SourceFile& file : tree) {
    if (!is_cpp(file)) continue;
    for (const Include& include : includes_of(file)) {
      std::string wrong = include.angled ? wrong_outside(file, include) : wrong_inside(file, include);
      if (!wrong.empty()) findings.push_back(std::move(wrong));
    }
  }
  return findings;
}

std::vector<std::string> own_header_not_first(const std::vector<SourceFile>& tree) {
  std::set<std::string> headers;
  for (const SourceFile& file : tree)
    if (is_header(file)) headers.insert(file.path);
  std::vector<std::string> findings;
  for (const SourceFile& file : tree) {
    if (!is_cpp(file)) continue;
    const std::string own = std::filesystem::path(file.path).replace_extension(".hpp").generic_string();
    if (own == file.path || !headers.contains(own)) continue;
    const auto includes = includes_of(file);
    if (includes.empty() || includes.front().path != own)
      findings.push_back(fmt::format("{} does not include {} first", file.path, own));
  }
  return findings;
}

std::vector<std::string> rooms_without_rule(const std::vector<SourceFile>& tree) {
  std::vector<std::string> folders;
  for (const SourceFile& file : tree) {
    if (!is_cpp(file) || room_of(file.path) != nullptr) continue;
    const std::string folder = std::filesystem::path(file.path).parent_path().generic_string();
    if (std::find(folders.begin(), folders.end(), folder) == folders.end()) folders.push_back(folder);
  }
  return folders;
}

}  // namespace lectern::house
