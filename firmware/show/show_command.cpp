// SPDX-License-Identifier: MIT
#include "firmware/show/show_command.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>
#include <vector>

#include "assets/base/folder.hpp"
#include "assets/base/folder_of.hpp"
#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/base/visible.hpp"
#include "firmware/hours/told.hpp"
#include "firmware/library/apart.hpp"
#include "firmware/library/examine.hpp"
#include "firmware/library/installed.hpp"
#include "firmware/library/ledger.hpp"
#include "firmware/library/runs.hpp"
#include "firmware/library/sentences.hpp"
#include "firmware/library/swap.hpp"
#include "firmware/library/trial.hpp"
#include "firmware/settings/config.hpp"
#include "firmware/settings/pin.hpp"
#include "firmware/settings/stick_port.hpp"
#include "firmware/show/kiosk_commands.hpp"
#include "firmware/show/tried.hpp"
#include "firmware/style/metrics.hpp"

namespace lectern::app {

namespace {

namespace fs = std::filesystem;

constexpr int refused = 1;
constexpr int wrong_use = 2;

constexpr const char* footer =
    R"(The pack is copied into packs/ of the folder, read back whole, and every view of it is judged on a
screen in memory, by a process that can do nothing else. Only then it is put on show: the running viewer takes it up within seconds once no visitor is there,
without a restart. Where the configuration trusts keys ([signatures]), PACK.minisig is to lie beside it and is verified
first. A pack that is not whole or in which something is cut off, too small or too faint is refused, and
the show goes on. A pack that you copied into packs/ yourself is named without a path and stays where it is.

Examples:
  sudo lectern-show my-letters.pack          a new exhibit, from here
  sudo lectern-show korea-1951-2b7f90aa.pack one that lies in packs/ already
  sudo lectern-show --back                   the one that was on show before
  lectern-show --list                        what there is, and which is on show
  sudo lectern-show --pin                    sets the PIN of the staff page, which does not open without one
  sudo lectern-show --stick-port             sticks are read from the port that one is plugged into now
  sudo lectern-show --hour 17:05             what hour it is, so that the display is off at night (screen.hours)
  lectern-show my-letters.pack --try         what its trial finds, all of it; nothing is put on show

Exit status: 0 done, or nothing found; 1 refused, nothing has changed; 2 wrong use.)";

// What comes first of what a trial says.
constexpr const char* nothing_found = "0";
constexpr const char* something_found = "1";

constexpr const char* stick_here = "here";

struct Asked {
  std::string pack;
  std::string folder = installed_folder;
  std::string user = "lectern";
  std::string config;
  std::string interface;
  std::string size = "1920x1080";
  std::string format = "text";
  std::string hour;
  std::string pin_file = app::pin_file;
  std::string port_file = app::stick_port_file;
  std::string devices = "/run/udev/data";
  std::string port;  ///< "here": of the stick that is plugged in
  bool back = false, list = false, despite_findings = false, only_try = false, pin = false;
};

int say(const Error& error) {
  print_line(stderr, fmt::format("lectern-show: {}", error.what));
  return refused;
}

/// The configuration that says how large the glass is, and perhaps which pack is always shown.
Result<Config> config_of(const Asked& asked) {
  return asked.config.empty() ? read_config_if_there() : read_config(asked.config);
}

Result<Shelf> shelf_of(const Asked& asked) {
  std::error_code made;
  fs::create_directories(asked.folder, made);
  Shelf shelf;
  LECTERN_TRY(links, open_folder(asked.folder));
  LECTERN_TRY(packs, links->folder(packs_folder));
  shelf.links = std::move(links);
  shelf.packs = std::move(packs);
  shelf.own = pack_of_program(this_program());
  return shelf;
}

/// A person at a terminal sees how far a trial is.
void tell_terminal(int percent) {
  if (is_terminal(stderr)) reprint_line(stderr, fmt::format("tried: {} %", percent));
}

/// The line of a person at a terminal is clean again.
Judge with_clean_line(Judge judge) {
  return [judge = std::move(judge)](const ReadableFile& file, const std::string& name) {
    auto judged = judge(file, name);
    if (is_terminal(stderr)) reprint_line(stderr, {});
    return judged;
  };
}

Walls walls_of(const Asked& asked) {
  return {asked.user, trial_memory, trial_seconds};
}

Judge whole(const Asked& asked) {
  return with_clean_line(whole_apart(walls_of(asked), tell_terminal));
}

/// All views as well, and what they say passed over where that is asked for.
Judge trial(const Asked& asked, const Show::Interface& interface, const Metrics& metrics) {
  Judge tried = with_clean_line(trial_apart(walls_of(asked), interface, metrics, tell_terminal));
  if (!asked.despite_findings) return tried;
  return [tried, read = whole(asked)](const ReadableFile& file, const std::string& name) {
    auto judged = tried(file, name);
    if (judged || judged.error().code != ErrorCode::malformed) return judged;
    print_line(stderr, fmt::format("lectern-show: {}; it is shown all the same, as --show-despite-findings says",
                                   judged.error().what));
    return read(file, name);
  };
}

/// What was put on show is remembered where the staff page's service keeps it; elsewhere there is nothing to be older
/// than.
Ledger ledger_of(const Shelf& shelf) {
  auto folder = shelf.links->inner("staff");
  return Ledger(folder ? std::move(*folder) : nullptr);
}

/// What a judge found out about a pack before it is shown.
struct Judged {
  std::optional<signature::Shown> shown;
};

/// First who signed a pack; then what `judge` says.
Judge signed_first(const Asked& asked, const Belief& belief, const SignatureText& signature, const Judge& judge,
                   Judged& judged) {
  return
      [=, &judged, walls = walls_of(asked)](const ReadableFile& file, const std::string& name) -> Result<std::string> {
        LECTERN_TRY(examined, examine({file, name, signature}, belief, walls, [](int) {}));
        const signature::Judgement& judgement = examined.judgement;
        const std::string why = judgement.why.empty() ? std::string() : fmt::format(" ({})", judgement.why);
        if (signature::refuses(judgement.verdict))
          return fail(ErrorCode::not_ours, fmt::format("{}: {}{}", name, sentence_of(examined.found.verdict), why));
        // An administrator who names a pack has decided; what staff would be asked is said.
        if (!why.empty())
          print_line(stderr, fmt::format("lectern-show: {}: {}; it is shown all the same", name, judgement.why));
        if (examined.found.revision) judged.shown = signature::Shown{examined.found.id, *examined.found.revision};
        return judge(file, name);
      };
}

/// What a link leads to, in words.
std::string in_words(const std::optional<fs::path>& target) {
  return target ? target->filename().string() : std::string("none");
}

/// What is known of the hour, where the configuration asks for it.
std::string hour_in_words(const OpenHours& hours) {
  const auto told = told_hour(folder_of_hour(), boot_id());
  if (!told) return fmt::format("unknown: {}", told.error().what);
  if (!*told)
    return "unknown since the computer was switched on, so the display stays on; sudo lectern-show --hour HH:MM tells "
           "it";
  const SinceBoot time = time_of_day(**told, since_boot());
  return fmt::format("{}; the display is on from {} to {}", in_digits(std::chrono::duration_cast<TimeOfDay>(time)),
                     in_digits(hours.from), in_digits(hours.to));
}

/// Keeps the hour that it is now.
int hour(const Asked& asked, const Config& config) {
  const auto time = parse_time_of_day(asked.hour);
  if (!time) {
    print_line(stderr, "lectern-show: --hour takes the time of the day as HH:MM, such as 09:05 or 17:30");
    return wrong_use;
  }
  if (auto told = tell_hour(folder_of_hour(), *time, since_boot(), boot_id()); !told) return say(told.error());
  if (config.hours)
    print_line(stdout, fmt::format("the hour is {}", hour_in_words(*config.hours)));
  else
    print_line(stdout, fmt::format("the hour is {}; the configuration has no screen.hours, so the display stays on",
                                   in_digits(*time)));
  return 0;
}

int list(const Shelf& shelf, const Config& config) {
  // As the viewer goes through them.
  auto now = shelf.links->target(on_show_link);
  if (!now) now = shelf.links->target(before_link);
  if (!now) now = shelf.own;
  print_line(stdout, fmt::format("on show: {}", in_words(now)));
  print_line(stdout, fmt::format("before:  {}", in_words(shelf.links->target(before_link))));
  for (const std::string& name : shelf.packs->names())
    if (name.ends_with(".pack")) print_line(stdout, fmt::format("  {}", name));
  if (config.hours) print_line(stdout, fmt::format("hour:    {}", hour_in_words(*config.hours)));
  return 0;
}

int shown(const std::string& name) {
  // Somebody has decided again: how runs ended before is forgotten.
  if (auto forgotten = runs_of_service().begin_anew(); !forgotten) return say(forgotten.error());
  print_line(stdout, fmt::format("on show, once no visitor is there: {}", name));
  return 0;
}

/// The signature of a pack of packs/, which has it beside it.
Result<SignatureText> signature_in_packs(const Shelf& shelf, const std::string& name) {
  return signature_beside(*shelf.packs, name);
}

int back(const Shelf& shelf, const Asked& asked, const Config& config) {
  const auto before = shelf.links->target(before_link);
  const auto kept = before ? kept_name(*before) : std::nullopt;
  SignatureText signature;
  if (kept) {
    auto beside = signature_in_packs(shelf, *kept);
    if (!beside) return say(beside.error());
    signature = *std::move(beside);
  }
  Judged judged;
  // Nothing is older than what is asked for as the one before.
  const Belief belief{config.signatures, {}};
  const auto name = put_back(shelf, kept ? signed_first(asked, belief, signature, whole(asked), judged) : whole(asked));
  return name ? shown(*name) : say(name.error());
}

/// Brings a file in, or one that somebody put into packs/ already.  Gives its name there.
Result<std::string> bring(const Shelf& shelf, const Asked& asked, const Belief& belief, const Judge& judge,
                          Judged& judged) {
  const fs::path named = asked.pack;
  if (asked.pack.ends_with(signature_ending))
    return fail(ErrorCode::usage,
                fmt::format("{} is a pack's signature; name the pack that it lies beside", named.filename().string()));
  std::error_code none;
  const bool lies_there =
      named.has_parent_path()
          ? fs::equivalent(named.parent_path(), fs::path(asked.folder) / packs_folder, none)
          : !fs::exists(named, none) && fs::exists(fs::path(asked.folder) / packs_folder / named, none);
  const std::string name = named.filename().string();
  if (lies_there) {
    LECTERN_TRY(signature, signature_in_packs(shelf, name));
    LECTERN_CHECK(take_in(shelf, name, signed_first(asked, belief, signature, judge, judged)));
    return name;
  }
  LECTERN_TRY(file, open_file(named));
  LECTERN_TRY(folder, open_folder(folder_of(named)));
  LECTERN_TRY(signature, signature_beside(*folder, name));
  return bring_in(shelf, *file, name, signed_first(asked, belief, signature, judge, judged), signature);
}

int show(const Shelf& shelf, const Asked& asked, const Config& config) {
  const auto interface = pack::Interface::open(interface_of(asked.interface, this_program()));
  if (!interface) return say(interface.error());
  const Metrics metrics = metrics_of(*parse_size(asked.size), config.mm);
  Ledger ledger = ledger_of(shelf);
  Judged judged;
  const auto name = bring(shelf, asked, {config.signatures, ledger.shown()}, trial(asked, *interface, metrics), judged);
  if (!name) return say(name.error());
  // Where the service runs, it looks after the pack from now on; how runs ended before is forgotten first, so that it
  // does not take them for this one's.
  const bool watched = shelf.links->inner("staff").has_value();
  if (auto forgotten = runs_of_service().begin_anew(); watched && !forgotten) return say(forgotten.error());
  if (watched && judged.shown) {
    if (auto kept = ledger.keep_shown(*judged.shown); !kept) return say(kept.error());
    if (auto kept = ledger.keep_order(*name); !kept) return say(kept.error());
  }
  if (auto put = put_on_show(shelf, *name, watched ? Watched::yes : Watched::no); !put) return say(put.error());
  return shown(*name);
}

/// A pack where it lies: a file, or one in packs/.
Result<std::unique_ptr<ReadableFile>> open_named(const Asked& asked) {
  const fs::path named = asked.pack;
  std::error_code none;
  const fs::path there = fs::path(asked.folder) / packs_folder / named;
  return open_file(!named.has_parent_path() && !fs::exists(named, none) && fs::exists(there, none) ? there : named);
}

/// For a program each step is a line, for a person at a terminal one line that changes.
Tell steps_of(const Asked& asked) {
  if (asked.format == "text") return tell_terminal;
  return [](int percent) {
    print_line(stdout, fmt::format("{{\"tried\": {}}}", percent));
    std::fflush(stdout);
  };
}

/// Says why there was no trial.
int say_not_tried(const Asked& asked, const Error& error) {
  if (asked.format == "text") return say(error);
  print_line(stdout, error_as_json(error));
  return refused;
}

/// Tries a pack and says all that was found; nothing is changed.
int only_try(const Asked& asked, const Config& config) {
  const auto interface = pack::Interface::open(interface_of(asked.interface, this_program()));
  if (!interface) return say_not_tried(asked, interface.error());
  const auto file = open_named(asked);
  if (!file) return say_not_tried(asked, file.error());
  const Metrics metrics = metrics_of(*parse_size(asked.size), config.mm);
  const std::string name = fs::path(asked.pack).filename().string();
  const auto said = judge_apart(
      {asked.user, trial_memory, trial_seconds}, **file, steps_of(asked), [&](const Tell& tell) -> Result<std::string> {
        LECTERN_TRY(tried, faults_of_pack(**file, name, *interface, metrics, tell));
        const std::string lines =
            asked.format == "text" ? tried_as_text(tried, most_judged - 1) : tried_as_json(tried, most_judged - 1);
        return (tried.found.empty() ? nothing_found : something_found) + lines;
      });
  if (asked.format == "text" && is_terminal(stderr)) reprint_line(stderr, {});
  if (!said) return say_not_tried(asked, said.error());
  print_lines(stdout, visible_lines(std::string_view(*said).substr(1)));
  return said->starts_with(nothing_found) ? 0 : refused;
}

/// The options that say where things are.
void add_places(CLI::App& app, Asked& asked) {
  app.add_option("--config", asked.config, "the kiosk's settings (" + std::string(usual_config) + ")")
      ->type_name("FILE");
  app.add_option("--interface", asked.interface, "the pack of the interface's words (beside the program, or installed)")
      ->type_name("FILE");
  app.add_option("--folder", asked.folder, "where packs lie")->type_name("DIR")->capture_default_str();
  app.add_option("--trial-user", asked.user, "who a pack is tried as if root asks; never root")
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--pin-file", asked.pin_file, "where the PIN's hash is kept")
      ->type_name("FILE")
      ->capture_default_str();
  app.add_option("--stick-port-file", asked.port_file, "where the port is kept")
      ->type_name("FILE")
      ->capture_default_str();
  app.add_option("--devices", asked.devices, "udev's database")->type_name("DIR")->capture_default_str();
}

/// Of what the parser takes; empty: nothing.
std::string what_is_wrong(const Asked& asked) {
  if (asked.pin && !asked.pack.empty())
    return "a PIN is not said here, where others see it; say --pin alone, and type it when it is asked for";
  if (asked.pack.empty() && !asked.back && !asked.list && asked.hour.empty() && !asked.pin && asked.port.empty())
    return "name a pack, or say --back, --list, --hour, --pin or --stick-port; --help says more";
  return {};
}

/// What a command line asks for; else the exit status.
std::variant<Asked, int> parse(int argc, const char* const* argv) {
  Asked asked;
  CLI::App app{"Puts an exhibit on show on this screen, or the one before it again.", "lectern-show"};
  app.set_version_flag("--version", "lectern-show " LECTERN_VERSION);
  app.footer(footer);
  auto* pack = app.add_option("PACK", asked.pack, "the pack: a file, or the name of one in packs/");
  auto* back_flag = app.add_flag("--back", asked.back, "show what was on show before")->excludes(pack);
  auto* list_flag =
      app.add_flag("--list", asked.list, "say what there is and what is on show")->excludes(pack)->excludes(back_flag);
  app.add_option("--hour", asked.hour, "say what hour it is, for the screen.hours of the configuration")
      ->type_name("HH:MM")
      ->excludes(pack)
      ->excludes(back_flag)
      ->excludes(list_flag);
  auto* pin_flag = app.add_flag("--pin", asked.pin,
                                "set the PIN of the staff page: it is asked for twice, or is the first line of "
                                "standard input");
  pin_flag->excludes(back_flag)->excludes(list_flag);
  app.add_option("--stick-port", asked.port,
                 "read sticks from the port that one is plugged into now, or from the one that is named, or from none: "
                 "off")
      ->expected(0, 1)
      ->default_str(stick_here)
      ->type_name("[PORT|off]")
      ->excludes(pack)
      ->excludes(back_flag)
      ->excludes(list_flag)
      ->excludes(pin_flag);
  app.add_flag("--show-despite-findings", asked.despite_findings, "show it although its trial found something")
      ->needs(pack);
  auto* only_try_flag =
      app.add_flag("--try", asked.only_try, "say all that its trial finds, and put nothing on show")->needs(pack);
  app.add_option("--format", asked.format, "of --try: text for people, json for programs")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str()
      ->needs(only_try_flag);
  app.add_option("--size", asked.size, "pixels of the glass that it is tried on")
      ->type_name("WxH")
      ->capture_default_str()
      ->check(CLI::Validator(
          [](const std::string& text) {
            const auto size = parse_size(text);
            return size ? std::string() : size.error().what;
          },
          ""));
  add_places(app, asked);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return print_stop(app, error) == 0 ? 0 : wrong_use;
  }
  if (const std::string wrong = what_is_wrong(asked); !wrong.empty()) {
    print_line(stderr, "lectern-show: " + wrong);
    return wrong_use;
  }
  return asked;
}

}  // namespace

int show_command(int argc, const char* const* argv) {
  const auto parsed = parse(argc, argv);
  if (const int* status = std::get_if<int>(&parsed)) return *status;
  const Asked& asked = std::get<Asked>(parsed);
  if (asked.pin) return set_pin(asked.pin_file);
  if (!asked.port.empty())
    return set_stick_port(asked.port_file, asked.devices, asked.port == stick_here ? std::string() : asked.port);
  if (asked.only_try) {
    const auto config = config_of(asked);
    return config ? only_try(asked, *config) : say_not_tried(asked, config.error());
  }
  const auto config = config_of(asked);
  if (!asked.hour.empty()) return config ? hour(asked, *config) : say(config.error());
  const auto shelf = shelf_of(asked);
  if (!shelf) return say(shelf.error());
  if (asked.list) {
    // What is on show can be said whatever is wrong with the configuration.
    const int status = list(*shelf, config ? *config : Config{});
    return config ? status : say(config.error());
  }
  if (!config) return say(config.error());
  if (!config->pack.empty())
    return say({ErrorCode::usage, fmt::format("the configuration names the exhibit that is always shown ({}); take its "
                                              "line 'pack' out, and restart the viewer, to show others",
                                              config->pack.string())});
  if (auto alone = take_over(*shelf); !alone) return say(alone.error());
  return asked.back ? back(*shelf, asked, *config) : show(*shelf, asked, *config);
}

}  // namespace lectern::app
