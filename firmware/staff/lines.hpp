// SPDX-License-Identifier: MIT
// How the programs speak to each other: one JSON object a line. Whoever reads trusts nobody: a line has a bound, a text
// has one, a kind that is not known is refused, and no text holds what would forge a line or turn the order of letters.
// Importer, service and viewer speak so.
//
//     viewer -> service     {"ask": "pin", "digits": "271828"}
//     service -> viewer     {"door": "open", "left": 300, "found": [{"where": "stick", "name": "letters.pack", …}], …}
//     service -> importer   {"ask": "look"}    {"ask": "import", "where": "stick", "name": "letters.pack"}
//     importer -> service   {"found": {…}}     {"progress": {…}}     {"event": {"outcome": "imported", …}}
//                           {"refused": ["mbind"]}
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "assets/base/result.hpp"
#include "firmware/staff/report.hpp"
#include "firmware/staff/request.hpp"

namespace lectern::staff {

/// Bytes of a line, its end included.
inline constexpr std::size_t longest_line = 64U << 10;
/// Bytes of texts. What is longer is cut by who writes and refused by who reads.
inline constexpr std::size_t longest_name = 255;
inline constexpr std::size_t longest_text = 512;
inline constexpr std::size_t longest_csv = 32U << 10;
/// Packs in a report.
inline constexpr std::size_t most_found = 64;

/// What the importer says.
using Told = std::variant<Found, Progress, Event, Refused>;

/// A line with its end, never longer than `longest_line`: of a report that would be, the last packs are left out.
[[nodiscard]] std::string line_of(const Report& report);
[[nodiscard]] std::string line_of(const Request& request);
[[nodiscard]] std::string line_of(const Told& told);

/// Shape: a line without its end.  Errors: malformed.
[[nodiscard]] Result<Report> report_of(std::string_view line);
[[nodiscard]] Result<Request> request_of(std::string_view line);
[[nodiscard]] Result<Told> told_of(std::string_view line);

/// Lines out of bytes that come in pieces.
class LineReader {
 public:
  void append(std::string_view bytes);
  /// The next whole line without its end; nothing: it is not there yet.  Errors: malformed (a line without an end is
  /// longer than `longest_line`); it stays so.
  [[nodiscard]] Result<std::optional<std::string>> next();

 private:
  std::string bytes_;
  bool too_long_ = false;
};

}  // namespace lectern::staff
