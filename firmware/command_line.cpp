// SPDX-License-Identifier: MIT
#include "firmware/command_line.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <vector>

#include "assets/base/terminal.hpp"
#include "firmware/library/installed.hpp"
#include "firmware/style/metrics.hpp"

namespace lectern::app {

namespace {

namespace fs = std::filesystem;

constexpr int wrong_use = 2;

constexpr const char* footer = R"(Without --script or --audit the exhibit opens on the screen there is: a window on a
desktop, the whole screen (KMS/DRM) on a console.

Keys: arrows or Tab move from passage to passage and from button to button,
Return or Space selects, once more on a lit passage its dotted words; Escape goes
back and, from the attract screen, quits; Ctrl-Q quits at once (neither does in a
kiosk).

Examples:
  lectern                                   the exhibit beside the program
  lectern --pack korea-1951.pack --window --size 1600x900
  lectern --script tour.script --out shots  pictures and dumps, without any screen
  lectern --audit korea-1951.pack           what is cut off, too small or too faint: on twelve glasses, at all text
                                            sizes, in both themes; hours
  lectern --audit korea-1951.pack --cover 1 the same in minutes: every two of these meet at least once
  lectern --audit korea-1951.pack --size 1920x1080 --text-size 100 --theme night

Exit status: 0 good; 1 the script, the audit or the screen failed; 2 wrong use.)";

std::function<std::string(const std::string&)> size_check() {
  return [](const std::string& text) {
    const auto size = parse_size(text);
    return size ? std::string() : size.error().what;
  };
}

/// A kiosk can never be one.
void add_preview(CLI::App& app, CommandLine& asked) {
  app.add_flag("--preview", asked.preview,
               "for lectern-pack preview: take what replaces these two files at once; stay where one is, "
               "and never go back to the start by itself")
      ->needs(app.get_option("--pack"))
      ->needs(app.get_option("--interface"))
      ->excludes(app.get_option("--kiosk"))
      ->excludes(app.get_option("--config"))
      ->excludes(app.get_option("--fullscreen"))
      ->excludes(app.get_option("--audit"));
}

/// What an audit may be told.
void add_audit(CLI::App& app, CommandLine& asked) {
  auto* audit = app.get_option("--audit");
  app.add_option("--text-size", asked.text_sizes, "of an audit: only these hundredths, such as 100,200")
      ->type_name("N,…")
      ->delimiter(',')
      ->check(CLI::IsMember(std::vector<int>(text_sizes.begin(), text_sizes.end())))
      ->needs(audit);
  app.add_option("--theme", asked.theme, "of an audit: only night, or only contrast")
      ->type_name("NAME")
      ->check(CLI::IsMember({"night", "contrast"}))
      ->needs(audit);
  app.add_option("--cover", asked.cover,
                 "of an audit: only so much that every two of glass, text size, theme, language and document meet; "
                 "each N another choice")
      ->type_name("N")
      ->needs(audit);
}

}  // namespace

std::variant<CommandLine, int> parse_command_line(int argc, const char* const* argv) {
  CommandLine asked;
  std::string size, mm, pack, interface, config, script, out, audit, folder = installed_folder;
  CLI::App app{"Lectern shows a historical document: the page, its transcript and its translation.", "lectern"};
  app.set_version_flag("--version", "lectern " LECTERN_VERSION);
  app.footer(footer);
  app.add_option("--pack", pack, "the exhibit to show")->type_name("FILE");
  app.add_option("--interface", interface, "the pack of the interface's words (beside the program, or installed)")
      ->type_name("FILE");
  app.add_option("--folder", folder, "where packs lie that lectern-show puts on show")
      ->type_name("DIR")
      ->capture_default_str();
  app.add_option("--config", config, "a kiosk's settings")->type_name("FILE");
  app.add_option("--language", asked.language, "the language to begin in, such as en")->type_name("CODE");
  app.add_option("--open", asked.open, "the document to begin at, its page whole")->type_name("DOCUMENT");
  app.add_option("--size", size, "pixels of the window or of the pictures")
      ->type_name("WxH")
      ->check(CLI::Validator(size_check(), ""));
  app.add_option("--mm", mm, "millimetres of the glass")->type_name("WxH")->check(CLI::Validator(size_check(), ""));
  auto* window = app.add_flag("--window", asked.window, "open a window");
  app.add_flag("--fullscreen", asked.fullscreen, "take the whole screen")->excludes(window);
  app.add_option("--staff-socket", asked.staff_socket, "of lectern-staff, for the staff page")->type_name("SOCKET");
  app.add_flag("--kiosk", asked.kiosk, "cannot be left by a visitor")->excludes(window);
  auto* script_option =
      app.add_option("--script", script, "play a script of touches without a screen")->type_name("FILE");
  app.add_option("--out", out, "the folder for a script's pictures and dumps")->type_name("DIR")->needs(script_option);
  app.add_flag("--paint", asked.paint, "paint every frame of a script")->needs(script_option);
  app.add_flag("--live-workers", asked.live_workers, "do not wait for the decoders in a script")->needs(script_option);
  app.add_option("--audit", audit, "judge every view of an exhibit")->type_name("PACK")->excludes(script_option);
  add_audit(app, asked);
  add_preview(app, asked);
  app.add_flag("--record-end", asked.record_end, "remember how the last run ended; for the service manager");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return print_stop(app, error) == 0 ? 0 : wrong_use;
  }
  asked.pack = pack;
  asked.interface = interface;
  asked.config = config;
  asked.script = script;
  asked.out = out.empty() ? std::string(".") : out;
  asked.audit = audit;
  asked.folder = folder;
  if (!size.empty()) asked.size = *parse_size(size);
  if (!mm.empty()) asked.mm = *parse_size(mm);
  return asked;
}

Result<std::vector<fs::path>> find_packs(const CommandLine& asked, const Config& config, const fs::path& program) {
  const bool kiosk = asked.kiosk || config.kiosk;
  const fs::path named = asked.pack.empty() ? config.pack : asked.pack;
  const auto own = pack_of_program(program);
  std::vector<fs::path> packs;
  if (!named.empty()) {
    packs.push_back(named);
    if (kiosk && own && *own != named) packs.push_back(*own);
    return packs;
  }
  std::error_code ignored;
  // A link that leads nowhere is reported, and not passed over.
  for (const char* link : {on_show_link, before_link})
    if (const fs::path path = asked.folder / link; fs::exists(fs::symlink_status(path, ignored))) packs.push_back(path);
  if (own) packs.push_back(*own);
  if (packs.empty())
    return fail(ErrorCode::missing,
                fmt::format("there is no exhibit: none was named with --pack, {} is not there, and neither {} nor "
                            "../share/lectern beside it holds just one .pack file",
                            (asked.folder / on_show_link).string(), program.parent_path().string()));
  if (!kiosk) packs.resize(1);
  return packs;
}

}  // namespace lectern::app
