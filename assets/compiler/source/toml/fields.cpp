// SPDX-License-Identifier: MIT
#include "assets/compiler/source/toml/fields.hpp"

namespace lectern::compiler {

namespace {

template <class T>
const T* value_of(const TomlTable& table, std::string_view key) {
  const TomlMember* member = table.find(key);
  return member ? member->value.as<T>() : nullptr;
}

void add_places(const TomlTable& table, const std::string& prefix, std::map<std::string, Place>& places) {
  for (const TomlMember& member : table.members) {
    const std::string name = prefix + member.key;
    places.emplace(name, member.place);
    if (const auto* inner = member.value.as<TomlTable>()) add_places(*inner, name + ".", places);
  }
}

}  // namespace

std::string text_of(const TomlTable& table, std::string_view key) {
  return optional_text_of(table, key).value_or("");
}

std::optional<std::string> optional_text_of(const TomlTable& table, std::string_view key) {
  const auto* text = value_of<std::string>(table, key);
  return text ? std::optional(*text) : std::nullopt;
}

bool truth_of(const TomlTable& table, std::string_view key) {
  const auto* truth = value_of<bool>(table, key);
  return truth && *truth;
}

std::int64_t number_of(const TomlTable& table, std::string_view key, std::int64_t otherwise) {
  const auto* number = value_of<std::int64_t>(table, key);
  return number ? *number : otherwise;
}

std::vector<std::size_t> naturals_of(const TomlTable& table, std::string_view key) {
  std::vector<std::size_t> result;
  if (const auto* items = value_of<TomlArray>(table, key))
    for (const TomlValue& item : *items)
      if (const auto* number = item.as<std::int64_t>(); number && *number >= 1)
        result.push_back(static_cast<std::size_t>(*number));
  return result;
}

std::vector<std::string> texts_of(const TomlTable& table, std::string_view key) {
  std::vector<std::string> result;
  if (const auto* items = value_of<TomlArray>(table, key))
    for (const TomlValue& item : *items)
      if (const auto* text = item.as<std::string>()) result.push_back(*text);
  return result;
}

std::optional<double> degrees_of(const TomlValue& value) {
  if (const auto* whole = value.as<std::int64_t>()) return static_cast<double>(*whole);
  const auto* fraction = value.as<double>();
  return fraction ? std::optional(*fraction) : std::nullopt;
}

std::optional<GeoPoint> position_of(const TomlTable& table, std::string_view key) {
  const auto* items = value_of<TomlArray>(table, key);
  if (!items || items->size() != 2) return std::nullopt;
  const auto latitude = degrees_of(items->front());
  const auto longitude = degrees_of(items->back());
  if (!latitude || !longitude) return std::nullopt;
  const GeoPoint point{*latitude, *longitude};
  return is_on_earth(point) ? std::optional(point) : std::nullopt;
}

std::map<std::string, std::string> texts_by_name(const TomlTable& table, std::string_view key) {
  std::map<std::string, std::string> result;
  for (const TomlMember& member : table_of(table, key).members)
    if (const auto* text = member.value.as<std::string>()) result.emplace(member.key, *text);
  return result;
}

const TomlTable& table_of(const TomlTable& table, std::string_view key) {
  static const TomlTable none;
  const auto* found = value_of<TomlTable>(table, key);
  return found ? *found : none;
}

SourceQuoted quoted_of(const TomlTable& table, const Place& place) {
  return {text_of(table, "passage"), text_of(table, "layer"),       text_of(table, "first"), text_of(table, "last"),
          text_of(table, "words"),   texts_by_name(table, "gloss"), places_of(table),        place};
}

std::map<std::string, Place> places_of(const TomlTable& root) {
  std::map<std::string, Place> places;
  add_places(root, "", places);
  return places;
}

}  // namespace lectern::compiler
