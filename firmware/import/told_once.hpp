// SPDX-License-Identifier: MIT
// What the journal was told of incoming/ since the computer was switched on, so that it is told once and not each time
// somebody looks. It lies in the service's own folder in memory; without one everything is told. Used by
// import_command alone.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "assets/base/result.hpp"
#include "firmware/staff/report.hpp"

namespace lectern::importing {

class ToldOnce {
 public:
  explicit ToldOnce(std::optional<std::filesystem::path> folder);
  /// In the folder that the service manager names (RUNTIME_DIRECTORY).
  [[nodiscard]] static ToldOnce of_environment();

  /// Whether this was not told before, of this pack; it counts as told from now on.
  [[nodiscard]] bool is_new(const staff::Event& event);
  /// Keeps what was told this time, and forgets what was not the case any more.  Errors: unwritable.
  [[nodiscard]] Result<void> keep() const;

 private:
  std::optional<std::filesystem::path> folder_;
  std::set<std::string> before_, now_;
};

}  // namespace lectern::importing
