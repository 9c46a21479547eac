// SPDX-License-Identifier: MIT
#include "firmware/settings/config.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/storage.hpp"
#include "assets/base/toml_slips.hpp"
#include "assets/base/visible.hpp"
#include "firmware/settings/signatures.hpp"

#define TOML_EXCEPTIONS 0
#include "assets/base/toml.hpp"

namespace lectern::app {

namespace {

constexpr std::uint64_t max_config_size = 1U << 20;
constexpr double least_screen_mm = 50;  // less is a mistake: centimetres, or inches
constexpr double largest_screen_mm = 10'000;
constexpr int quarter_turn = 90;
constexpr int whole_turn = 360;
constexpr std::int64_t largest_margin = 400;  // px: a fifth of a common screen's width; televisions cut off a twentieth
constexpr std::int64_t least_budget = 8;      // MiB
constexpr std::int64_t greatest_budget = 1024;

/// Reads one value into the configuration; false: it is not of the kind wanted.
using Reader = std::function<bool(const toml::node&, Config&)>;

/// A list of two, or null.
const toml::array* two_of(const toml::node& node) {
  const toml::array* both = node.as_array();
  return both == nullptr || both->size() != 2 ? nullptr : both;
}

bool read_mm(const toml::node& node, Config& config) {
  const toml::array* both = two_of(node);
  if (both == nullptr) return false;
  const auto w = (*both)[0].value<double>();
  const auto h = (*both)[1].value<double>();
  const auto sound = [](double mm) { return mm >= least_screen_mm && mm <= largest_screen_mm; };
  if (!w || !h || !sound(*w) || !sound(*h)) return false;
  config.mm = MillimetreSize{{*w}, {*h}};
  return true;
}

template <class Value, class Field>
Reader into(Field Config::*field) {
  return [field](const toml::node& node, Config& config) {
    const auto value = node.value_exact<Value>();
    if (value) config.*field = *value;
    return value.has_value();
  };
}

Reader into_turn(int Config::*field) {
  return [field](const toml::node& node, Config& config) {
    const auto degrees = node.value_exact<std::int64_t>();
    if (!degrees || *degrees < 0 || *degrees >= whole_turn || *degrees % quarter_turn != 0) return false;
    config.*field = static_cast<int>(*degrees);
    return true;
  };
}

bool read_margin(const toml::node& node, Config& config) {
  const toml::array* both = two_of(node);
  if (both == nullptr) return false;
  const auto w = (*both)[0].value_exact<std::int64_t>();
  const auto h = (*both)[1].value_exact<std::int64_t>();
  const auto sound = [](std::int64_t px) { return px >= 0 && px <= largest_margin; };
  if (!w || !h || !sound(*w) || !sound(*h)) return false;
  config.margin = {static_cast<int>(*w), static_cast<int>(*h)};
  return true;
}

bool read_hours(const toml::node& node, Config& config) {
  const toml::array* both = two_of(node);
  if (both == nullptr) return false;
  const auto from = parse_time_of_day((*both)[0].value_exact<std::string>().value_or(""));
  const auto to = parse_time_of_day((*both)[1].value_exact<std::string>().value_or(""));
  if (!from || !to || *from == *to) return false;
  config.hours = OpenHours{*from, *to};
  return true;
}

bool read_budget(const toml::node& node, Config& config) {
  const auto mib = node.value_exact<std::int64_t>();
  if (!mib || *mib < least_budget || *mib > greatest_budget) return false;
  config.pixel_budget = static_cast<std::size_t>(*mib) << 20;
  return true;
}

/// The texts of a list, each with its place; nothing: it is none.
std::optional<std::vector<SettingText>> texts_of(const toml::node& node) {
  const toml::array* list = node.as_array();
  if (list == nullptr) return std::nullopt;
  std::vector<SettingText> texts;
  for (const toml::node& one : *list) {
    const auto text = one.value_exact<std::string>();
    if (!text) return std::nullopt;
    texts.push_back({*text, one.source().begin.line, one.source().begin.column});
  }
  return texts;
}

bool is_texts(const toml::node& node, Config&) {
  return texts_of(node).has_value();
}

bool read_museum(const toml::node& node, Config& config) {
  const auto text = node.value_exact<std::string>();
  if (!text || !signature::is_museum(*text)) return false;
  config.signatures.museum = *text;
  return true;
}

/// The keys of one step, instead of its usual ones.
Reader into_keys(FocusStep step) {
  return [step](const toml::node& node, Config& config) {
    const toml::array* names = node.as_array();
    if (names == nullptr) return false;
    std::erase_if(config.keys, [step](const auto& entry) { return entry.second == step; });
    for (const toml::node& name : *names) {
      const auto text = name.value_exact<std::string>();
      if (!text || text->empty()) return false;
      config.keys[*text] = step;
    }
    return true;
  };
}

bool read_taps(const toml::node& node, Config& config) {
  const toml::array* names = node.as_array();
  if (names == nullptr || names->size() < least_taps || names->size() > most_taps) return false;
  std::vector<Corner> taps;
  for (const toml::node& name : *names) {
    const auto corner = corner_of(name.value_exact<std::string>().value_or(""));
    if (!corner) return false;
    taps.push_back(*corner);
  }
  // One corner again and again is what children do.
  if (std::all_of(taps.begin(), taps.end(), [&](Corner one) { return one == taps.front(); })) return false;
  config.taps = taps;
  return true;
}

struct Known {
  Reader read;
  std::string_view wanted;
};

constexpr std::string_view turns = "0, 90, 180 or 270";
constexpr std::string_view key_names = "a list of keys' names, as in [\"Right\", \"F14\"]";

const std::map<std::string_view, Known>& known_keys() {
  static const std::map<std::string_view, Known> keys = {
      {"pack", {into<std::string>(&Config::pack), "a path in quotation marks"}},
      {"language", {into<std::string>(&Config::language), "a language code in quotation marks"}},
      {"screen.mm", {read_mm, "two lengths in millimetres from 50 to 10000, as in [477, 268]"}},
      {"screen.turn", {into_turn(&Config::turn), turns}},
      {"screen.margin", {read_margin, "two numbers of pixels from 0 to 400, as in [48, 27]"}},
      {"screen.hours", {read_hours, "two different times of the day, as in [\"09:30\", \"17:00\"]"}},
      {"screen.output",
       {into<std::string>(&Config::output), "an output's name in quotation marks, as in \"HDMI-A-1\""}},
      {"touch.turn", {into_turn(&Config::touch_turn), turns}},
      {"reduced_motion", {into<bool>(&Config::reduced_motion), "true or false"}},
      {"kiosk", {into<bool>(&Config::kiosk), "true or false"}},
      {"auto", {into<bool>(&Config::automatic), "true or false"}},
      {"fetch_ahead", {into<bool>(&Config::fetch_ahead), "true or false"}},
      {"keys.next", {into_keys(FocusStep::next), key_names}},
      {"keys.next_page", {into_keys(FocusStep::next_page), key_names}},
      {"keys.previous", {into_keys(FocusStep::previous), key_names}},
      {"keys.previous_page", {into_keys(FocusStep::previous_page), key_names}},
      {"keys.select", {into_keys(FocusStep::select), key_names}},
      {"keys.back", {into_keys(FocusStep::back), key_names}},
      {"keys.help", {into_keys(FocusStep::help), key_names}},
      {"signatures.trusted",
       {is_texts, "a list of public keys, each the second line of a .pub file in quotation marks"}},
      {"signatures.revoked", {is_texts, "a list of keys' numbers, each sixteen digits in quotation marks"}},
      {"signatures.museum",
       {read_museum, "the museum's name in quotation marks, as lectern-pack sign --museum was given it"}},
      {"keys.staff",
       {into<std::string>(&Config::staff_key), "a key with what is held down, as in \"Control+Shift+S\""}},
      {"staff.gesture",
       {read_taps,
        "5 to 12 corners, not all the same, each \"top left\", \"top right\", \"bottom left\" or \"bottom right\""}},
      {"pixel_budget", {read_budget, "a number of MiB from 8 to 1024"}},
  };
  return keys;
}

std::string place(const std::filesystem::path& path, const toml::source_region& at) {
  return fmt::format("{}:{}:{}", path.string(), at.begin.line, at.begin.column);
}

tl::unexpected<Error> wrong(const std::filesystem::path& path, const toml::source_region& at, std::string what) {
  return fail(ErrorCode::malformed, fmt::format("{}: {}", place(path, at), what));
}

bool is_table_name(std::string_view name) {
  return name == "screen" || name == "touch" || name == "keys" || name == "signatures" || name == "staff";
}

/// Of a name that no setting has; `prefix` is its table's with a dot.
std::string no_setting(std::string_view name, std::string_view prefix) {
  const std::string_view own = name.substr(prefix.size());
  if (!prefix.empty() && (is_table_name(own) || known_keys().contains(own)))
    return fmt::format(
        "this stands below [{}], and so is taken for a part of it; put it above the first line in brackets",
        prefix.substr(0, prefix.size() - 1));
  std::string all;
  for (const auto& entry : known_keys()) all += fmt::format("{}{}", all.empty() ? "" : ", ", entry.first);
  return fmt::format("there is no setting '{}'; the settings are {}", name, all);
}

Result<void> read_table(const std::filesystem::path& path, const toml::table& table, const std::string& prefix,
                        Config& config) {
  for (const auto& [key, node] : table) {
    const std::string name = prefix + std::string(key.str());
    if (is_table_name(name) && node.is_table()) {
      LECTERN_CHECK(read_table(path, *node.as_table(), name + ".", config));
      continue;
    }
    const auto known = known_keys().find(name);
    if (known == known_keys().end()) return wrong(path, key.source(), no_setting(name, prefix));
    if (!known->second.read(node, config))
      return wrong(path, node.source(), fmt::format("'{}' must be {}", name, known->second.wanted));
    if (name == "pack") config.pack_place = place(path, node.source());
  }
  return {};
}

/// Both lists of keys, once all of the file was read: each key is held against the others.
Result<void> read_signatures(const std::filesystem::path& path, const toml::table& table, Config& config) {
  const auto texts = [&](std::string_view name) {
    const toml::node* node = table.at_path(name).node();
    return node == nullptr ? std::vector<SettingText>() : texts_of(*node).value_or(std::vector<SettingText>());
  };
  const auto wrong_text = read_keys(texts("signatures.trusted"), texts("signatures.revoked"), config.signatures);
  if (!wrong_text) return {};
  const toml::source_position at{wrong_text->where.line, wrong_text->where.column};
  return wrong(path, {at, at, {}}, wrong_text->what);
}

}  // namespace

std::vector<std::string_view> setting_names() {
  std::vector<std::string_view> names;
  for (const auto& entry : known_keys()) names.push_back(entry.first);
  return names;
}

Result<Config> read_config(const std::filesystem::path& path) {
  LECTERN_TRY(bytes, read_file(path, max_config_size));
  const toml::parse_result parsed = toml::parse(as_text(bytes));
  if (!parsed) {
    const toml::parse_error& error = parsed.error();
    const TomlSlip slip = toml_slip(as_text(bytes), error.source().begin.line, error.description());
    return wrong(path, error.source(), visible(fmt::format("{}; {}", slip.what, slip.mend)));
  }
  Config config;
  LECTERN_CHECK(read_table(path, parsed.table(), "", config));
  LECTERN_CHECK(read_signatures(path, parsed.table(), config));
  return config;
}

Result<Config> read_config_if_there(const std::filesystem::path& path) {
  // A link that leads nowhere is there, and so may be what stands in a folder that cannot be looked into.
  std::error_code unknown;
  if (std::filesystem::symlink_status(path, unknown).type() == std::filesystem::file_type::not_found) return Config{};
  return read_config(path);
}

}  // namespace lectern::app
