// SPDX-License-Identifier: MIT
// What no installed font has of a text, for one finding. Used by build and reset.
#pragma once

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/report.hpp"

namespace lectern::compiler {

class LackingLetters {
 public:
  /// `name` is counted once; the finding stands where the first one does.
  void add(std::string name, const Place& place) {
    if (names_.empty()) first_ = place;
    if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(std::move(name));
  }
  /// `where`: "re-set pages show".
  void tell(std::string_view where, Report& report) const {
    if (names_.empty()) return;
    report.warning(first_,
                   fmt::format("no installed font has {}; {} {} in {} place", some_of(names_), where,
                               names_.size() == 1 ? "a box" : "boxes", names_.size() == 1 ? "its" : "their"),
                   "install a font that has what is missing, or mend the reading");
  }

 private:
  std::vector<std::string> names_;
  Place first_;
};

}  // namespace lectern::compiler
