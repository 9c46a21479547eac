// SPDX-License-Identifier: MIT
// What the compiler found wrong with an exhibit, for a curator to read. Filled by every step, printed once.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// A hint is worth a look and never a fault: it counts neither as a warning nor as an error.
enum class Severity { hint, warning, error };

struct Finding {
  Severity severity = Severity::error;
  Place place;
  std::string what;  ///< what is wrong, in a curator's words, without a full stop
  std::string mend;  ///< how to mend it
};

/// Whoever has more to mend than this does not read it at once: what comes after is counted, not kept.
inline constexpr std::size_t most_findings_of_a_file = 1'000;
inline constexpr std::size_t most_findings = 20'000;

class Report {
 public:
  void error(Place place, std::string what, std::string mend) {
    add({Severity::error, std::move(place), std::move(what), std::move(mend)});
  }
  void warning(Place place, std::string what, std::string mend) {
    add({Severity::warning, std::move(place), std::move(what), std::move(mend)});
  }
  void hint(Place place, std::string what, std::string mend) {
    add({Severity::hint, std::move(place), std::move(what), std::move(mend)});
  }
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
  /// Of all that was found, kept or not.
  [[nodiscard]] std::size_t count(Severity severity) const { return counts_.at(static_cast<std::size_t>(severity)); }
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }
  /// How many findings were counted and not kept.
  [[nodiscard]] std::size_t not_kept() const { return not_kept_; }

 private:
  void add(Finding finding);

  std::vector<Finding> findings_;
  std::map<std::filesystem::path, std::size_t> of_file_;
  std::array<std::size_t, 3> counts_{};  ///< by severity
  std::size_t not_kept_ = 0;
};

}  // namespace lectern::compiler
