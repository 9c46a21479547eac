// SPDX-License-Identifier: MIT
// A TOML file as a plain tree that knows where each key and value stands. Made by toml++, whose headers and exceptions
// stay in value.cpp. Used by fields, key_check, value_check and strings.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/dates/calendar.hpp"

namespace lectern::compiler {

struct TomlValue;
struct TomlMember;

using TomlArray = std::vector<TomlValue>;

/// Members in the order of the file.
struct TomlTable {
  std::vector<TomlMember> members;
  /// The member of that name, or none.
  [[nodiscard]] const TomlMember* find(std::string_view key) const;
};

/// A kind of value that no key of ours takes.
struct TomlOther {
  std::string kind;
};

struct TomlValue {
  Place place;
  std::variant<TomlOther, std::string, std::int64_t, bool, CalendarDate, TomlArray, TomlTable, double> data;

  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&data);
  }
  /// In a curator's words: "a text", "a list".
  [[nodiscard]] std::string kind() const;
};

struct TomlMember {
  std::string key;
  Place place;
  TomlValue value;
};

/// Tables in tables; no key of ours needs more than four.
inline constexpr std::size_t max_toml_depth = 16;

/// Reads TOML 1.0.  Shape: `text` is well-formed UTF-8.  Errors: into the report, the first thing that is no TOML.
[[nodiscard]] std::optional<TomlTable> parse_toml(const std::filesystem::path& file, std::string_view text,
                                                  Report& report);

/// Reads a file that lies in `root`, checks its characters and parses it.
[[nodiscard]] std::optional<TomlTable> read_toml_file(const std::filesystem::path& root,
                                                      const std::filesystem::path& file, Report& report);

}  // namespace lectern::compiler
