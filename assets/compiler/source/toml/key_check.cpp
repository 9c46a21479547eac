// SPDX-License-Identifier: MIT
#include "assets/compiler/source/toml/key_check.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/toml/value_check.hpp"

namespace lectern::compiler {

namespace {

const std::array<std::string, 4> layer_kinds = {"reading", "transcript", "translation", "gist"};

/// What to write instead of the name of a table that is no layer's.  `table` is the table of layers.
std::string mend_layer(std::string_view key, std::string_view table) {
  // A name with a dot in it was in quotation marks.
  const std::string meant = key.find('.') == std::string_view::npos ? std::string() : meant_layer_id(key);
  if (is_layer_id(meant)) return fmt::format("write [{}.\"{}\"]", table, meant);
  return fmt::format("write the layer's name in quotation marks, as [{}.\"translation.en\"]", table);
}

bool is_wildcard(std::string_view part) {
  return part == "ID" || part == "NAME" || part == "LAYER";
}

/// The part of `path` that follows `pattern`, and whether more follow it.
struct Next {
  std::string_view part;
  bool last = false;
};

std::optional<Next> next_part(std::string_view path, std::string_view pattern) {
  if (!pattern.empty()) {
    if (!path.starts_with(pattern) || path.size() <= pattern.size() || path[pattern.size()] != '.') return std::nullopt;
    path.remove_prefix(pattern.size() + 1);
  }
  const std::size_t dot = path.find('.');
  return Next{path.substr(0, dot), dot == std::string_view::npos};
}

std::string joined(std::string_view path, std::string_view part) {
  return path.empty() ? std::string(part) : fmt::format("{}.{}", path, part);
}

class KeyCheck {
 public:
  KeyCheck(std::span<const Key> keys, std::span<const std::string> languages, Report& report)
      : keys_(keys), languages_(languages), report_(report) {}

  /// `pattern` is the path in the table of keys, `name` the same as the curator wrote it.
  void level(const TomlTable& table, const std::string& pattern, const std::string& name, const Place& place) const {
    for (const TomlMember& member : table.members) {
      const std::string_view part = part_for(member.key, pattern);
      if (part.empty())
        unknown(member, pattern, name);
      else if (!is_wildcard(part) || names_well(member, part, name))
        known(member, joined(pattern, part), joined(name, member.key));
    }
    for (const Need need : {Need::required, Need::expected})
      tell_absent(absent(table, pattern, need), name, need, place);
  }

 private:
  /// The part of the key table that a key goes by: its own name, a wildcard, or nothing.
  [[nodiscard]] std::string_view part_for(std::string_view key, std::string_view pattern) const {
    for (const Key& known : keys_)
      if (const auto next = next_part(known.path, pattern); next && (next->part == key || is_wildcard(next->part)))
        return next->part;
    return {};
  }

  void unknown(const TomlMember& member, std::string_view pattern, std::string_view name) const {
    std::vector<std::string> names;
    for (const Key& key : keys_)
      if (const auto next = next_part(key.path, pattern)) names.emplace_back(next->part);
    const std::string all = fmt::format("the keys here are {}", fmt::join(distinct(names), ", "));
    report_.error(member.place, fmt::format("there is no key {}", joined(name, member.key)),
                  did_you_mean(member.key, names, all));
  }

  static std::vector<std::string> distinct(const std::vector<std::string>& names) {
    std::vector<std::string> result;
    for (const std::string& name : names)
      if (std::find(result.begin(), result.end(), name) == result.end()) result.push_back(name);
    return result;
  }

  [[nodiscard]] bool names_well(const TomlMember& member, std::string_view wildcard, std::string_view name) const {
    if (wildcard == "ID") {
      if (is_id(member.key)) return true;
      report_.error(member.place, fmt::format("\"{}\" is no id", member.key), mend_id(member.key));
    } else if (wildcard == "LAYER") {
      if (is_layer_id(member.key)) return true;
      report_.error(member.place, fmt::format("{}: \"{}\" is no layer", name, member.key),
                    mend_layer(member.key, name));
    } else {
      const std::vector<std::string> names(label_names().begin(), label_names().end());
      if (std::find(names.begin(), names.end(), member.key) != names.end()) return true;
      report_.error(member.place, fmt::format("there is no label {}", member.key),
                    did_you_mean(member.key, names, fmt::format("the labels are {}", fmt::join(names, ", "))));
    }
    return false;
  }

  void known(const TomlMember& member, const std::string& pattern, const std::string& name) const {
    const auto key = std::find_if(keys_.begin(), keys_.end(), [&](const Key& k) { return k.path == pattern; });
    const bool is_list = key != keys_.end() && key->type == ValueType::tables;
    if (key != keys_.end() && !is_list && key->type != ValueType::table)
      return check_value(*key, name, member, languages_, report_);
    if (is_list) return tables(member, pattern, name);
    const auto* table = member.value.as<TomlTable>();
    if (!table) return tell_type(name, member.value, fmt::format("a table [{}]", name), report_);
    level(*table, pattern, name, member.place);
  }

  void tables(const TomlMember& member, const std::string& pattern, const std::string& name) const {
    const auto* items = member.value.as<TomlArray>();
    if (!items) return tell_type(name, member.value, fmt::format("[[{}]] with two brackets", name), report_);
    for (const TomlValue& item : *items) {
      const auto* table = item.as<TomlTable>();
      if (table)
        level(*table, pattern, name, item.place);
      else
        tell_type(name, item, fmt::format("[[{}]] with two brackets", name), report_);
    }
  }

  [[nodiscard]] std::vector<Key> absent(const TomlTable& table, std::string_view pattern, Need need) const {
    std::vector<Key> keys;
    for (const Key& key : keys_) {
      const auto next = next_part(key.path, pattern);
      if (key.need == need && next && next->last && !is_wildcard(next->part) && !table.find(next->part))
        keys.push_back({next->part, key.type, need});
    }
    return keys;
  }

  /// All that one table lacks is one finding.
  void tell_absent(std::span<const Key> keys, std::string_view name, Need need, const Place& place) const {
    if (keys.empty()) return;
    std::vector<std::string> names;
    for (const Key& key : keys) names.push_back(joined(name, key.path));
    const bool one = keys.size() == 1;
    std::string what =
        fmt::format("the key{} {} {} missing", one ? "" : "s", fmt::join(names, ", "), one ? "is" : "are");
    const std::string add = one ? "add it" : "add them";
    const bool has_text = std::any_of(keys.begin(), keys.end(), [](const Key& k) { return k.type == ValueType::text; });
    if (need == Need::required)
      report_.error(place, std::move(what), add + "; a pack cannot be made without " + (one ? "it" : "them"));
    else
      report_.warning(place, std::move(what), has_text ? add + "; where there is none, say so: \"none given\"" : add);
  }

  std::span<const Key> keys_;
  std::span<const std::string> languages_;
  Report& report_;
};

}  // namespace

void check_keys(const std::filesystem::path& file, const TomlTable& root, std::span<const Key> keys,
                std::span<const std::string> languages, Report& report) {
  KeyCheck(keys, languages, report).level(root, "", "", {file});
}

bool is_layer_id(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return false;
  const std::string_view kind = text.substr(0, dot);
  const std::string_view rest = text.substr(dot + 1);
  const std::size_t second = rest.find('.');
  if (std::find(layer_kinds.begin(), layer_kinds.end(), kind) == layer_kinds.end() ||
      !is_language_code(rest.substr(0, second)))
    return false;
  if (second == std::string_view::npos) return true;
  const std::string_view variant = rest.substr(second + 1);
  return is_id(variant) && !is_text_ending(variant);
}

std::string meant_layer_id(std::string_view text) {
  const std::size_t dot = std::min(text.find('.'), text.size());
  const std::string kind = nearest(lowered(text.substr(0, dot)), layer_kinds);
  if (kind.empty()) return {};
  const std::string_view rest = text.substr(std::min(dot + 1, text.size()));
  const std::size_t second = std::min(rest.find('.'), rest.size());
  const std::string language(rest.substr(0, second));
  const std::string code = is_language_code(language) ? language : meant_language(language);
  const std::string variant = proposed_id(rest.substr(second));
  return fmt::format("{}.{}{}{}", kind, code.empty() ? "LANGUAGE" : code, variant.empty() ? "" : ".", variant);
}

bool is_text_ending(std::string_view ending) {
  const std::string low = lowered(ending);
  return low == "txt" || low == "md" || low == "markdown" || low == "text";
}

}  // namespace lectern::compiler
