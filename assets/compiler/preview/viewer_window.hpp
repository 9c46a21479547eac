// SPDX-License-Identifier: MIT
// The viewer's window beside this program: started, and ended with it. Used by commands. What it says on standard error
// is the terminal's.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/result.hpp"

namespace lectern::compiler {

class ViewerWindow {
 public:
  ViewerWindow() = default;
  ViewerWindow(const ViewerWindow&) = delete;
  ViewerWindow& operator=(const ViewerWindow&) = delete;
  /// Ends it.
  ~ViewerWindow();

  /// Errors: unavailable.
  [[nodiscard]] Result<void> open(const std::filesystem::path& viewer, const std::vector<std::string>& words);
  [[nodiscard]] bool is_open() const { return process_ != 0; }

  struct End {
    int status = 0;
    int signal = 0;  ///< that ended it, 0 where none did
  };
  /// How it ended; nothing: it was not opened, or is there still.
  [[nodiscard]] std::optional<End> ended();

 private:
  int process_ = 0;
  std::optional<End> end_;
};

/// Why no window can be opened from here, and what to do; nothing: one can, as far as the environment tells.
[[nodiscard]] std::optional<std::string> no_display();

}  // namespace lectern::compiler
