// SPDX-License-Identifier: MIT
#include "tests/house/room_rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <regex>

namespace lectern::house {

namespace {

std::string folder_of(std::string_view path) {
  return std::string(path.substr(0, path.rfind('/')));
}

/// The name before the parenthesis of a line that begins a function at the margin; empty for any other line.
/// "int f(" gives "f", "void A::f(" gives "A".
std::string function_begun(std::string_view line) {
  static const std::regex begins(
      R"(^(?:\[\[nodiscard\]\] )?[A-Za-z_][\w:<>,&*\s]*?[\s&*]((?:[A-Za-z_]\w*::)*[A-Za-z_]\w*)\()");
  std::match_results<std::string_view::const_iterator> found;
  if (!std::regex_search(line.begin(), line.end(), found, begins)) return {};
  const std::string name = found[1].str();
  for (const char* word : {"return", "if", "while", "for", "switch", "static_assert"})
    if (line.starts_with(word)) return {};
  return name.substr(0, name.find("::"));
}

std::string class_begun(std::string_view line) {
  static const std::regex begins(R"(^(?:class|struct) ([A-Za-z_]\w*)(?: final)?(?: : [^;]*)? ?\{)");
  std::match_results<std::string_view::const_iterator> found;
  return std::regex_search(line.begin(), line.end(), found, begins) ? found[1].str() : std::string();
}

/// Functions at the margin of a source that the linker sees, and classes whose members it defines.
std::set<std::string> defined_in(const SourceFile& file) {
  std::set<std::string> names;
  bool hidden = false;
  for (const std::string_view line : lines_of(file.text)) {
    if (line.starts_with("namespace {")) hidden = true;
    if (line.starts_with("}  // namespace") && !line.starts_with("}  // namespace ")) hidden = false;
    if (hidden || line.starts_with("static ") || line.ends_with(";")) continue;
    if (std::string name = function_begun(line); !name.empty()) names.insert(std::move(name));
  }
  return names;
}

/// Functions that a header declares and leaves to a source, and the classes that it has.
std::set<std::string> declared_in(const SourceFile& file) {
  std::set<std::string> names;
  for (const std::string_view line : lines_of(file.text)) {
    if (std::string name = class_begun(line); !name.empty()) names.insert(std::move(name));
    if (line.starts_with("inline ") || line.starts_with("template") || line.ends_with("{")) continue;
    if (std::string name = function_begun(line); !name.empty()) names.insert(std::move(name));
  }
  return names;
}

}  // namespace

std::vector<std::string> defined_elsewhere(const std::vector<SourceFile>& tree) {
  std::map<std::string, std::set<std::string>> headers;  // of a name, those that declare it
  for (const SourceFile& file : tree)
    if (is_header(file))
      for (const std::string& name : declared_in(file)) headers[name].insert(file.path);
  std::vector<std::string> findings;
  for (const SourceFile& file : tree) {
    if (!is_cpp(file) || is_header(file) || lies_in(file.path, "tests")) continue;
    const std::string folder = folder_of(file.path);
    for (const std::string& name : defined_in(file)) {
      const auto& declared = headers[name];
      if (std::any_of(declared.begin(), declared.end(), [&](const auto& path) { return folder_of(path) == folder; }))
        continue;
      // A name may stand for several things: this is the one whose header is included.
      for (const Include& include : includes_of(file))
        if (declared.contains(include.path))
          findings.push_back(fmt::format("{} defines {}, which {} declares", file.path, name, include.path));
    }
  }
  return findings;
}

Arrows arrows_of(const std::vector<SourceFile>& tree, std::string_view house) {
  const auto room_of = [&](std::string_view path) -> std::string {
    if (!lies_in(path, house) || path == house) return {};
    path.remove_prefix(house.size() + 1);
    const auto end = path.find('/');
    return end == std::string_view::npos ? std::string() : std::string(path.substr(0, end));
  };
  Arrows arrows;
  for (const SourceFile& file : tree) {
    const std::string room = room_of(file.path);
    if (!is_cpp(file) || room.empty()) continue;
    auto& to = arrows[room];
    for (const Include& include : includes_of(file))
      if (const std::string other = room_of(include.path); !other.empty() && other != room) to.insert(other);
  }
  return arrows;
}

Arrows drawn_arrows(std::string_view readme) {
  static const std::regex row(R"(^\| `(\w+)/` \|.*\| ([\w, ]*)\|$)");
  static const std::regex word(R"(\w+)");
  Arrows arrows;
  for (const std::string_view line : lines_of(readme)) {
    std::match_results<std::string_view::const_iterator> found;
    if (!std::regex_search(line.begin(), line.end(), found, row)) continue;
    auto& to = arrows[found[1].str()];
    const std::string rooms = found[2].str();
    for (std::sregex_iterator it(rooms.begin(), rooms.end(), word), end; it != end; ++it) to.insert(it->str());
  }
  return arrows;
}

std::string ring_of(const Arrows& arrows) {
  std::vector<std::string> way;
  std::set<std::string> done;
  std::string ring;
  const std::function<void(const std::string&)> visit = [&](const std::string& room) {
    if (!ring.empty() || done.contains(room)) return;
    const auto before = std::find(way.begin(), way.end(), room);
    if (before != way.end()) {
      ring = fmt::format("{} -> {}", fmt::join(before, way.end(), " -> "), room);
      return;
    }
    way.push_back(room);
    if (const auto to = arrows.find(room); to != arrows.end())
      for (const std::string& next : to->second) visit(next);
    way.pop_back();
    done.insert(room);
  };
  for (const auto& [room, to] : arrows) visit(room);
  return ring;
}

std::vector<std::string> untested(const std::vector<SourceFile>& tree, std::string_view room) {
  std::set<std::string> paths;
  for (const SourceFile& file : tree) paths.insert(file.path);
  std::vector<std::string> findings;
  for (const std::string& path : paths) {
    if (!lies_in(path, room) || !path.ends_with(".cpp")) continue;
    const std::string test = fmt::format("tests/{}_test.cpp", path.substr(0, path.size() - 4));
    if (!paths.contains(test)) findings.push_back(fmt::format("{} has no test {}", path, test));
  }
  return findings;
}

}  // namespace lectern::house
