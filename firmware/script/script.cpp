// SPDX-License-Identifier: MIT
#include "firmware/script/script.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <optional>

#include "firmware/style/metrics.hpp"

namespace lectern::app {

namespace {

constexpr double latest = 30.0 * 24 * 3600;  // seconds; a script of a month is a mistake
constexpr std::string_view verbs = "tap, down, move, up, drag, pinch, key, settle, shot, dump, resize, put, staff, end";

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (true) {
    const auto start = line.find_first_not_of(" \t\r");
    if (start == std::string_view::npos || line[start] == '#') return words;
    line.remove_prefix(start);
    const auto end = std::min(line.find_first_of(" \t\r"), line.size());
    words.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
}

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<Duration> duration(std::string_view text) {
  const bool ms = text.ends_with("ms");
  if (!ms && !text.ends_with("s")) return std::nullopt;
  text.remove_suffix(ms ? 2 : 1);
  const auto value = number(text);
  if (!value || *value < 0 || *value * (ms ? 0.001 : 1) > latest) return std::nullopt;
  return Duration(static_cast<std::int64_t>(std::llround(*value * (ms ? 1e3 : 1e6))));
}

std::optional<PointF> point(std::string_view text) {
  const auto comma = text.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const auto x = number(text.substr(0, comma));
  const auto y = number(text.substr(comma + 1));
  if (!x || !y || std::abs(*x) > largest_side || std::abs(*y) > largest_side) return std::nullopt;
  return PointF{*x, *y};
}

/// Milliseconds, with or without their name.
std::optional<Duration> lasting(std::string_view text) {
  if (text.ends_with("s")) return duration(text);
  const auto ms = number(text);
  if (!ms || *ms < 0 || *ms > latest * 1000) return std::nullopt;
  return Duration(static_cast<std::int64_t>(std::llround(*ms * 1e3)));
}

std::optional<std::int64_t> finger(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > 99) return std::nullopt;
  return value;
}

bool is_name(std::string_view text) {
  return !text.empty() && text.find_first_of("/\\") == std::string_view::npos && text != "." && text != "..";
}

using LineWords = std::vector<std::string_view>;

std::optional<ScriptAct> parse_touch(std::string_view verb, const LineWords& w) {
  if (verb == "tap" && w.size() == 1) {
    if (w[0].size() > 1 && w[0][0] == '@') return TapLine{std::string(w[0].substr(1))};
    if (const auto at = point(w[0])) return TapLine{*at};
  }
  if ((verb == "down" || verb == "move") && w.size() == 2) {
    const auto id = finger(w[0]);
    const auto at = point(w[1]);
    if (id && at) return verb == "down" ? ScriptAct{DownLine{*id, *at}} : ScriptAct{MoveLine{*id, *at}};
  }
  if (verb == "up" && w.size() == 1)
    if (const auto id = finger(w[0])) return UpLine{*id};
  if (verb == "drag" && w.size() == 3) {
    const auto from = point(w[0]);
    const auto to = point(w[1]);
    const auto lasts = lasting(w[2]);
    if (from && to && lasts) return DragLine{*from, *to, *lasts};
  }
  if (verb == "pinch" && w.size() == 3) {
    const auto at = point(w[0]);
    const auto factor = number(w[1]);
    const auto lasts = lasting(w[2]);
    if (at && factor && *factor > 0 && lasts) return PinchLine{*at, *factor, *lasts};
  }
  return std::nullopt;
}

std::optional<ScriptAct> parse_other(std::string_view verb, const LineWords& w) {
  if (verb == "key" && !w.empty()) {
    std::string name(w[0]);
    for (std::size_t i = 1; i < w.size(); ++i) name += fmt::format(" {}", w[i]);  // as of "Keypad Enter"
    return KeyLine{name};
  }
  if (verb == "settle" && w.empty()) return SettleLine{};
  if (verb == "shot" && w.size() == 1 && is_name(w[0])) return ShotLine{std::string(w[0])};
  if (verb == "dump" && !w.empty() && is_name(w[0])) {
    if (w.size() == 1) return DumpLine{std::string(w[0]), false};
    if (w.size() == 2 && w[1] == "plain") return DumpLine{std::string(w[0]), true};
  }
  if (verb == "resize" && w.size() == 1)
    if (const auto size = parse_size(w[0])) return ResizeLine{*size};
  if (verb == "put" && w.size() == 1) return PutLine{std::string(w[0])};
  if (verb == "staff" && w.size() == 2 && w[0] == "report") return StaffReportLine{std::string(w[1])};
  if (verb == "end" && w.empty()) return EndLine{};
  return std::nullopt;
}

struct Usage {
  std::string_view verb, usage;
};
constexpr std::array<Usage, 14> usages = {{
    {"tap", "tap X,Y or tap @ID"},
    {"down", "down FINGER X,Y"},
    {"move", "move FINGER X,Y"},
    {"up", "up FINGER"},
    {"drag", "drag X,Y X,Y MS"},
    {"pinch", "pinch X,Y FACTOR MS"},
    {"key", "key NAME"},
    {"settle", "settle"},
    {"shot", "shot NAME"},
    {"dump", "dump NAME or dump NAME plain"},
    {"resize", "resize WIDTHxHEIGHT"},
    {"put", "put PACK"},
    {"staff", "staff report FILE"},
    {"end", "end"},
}};

tl::unexpected<Error> wrong(std::size_t line, std::string what) {
  return fail(ErrorCode::malformed, fmt::format("line {}: {}", line, what));
}

Result<ScriptLine> parse_line(std::size_t line, const LineWords& words) {
  ScriptLine result;
  result.number = line;
  std::string_view time = words[0];
  result.after = time.starts_with('+');
  if (result.after) time.remove_prefix(1);
  const auto when = duration(time);
  if (!when)
    return wrong(line, fmt::format("'{}' is no time; write 1500ms, 2s, or +200ms after the line before", words[0]));
  result.time = *when;
  if (words.size() < 2) return wrong(line, fmt::format("there is no act after the time; the acts are {}", verbs));
  const std::string_view verb = words[1];
  const LineWords rest(words.begin() + 2, words.end());
  auto act = parse_touch(verb, rest);
  if (!act) act = parse_other(verb, rest);
  if (!act) {
    const auto usage = std::find_if(usages.begin(), usages.end(), [&](const Usage& u) { return u.verb == verb; });
    if (usage == usages.end()) return wrong(line, fmt::format("there is no act '{}'; the acts are {}", verb, verbs));
    return wrong(line, fmt::format("write {}", usage->usage));
  }
  result.act = std::move(*act);
  return result;
}

}  // namespace

Result<std::vector<ScriptLine>> parse_script(std::string_view text) {
  std::vector<ScriptLine> script;
  std::size_t line = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    ++line;
    if (const LineWords words = words_of(text.substr(0, end)); !words.empty()) {
      LECTERN_TRY(parsed, parse_line(line, words));
      script.push_back(std::move(parsed));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return script;
}

}  // namespace lectern::app
