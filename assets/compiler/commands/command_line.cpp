// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/compiler/audit/viewer.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/signing.hpp"
#include "assets/compiler/commands/typed_words.hpp"
#include "assets/compiler/import/reader.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/processes/other_program.hpp"
#include "assets/compiler/processes/page_cache.hpp"
#include "assets/compiler/processes/upright_job.hpp"
#include "assets/compiler/processes/worker.hpp"
#include "assets/compiler/scans/limits.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/signature/secret_key.hpp"

namespace lectern::compiler {

namespace {

constexpr const char* about =
    "lectern-pack makes a pack for the Lectern kiosk out of an exhibit folder.\n\n"
    "A folder holds exhibit.toml, people.toml and a folder for each document. Begin with a small one that works:\n\n"
    "  lectern-pack new my-exhibit            make a folder to edit\n"
    "  lectern-pack import letters.xlsx my-exhibit   or make one of what is there: lists, Word files, editions\n"
    "  lectern-pack add my-exhibit \"Letter of 3 May\"   a document more\n"
    "  lectern-pack check my-exhibit          every problem at once, each with its place\n"
    "  lectern-pack preview my-exhibit        see it in a window as the kiosk shows it, anew at each save\n"
    "  lectern-pack build my-exhibit -o my-exhibit.pack\n"
    "  lectern-pack inspect my-exhibit.pack   see what is inside\n"
    "  lectern-pack keygen museum             a key, once, by which kiosks know your packs\n"
    "  lectern-pack sign my-exhibit.pack --key museum.key\n"
    "  lectern-pack verify my-exhibit.pack --key museum.pub\n";

constexpr const char* footer =
    "\nExit status: 0 good or warnings only, 1 errors found, 2 the command was not understood.\n"
    "Help on one command: lectern-pack COMMAND --help";

const std::array<std::string, 12> command_names = {"new",   "import",  "add",       "read",   "check", "preview",
                                                   "build", "inspect", "interface", "keygen", "sign",  "verify"};

/// Lectern's own words: where they were installed with this program, else where it was built from.
std::filesystem::path default_strings() {
  const auto installed = this_program().parent_path().parent_path() / "share/lectern/strings";
  return is_folder(installed) ? installed : std::filesystem::path(LECTERN_SOURCE_STRINGS);
}

/// An option that the command does not have, reported before the parser stumbles over what follows it.
bool has_unknown_option(const CLI::App& command, int argc, char** argv) {
  for (int i = 2; i < argc && std::string_view(argv[i]) != "--"; ++i) {
    const std::string_view word = argv[i];
    if (word.size() < 2 || word[0] != '-') continue;
    const bool is_long = word.starts_with("--");
    const std::string name(is_long ? word.substr(0, word.find('=')) : word.substr(0, 2));
    if (command.get_option_no_throw(name) != nullptr) continue;
    if (lowered(name).starts_with("--pass")) {
      print_line(stderr,
                 "lectern-pack: a password never stands on the command line, where others see it; it is asked for");
      return true;
    }
    std::vector<std::string> known;
    for (const CLI::Option* option : command.get_options())
      for (const std::string& known_name : option->get_lnames()) known.push_back("--" + known_name);
    print_line(stderr,
               fmt::format("lectern-pack: {} has no option {}; {}", command.get_name(), name,
                           did_you_mean(name, known, fmt::format("its options are {}", fmt::join(known, ", ")))));
    return true;
  }
  return false;
}

/// A secret key where its file's name belongs: it is not said again.
bool has_secret_key(int argc, char** argv) {
  if (std::none_of(argv, argv + argc, [](const char* word) { return signature::holds_secret_key(word); })) return false;
  print_line(stderr,
             "lectern-pack: a secret key never stands on the command line, where others see it; name its file, and "
             "make another key if anybody saw this one");
  return true;
}

/// A word that is nothing, as a variable of a shell is that was never set: it would be taken for one that was left out.
bool has_empty_word(int argc, char** argv) {
  for (int i = 2; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (!word.empty() && !(word.starts_with("--") && word.find('=') == word.size() - 1)) continue;
    print_line(stderr,
               fmt::format("lectern-pack {}: {} says nothing, as a variable does that is not set; write what is "
                           "meant, or leave it out",
                           argv[1], word.empty() ? "\"\"" : word));
    return true;
  }
  return false;
}

constexpr std::int64_t default_scan_minutes = max_exhibit_seconds / 60;

/// What the command line can hold.
struct Choices {
  std::string folder, pack, output, strings = default_strings().string(), check_format = "text",
                                    inspect_format = "table";
  std::string key_name, key, museum;
  std::string glass, read_language, words, mm, language;
  std::vector<std::string> documents;
  ImportWish wish;
  bool no_cache = false, audit = false, no_password = false;
  std::int64_t scan_minutes = default_scan_minutes, audit_minutes = usual_audit_time.count();
};

void add_new(CLI::App& app, Choices& choices) {
  CLI::App* command = app.add_subcommand("new", "Make a small working exhibit to edit");
  command
      ->add_option("NAME", choices.folder,
                   "The folder to make; its name becomes the exhibit's id, \"Museum Briefe\" as museum-briefe")
      ->required();
  command->footer(
      "\nThe folder holds a postcard and its reply, with a machine reading, a transcript, a translation, notes and\n"
      "people. Change them to yours, file by file; `check` says what is still missing.\n\n"
      "  lectern-pack new letters-1921");
}

void add_import(CLI::App& app, Choices& choices) {
  CLI::App* command = app.add_subcommand("import", "Make an exhibit of a list, of Word files, scans or an edition");
  ImportWish& wish = choices.wish;
  command->add_option("SOURCE", wish.source, "The file, or the folder of files; nothing in it is ever changed")
      ->required();
  command->add_option("DIR", wish.folder, "The exhibit's folder: a new one, or one that import made")->required();
  command->add_option("--as", wish.as, "What the source is, where its content does not tell: a kind's name");
  command
      ->add_option("--map", wish.maps, "Where copies lie of what an address names: BASE=DIR; may be said several times")
      ->type_name("BASE=DIR");
  command->add_option("--columns", wish.columns, "Of a list: which column is what, \"date=3,from=Absender\"")
      ->type_name("NAME=COLUMN");
  command->add_option("--encoding", wish.encoding, "Of texts and lists that are not UTF-8, as windows-1251");
  command->add_option("--language", wish.language,
                      "Code of the texts' language where the source does not say it, as de");
  command->add_option("--with", wish.with, "pandoc: have Word files read by it, where it is installed")
      ->check(CLI::IsMember({"pandoc"}));
  command->add_flag("--dry-run", wish.dry_run, "Show what would be made, changed and kept; write nothing");
  command->add_option("--strings", choices.strings, "Folder of the interface's own words")->capture_default_str();
  std::string kinds;
  for (const Reader& reader : readers()) kinds += fmt::format("  {:<8} {}\n", reader.name, reader.what);
  command->footer(
      "\nThe kind is told by content:\n" + kinds +
      "\nWhat is made is an ordinary exhibit to edit; SOURCES.md in it says where each file came from, what was left "
      "out\nand what to decide. A second import of the same source updates the files that are still as import wrote\n"
      "them, and never touches one that a hand changed or deletes one. Nothing is fetched from any network:\n"
      "a picture that is not here is listed with its address and the name to save it under.\n\n"
      "  lectern-pack import letters.txt letters-1921 --language de\n"
      "  lectern-pack import \"Museum Briefe\" museum-briefe --dry-run");
}

void add_add(CLI::App& app, Choices& choices) {
  CLI::App* command = app.add_subcommand("add", "Make the folder of a new document in an exhibit");
  command->add_option("DIR", choices.folder, "The exhibit's folder, the one with exhibit.toml")->required();
  command
      ->add_option("WORDS", choices.words,
                   "What the document is, as you say it, in any script; its folder is named by it")
      ->required();
  command->add_option("--strings", choices.strings, "Folder of the interface's own words")->capture_default_str();
  command->footer(
      "\nThe folder holds a document.toml that asks what is to be known of a document. Nothing that is there is "
      "changed.\n\n"
      "  lectern-pack add letters-1921 \"Letter of 3 May\"\n  lectern-pack add letters-1921 \"Письмо от 3 мая\"");
}

constexpr std::int64_t a_year = 365 * 24 * 60;  // minutes

void add_scan_minutes(CLI::App& command, Choices& choices) {
  command
      .add_option("--scan-minutes", choices.scan_minutes,
                  "Minutes of the processor that all scans may take together; then it stops and names the file that "
                  "took most")
      ->check(CLI::Range(std::int64_t{1}, a_year))
      ->capture_default_str();
}

/// "1920x1080"; lectern-show says what else is wrong with one.
std::string glass_check(const std::string& text) {
  const std::size_t x = text.find('x');
  const std::string digits = "0123456789";
  const bool good = x != std::string::npos && x > 0 && x + 1 < text.size() && text.find_first_not_of(digits) == x &&
                    text.find_first_not_of(digits, x + 1) == std::string::npos;
  return good ? std::string() : fmt::format("\"{}\" is no size; write it as 1920x1080", text);
}

void add_audit(CLI::App& command, Choices& choices) {
  auto* audit = command.add_flag("--audit", choices.audit,
                                 "Try every view as lectern-show does at the kiosk; needs the package lectern");
  command.add_option("--size", choices.glass, "Of --audit: pixels of the kiosk's glass, 1920x1080 if nothing is said")
      ->type_name("WxH")
      ->check(CLI::Validator(glass_check, ""))
      ->needs(audit);
  command.add_option("--audit-minutes", choices.audit_minutes, "Of --audit: minutes that it may take")
      ->check(CLI::Range(std::int64_t{1}, a_year))
      ->capture_default_str()
      ->needs(audit);
}

void add_check(CLI::App& app, Choices& choices) {
  CLI::App* command = app.add_subcommand("check", "Report every problem of an exhibit at once");
  command->add_option("DIR", choices.folder, "The exhibit's folder, the one with exhibit.toml")->required();
  command->add_option("--format", choices.check_format, "text for people, json for tools")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->add_option("--strings", choices.strings, "Folder of the interface's own words")->capture_default_str();
  command->add_flag("--no-cache", choices.no_cache, "Look at every page again, and keep none for the next build");
  add_scan_minutes(*command, choices);
  add_audit(*command, choices);
  command->footer(
      "\nErrors stop a build, warnings do not; a hint is worth a look and never a fault. Each line says where, what "
      "and\n"
      "how to mend it. Pages made of scans are kept for `build`, as it says. With --audit every view is tried too, on\n"
      "the kiosk's glass and by its rules: what is cut off, too small or too faint there is an error here.\n\n"
      "  lectern-pack check letters-1921\n  lectern-pack check letters-1921 --audit\n"
      "  lectern-pack check letters-1921 --format json");
}

void add_preview(CLI::App& app, Choices& choices) {
  CLI::App* command = app.add_subcommand("preview", "Show an exhibit in a window, anew at each save");
  command->add_option("DIR", choices.folder, "The exhibit's folder, the one with exhibit.toml")->required();
  command->add_option("--size", choices.glass, "Pixels of the kiosk's glass, 1920x1080 if nothing is said")
      ->type_name("WxH")
      ->check(CLI::Validator(glass_check, ""));
  command->add_option("--mm", choices.mm, "Millimetres of that glass")
      ->type_name("WxH")
      ->check(CLI::Validator(glass_check, ""));
  command->add_option("--language", choices.language, "The language to begin in, such as en")->type_name("CODE");
  command->add_option("--strings", choices.strings, "Folder of the interface's own words")->capture_default_str();
  command->add_flag("--no-cache", choices.no_cache, "Make every page again at each save, and keep none");
  add_scan_minutes(*command, choices);
  command->footer(
      "\nNeeds the package lectern and a desktop. Save a text, a date or a scan in any editor: it is built and shown "
      "again,\n"
      "and you stay at the document, page, language and line that you look at. What `check` finds stands below the\n"
      "glass, with its place, and here in the terminal. With an error the exhibit is shown as it was before. Close "
      "the\n"
      "window or press Ctrl-C to end; nothing is left behind, and the exhibit is never changed.\n\n"
      "  lectern-pack preview letters-1921\n"
      "  lectern-pack preview letters-1921 --size 800x480 --mm 154x86 --language de");
}

void add_build(CLI::App& app, Choices& choices) {
  CLI::App* command = app.add_subcommand("build", "Check an exhibit and make a pack of it");
  command->add_option("DIR", choices.folder, "The exhibit's folder, the one with exhibit.toml")->required();
  command->add_option("-o,--output", choices.output, "The pack to write")->required();
  command->add_option("--strings", choices.strings, "Folder of the interface's own words")->capture_default_str();
  command->add_flag("--no-cache", choices.no_cache, "Make every page again, and keep none for the next build");
  add_scan_minutes(*command, choices);
  command->footer(
      "\nPages made of scans are kept in $XDG_CACHE_HOME/lectern or ~/.cache/lectern; only what changed is made again."
      "\nThe pack is written whole or not at all: an older one stays until the new one is complete.\n\n"
      "  lectern-pack build letters-1921 -o letters-1921.pack");
}

void add_inspect(CLI::App& app, Choices& choices) {
  CLI::App* command = app.add_subcommand("inspect", "Show what is inside a pack");
  command->add_option("PACK", choices.pack, "A file that `build` made")->required();
  command->add_option("--format", choices.inspect_format, "table for people, json for tools")
      ->check(CLI::IsMember({"table", "json"}))
      ->capture_default_str();
  command->footer("\n  lectern-pack inspect letters-1921.pack\n  lectern-pack inspect letters-1921.pack --format json");
}

void add_interface(CLI::App& app, Choices& choices) {
  CLI::App* command = app.add_subcommand("interface", "Make the pack of the interface's own words");
  command->add_option("-o,--output", choices.output, "The pack to write: interface.pack")->required();
  command->add_option("--strings", choices.strings, "Folder of the words, a LANG.toml each")->capture_default_str();
  command->footer(
      "\nFor translators: one comes with the viewer. Copy en.toml of the folder to LANG.toml, translate it, make the\n"
      "pack and look at it with `lectern --interface interface.pack`. What a language lacks is said in English.\n\n"
      "  lectern-pack interface --strings words -o interface.pack");
}

void add_read(CLI::App& app, Choices& choices) {
  CLI::App* command = app.add_subcommand("read", "Have scans read by Tesseract, so that passages are lit on them");
  command->add_option("DIR", choices.folder, "The exhibit's folder, the one with exhibit.toml")->required();
  command->add_option("DOCUMENT", choices.documents, "Folders of documents; all where none is named");
  command->add_option("--language", choices.read_language,
                      "Language of the scans, as ru, or as Tesseract calls it, rus+eng; else the document's own");
  command->add_option("--strings", choices.strings, "Folder of the interface's own words")->capture_default_str();
  command->footer(
      "\nMakes scans/NAME.xml beside each scan: a machine reading that knows where its words stand. A PDF's own text "
      "is\n"
      "taken as it is. A scan that has a reading keeps it; one that this command made, and nobody changed, is made "
      "again.\nNeeds the packages tesseract-ocr and one for each language, for PDFs poppler-utils.\n\n"
      "  lectern-pack read letters-1921\n  lectern-pack read letters-1921 --language deu 1921-05-03-letter");
}

void add_keygen(CLI::App& app, Choices& choices) {
  CLI::App* command = app.add_subcommand("keygen", "Make a key that signs packs, and its public key");
  command->add_option("NAME", choices.key_name, "What the two files are called: NAME.key and NAME.pub")->required();
  command->add_flag("--no-password", choices.no_password, "Hide the key behind no password: its file alone signs");
  command->footer(
      "\nNAME.key signs: keep it, and a copy elsewhere, where nobody else gets at it. NAME.pub goes to the kiosks, "
      "whose\nlectern.toml names it. The password is asked for, twice; where nobody types it is the first line of "
      "standard\ninput. Nothing is ever overwritten. minisign reads both files, and lectern-pack reads minisign's.\n\n"
      "  lectern-pack keygen museum");
}

void add_sign(CLI::App& app, Choices& choices) {
  CLI::App* command = app.add_subcommand("sign", "Sign a pack, so that kiosks know whose it is");
  command->add_option("PACK", choices.pack, "A file that `build` made; it is read whole first")->required();
  command->add_option("--key", choices.key, "The secret key: NAME.key")->required()->type_name("FILE");
  command->add_option("--museum", choices.museum, "The museum that the pack is for, as its kiosks' lectern.toml has it")
      ->type_name("NAME");
  command->footer(
      "\nWrites PACK.minisig, which says the exhibit's id and revision, and the museum; it goes on the stick with the\n"
      "pack. A damaged pack is not signed. The key's password is asked for, as by `keygen`.\n\n"
      "  lectern-pack sign letters-1921.pack --key museum.key\n"
      "  lectern-pack sign letters-1921.pack --key museum.key --museum \"Museum of Letters\"");
}

void add_verify(CLI::App& app, Choices& choices) {
  CLI::App* command = app.add_subcommand("verify", "Say whose signature a pack has");
  command->add_option("PACK", choices.pack, "The pack; PACK.minisig lies beside it")->required();
  command->add_option("--key", choices.key, "The public key: NAME.pub, or the second line of that file")
      ->required()
      ->type_name("FILE");
  command->footer(
      "\nExit status 1 if the signature is not of this key and of these bytes, or its comment is another pack's. Any "
      "other\ncomment is taken and shown; whether it fits the pack is said, as a kiosk looks at it.\n\n"
      "  lectern-pack verify letters-1921.pack --key museum.pub");
}

/// A name under which nothing lies, and what may be meant by it, with an ending too.  Not for JSON, whose findings say
/// it.
bool is_mistyped(const std::string& name, const Choices& choices, std::string_view own_ending = {}) {
  if (name.empty() || is_there(name) || choices.check_format == "json" || choices.inspect_format == "json")
    return false;
  const std::string mend = mend_name(name, own_ending);
  if (mend.empty()) return false;
  print_line(stderr, fmt::format("lectern-pack: there is no {}; {}", name, mend));
  return true;
}

int run_chosen(const CLI::App& app, const Choices& choices) {
  const std::chrono::minutes scan_time(choices.scan_minutes);
  const std::filesystem::path cache = choices.no_cache ? std::filesystem::path() : user_cache();
  if (app.got_subcommand("new")) return run_new(choices.folder);
  if (app.got_subcommand("import")) return run_import(choices.wish, choices.strings);
  if (is_mistyped(choices.folder, choices) || is_mistyped(choices.pack, choices, ".pack")) return status_errors;
  if (app.got_subcommand("keygen")) return run_keygen(choices.key_name, choices.no_password);
  if (is_mistyped(choices.key, choices, app.got_subcommand("verify") ? ".pub" : ".key")) return status_errors;
  if (app.got_subcommand("verify")) return run_verify(choices.pack, choices.key);
  if (app.got_subcommand("sign")) return run_sign(choices.pack, choices.key, choices.museum);
  if (app.got_subcommand("add")) return run_add(choices.folder, choices.words, choices.strings);
  if (app.got_subcommand("check"))
    return run_check(choices.folder, choices.strings, cache, scan_time,
                     {choices.audit, choices.glass, std::chrono::minutes(choices.audit_minutes)},
                     choices.check_format == "json" ? Format::json : Format::text);
  if (app.got_subcommand("preview"))
    return run_preview(
        {choices.folder, choices.strings, cache, scan_time, choices.glass, choices.mm, choices.language});
  if (app.got_subcommand("build")) return run_build(choices.folder, choices.strings, choices.output, cache, scan_time);
  if (app.got_subcommand("read"))
    return run_read(choices.folder, choices.strings, choices.read_language, choices.documents);
  if (app.got_subcommand("interface")) return run_interface(choices.strings, choices.output);
  return run_inspect(choices.pack, choices.inspect_format == "json" ? Format::json : Format::text);
}

bool is_command(std::string_view word) {
  for (const std::string& name : command_names)
    if (name == word) return true;
  return false;
}

/// "import SOURCE DIR": what a command must be given, and that there is more.
std::string usage_of(const CLI::App& command) {
  std::string usage = command.get_name();
  for (const CLI::Option* option : command.get_options()) {
    if (!option->get_required()) continue;
    const std::string name = option->get_name();
    usage += option->get_positional() ? " " + name : fmt::format(" {}{} FILE", name.size() == 1 ? "-" : "", name);
  }
  return fmt::format("{}; lectern-pack {} --help says more", usage, command.get_name());
}

bool is_of_extras(const CLI::ParseError& error) {
  return error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError);
}

/// One sentence's beginning of CLI11's words: "\"of Letters\" is too much", "DIR is required".
std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& error) {
  // CLI11 lists them from behind.
  if (is_of_extras(error)) return fmt::format("\"{}\" is too much", fmt::join(app.remaining(true), " "));
  std::string words = error.what();
  while (words.ends_with('\n') || words.ends_with('.')) words.pop_back();
  return words;
}

/// "--import" for "import": what was typed before any command.
int stray_option(std::string_view word) {
  const std::string name(word.substr(std::min(word.find_first_not_of('-'), word.size())));
  const std::string meant = nearest(lowered(name), command_names);
  print_line(stderr, fmt::format("lectern-pack: {} is no option; {}", word,
                                 meant.empty() ? "a command comes first; lectern-pack --help lists them"
                                               : fmt::format("did you mean lectern-pack {}?", meant)));
  return status_usage;
}

int parse_and_run(int argc, char** argv) {
  CLI::App app(about, "lectern-pack");
  Choices choices;
  app.require_subcommand(1);
  app.footer(footer);
  add_new(app, choices);
  add_import(app, choices);
  add_add(app, choices);
  add_check(app, choices);
  add_preview(app, choices);
  add_build(app, choices);
  add_inspect(app, choices);
  add_interface(app, choices);
  add_read(app, choices);
  add_keygen(app, choices);
  add_sign(app, choices);
  add_verify(app, choices);
  app.set_version_flag("--version", "lectern-pack " LECTERN_VERSION);
  if (argc > 1 && argv[1][0] == '-' && app.get_option_no_throw(argv[1]) == nullptr) return stray_option(argv[1]);
  if (argc > 1 && is_command(argv[1]) &&
      (has_secret_key(argc, argv) || has_unknown_option(*app.get_subcommand(argv[1]), argc, argv) ||
       has_empty_word(argc, argv)))
    return status_usage;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // Help is thrown too, with status 0.
    if (argc > 1 && is_command(argv[1]) && error.get_exit_code() != 0) {
      print_line(stderr, fmt::format("lectern-pack {}: {}; {}", argv[1], what_is_wrong(app, error),
                                     mend_command({argv + 1, argv + argc}, usage_of(*app.get_subcommand(argv[1])),
                                                  is_of_extras(error))));
      return status_usage;
    }
    return print_stop(app, error) == 0 ? status_good : status_usage;
  }
  return run_chosen(app, choices);
}

}  // namespace

int run_command_line(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == worker_word) return run_worker({argv + 2, argv + argc});
  if (argc > 1 && std::string_view(argv[1]) == other_program_word) return become_other({argv + 2, argv + argc});
  if (argc > 1 && std::string_view(argv[1]) == upright_word) return run_upright({argv + 2, argv + argc});
  if (argc > 1 && argv[1][0] != '-' && !is_command(argv[1])) {
    print_line(stderr,
               fmt::format("lectern-pack: there is no command {}; {}", argv[1],
                           did_you_mean(lowered(argv[1]), command_names,
                                        fmt::format("the commands are {} and {}",
                                                    fmt::join(command_names.begin(), command_names.end() - 1, ", "),
                                                    command_names.back()))));
    return status_usage;
  }
  try {
    return parse_and_run(argc, argv);
  } catch (const std::exception& error) {
    print_line(stderr, fmt::format("lectern-pack: {}", error.what()));
    return status_errors;
  }
}

}  // namespace lectern::compiler
