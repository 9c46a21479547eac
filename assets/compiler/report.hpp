// SPDX-License-Identifier: MIT
// What the compiler found wrong with an exhibit, for a curator to read. Filled by every step, printed once.
#pragma once

#include <cstddef>
#include <string>
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

class Report {
 public:
  void error(Place place, std::string what, std::string mend) {
    findings_.push_back({Severity::error, std::move(place), std::move(what), std::move(mend)});
  }
  void warning(Place place, std::string what, std::string mend) {
    findings_.push_back({Severity::warning, std::move(place), std::move(what), std::move(mend)});
  }
  void hint(Place place, std::string what, std::string mend) {
    findings_.push_back({Severity::hint, std::move(place), std::move(what), std::move(mend)});
  }
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }

 private:
  std::vector<Finding> findings_;
};

}  // namespace lectern::compiler
