// SPDX-License-Identifier: MIT
// The viewer: reads what was asked, opens the pack and a screen, and runs.
#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "board/heartbeat.hpp"
#include "firmware/audit/audit.hpp"
#include "firmware/command_line.hpp"
#include "firmware/counts/counts.hpp"
#include "firmware/hours/told.hpp"
#include "firmware/library/choice.hpp"
#include "firmware/library/installed.hpp"
#include "firmware/library/runs.hpp"
#include "firmware/library/trial.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/loop/memory.hpp"
#include "firmware/loop/own_facts.hpp"
#include "firmware/loop/receipt.hpp"
#include "firmware/own_walls.hpp"
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
// Long enough to be read and photographed; then visitors come first.
constexpr Duration fault_time = std::chrono::seconds(20);

int say(const Error& error, int status) {
  print_line(stderr, fmt::format("lectern: {}", error.what));
  return status;
}

std::optional<MillimetreSize> size_of(const CommandLine& asked, const Config& config) {
  if (asked.mm) return MillimetreSize{{static_cast<double>(asked.mm->w)}, {static_cast<double>(asked.mm->h)}};
  return config.mm;
}

Result<Show::Interface> open_interface(const CommandLine& asked) {
  return pack::Interface::open(interface_of(asked.interface, this_program()));
}

/// Opens a pack; where the configuration names it, what is wrong with it is reported with its line.
Result<std::unique_ptr<Show>> open_show(const std::filesystem::path& pack, const Show::Interface& interface,
                                        const CommandLine& asked, const Config& config, Size glass, unsigned workers,
                                        std::function<void()> wake) {
  auto show = Show::open(pack, interface, store_options(config.pixel_budget, glass, workers), std::move(wake));
  if (show || !asked.pack.empty() || pack != config.pack) return show;
  return fail(show.error().code,
              fmt::format("{}: {}; name another there, or take the line out", config.pack_place, show.error().what));
}

/// Opens the best pack there is, or says why it cannot be shown.
Result<std::unique_ptr<Show>> open_best(const Result<Show::Interface>& interface, const CommandLine& asked,
                                        const Config& config, Size glass, unsigned workers) {
  if (!interface) return tl::unexpected(interface.error());
  LECTERN_TRY(packs, find_packs(asked, config, this_program()));
  return open_show(packs.front(), *interface, asked, config, glass, workers, [] {});
}

AppOptions app_options(const CommandLine& asked, const Config& config, const Show* show, Metrics metrics) {
  AppOptions options;
  options.metrics = metrics;
  options.setting.reduced_motion = config.reduced_motion;
  options.setting.kiosk = asked.kiosk || config.kiosk;
  options.setting.preview = asked.preview;
  options.keys = config.keys;
  options.taps = config.taps;
  options.staff_key = config.staff_key;
  options.fetch_ahead = config.fetch_ahead;
  const std::string& language = asked.language.empty() ? config.language : asked.language;
  // A kiosk's language that a new exhibit lacks is no reason not to show it; a mistyped one is reported before this.
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

/// The exhibit anew, as a script offers it: a pack, and beside it what was found, where that is there.
std::optional<Exhibit> offered_preview(const CommandLine& asked, const Config& config, const Metrics& metrics,
                                       const std::filesystem::path& path) {
  CommandLine other = asked;
  other.pack = path;
  other.open.clear();
  std::error_code none;
  if (const auto beside = path.parent_path() / pack::interface_name; std::filesystem::exists(beside, none))
    other.interface = beside;
  const auto words = open_interface(other);
  if (!words) {
    say(words.error(), 0);
    return std::nullopt;
  }
  auto show = open_show(path, *words, other, config, metrics.glass, asked.live_workers ? 1 : 0, [] {});
  if (!show) {
    say(show.error(), 0);
    return std::nullopt;
  }
  AppOptions options = app_options(other, config, show->get(), metrics);
  return Exhibit{std::move(*show), options};
}

/// A pack that a script offers, if it is whole and its trial finds nothing.
std::optional<Exhibit> offered(const Result<Show::Interface>& interface, const CommandLine& asked, const Config& config,
                               const Metrics& metrics, const std::filesystem::path& path) {
  if (asked.preview) return offered_preview(asked, config, metrics, path);
  if (!interface) {
    say(interface.error(), 0);
    return std::nullopt;
  }
  CommandLine other = asked;
  other.pack = path;
  other.open.clear();
  auto file = open_file(path);
  const auto tried = file ? try_pack(**file, path.filename().string(), *interface, metrics)
                          : Result<std::string>(tl::unexpected(file.error()));
  auto show = open_show(path, *interface, other, config, metrics.glass, asked.live_workers ? 1 : 0, [] {});
  if (!tried || !show) {
    say(tried ? show.error() : tried.error(), 0);
    return std::nullopt;
  }
  AppOptions options = app_options(other, config, show->get(), metrics);
  return Exhibit{std::move(*show), options};
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
  const auto interface = open_interface(asked);
  auto show = open_best(interface, asked, config, screen.size(), asked.live_workers ? 1 : 0);
  if (!show) say(show.error(), 0);
  const Metrics metrics = metrics_of(screen.size(), size_of(asked, config));
  const Show* const on_show = show ? show->get() : nullptr;
  if (auto known = check_names(asked, on_show); !known) return say(known.error(), wrong_use);
  const AppOptions options = app_options(asked, config, on_show, metrics);
  Stage stage{screen,
              show ? std::move(*show) : nullptr,
              options,
              sdl::show_fault,
              show ? std::string() : show.error().what,
              asked.out,
              asked.paint,
              asked.live_workers,
              [&](const std::filesystem::path& path) { return offered(interface, asked, config, metrics, path); },
              asked.preview,
              {LECTERN_VERSION, 0, 0, {}, {}, {}}};
  const auto played = play(*script, std::move(stage));
  if (!played)
    return say({played.error().code, fmt::format("{}: {}", asked.script.string(), played.error().what)}, failed);
  return 0;
}

/// A heartbeat for the service manager; without one if it asks for what cannot be.
board::Heartbeat heartbeat_of_environment() {
  auto heartbeat = board::Heartbeat::of_environment();
  if (heartbeat) return std::move(*heartbeat);
  say(heartbeat.error(), 0);
  return {};
}

/// The viewer on the screen there is.
class OnScreen {
 public:
  OnScreen(const CommandLine& asked, const Config& config, screen::Screen& screen, OwnWalls& walls)
      : asked_(asked), config_(config), screen_(screen), walls_(walls), kiosk_(asked.kiosk || config.kiosk) {}

  /// `wrong`: what is wrong with the configuration, if anything.
  int run(const std::optional<Error>& wrong) {
    around_.shown = [this] { walls_.shown(); };
    for (const std::string& note : screen_.notes()) print_line(stderr, fmt::format("lectern: {}", note));
    if (wrong && !tell(*wrong)) return failed;
    if (!wait_for_interface()) return failed;
    if (asked_.pack.empty() && config_.pack.empty()) around_.next = [this] { return next(); };
    if (asked_.preview) around_.next = [this] { return next_preview(); };
    around_.at_once = asked_.preview;
    around_.well = [this] { tell_well(); };
    around_.night = {config_.hours, [this] { return hour_told(); }, since_boot};
    if (kiosk_) serve_staff();
    std::unique_ptr<Show> show = choose_show();
    while (!show) {
      if (!wait_for_another()) return failed;
      show = choose_show();
    }
    if (fault_ && !on_glass(*fault_)) return failed;
    if (auto known = check_names(asked_, show.get()); !known) return say(known.error(), wrong_use);
    heartbeat_.tell(show->pack().index().id()->string_view());  // no longer a fault that was reported
    app::run(screen_, exhibit(std::move(show)), size_of(asked_, config_), around_);
    return 0;
  }

 private:
  /// What the staff page needs, and the counting of visits.
  void serve_staff() {
    around_.staff = &staff_;
    around_.facts = [this] {
      KioskFacts facts = own_facts_.read();
      walls_.tell(facts);
      return facts;
    };
    around_.receipt = [this](const staff::Report& report) {
      on_show_.seal.clear();
      for (const auto byte : shown_.value_or(pack::Hash{}))
        on_show_.seal += fmt::format("{:02x}", static_cast<unsigned>(byte));
      if (!shown_) on_show_.seal.clear();
      return receipt_of(on_show_, report);
    };
    around_.counts = [this](const State& state, const pack::fb::Index& index, Moment now) {
      // The exhibit may have been exchanged since.
      on_show_.id = index.id()->str();
      on_show_.revision = index.revision();
      counter_.see(state, index, now, day());
      return counter_.take(now);
    };
  }

  /// Days since the computer was switched on, parted at midnight where the hour was told.
  [[nodiscard]] std::uint32_t day() {
    const auto now = screen_.now();
    if (now >= next_day_look_) {
      next_day_look_ = now + std::chrono::minutes(1);
      told_for_day_ = hour_told();
    }
    constexpr SinceBoot whole_day = std::chrono::hours(24);
    const SinceBoot boot = since_boot();
    const SinceBoot began = told_for_day_ ? time_of_day(*told_for_day_, SinceBoot(0)) : SinceBoot(0);
    return static_cast<std::uint32_t>((began + boot) / whole_day);
  }

  /// The interface's words; without them there is nothing to begin with.  Returns whether they are there, which may be
  /// once somebody has put them there.
  [[nodiscard]] bool wait_for_interface() {
    const auto opens = [this] {
      auto opened = open_interface(asked_);
      if (opened) interface_ = std::move(*opened);
      return opened ? std::optional<Error>() : opened.error();
    };
    const auto missing = opens();
    if (!missing) return true;
    say(*missing, 0);
    return run_fault(screen_, around_, missing->what, kiosk_, std::nullopt, [&] { return !opens(); });
  }

  [[nodiscard]] Result<std::unique_ptr<Show>> open(const std::filesystem::path& pack) {
    return open_show(pack, interface_, asked_, config_, screen_.size(), 1, [this] { screen_.wake(); });
  }

  /// Keeps a fault on the glass for a while.  Returns whether to go on then.
  bool on_glass(const Error& error) { return run_fault(screen_, around_, error.what, kiosk_, fault_time, {}); }

  bool tell(const Error& error) {
    say(error, 0);
    return on_glass(error);
  }

  /// Opens the best pack that can be shown; nothing: there is none, and `fault_` says why. Else `fault_` is what does
  /// not open and is to be seen on the glass first. One whose runs ended stands in the journal only: visitors saw
  /// enough of it.
  [[nodiscard]] std::unique_ptr<Show> choose_show() {
    std::unique_ptr<Show> show;
    fault_.reset();
    const auto packs = find_packs(asked_, config_, this_program());
    if (!packs) {
      say(packs.error(), 0);
      fault_ = packs.error();
      return show;
    }
    const Choice choice = choose(*packs, runs_, [&](const std::filesystem::path& pack) -> Result<void> {
      LECTERN_TRY(opened, open(pack));
      show = std::move(opened);
      return {};
    });
    shown_ = choice.seal;
    for (const PassedOver& one : choice.passed_over) {
      say(one.why, 0);
      if (!fault_ && (!show || !one.given_up)) fault_ = one.why;
    }
    return show;
  }

  /// Keeps the fault on the glass until somebody puts a pack on show.  Returns whether somebody has.
  [[nodiscard]] bool wait_for_another() {
    std::function<bool()> changed;
    if (kiosk_ && around_.next) changed = [this] { return link_.changed().has_value(); };
    return run_fault(screen_, around_, fault_->what, kiosk_, std::nullopt, changed);
  }

  [[nodiscard]] Exhibit exhibit(std::unique_ptr<Show> show) const {
    AppOptions options = app_options(asked_, config_, show.get(), {});
    return {std::move(show), options};
  }

  /// Records what is looked into from now on.
  void mark(const std::optional<pack::Hash>& seal) const {
    if (auto told = runs_.shows(seal); !told) say(told.error(), 0);
  }

  /// The pack on the glass has shown that it can be shown.
  void tell_well() const {
    if (!shown_) return;
    if (auto told = runs_.well(*shown_); !told) say(told.error(), 0);
  }

  /// The hour that staff told; a file that is none of ours is reported once.
  [[nodiscard]] std::optional<ToldHour> hour_told() {
    auto told = told_hour(folder_of_hour(), boot_);
    if (told) return *told;
    if (!std::exchange(hour_broken_, true)) say(told.error(), 0);
    return std::nullopt;
  }

  /// What lectern-show has put on show.
  [[nodiscard]] std::optional<Exhibit> next() {
    const auto path = link_.changed();
    if (!path) return std::nullopt;
    const auto claimed = claimed_seal(*path);
    const std::optional<pack::Hash> seal = claimed ? std::optional(*claimed) : std::nullopt;
    mark(seal);
    auto show = open(*path);
    if (!show) {
      say(show.error(), 0);
      mark(shown_);
      return std::nullopt;
    }
    shown_ = seal;
    CommandLine other = asked_;
    other.open.clear();
    AppOptions options = app_options(other, config_, show->get(), {});
    return Exhibit{std::move(*show), options};
  }

  /// The exhibit anew, once lectern-pack has put both files in their place, that of the interface last.
  [[nodiscard]] std::optional<Exhibit> next_preview() {
    if (preview_.changed()) tries_ = 0;
    if (tries_ > most_tries) return std::nullopt;
    auto words = open_interface(asked_);
    auto show = words ? open_show(asked_.pack, *words, asked_, config_, screen_.size(), 1, [this] { screen_.wake(); })
                      : Result<std::unique_ptr<Show>>(tl::unexpected(words.error()));
    if (!show) {
      // The next build may be under way in the same file: what it is then is soon to be seen.
      if (++tries_ > most_tries) say(show.error(), 0);
      return std::nullopt;
    }
    tries_ = most_tries + 1;
    interface_ = std::move(*words);
    CommandLine other = asked_;
    other.open.clear();
    AppOptions options = app_options(other, config_, show->get(), {});
    return Exhibit{std::move(*show), options};
  }

  const CommandLine& asked_;
  const Config& config_;
  screen::Screen& screen_;
  OwnWalls& walls_;
  bool kiosk_;
  Show::Interface interface_;
  board::Heartbeat heartbeat_ = heartbeat_of_environment();
  Around around_{sdl::show_fault, heartbeat_, {}, {}, [](std::string_view words) {
                   say({ErrorCode::unavailable, std::string(words)}, 0);
                 }};
  Runs runs_ = Runs::of_environment();
  LinkWatch link_{asked_.folder / on_show_link};
  static constexpr int most_tries = 20;
  int tries_ = most_tries + 1;           ///< to open the exhibit anew
  FileWatch preview_{asked_.interface};  ///< of a preview; begun before its files are opened, so that none is missed
  std::optional<pack::Hash> shown_;      ///< of the pack that is on the glass
  std::optional<Error> fault_;
  std::string boot_ = boot_id();
  SocketStaffLine staff_{asked_.staff_socket};
  OwnFacts own_facts_{LECTERN_VERSION};
  OnShow on_show_{{}, 0, {}, LECTERN_VERSION};
  counts::Counter counter_;
  Moment next_day_look_;
  std::optional<ToldHour> told_for_day_;
  bool hour_broken_ = false;
};

int show_on_screen(const CommandLine& asked, const Config& config, const std::optional<Error>& wrong) {
  sdl::ScreenOptions options;
  options.size = asked.size.value_or(default_glass);
  options.kiosk = asked.kiosk || config.kiosk;
  options.output = config.output;
  options.mounting = {static_cast<screen::Turn>(config.turn), static_cast<screen::Turn>(config.touch_turn),
                      config.margin};
  options.fullscreen = options.kiosk || (asked.fullscreen && !asked.window);
  if (asked.preview) options.title = "Lectern preview";
  OwnWalls walls([](std::string_view words) { say({ErrorCode::unavailable, std::string(words)}, 0); });
  if (options.kiosk) walls.raise_places(places_of_viewer(asked, config, this_program()));
  auto screen = sdl::open_screen(options);
  if (!screen && options.kiosk && !options.output.empty()) {
    // A kiosk shows the exhibit where it can, and says there what is wrong.
    options.output.clear();
    const Error named = screen.error();
    screen = sdl::open_screen(options);
    if (screen) return OnScreen(asked, config, **screen, walls).run(wrong ? wrong : named);
    say(named, 0);
  }
  if (!screen) return say(screen.error(), failed);
  return OnScreen(asked, config, **screen, walls).run(wrong);
}

int audit_pack(CommandLine asked, const Config& config) {
  if (asked.size) {
    const Metrics metrics = metrics_of(*asked.size, size_of(asked, config));
    if (!large_enough(metrics)) return say({ErrorCode::usage, too_small(metrics)}, wrong_use);
  }
  asked.pack = asked.audit;
  auto show = open_best(open_interface(asked), asked, config, asked.size.value_or(default_glass), 0);
  if (!show) return say(show.error(), failed);
  AuditRange range = whole_range();
  if (asked.size) range.glasses = {metrics_of(*asked.size, size_of(asked, config))};
  if (!asked.text_sizes.empty()) range.text_sizes = asked.text_sizes;
  if (!asked.theme.empty()) range.contrast = {asked.theme == "contrast"};
  const auto& index = (*show)->pack().index();
  const auto cells = asked.cover ? covering_cells(range, index, *asked.cover) : cells_of(range, index);
  return audit(**show, cells) ? 0 : failed;
}

/// What the service manager says after each run (systemd.exec: SERVICE_RESULT, EXIT_STATUS).
int record_end() {
  const auto said = [](const char* name) {
    const char* const word = std::getenv(name);
    return std::string_view(word == nullptr ? "" : word);
  };
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  const auto recorded = Runs::of_environment().ended(
      said("SERVICE_RESULT"), std::chrono::duration_cast<std::chrono::milliseconds>(now), said("EXIT_STATUS"));
  return recorded ? 0 : say(recorded.error(), failed);
}

int run_program(int argc, char** argv) {
  const auto parsed = parse_command_line(argc, argv);
  if (const int* status = std::get_if<int>(&parsed)) return *status;
  const CommandLine& asked = std::get<CommandLine>(parsed);
  if (asked.record_end) return record_end();
  const bool on_screen = asked.script.empty() && asked.audit.empty();
  Config config;
  std::optional<Error> wrong;
  if (!asked.config.empty()) {
    auto read = read_config(asked.config);
    // Nobody near a kiosk sees what a terminal says: there the glass shows it.
    if (!read && !(on_screen && asked.kiosk)) return say(read.error(), wrong_use);
    if (read)
      config = std::move(*read);
    else
      wrong = read.error();
  }
  if (!asked.script.empty()) return play_script(asked, config);
  if (!asked.audit.empty()) return audit_pack(asked, config);
  return show_on_screen(asked, config, wrong);
}

}  // namespace

int main(int argc, char** argv) {
  return_memory_at_once();
  try {
    return run_program(argc, argv);
  } catch (const std::exception& error) {  // as when there is no memory left
    print_line(stderr, fmt::format("lectern: {}", error.what()));
    return failed;
  }
}
