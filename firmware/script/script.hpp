// SPDX-License-Identifier: MIT
// A script of touches and times, read from text: one line, one act. The door by which tests, pictures and anyone who
// wants to check drive the viewer. Reading it knows nothing of the viewer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "assets/base/time.hpp"

namespace lectern::app {

/// Where a tap goes: a point, or a target by its id.
using TapAt = std::variant<PointF, std::string>;

struct TapLine {
  TapAt at;
};
struct DownLine {
  std::int64_t finger;
  PointF at;
};
struct MoveLine {
  std::int64_t finger;
  PointF at;
};
struct UpLine {
  std::int64_t finger;
};
struct DragLine {
  PointF from, to;
  Duration lasts;
};
struct PinchLine {
  PointF at;
  double factor;
  Duration lasts;
};
struct KeyLine {
  std::string name;
};
struct SettleLine {};
struct ShotLine {
  std::string name;
};
struct DumpLine {
  std::string name;
  bool plain;
};
struct ResizeLine {
  Size size;
};
struct PutLine {
  std::string pack;  ///< a path
};
/// The service has said what a file holds: a report, as it would send it.
struct StaffReportLine {
  std::string file;  ///< a path
};
struct EndLine {};

using ScriptAct = std::variant<TapLine, DownLine, MoveLine, UpLine, DragLine, PinchLine, KeyLine, SettleLine, ShotLine,
                               DumpLine, ResizeLine, PutLine, StaffReportLine, EndLine>;

struct ScriptLine {
  std::size_t number = 0;  ///< in the file, from 1
  bool after = false;      ///< the time is counted from the end of the line before; else from the start
  Duration time{0};
  ScriptAct act;
};

/// Errors: malformed, with the line's number, what is wrong and what is known.
[[nodiscard]] Result<std::vector<ScriptLine>> parse_script(std::string_view text);

}  // namespace lectern::app
