// SPDX-License-Identifier: MIT
// What lasts from one run of the viewer to the next, and not longer than until the computer is switched off: which pack
// is being shown, and how runs ended. It lies in the service's own folder in memory; without one nothing is kept. Used
// by choice, main, show_command and service: putting a pack on show resets the count.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/pack/hash.hpp"
#include "firmware/library/ends.hpp"

namespace lectern::app {

class Runs {
 public:
  /// Nothing is kept.
  Runs() = default;
  explicit Runs(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// In the folder that the service manager names (RUNTIME_DIRECTORY); without one nothing is kept.
  [[nodiscard]] static Runs of_environment();

  /// How runs ended until now.
  [[nodiscard]] std::vector<End> ends() const;
  /// A pack is looked into from now on: a bad end is its own.  Nothing: none is.  Errors: unwritable.
  [[nodiscard]] Result<void> shows(const std::optional<pack::Hash>& seal) const;
  /// A run has ended, and `result` and `status` are the service manager's words for how. Only a bad end of a run that
  /// showed a pack is kept: stopping it, starting it again, a missing screen count for nothing.  Errors: unwritable.
  [[nodiscard]] Result<void> ended(std::string_view result, std::chrono::milliseconds now,
                                   std::string_view status = {}) const;
  /// A pack was on the glass for `long_enough`.  Errors: unwritable.
  [[nodiscard]] Result<void> well(const pack::Hash& seal) const;
  /// Which was, since `begin_anew`, as in_digits says; empty: none.
  [[nodiscard]] std::string well() const;
  /// Which is looked into or shown, as in_digits says; empty: none.
  [[nodiscard]] std::string shown() const;
  /// Every pack may be shown again, and none was well yet.  Errors: unwritable.
  [[nodiscard]] Result<void> begin_anew() const;

 private:
  std::optional<std::filesystem::path> folder_;
};

/// Of the installed service, for other programs; RUNTIME_DIRECTORY names another.
[[nodiscard]] Runs runs_of_service();

}  // namespace lectern::app
