// SPDX-License-Identifier: MIT
// What the staff page says, in the words of its language: times, sizes, names, and a sentence for each outcome.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "firmware/plan/glass.hpp"
#include "firmware/staff/outcome.hpp"

namespace lectern::app {

/// The sentence for an outcome.  Shape: `none` has none, and is not asked for.
[[nodiscard]] pack::StringId words_of(staff::Outcome outcome);

/// Those of what was found that can be offered: not the one on show, nor the one that comes with the program.
[[nodiscard]] std::vector<std::size_t> offers(const staff::Report& report);

/// The words of the staff page.  Lifetime: of the results as Flows::compose says.
class StaffWords {
 public:
  explicit StaffWords(const Glass& glass) : glass_(glass) {}

  [[nodiscard]] const pack::fb::Text& of(pack::StringId id) const { return glass_.string(id); }
  /// With its blanks filled; letters that no font holds are question marks.
  [[nodiscard]] const pack::fb::Text& filled(pack::StringId id, std::vector<Filling> fillings) const;
  /// Just that.
  [[nodiscard]] const pack::fb::Text& plain(std::string value) const;

  /// "11 d 4 h", "4 h 10 min", "3 min 40 s".
  [[nodiscard]] const pack::fb::Text& time(std::chrono::seconds time) const;
  /// "0.3 MB", "38 MB", "1.9 GB".
  [[nodiscard]] const pack::fb::Text& size(std::uint64_t bytes) const;

  [[nodiscard]] const pack::fb::Text& where(const staff::Found& found) const;
  /// What it is called: its title, else its id, else its file's name.
  [[nodiscard]] const pack::fb::Text& name(const staff::Found& found) const;
  [[nodiscard]] const pack::fb::Text& progress(const staff::Progress& progress) const;
  /// Why the computer last began.
  [[nodiscard]] const pack::fb::Text& restart(const std::string& why) const;

 private:
  const Glass& glass_;
};

/// A text as the value of another's blank.
[[nodiscard]] inline std::string value_of(const pack::fb::Text& text) {
  return text.utf8()->str();
}

}  // namespace lectern::app
