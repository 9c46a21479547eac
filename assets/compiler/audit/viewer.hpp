// SPDX-License-Identifier: MIT
// Has the viewer's own program try a pack, as it would at the kiosk: same glass, same rules, same limits. It runs as a
// child, so that this program needs nothing that draws. Used by commands.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "assets/base/result.hpp"
#include "assets/compiler/audit/answer.hpp"
#include "assets/compiler/progress.hpp"

namespace lectern::compiler {

/// A kiosk gives a trial half an hour of its processor; on a busy computer that takes longer.
inline constexpr std::chrono::minutes usual_audit_time{120};

struct Trial {
  std::filesystem::path viewer;                      ///< lectern-show
  std::string glass;                                 ///< "1920x1080"; empty: lectern-show's own
  std::chrono::milliseconds most{usual_audit_time};  ///< then it is stopped
};

/// The folders of programs, as PATH lists them.
[[nodiscard]] std::string search_path();

/// A program of the viewer's package beside `program`, else in one of the folders of `path` (as PATH lists them);
/// nothing: it is not there.
[[nodiscard]] std::optional<std::filesystem::path> find_viewer(const std::filesystem::path& program,
                                                               const std::string& path,
                                                               const std::string& name = "lectern-show");

/// What to do where the viewer's package is not installed, or is not of this version.
[[nodiscard]] std::string mend_viewer();

/// What a trial came to: an answer, or a fault of the trial itself that says what to do.
struct TrialEnd {
  TrialAnswer answer;
  std::string what, mend;    ///< empty: the answer is complete
  bool interrupted = false;  ///< somebody asked to stop
};

/// Tries `pack`; somebody who asks to stop it ends the viewer too.
[[nodiscard]] TrialEnd try_in_viewer(const Trial& trial, const std::filesystem::path& pack, Progress& progress);

}  // namespace lectern::compiler
