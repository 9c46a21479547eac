// SPDX-License-Identifier: MIT
#include "firmware/import/import_command.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "assets/base/terminal.hpp"
#include "assets/walls/walls.hpp"
#include "firmware/import/answer.hpp"
#include "firmware/import/bring.hpp"
#include "firmware/import/sticks.hpp"
#include "firmware/import/talk.hpp"
#include "firmware/import/told_once.hpp"
#include "firmware/import/words.hpp"
#include "firmware/library/installed.hpp"
#include "firmware/library/swap.hpp"
#include "firmware/settings/config.hpp"

namespace lectern::importing {

namespace {

namespace fs = std::filesystem;
using staff::Outcome;

constexpr int refused = 1;
constexpr int wrong_use = 2;
constexpr const char* incoming_folder = "incoming";
constexpr const char* not_read = "incoming/ is not read: signatures.trusted of the settings names no key";

// The largest index and the largest blob that a pack may have are read at once.
constexpr std::uint64_t judge_memory = 96U << 20;  // bytes
constexpr std::uint64_t judge_seconds = 1800;      // of the processor

constexpr const char* footer =
    R"(A pack is judged by its signature, copied into imported/ of the folder, made to last, read back from the disk and
verified; it has its name there only then. Whatever goes wrong, it lies there whole afterwards or not at all. A stick is
never written to, and nothing is put on show: staff do that, or lectern-show.

Without an option one request is read as a line of JSON, as the staff's service says it, and answered by lines: packs
found, progress, and at the end what happened. {"ask": "stop"} or a closed input stops an import.

Examples:
  lectern-import --list                                  what lies on sticks and in incoming/
  sudo lectern-import --bring my-letters.pack            one of them; it runs as the user lectern-import
  sudo lectern-import --incoming                         what a trusted key signed and is new, all of it
  echo '{"ask": "look"}' | lectern-import                the list for programs

Exit status: 0 done, or it was here already; 1 refused or failed, nothing has changed; 2 wrong use.)";

struct Asked {
  std::string config;
  std::string folder = app::installed_folder;
  std::string incoming;
  std::vector<std::string> sticks;
  std::string user = "lectern-import";
  std::string bring;
  std::string stick;
  bool list = false, all_incoming = false;
};

/// Where a mistake is in it no pack is judged: an empty one would trust nobody and have staff confirm anything.
Result<app::Config> config_of(const Asked& asked) {
  return asked.config.empty() ? app::read_config_if_there() : app::read_config(asked.config);
}

Result<void> leave_root(const Asked& asked) {
  if (app::leave_root(asked.user)) return {};
  return fail(ErrorCode::unavailable, fmt::format("strangers' packs are never opened as root, and \"{}\" is nobody "
                                                  "else here; install the package lectern, or name another "
                                                  "with --user",
                                                  asked.user));
}

std::vector<fs::path> sticks_of(const Asked& asked) {
  if (asked.sticks.empty()) return mounted_below(sticks_folder);
  return {asked.sticks.begin(), asked.sticks.end()};
}

/// A folder that was named as a stick and that whoever this is may not enter.
std::optional<fs::path> closed_stick(const Asked& asked) {
  for (const fs::path stick : asked.sticks)
    if (!open_folder(stick)) return stick;
  return std::nullopt;
}

fs::path incoming_of(const Asked& asked) {
  return asked.incoming.empty() ? fs::path(asked.folder) / incoming_folder : fs::path(asked.incoming);
}

/// A folder that is there; what is wrong with it is said once it is needed.
std::unique_ptr<Folder> inner_of(Folder* folder, const char* name) {
  if (folder == nullptr) return nullptr;
  auto inner = folder->inner(name);
  return inner ? std::move(*inner) : nullptr;
}

Kiosk kiosk_of(const Asked& asked, signature::Trust trust) {
  Kiosk kiosk;
  auto links = open_folder(asked.folder);
  if (links) kiosk.links = std::move(*links);
  kiosk.packs = inner_of(kiosk.links.get(), app::packs_folder);
  kiosk.imported = inner_of(kiosk.links.get(), app::imported_folder);
  kiosk.trust = std::move(trust);
  const app::Walls walls{{}, judge_memory, judge_seconds, [] { return !is_asked_to_end(); }};
  kiosk.facts = [walls](const ReadableFile& file, const std::string& name, app::Reading reading,
                        const app::Tell& heard) { return app::facts_behind(walls, file, name, reading, heard); };
  return kiosk;
}

/// From here on nothing else of the system can be reached, whatever is found on a stick.
void raise_walls(const Asked& asked) {
  walls::Places places;
  for (const fs::path& stick : sticks_of(asked)) places.read.push_back(stick);
  places.read.insert(places.read.end(),
                     {incoming_of(asked), asked.folder, "/sys/dev/block", "/sys/devices", "/run/udev/data"});
  places.write.push_back(fs::path(asked.folder) / app::imported_folder);
  if (const char* const own = std::getenv("RUNTIME_DIRECTORY")) places.write.emplace_back(own);
  static_cast<void>(walls::raise(walls::Profile::importer, places));
}

/// A call that the list lacks is a mistake of ours: the journal is told, and the service where it asked.
void tell_of_walls(Talk* talk) {
  if (walls::off_list_count() == 0) return;
  if (talk != nullptr) talk->say(staff::Refused{walls::off_list()});
  print_line(stderr, fmt::format("lectern-import: these calls are not on its list and were refused: {}",
                                 fmt::join(walls::off_list(), ", ")));
}

bool is_good(Outcome outcome) {
  return outcome == Outcome::none || outcome == Outcome::imported || outcome == Outcome::already_here;
}

/// A person at a terminal sees how far it is on one line.
void show_progress(const staff::Progress& progress) {
  if (progress.work != staff::Work::listing && is_terminal(stderr)) reprint_line(stderr, in_words(progress));
}

Steps steps_for_people() {
  return {[](const staff::Told& told) {
            if (const auto* found = std::get_if<staff::Found>(&told)) print_line(stdout, in_words(*found));
            if (const auto* progress = std::get_if<staff::Progress>(&told)) show_progress(*progress);
          },
          [] { return !is_asked_to_end(); }};
}

int say(const staff::Event& event) {
  if (is_terminal(stderr)) reprint_line(stderr, {});
  if (event.outcome != Outcome::none)
    print_line(is_good(event.outcome) ? stdout : stderr, fmt::format("lectern-import: {}", in_words(event)));
  return is_good(event.outcome) ? 0 : refused;
}

bool has_stick(const std::vector<Source>& sources) {
  return std::any_of(sources.begin(), sources.end(),
                     [](const Source& source) { return source.where == staff::Where::stick; });
}

int list_for_people(const std::vector<Source>& sources, const Kiosk& kiosk) {
  bool any = false;
  Steps steps = steps_for_people();
  const auto tell = steps.tell;
  steps.tell = [&](const staff::Told& told) {
    any = any || std::holds_alternative<staff::Found>(told);
    tell(told);
  };
  const staff::Event event = look(sources, kiosk, steps);
  if (!any && event.outcome == Outcome::none)
    print_line(stdout,
               has_stick(sources) ? "there is nothing to bring in" : "there is nothing to bring in: no stick is there");
  if (event.outcome == Outcome::none && kiosk.trust.trusted.empty()) print_line(stdout, not_read);
  return say(event);
}

int bring_for_people(const Asked& asked, const std::vector<Source>& sources, const Kiosk& kiosk) {
  const Steps steps = steps_for_people();
  staff::Import wanted{staff::Where::stick, asked.bring, asked.stick};
  if (!has_stick(sources)) wanted.where = staff::Where::incoming;
  return say(import(sources, kiosk, wanted, steps));
}

int bring_all_incoming(const std::vector<Source>& sources, const Kiosk& kiosk) {
  ToldOnce told = ToldOnce::of_environment();
  bool failed = kiosk.trust.trusted.empty();
  if (failed && told.is_new({Outcome::not_signed, {}, {}}))
    print_line(stderr, fmt::format("lectern-import: {}", not_read));
  Steps steps = steps_for_people();
  steps.tell = [&](const staff::Told& one) {
    if (const auto* progress = std::get_if<staff::Progress>(&one)) show_progress(*progress);
    const auto* const event = std::get_if<staff::Event>(&one);
    if (event == nullptr || event->outcome == Outcome::already_here) return;
    failed = failed || !is_good(event->outcome);
    if (event->outcome == Outcome::imported || told.is_new(*event)) say(*event);
  };
  const staff::Event end = import_incoming(sources, kiosk, steps);
  if (!is_good(end.outcome)) {
    failed = true;
    if (told.is_new(end)) say(end);
  }
  if (auto kept = told.keep(); !kept) print_line(stderr, fmt::format("lectern-import: {}", kept.error().what));
  return failed ? refused : 0;
}

int converse(const std::vector<Source>& sources, const Kiosk& kiosk, Talk& talk) {
  const Steps steps{[&](const staff::Told& told) { talk.say(told); }, [&] { return talk.may_go_on(); }};
  const auto request = talk.next();
  if (request && !*request) return 0;
  const staff::Event end =
      request ? answer(sources, kiosk, **request, steps) : staff::Event{Outcome::failed, {}, request.error().what};
  talk.say(end);
  return is_good(end.outcome) ? 0 : refused;
}

/// What was asked; a number: the status to end with.
std::variant<Asked, int> parse(int argc, const char* const* argv) {
  Asked asked;
  CLI::App app("Brings exhibit packs in from a stick or from the folder incoming/.", "lectern-import");
  app.footer(footer);
  app.set_version_flag("--version", "lectern-import " LECTERN_VERSION, "say which version this is");
  auto* const list = app.add_flag("--list", asked.list, "say what lies on sticks and in incoming/");
  auto* const bring = app.add_option("--bring", asked.bring, "bring in this pack")->type_name("NAME")->excludes(list);
  app.add_option("--from", asked.stick, "of the stick of this label, where several have such a pack")
      ->type_name("LABEL")
      ->needs(bring);
  app.add_flag("--incoming", asked.all_incoming, "bring in what is new in incoming/ and signed by a trusted key")
      ->excludes(list)
      ->excludes(bring);
  app.add_option("--config", asked.config, fmt::format("the kiosk's settings ({})", app::usual_config))
      ->type_name("FILE");
  app.add_option("--stick", asked.sticks,
                 fmt::format("read this folder as a stick; may be said again (all beneath {})", sticks_folder))
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
  app.add_option("--incoming-folder", asked.incoming, "the folder that others feed (incoming/ of --folder)")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
  app.add_option("--folder", asked.folder, "where packs lie")
      ->type_name("DIR")
      ->capture_default_str()
      ->check(CLI::ExistingDirectory);
  app.add_option("--user", asked.user, "who the importer is if root asks; never root")
      ->type_name("NAME")
      ->capture_default_str();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return print_stop(app, error) == 0 ? 0 : wrong_use;
  }
  return asked;
}

/// The input is a person's: no request will come.
bool asks_nothing(const Asked& asked) {
  return !asked.list && !asked.all_incoming && asked.bring.empty() && is_terminal(stdin);
}

}  // namespace

int import_command(int argc, const char* const* argv) {
  auto parsed = parse(argc, argv);
  if (const int* status = std::get_if<int>(&parsed)) return *status;
  const Asked& asked = std::get<Asked>(parsed);
  if (asks_nothing(asked)) {
    print_line(stderr, "lectern-import: say --list, --bring NAME or --incoming; --help says more");
    return wrong_use;
  }
  heed_signals();
  const bool conversing = !asked.list && !asked.all_incoming && asked.bring.empty();
  Talk talk(fileno(stdin), fileno(stdout));
  const auto failed = [&](Outcome outcome, const Error& error) {
    const staff::Event event{outcome, {}, error.what};
    if (conversing) talk.say(event);
    return say(event);
  };
  auto config = config_of(asked);
  if (!config) return failed(Outcome::settings_wrong, config.error());
  if (auto left = leave_root(asked); !left) return failed(Outcome::failed, left.error());
  if (const auto closed = closed_stick(asked))
    return failed(Outcome::stick_unreadable, {ErrorCode::unreadable, fmt::format("{} cannot be opened by the user {}",
                                                                                 closed->string(), asked.user)});
  std::vector<Source> sources = open_sticks(sticks_of(asked));
  sources.push_back(open_incoming(incoming_of(asked)));
  const Kiosk kiosk = kiosk_of(asked, std::move(config->signatures));
  raise_walls(asked);
  int status = 0;
  if (asked.list)
    status = list_for_people(sources, kiosk);
  else if (asked.all_incoming)
    status = bring_all_incoming(sources, kiosk);
  else if (!asked.bring.empty())
    status = bring_for_people(asked, sources, kiosk);
  else
    status = converse(sources, kiosk, talk);
  tell_of_walls(conversing ? &talk : nullptr);
  return status;
}

}  // namespace lectern::importing
