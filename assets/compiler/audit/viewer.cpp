// SPDX-License-Identifier: MIT
#include "assets/compiler/audit/viewer.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <string_view>
#include <system_error>
#include <vector>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/processes/child.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view step_name = "trying every view as the kiosk will";
constexpr std::size_t whole = 100;  // hundredths

bool is_program(const fs::path& path) {
  std::error_code none;
  const fs::file_status status = fs::status(path, none);
  return fs::is_regular_file(status) && (status.permissions() & (fs::perms::owner_exec | fs::perms::group_exec |
                                                                 fs::perms::others_exec)) != fs::perms::none;
}

std::vector<std::string> words_of(const Trial& trial, const fs::path& pack) {
  // Root tries no pack as itself; who it is tried as makes no difference to what is found.
  std::vector<std::string> words = {pack.string(), "--try", "--format", "json", "--trial-user", "nobody"};
  if (!trial.glass.empty()) words.insert(words.end(), {"--size", trial.glass});
  return words;
}

TrialEnd not_tried(std::string what, std::string mend) {
  return {{}, std::move(what), std::move(mend)};
}

TrialEnd ended(const Trial& trial, const Ended& ended) {
  const std::string viewer = trial.viewer.string();
  if (ended.signal != 0)
    return not_tried(fmt::format("{} ended with a crash ({}) while it tried the exhibit; a kiosk might do the same",
                                 viewer, ::strsignal(ended.signal)),
                     "this is no fault of your files; please report it, with the exhibit");
  TrialEnd end{trial_answer(ended.said), {}, {}};
  if (end.answer.error) {
    end.what = fmt::format("the exhibit could not be tried: {}", *end.answer.error);
    end.mend = end.answer.too_much ? "a kiosk would not show it; part the exhibit, or shorten what is long in it"
                                   : "until then nobody knows whether a kiosk shows all of it";
  } else if (!end.answer.complete) {
    end.what =
        fmt::format("{} gave no answer that this lectern-pack understands (exit status {})", viewer, ended.status);
    end.mend = mend_viewer();
  }
  return end;
}

}  // namespace

std::string search_path() {
  const char* path = std::getenv("PATH");
  return path == nullptr ? std::string() : path;
}

std::optional<fs::path> find_viewer(const fs::path& program, const std::string& path, const std::string& name) {
  if (const fs::path beside = program.parent_path() / name; is_program(beside)) return beside;
  std::string_view left = path;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find(':'), left.size());
    const fs::path folder(left.substr(0, end));
    if (folder.is_absolute() && is_program(folder / name)) return folder / name;
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  return std::nullopt;
}

std::string mend_viewer() {
  return "install the package lectern of version " LECTERN_VERSION
         ", which comes with that of lectern-pack: in the folder that it lies in, type `sudo apt install "
         "--no-install-recommends ./lectern_" LECTERN_VERSION "_$(dpkg --print-architecture).deb`";
}

TrialEnd try_in_viewer(const Trial& trial, const fs::path& pack, Progress& progress) {
  const auto began = std::chrono::steady_clock::now();
  bool late = false;
  Children children;
  progress.step(step_name, 0, whole);
  if (auto started = children.start(0, trial.viewer, words_of(trial, pack)); !started)
    return not_tried(started.error().what, mend_viewer());
  const auto is_stopped = [&] {
    late = std::chrono::steady_clock::now() - began > trial.most;
    return late || progress.is_stopped();
  };
  std::size_t step = 0;
  const auto heard = [&](std::string_view said) {
    const auto now = trial_step(said);
    if (now && *now > step) progress.step(step_name, step = *now, whole);
  };
  const auto done = children.wait_any(is_stopped, heard);
  if (done) return ended(trial, *done);
  if (!late) {
    TrialEnd end = not_tried(done.error().what, "try it again");
    end.interrupted = progress.is_stopped();
    return end;
  }
  const auto minutes = static_cast<std::size_t>(std::chrono::ceil<std::chrono::minutes>(trial.most).count());
  return not_tried(
      fmt::format("{} was not done after {} and was stopped", trial.viewer.string(), counted(minutes, "minute")),
      "where the exhibit is very large or the computer busy, give it longer with --audit-minutes; else please report "
      "it, with the exhibit");
}

}  // namespace lectern::compiler
