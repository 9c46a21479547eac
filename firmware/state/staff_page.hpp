// SPDX-License-Identifier: MIT
// The staff page as a value: which part of it is on the glass, what was typed, what the service last said, what the
// program knows of itself. Used by state, audit and loop. Digits of a PIN are kept until they are sent.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/base/time.hpp"
#include "firmware/staff/report.hpp"
#include "firmware/staff/request.hpp"

namespace lectern::app {

inline constexpr std::size_t least_pin = 6;
inline constexpr std::size_t most_pin = 12;
inline constexpr std::size_t hour_digits = 4;

enum class StaffView : std::uint8_t { pin, page, ask, hour, touch };
/// What a card asks before it is done.
enum class StaffAsk : std::uint8_t { show, restart, shut_down };

/// What the program knows of itself.
struct KioskFacts {
  std::string version;
  std::uint64_t memory = 0;              ///< bytes it holds
  std::uint64_t most_memory = 0;         ///< bytes it may hold; 0: nobody said
  std::chrono::milliseconds slowest{0};  ///< frame of the last hour
  std::vector<std::string> walls;        ///< of the viewer, those that stand
  std::vector<std::string> refused;      ///< calls that they refused it
  friend bool operator==(const KioskFacts&, const KioskFacts&) = default;
};

/// One photograph of it proves what is shown.
struct Receipt {
  std::string text;
  int side = 0;                       ///< modules
  std::vector<std::uint8_t> modules;  ///< 1: dark; row by row
  friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// A finger on the glass while touch is tested.
struct TestedFinger {
  std::int64_t id = 0;
  PointF at;  ///< px
};

struct StaffPage {
  StaffView view = StaffView::pin;
  StaffAsk ask = StaffAsk::show;
  std::string name;         ///< of the pack that is asked for
  std::string digits;       ///< typed and not sent yet: of a PIN, or of the hour
  bool heard = false;       ///< the service has answered since the page was opened
  Moment heard_at;          ///< when it last did
  bool silent = false;      ///< it does not answer
  bool sent = false;        ///< a PIN was, and nothing was said of it yet
  bool at_once = false;     ///< an exhibit was to be shown at once
  bool switch_now = false;  ///< and the service has put it in its place
  Moment stayed;            ///< when the service was last told that somebody is there
  Moment turned;            ///< when work last began or ended: other buttons stand there since
  staff::Report report;
  KioskFacts facts;
  Receipt receipt;
  std::vector<TestedFinger> fingers;
  std::vector<std::uint32_t> tested;  ///< cells of the grid that were touched, ascending
};

/// How long the next guess of the PIN still waits.
[[nodiscard]] inline std::chrono::seconds wait_left(const StaffPage& page, Moment now) {
  const auto passed = std::chrono::duration_cast<std::chrono::seconds>(now - page.heard_at);
  return std::max(std::chrono::seconds(0), page.report.wait - passed);
}

/// The grid of the touch test.
inline constexpr int touch_columns = 16;
inline constexpr int touch_rows = 10;

}  // namespace lectern::app
