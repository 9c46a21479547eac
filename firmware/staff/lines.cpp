// SPDX-License-Identifier: MIT
#include "firmware/staff/lines.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "assets/base/visible.hpp"
#include "firmware/staff/fields.hpp"

namespace lectern::staff {

namespace {

constexpr std::array<std::string_view, 5> wheres = {"stick", "incoming", "imported", "kept", "built-in"};
constexpr std::array<std::string_view, 6> works = {"none", "listing", "copying", "checking", "trying", "copying-logs"};
constexpr std::array<std::string_view, 3> doors = {"no-pin", "closed", "open"};

constexpr int whole = 100;               // per cent
constexpr int hottest = 1000;            // degrees that no sensor says
constexpr std::size_t longest_pin = 64;  // bytes
constexpr std::size_t most_words = 32;   // of a list

constexpr Bound a_name{longest_name};
constexpr Bound a_pin{longest_pin};
constexpr Bound a_csv{longest_csv, true};

// The fields of each value, said once for writing and reading.

template <class Door, class Value>
void fields_of_found(Door& door, Value& found) {
  door("where", found.where, wheres);
  door("name", found.name, a_name);
  door("label", found.label, a_name);
  door("bytes", found.bytes);
  door("key", found.key);
  door("seal", found.seal);
  door("id", found.id);
  door("revision", found.revision);
  door("museum", found.museum);
  door("title", found.title);
  door("documents", found.documents);
  door("pages", found.pages);
  door("languages", found.languages);
  door("parts", found.parts);
  door("verdict", found.verdict);
  door("on_show", found.on_show);
  door("before", found.before);
  door("fell", found.fell);
}

template <class Door, class Value>
void fields_of_progress(Door& door, Value& progress) {
  door("work", progress.work, works);
  door("name", progress.name, a_name);
  door("percent", progress.percent, 0, whole);
}

template <class Door, class Value>
void fields_of_event(Door& door, Value& event) {
  door("outcome", event.outcome);
  door("name", event.name, a_name);
  door("detail", event.detail);
}

template <class Door, class Value>
void fields_of_board(Door& door, Value& board) {
  door("up", board.up);
  door("celsius", board.celsius, -hottest, hottest);
  door("throttled", board.throttled);
  door("free", board.free_bytes);
  door("brightness", board.brightness, 0, whole);
  door("restart", board.restart);
}

/// What is no object or list of its own.
template <class Door, class Value>
void fields_of_report(Door& door, Value& report) {
  door("door", report.door, doors);
  door("wait", report.wait);
  door("left", report.left);
  door("wrong", report.wrong);
  door("stick", report.stick);
  door("port_named", report.port_named);
  door("visits_today", report.visits_today);
  door("visited_today", report.visited_today);
  door("hours", report.hours);
  door("hour", report.hour);
  door("switches", report.switches);
}

/// What a request is called, and its fields.
template <class Door>
struct Fields {
  Door& door;

  template <class Empty>
  void operator()(Empty& /*none*/) const {}
  void operator()(auto& request) const
    requires requires { request.digits; }
  {
    door("digits", request.digits, a_pin);
  }
  void operator()(auto& request) const
    requires requires { request.csv; }
  {
    door("csv", request.csv, a_csv);
  }
  void operator()(auto& request) const
    requires requires { request.where; }
  {
    door("where", request.where, wheres);
    door("name", request.name, a_name);
    door("label", request.label, a_name);
  }
  void operator()(auto& request) const
    requires requires { request.at_once; }
  {
    door("name", request.name, a_name);
    door("confirmed", request.confirmed);
    door("at_once", request.at_once);
  }
  void operator()(auto& request) const
    requires(
        requires { request.name; } && !requires { request.where; } && !requires { request.at_once; })
  {
    door("name", request.name, a_name);
  }
  void operator()(auto& request) const
    requires requires { request.percent; }
  {
    door("percent", request.percent, 0, whole);
  }
  void operator()(auto& request) const
    requires requires { request.hour; }
  {
    door("hour", request.hour);
  }
};

/// In the order of Request's kinds.
constexpr std::array<std::string_view, std::variant_size_v<Request>> kinds = {
    "pin",     "counts", "leave",     "stay",    "look",      "import",     "stop",     "put-on-show",
    "go-back", "forget", "copy-logs", "restart", "shut-down", "brightness", "tell-hour"};

template <std::size_t kind = 0>
std::optional<Request> request_of_kind(std::string_view name) {
  if constexpr (kind == kinds.size()) {
    return std::nullopt;
  } else {
    if (kinds.at(kind) == name) return Request(std::in_place_index<kind>);
    return request_of_kind<kind + 1>(name);
  }
}

std::string as_line(const ordered_json& object) {
  return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

template <class Value, class Describe>
ordered_json object_of(const Value& value, Describe describe) {
  ordered_json object = ordered_json::object();
  Writer writer(object);
  describe(writer, value);
  return object;
}

constexpr auto found_fields = [](auto& door, auto& value) { fields_of_found(door, value); };
constexpr auto progress_fields = [](auto& door, auto& value) { fields_of_progress(door, value); };
constexpr auto event_fields = [](auto& door, auto& value) { fields_of_event(door, value); };
constexpr auto board_fields = [](auto& door, auto& value) { fields_of_board(door, value); };

tl::unexpected<Error> not_understood(std::string_view what) {
  return fail(ErrorCode::malformed, fmt::format("a line of another program is not understood: {}", what));
}

Result<ordered_json> object_in(std::string_view line) {
  if (line.size() >= longest_line) return not_understood("it is too long");
  ordered_json object = ordered_json::parse(line, nullptr, false);
  if (!object.is_object()) return not_understood("it is no JSON object");
  return object;
}

template <class Value, class Describe>
Result<Value> value_in(const ordered_json& object, Describe describe) {
  if (!object.is_object()) return not_understood("an object is missing");
  Value value;
  Reader reader(object);
  describe(reader, value);
  if (!reader.wrong().empty()) return not_understood(fmt::format("its field \"{}\"", reader.wrong()));
  return value;
}

/// An object that a report may have.
template <class Value, class Describe>
Result<void> take(const ordered_json& object, const char* key, std::optional<Value>& value, Describe describe) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  LECTERN_TRY(taken, (value_in<Value>(*found, describe)));
  value = std::move(taken);
  return {};
}

/// A list of short texts that a report may have.
Result<void> take_words(const ordered_json& object, const char* key, std::vector<std::string>& words) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  if (!found->is_array() || found->size() > most_words) return not_understood(fmt::format("its field \"{}\"", key));
  for (const ordered_json& one : *found) {
    const ordered_json alone = {{key, one}};
    LECTERN_TRY(word, (value_in<std::string>(alone, [key](auto& door, auto& text) { door(key, text, a_name); })));
    words.push_back(std::move(word));
  }
  return {};
}

ordered_json list_of(const std::vector<std::string>& words) {
  ordered_json list = ordered_json::array();
  for (const std::string& word : words)
    if (list.size() < most_words) list.push_back(std::string(first_of(visible(word), longest_name)));
  return list;
}

Result<void> take_lists(const ordered_json& object, Report& report) {
  if (const auto found = object.find("found"); found != object.end()) {
    if (!found->is_array() || found->size() > most_found) return not_understood("its field \"found\"");
    for (const ordered_json& one : *found) {
      LECTERN_TRY(taken, (value_in<Found>(one, found_fields)));
      report.found.push_back(std::move(taken));
    }
  }
  LECTERN_CHECK(take_words(object, "walls", report.walls));
  return take_words(object, "refused", report.refused);
}

}  // namespace

std::string line_of(const Report& report) {
  ordered_json object = object_of(report, [](auto& door, auto& value) { fields_of_report(door, value); });
  object["progress"] = object_of(report.progress, progress_fields);
  if (report.import) object["import"] = object_of(*report.import, event_fields);
  if (report.change) object["change"] = object_of(*report.change, event_fields);
  if (report.storage) object["storage"] = object_of(*report.storage, event_fields);
  object["board"] = object_of(report.board, board_fields);
  object["walls"] = list_of(report.walls);
  object["refused"] = list_of(report.refused);
  ordered_json& found = object["found"] = ordered_json::array();
  for (const Found& one : report.found)
    if (found.size() < most_found) found.push_back(object_of(one, found_fields));
  std::string line = as_line(object);
  while (line.size() > longest_line && !object["found"].empty()) {
    object["found"].erase(object["found"].size() - 1);
    line = as_line(object);
  }
  return line;
}

std::string line_of(const Request& request) {
  ordered_json object;
  object["ask"] = kinds.at(request.index());
  Writer writer(object);
  std::visit(Fields<Writer>{writer}, request);
  return as_line(object);
}

std::string line_of(const Told& told) {
  ordered_json object;
  if (const auto* found = std::get_if<Found>(&told)) object["found"] = object_of(*found, found_fields);
  if (const auto* progress = std::get_if<Progress>(&told)) object["progress"] = object_of(*progress, progress_fields);
  if (const auto* event = std::get_if<Event>(&told)) object["event"] = object_of(*event, event_fields);
  if (const auto* refused = std::get_if<Refused>(&told)) object["refused"] = list_of(refused->calls);
  return as_line(object);
}

Result<Report> report_of(std::string_view line) {
  LECTERN_TRY(object, object_in(line));
  if (!object.contains("door")) return not_understood("it is no report");
  LECTERN_TRY(report, (value_in<Report>(object, [](auto& door, auto& value) { fields_of_report(door, value); })));
  std::optional<Progress> progress;
  std::optional<Board> board;
  LECTERN_CHECK(take(object, "progress", progress, progress_fields));
  LECTERN_CHECK(take(object, "board", board, board_fields));
  LECTERN_CHECK(take(object, "import", report.import, event_fields));
  LECTERN_CHECK(take(object, "change", report.change, event_fields));
  LECTERN_CHECK(take(object, "storage", report.storage, event_fields));
  LECTERN_CHECK(take_lists(object, report));
  if (progress) report.progress = std::move(*progress);
  if (board) report.board = std::move(*board);
  return report;
}

Result<Request> request_of(std::string_view line) {
  LECTERN_TRY(object, object_in(line));
  const auto ask = object.find("ask");
  if (ask == object.end() || !ask->is_string()) return not_understood("it asks for nothing");
  auto request = request_of_kind(ask->get_ref<const std::string&>());
  if (!request) return not_understood("what it asks for is not offered");
  Reader reader(object);
  std::visit(Fields<Reader>{reader}, *request);
  if (!reader.wrong().empty()) return not_understood(fmt::format("its field \"{}\"", reader.wrong()));
  return *std::move(request);
}

Result<Told> told_of(std::string_view line) {
  LECTERN_TRY(object, object_in(line));
  if (object.size() != 1) return not_understood("it tells not one thing");
  const std::string& kind = object.begin().key();
  const ordered_json& value = object.begin().value();
  const auto as_told = [](auto read) -> Result<Told> {
    if (!read) return tl::unexpected(read.error());
    return Told(*std::move(read));
  };
  if (kind == "found") return as_told(value_in<Found>(value, found_fields));
  if (kind == "progress") return as_told(value_in<Progress>(value, progress_fields));
  if (kind == "event") return as_told(value_in<Event>(value, event_fields));
  if (kind == "refused") {
    Refused refused;
    LECTERN_CHECK(take_words(object, "refused", refused.calls));
    return Told(std::move(refused));
  }
  return not_understood("it tells of nothing known");
}

void LineReader::append(std::string_view bytes) {
  // What follows a line that is too long is never looked at.
  if (!too_long_) bytes_ += bytes;
}

Result<std::optional<std::string>> LineReader::next() {
  const std::size_t end = bytes_.find('\n');
  too_long_ = too_long_ || std::min(end, bytes_.size()) >= longest_line;
  if (too_long_) {
    bytes_.clear();
    return not_understood("it is too long");
  }
  if (end == std::string::npos) return std::optional<std::string>();
  std::string line = bytes_.substr(0, end);
  bytes_.erase(0, end + 1);
  return std::optional(std::move(line));
}

}  // namespace lectern::staff
