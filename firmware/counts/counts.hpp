// SPDX-License-Identifier: MIT
// Sums of visits: how many, how long, which documents' pages, which layers, which languages. Nothing else is kept of
// anybody: no order, no hour, no touch. Pure; the time is a parameter. Used by main and service.
//
// A day has a number and no date, for no clock here is trusted: it is the time between two switchings on of the
// computer, parted at the midnights that the hour which staff told gives. The viewer numbers days from 0 since the
// computer was switched on; who keeps the sums adds the number of the day on which that was (with_first_day).
//
// The form: "day,kind,what,value", one sum a line, added up by its first three fields:
//   visits and minutes, `what` empty; pages, what: the document's id; layers, the layer's id; languages, the code.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "assets/base/result.hpp"
#include "assets/base/time.hpp"
#include "firmware/state/state.hpp"

namespace lectern::counts {

inline constexpr std::string_view heading = "day,kind,what,value";
/// What is counted is lost with the power for no longer than this.
inline constexpr Duration flush_every = std::chrono::minutes(10);
/// People get to see no sum of fewer.
inline constexpr std::uint64_t least_cell = 5;

/// Day, kind, what.
using Key = std::tuple<std::uint32_t, std::string, std::string>;
using Sums = std::map<Key, std::uint64_t>;

[[nodiscard]] std::string csv_of(const Sums& sums);
/// Errors: malformed (the line's number): also a word with signs that no id, code or layer has.
[[nodiscard]] Result<Sums> sums_of(std::string_view csv);
/// Adds one by one; what is too much for a number stays the most that it holds.
void add(Sums& sums, const Sums& more);
/// The same sums, their days counted from `first`.
[[nodiscard]] Sums with_first_day(const Sums& sums, std::uint32_t first);
/// As people read them: of each day and kind, cells under five are one called "other", which takes the next larger one
/// with it until it has five too; what still has not is left out.
[[nodiscard]] Sums for_people(const Sums& sums);

/// Counts while it looks at one state of the viewer after another.
class Counter {
 public:
  /// `day`: since the computer was switched on, from 0.
  void see(const app::State& state, const pack::fb::Index& index, Moment now, std::uint32_t day);
  /// What was counted since it was taken before, if ten minutes have passed since and there is something.
  [[nodiscard]] std::optional<std::string> take(Moment now);

 private:
  void begin(Moment now);
  void add(std::string kind, std::string what, std::uint64_t by);
  void end(Moment now);

  Sums sums_;
  std::uint32_t day_ = 0;
  bool visited_ = false;
  std::optional<Moment> since_;  ///< up to when the visit's time is counted
  Duration rest_{0};             ///< of it, less than a minute
  std::string page_, layer_;     ///< what was looked at last
  std::map<std::string, bool> languages_;
  Moment taken_;
};

}  // namespace lectern::counts
