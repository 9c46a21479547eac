// SPDX-License-Identifier: MIT
// The languages of runs by their numbers: an exhibit's, and those of the interface's words beside it. Used by set and
// shape_cache.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lectern::text {

class Tags {
 public:
  Tags(std::initializer_list<std::string> exhibit) : exhibit_(exhibit) {}
  /// `exhibit` are Index.tags in the order of the pack, `interface` those of the interface's, from `first` on.
  Tags(std::vector<std::string> exhibit, std::vector<std::string> interface = {}, std::size_t first = 0)
      : exhibit_(std::move(exhibit)), interface_(std::move(interface)), first_(first) {}

  /// BCP 47; "und" where there is no such number.
  [[nodiscard]] const std::string& of(std::uint16_t number) const {
    static const std::string unknown = "und";
    if (number < exhibit_.size()) return exhibit_[number];
    return number >= first_ && number - first_ < interface_.size() ? interface_[number - first_] : unknown;
  }

 private:
  std::vector<std::string> exhibit_, interface_;
  std::size_t first_ = 0;
};

}  // namespace lectern::text
