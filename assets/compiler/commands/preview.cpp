// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/preview.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <utility>

#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/compiler/audit/viewer.hpp"
#include "assets/compiler/build/build.hpp"
#include "assets/compiler/build/interface.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/interruption.hpp"
#include "assets/compiler/commands/own_folder.hpp"
#include "assets/compiler/commands/progress.hpp"
#include "assets/compiler/commands/report_text.hpp"
#include "assets/compiler/preview/folder_print.hpp"
#include "assets/compiler/preview/folder_watch.hpp"
#include "assets/compiler/preview/viewer_window.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "assets/compiler/source/folder.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr const char* preview_ending = ".preview-";
constexpr const char* preview_viewer = "lectern";
constexpr std::chrono::milliseconds look_at_window = 200ms;  // whether it was closed
// Folders of other computers, and Windows' own under WSL, tell nobody that something was saved in them.
constexpr std::chrono::seconds look_at_folder = 2s;

int refuse(const std::string& what) {
  print_line(stderr, fmt::format("lectern-pack: {}", what));
  return status_errors;
}

/// A build that ends when its window was closed.
class UntilClosed final : public Progress {
 public:
  UntilClosed(std::unique_ptr<Progress> shown, ViewerWindow& window) : shown_(std::move(shown)), window_(window) {}
  void step(std::string_view what, std::size_t done, std::size_t total) override {
    // Once the window is there, it shows what came of a build.
    if (!window_.is_open()) shown_->step(what, done, total);
  }
  [[nodiscard]] bool is_stopped() const override { return shown_->is_stopped() || window_.ended(); }

 private:
  std::unique_ptr<Progress> shown_;
  ViewerWindow& window_;
};

BandWords words_of(const Report& report, const fs::path& folder) {
  BandWords words;
  words.errors = report.count(Severity::error);
  words.warnings = report.count(Severity::warning);
  for (const Finding& finding : in_order(report)) {
    if (finding.severity == Severity::hint) continue;
    Place place = finding.place;
    const fs::path within = place.file.lexically_relative(folder);
    if (!within.empty() && within != "." && *within.begin() != "..") place.file = within;
    words.findings.push_back({place_text(place), fmt::format("{}; {}", finding.what, finding.mend)});
  }
  return words;
}

/// An exhibit that is built anew at each save, and its window.
class Preview {
 public:
  Preview(const PreviewWish& wish, fs::path viewer, const fs::path& folder)
      : wish_(wish), viewer_(std::move(viewer)), words_(folder / "interface.pack"), pack_{folder / "exhibit.pack"} {}

  int run() {
    FolderWatch watch(wish_.folder);
    std::string built;
    auto looked = std::chrono::steady_clock::now() - look_at_folder;
    bool stirred = true;
    while (!is_over()) {
      const auto now = std::chrono::steady_clock::now();
      if (stirred || now - looked >= look_at_folder) {
        if (stirred) watch.settle();
        looked = now;
        if (std::string print = print_of_folder(wish_.folder); print != built) {
          built = std::move(print);
          if (auto made = build_once(); !made) return refuse(made.error().what);
        }
      }
      stirred = watch.heard(look_at_window);
    }
    return status();
  }

 private:
  [[nodiscard]] bool is_over() { return Interruption::signal() != 0 || window_.ended(); }

  /// Builds what was saved and shows it, or says why it cannot be built, in the terminal and below the glass.
  /// Errors: those that no save of the curator's mends.
  [[nodiscard]] Result<void> build_once() {
    Report report;
    UntilClosed progress(make_progress(), window_);
    SourceExhibit exhibit = read_exhibit(wish_.folder, wish_.strings, report);
    const std::vector<std::string> languages = exhibit.languages;
    const auto built =
        build(std::move(exhibit), {pack_.path, wish_.cache, {}, wish_.scan_time, &pack_}, report, progress);
    if (!built && progress.is_stopped()) return {};
    if (!built && !report.has_errors())
      report.error({wish_.folder}, built.error().what, "until then the exhibit is shown as it was before");
    if (built) languages_ = languages;
    has_pack_ = has_pack_ || built;
    tell(report);
    if (!has_pack_) return {};
    LECTERN_CHECK(
        build_preview_interface(wish_.strings, wish_.folder, languages_, words_of(report, wish_.folder), words_));
    print_line(stderr, built ? "lectern-pack: shown as saved" : "lectern-pack: shown as it was before");
    return window_.is_open() ? Result<void>() : open_window();
  }

  /// The terminal has all that was found, once.
  void tell(const Report& report) {
    std::string text = report_as_text(report);
    if (text != told_) print_lines(stderr, text);
    told_ = std::move(text);
    if (!has_pack_)
      print_line(stderr, "lectern-pack: the window opens once the errors are mended and saved; Ctrl-C ends");
  }

  [[nodiscard]] Result<void> open_window() {
    std::vector<std::string> words = {"--preview",         "--window",    "--pack",
                                      pack_.path.string(), "--interface", words_.string()};
    for (const auto& [option, value] :
         {std::pair("--size", &wish_.size), std::pair("--mm", &wish_.mm), std::pair("--language", &wish_.language)})
      if (!value->empty()) words.insert(words.end(), {option, *value});
    return window_.open(viewer_, words);
  }

  [[nodiscard]] int status() {
    if (const int signal = Interruption::signal(); signal != 0) return status_of_signals + signal;
    const auto end = window_.ended();
    if (!end || (end->signal == 0 && end->status == status_good)) return status_good;
    if (end->signal == 0) return end->status;  // it has said why
    return refuse(fmt::format("the window ended with a crash ({}); this is no fault of your files, please report it",
                              ::strsignal(end->signal)));
  }

  const PreviewWish& wish_;
  fs::path viewer_, words_;
  pack::GrownPack pack_;
  ViewerWindow window_;
  std::vector<std::string> languages_;
  std::string told_;
  bool has_pack_ = false;
};

}  // namespace

int run_preview(const PreviewWish& wish) {
  if (!is_file(wish.folder / "exhibit.toml")) {
    Report report;
    const SourceExhibit none = read_exhibit(wish.folder, wish.strings, report);
    print_lines(stdout, report_as_text(report));
    return status_errors;
  }
  if (const auto why = no_display()) return refuse(*why);
  const auto viewer = find_viewer(this_program(), search_path(), preview_viewer);
  if (!viewer)
    return refuse(
        fmt::format("the viewer, {}, is neither beside lectern-pack nor in PATH: {}", preview_viewer, mend_viewer()));
  const Interruption interruption;
  const auto folder = own_folder(wish.cache, preview_ending);
  if (!folder)
    return refuse(
        fmt::format("{}; make room on that disk, or name a folder of another one in TMPDIR and say --no-cache",
                    folder.error().what));
  return Preview(wish, *viewer, folder->path()).run();
}

}  // namespace lectern::compiler
