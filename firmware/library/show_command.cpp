// SPDX-License-Identifier: MIT
#include "firmware/library/show_command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "assets/base/disk.hpp"
#include "firmware/config.hpp"
#include "firmware/installed.hpp"
#include "firmware/library/swap.hpp"
#include "firmware/library/trial.hpp"
#include "firmware/loop.hpp"
#include "firmware/script/script.hpp"

namespace lectern::app {

namespace {

namespace fs = std::filesystem;

constexpr int refused = 1;
constexpr int wrong_use = 2;
constexpr const char* usual_config = "/etc/lectern/lectern.toml";

constexpr const char* footer =
    R"(The pack is copied into packs/ of the folder, read back whole, and every view of it is judged on a
screen in memory. Only then it is put on show: the running viewer takes it up within seconds once no visitor is there,
without a restart. A pack that is not whole or in which something is cut off, too small or too faint is refused, and
the show goes on. A pack that you copied into packs/ yourself is named without a path and stays where it is.

Examples:
  sudo lectern-show my-letters.pack          a new exhibit, from here
  sudo lectern-show korea-1951-2b7f90aa.pack one that lies in packs/ already
  sudo lectern-show --back                   the one that was on show before
  lectern-show --list                        what there is, and which is on show

Exit status: 0 done; 1 refused, nothing has changed; 2 wrong use.)";

struct Asked {
  std::string pack;
  std::string folder = fs::path(installed_pack).parent_path().string();
  std::string config;
  std::string size = "1920x1080";
  bool back = false, list = false, despite_findings = false;
};

int say(const Error& error) {
  fmt::print(stderr, "lectern-show: {}\n", error.what);
  return refused;
}

/// The configuration that says how large the glass is, and perhaps which pack is always shown.
Result<Config> config_of(const Asked& asked) {
  if (!asked.config.empty()) return read_config(asked.config);
  std::error_code none;
  if (fs::exists(usual_config, none)) return read_config(usual_config);
  return Config{};
}

Shelf shelf_of(const Asked& asked) {
  Shelf shelf;
  shelf.folder = asked.folder;
  std::error_code none;
  shelf.own = pack_of_program(fs::read_symlink("/proc/self/exe", none));
  return shelf;
}

/// A file as it was named, or one of those that lie in the folder of packs.
fs::path file_of(const Shelf& shelf, const fs::path& named) {
  std::error_code none;
  if (!named.has_parent_path() && !fs::exists(named, none) && fs::exists(shelf.packs() / named, none))
    return shelf.packs() / named;
  return named;
}

/// What a link leads to, in words.
std::string in_words(const std::optional<fs::path>& target) {
  return target ? target->filename().string() : std::string("none");
}

int list(Disk& disk, const Shelf& shelf) {
  auto now = disk.target(shelf.on_show());
  if (!now) now = shelf.own;
  const auto before = disk.target(shelf.before());
  std::vector<std::string> names;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(shelf.packs(), none))
    if (entry.path().extension() == ".pack") names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  fmt::print("on show: {}\nbefore:  {}\n", in_words(now), in_words(before));
  for (const std::string& name : names) fmt::print("  {}\n", name);
  return 0;
}

int back(Disk& disk, const Shelf& shelf) {
  const auto shown = put_back(disk, shelf);
  if (!shown) return say(shown.error());
  fmt::print("on show, once no visitor is there: {}\n", shown->filename().string());
  return 0;
}

int show(Disk& disk, const Shelf& shelf, const Asked& asked, const Config& config) {
  const Metrics metrics = metrics_of(*parse_size(asked.size), config.width);
  const Trial trial = [&](const fs::path& pack) -> Result<void> {
    const auto tried = try_pack(pack, metrics);
    if (tried || tried.error().code != ErrorCode::malformed || !asked.despite_findings) return tried;
    fmt::print(stderr, "lectern-show: {}; it is shown all the same, as --show-despite-findings says\n",
               tried.error().what);
    return {};
  };
  std::error_code made;
  fs::create_directories(shelf.packs(), made);
  if (made)
    return say({ErrorCode::unwritable, fmt::format("{} cannot be written: {}; an administrator may, with sudo",
                                                   shelf.packs().string(), made.message())});
  const auto name = bring_in(disk, shelf, file_of(shelf, asked.pack), trial);
  if (!name) return say(name.error());
  if (auto put = put_on_show(disk, shelf, fs::path("packs") / *name); !put) return say(put.error());
  fmt::print("on show, once no visitor is there: {}\n", *name);
  return 0;
}

}  // namespace

int show_command(int argc, const char* const* argv) {
  Asked asked;
  CLI::App app{"Puts an exhibit on show on this screen, or the one before it again.", "lectern-show"};
  app.set_version_flag("--version", "lectern-show " LECTERN_VERSION);
  app.footer(footer);
  auto* pack = app.add_option("PACK", asked.pack, "the pack: a file, or the name of one in packs/");
  auto* back_flag = app.add_flag("--back", asked.back, "show what was on show before")->excludes(pack);
  app.add_flag("--list", asked.list, "say what there is and what is on show")->excludes(pack)->excludes(back_flag);
  app.add_flag("--show-despite-findings", asked.despite_findings, "show it although its trial found something")
      ->needs(pack);
  app.add_option("--size", asked.size, "pixels of the glass that it is tried on")
      ->type_name("WxH")
      ->capture_default_str()
      ->check(CLI::Validator(
          [](const std::string& text) {
            const auto size = parse_size(text);
            return size ? std::string() : size.error().what;
          },
          ""));
  app.add_option("--config", asked.config, "the kiosk's settings (" + std::string(usual_config) + ")")
      ->type_name("FILE");
  app.add_option("--folder", asked.folder, "where packs lie")->type_name("DIR")->capture_default_str();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : wrong_use;
  }
  if (asked.pack.empty() && !asked.back && !asked.list) {
    fmt::print(stderr, "lectern-show: name a pack, or say --back or --list; --help says more\n");
    return wrong_use;
  }
  const auto disk = this_disk();
  const Shelf shelf = shelf_of(asked);
  if (asked.list) return list(*disk, shelf);
  const auto config = config_of(asked);
  if (!config) return say(config.error());
  if (!config->pack.empty())
    return say({ErrorCode::usage, fmt::format("the configuration names the exhibit that is always shown ({}); take its "
                                              "line 'pack' out, and restart the viewer, to show others",
                                              config->pack.string())});
  return asked.back ? back(*disk, shelf) : show(*disk, shelf, asked, *config);
}

}  // namespace lectern::app
