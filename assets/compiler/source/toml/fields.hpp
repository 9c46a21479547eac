// SPDX-License-Identifier: MIT
// Takes values out of a checked TOML table. What is absent or of the wrong type comes out empty: key_check has said so.
// Used by document, exhibit, strings and value_check.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/source/model.hpp"
#include "assets/compiler/source/toml/value.hpp"

namespace lectern::compiler {

[[nodiscard]] std::string text_of(const TomlTable& table, std::string_view key);
[[nodiscard]] std::optional<std::string> optional_text_of(const TomlTable& table, std::string_view key);
[[nodiscard]] bool truth_of(const TomlTable& table, std::string_view key);
[[nodiscard]] std::int64_t number_of(const TomlTable& table, std::string_view key, std::int64_t otherwise);
/// Those that are at least 1.
[[nodiscard]] std::vector<std::size_t> naturals_of(const TomlTable& table, std::string_view key);
[[nodiscard]] std::vector<std::string> texts_of(const TomlTable& table, std::string_view key);
[[nodiscard]] std::map<std::string, std::string> texts_by_name(const TomlTable& table, std::string_view key);

/// A number of degrees, whole or not; nothing where it is another value.
[[nodiscard]] std::optional<double> degrees_of(const TomlValue& value);
/// Latitude and longitude of a place on Earth.
[[nodiscard]] std::optional<GeoPoint> position_of(const TomlTable& table, std::string_view key);

/// The table under `key`; an empty one where there is none.  Lifetime: that of `table`, or static.
[[nodiscard]] const TomlTable& table_of(const TomlTable& table, std::string_view key);

/// What a table quotes from a passage.  `place` is the table's.
[[nodiscard]] SourceQuoted quoted_of(const TomlTable& table, const Place& place);

/// Where each key of a file stands, with its tables: "title.en".
[[nodiscard]] std::map<std::string, Place> places_of(const TomlTable& root);

}  // namespace lectern::compiler
