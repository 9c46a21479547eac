// SPDX-License-Identifier: MIT
// Hears when something happens in a folder and those below it (inotify). Used by commands. It never says what: editors
// write in many ways, so the folder is looked at afterwards.
#pragma once

#include <chrono>
#include <filesystem>
#include <set>

#include "assets/base/descriptor.hpp"

namespace lectern::compiler {

class FolderWatch {
 public:
  /// Hears from now on. Where the system has no more watches it hears less, and looking again and again must do.
  explicit FolderWatch(std::filesystem::path folder);

  /// Waits for so long at the most until something happens; folders that came are heard from then on.  Returns whether
  /// something did; a signal ends the wait too.
  [[nodiscard]] bool heard(std::chrono::milliseconds most);

  /// Waits until nothing more happens for a moment, so that saves that come together are one; not for ever.
  void settle();

 private:
  void add_all();

  std::filesystem::path folder_;
  Descriptor events_;
};

}  // namespace lectern::compiler
