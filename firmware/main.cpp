// SPDX-License-Identifier: MIT
// The viewer: reads what was asked, opens the pack and a screen, and runs.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

#include "assets/base/storage.hpp"
#include "firmware/audit/audit.hpp"
#include "firmware/command_line.hpp"
#include "firmware/loop.hpp"
#include "firmware/memory.hpp"
#include "firmware/script/run.hpp"
#include "render/screen/memory.hpp"
#include "render/sdl/fault_screen.hpp"
#include "render/sdl/open.hpp"

namespace {

using namespace lectern;
using namespace lectern::app;

constexpr int failed = 1;
constexpr int wrong_use = 2;
constexpr Size default_glass{1920, 1080};
constexpr std::uint64_t max_script_size = 16U << 20;

int say(const Error& error, int status) {
  fmt::print(stderr, "lectern: {}\n", error.what);
  return status;
}

std::optional<Millimetres> width_of(const CommandLine& asked, const Config& config) {
  if (asked.mm) return Millimetres{static_cast<double>(asked.mm->w)};
  return config.width;
}

/// Opens the show, or says why there is none.
Result<std::unique_ptr<Show>> open_show(const CommandLine& asked, const Config& config, Size glass, unsigned workers,
                                        std::function<void()> wake) {
  std::error_code ignored;
  LECTERN_TRY(path, find_pack(asked, config, std::filesystem::read_symlink("/proc/self/exe", ignored)));
  return Show::open(path, store_options(config.pixel_budget, glass, workers), std::move(wake));
}

AppOptions app_options(const CommandLine& asked, const Config& config, const Show* show, Metrics metrics) {
  AppOptions options;
  options.metrics = metrics;
  options.setting.reduced_motion = config.reduced_motion;
  options.setting.kiosk = asked.kiosk || config.kiosk;
  options.keys = config.keys;
  options.fetch_ahead = config.fetch_ahead;
  const std::string& language = asked.language.empty() ? config.language : asked.language;
  // A kiosk's language that a new exhibit lacks is no reason not to show it; a mistyped one is told before this.
  if (show != nullptr) options.setting.language = language_of(show->pack().index(), language).value_or(0);
  if (show != nullptr && !asked.open.empty()) options.open = *document_of(show->pack().index(), asked.open);
  return options;
}

/// Whether the exhibit has the language and the document that the command line names.
Result<void> check_names(const CommandLine& asked, const Show* show) {
  if (show == nullptr) return {};
  if (auto known = language_of(show->pack().index(), asked.language); !known) return tl::unexpected(known.error());
  if (asked.open.empty()) return {};
  if (auto known = document_of(show->pack().index(), asked.open); !known) return tl::unexpected(known.error());
  return {};
}

int play_script(const CommandLine& asked, const Config& config) {
  auto bytes = read_file(asked.script, max_script_size);
  if (!bytes) return say(bytes.error(), failed);
  auto script = parse_script(as_text(*bytes));
  if (!script)
    return say({script.error().code, fmt::format("{}: {}", asked.script.string(), script.error().what)}, failed);
  std::error_code made;
  std::filesystem::create_directories(asked.out, made);
  if (made)
    return say(
        {ErrorCode::unwritable, fmt::format("the folder {} cannot be made: {}", asked.out.string(), made.message())},
        failed);
  screen::MemoryScreen screen(asked.size.value_or(default_glass));
  auto show = open_show(asked, config, screen.size(), asked.live_workers ? 1 : 0, [] {});
  if (!show) say(show.error(), 0);
  const Metrics metrics = metrics_of(screen.size(), width_of(asked, config));
  Show* const on_show = show ? show->get() : nullptr;
  if (auto known = check_names(asked, on_show); !known) return say(known.error(), wrong_use);
  const Stage stage{screen,
                    on_show,
                    app_options(asked, config, on_show, metrics),
                    Millimetres{metrics.mm_per_px * metrics.glass.w},
                    sdl::show_fault,
                    show ? std::string() : show.error().what,
                    asked.out,
                    asked.paint,
                    asked.live_workers};
  const auto played = play(*script, stage);
  if (!played)
    return say({played.error().code, fmt::format("{}: {}", asked.script.string(), played.error().what)}, failed);
  return 0;
}

int show_on_screen(const CommandLine& asked, const Config& config) {
  sdl::ScreenOptions options;
  options.size = asked.size.value_or(default_glass);
  options.kiosk = asked.kiosk || config.kiosk;
  options.fullscreen = options.kiosk || (asked.fullscreen && !asked.window);
  auto screen = sdl::open_screen(options);
  // The workers outlive neither: they are the show's, and the show is closed before the screen.
  auto show = open_show(asked, config, screen ? (*screen)->size() : options.size, 1, [&screen] {
    if (screen) (*screen)->wake();
  });
  if (!show) say(show.error(), 0);
  if (!screen) return say(screen.error(), failed);
  if (!show) {
    run_fault(**screen, sdl::show_fault, show.error().what, options.kiosk);
    return failed;
  }
  if (auto known = check_names(asked, show->get()); !known) return say(known.error(), wrong_use);
  run(**screen, **show, app_options(asked, config, show->get(), {}), width_of(asked, config), sdl::show_fault);
  return 0;
}

int audit_pack(CommandLine asked, const Config& config) {
  if (asked.size) {
    const Metrics metrics = metrics_of(*asked.size, width_of(asked, config));
    if (!large_enough(metrics)) return say({ErrorCode::usage, too_small(metrics)}, wrong_use);
  }
  asked.pack = asked.audit;
  auto show = open_show(asked, config, asked.size.value_or(default_glass), 0, [] {});
  if (!show) return say(show.error(), failed);
  AuditRange range = whole_range();
  if (asked.size) range.glasses = {metrics_of(*asked.size, width_of(asked, config))};
  if (!asked.text_sizes.empty()) range.text_sizes = asked.text_sizes;
  if (!asked.theme.empty()) range.contrast = {asked.theme == "contrast"};
  return audit(**show, range) ? 0 : failed;
}

int run_program(int argc, char** argv) {
  const auto parsed = parse_command_line(argc, argv);
  if (const int* status = std::get_if<int>(&parsed)) return *status;
  const CommandLine& asked = std::get<CommandLine>(parsed);
  Config config;
  if (!asked.config.empty()) {
    auto read = read_config(asked.config);
    if (!read) return say(read.error(), wrong_use);
    config = std::move(*read);
  }
  if (!asked.script.empty()) return play_script(asked, config);
  if (!asked.audit.empty()) return audit_pack(asked, config);
  return show_on_screen(asked, config);
}

}  // namespace

int main(int argc, char** argv) {
  return_memory_at_once();
  try {
    return run_program(argc, argv);
  } catch (const std::exception& error) {  // as when there is no memory left
    std::fprintf(stderr, "lectern: %s\n", error.what());
    return failed;
  }
}
