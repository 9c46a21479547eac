// SPDX-License-Identifier: MIT
#include "assets/compiler/source/toml/value_check.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <vector>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/source/geo_point.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "assets/compiler/source/toml/fields.hpp"
#include "assets/compiler/source/toml/key_check.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

constexpr std::int64_t most_paper_mm = pack::max_paper / 10;

void finding(Need need, const Place& place, std::string what, std::string mend, Report& report) {
  if (need == Need::required)
    report.error(place, std::move(what), std::move(mend));
  else
    report.warning(place, std::move(what), std::move(mend));
}

bool is_colour(std::string_view text) {
  constexpr std::size_t digits = 6;
  return text.size() == digits + 1 && text.front() == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

class ValueCheck {
 public:
  ValueCheck(const Key& key, std::string_view name, std::span<const std::string> languages, Report& report)
      : key_(key), name_(name), languages_(languages), report_(report) {}

  void run(const TomlMember& member) const {
    const TomlValue& value = member.value;
    switch (key_.type) {
      case ValueType::text:
        return text(name_, value);
      case ValueType::id:
        return id(name_, value);
      case ValueType::natural:
        return natural(value);
      case ValueType::naturals:
        return naturals(value);
      case ValueType::hundredths:
        return hundredths(value);
      case ValueType::page:
        return value.as<std::int64_t>() ? natural(value) : text(name_, value);
      case ValueType::turn:
        return turns(value);
      case ValueType::paper:
        return papers(value);
      case ValueType::position:
        return position(value);
      case ValueType::truth:
        return value.as<bool>() ? void() : tell_type(name_, value, "true or false", report_);
      case ValueType::texts:
        return list(name_, value, false);
      case ValueType::ids:
        return list(name_, value, true);
      case ValueType::languages:
      case ValueType::some_languages:
        return by_language(member, false);
      case ValueType::credit:
        return value.as<std::string>() ? text(name_, value) : by_language(member, false);
      case ValueType::aliases:
        return by_language(member, true);
      case ValueType::by_layer:
        return by_layer(value);
      case ValueType::colours:
        return colours(value);
      case ValueType::word:
        return word(value);
      case ValueType::date:
      case ValueType::table:
      case ValueType::tables:
        return;
    }
  }

 private:
  void text(std::string_view name, const TomlValue& value) const {
    const auto* words = value.as<std::string>();
    if (!words) return tell_type(name, value, "a text in quotation marks", report_);
    if (trimmed(*words).empty())
      finding(key_.need, value.place, fmt::format("{} is empty", name),
              key_.need == Need::required ? "fill it in"
                                          : "fill it in, write \"none given\" if there is none, or take it out",
              report_);
  }

  void id(std::string_view name, const TomlValue& value) const {
    const auto* words = value.as<std::string>();
    if (!words) return tell_type(name, value, "an id in quotation marks", report_);
    if (!is_id(*words)) report_.error(value.place, fmt::format("{}: \"{}\" is no id", name, *words), mend_id(*words));
  }

  void natural(const TomlValue& value) const {
    const auto* number = value.as<std::int64_t>();
    if (!number) return tell_type(name_, value, "a whole number from 1", report_);
    if (*number < 1 || *number > std::numeric_limits<std::int32_t>::max())
      report_.error(value.place, fmt::format("{} is {}", name_, *number), "write a whole number from 1");
  }

  void naturals(const TomlValue& value) const {
    const auto* items = value.as<TomlArray>();
    if (!items) return tell_type(name_, value, fmt::format("numbers in brackets: {} = [3]", name_), report_);
    for (const TomlValue& item : *items) natural(item);
  }

  void hundredths(const TomlValue& value) const {
    constexpr int whole = 100;
    const auto* number = value.as<std::int64_t>();
    if (!number) return tell_type(name_, value, "a whole number from 0 to 100, in hundredths of the page", report_);
    if (*number < 0 || *number > whole)
      report_.error(value.place, fmt::format("{} is {}", name_, *number),
                    "write a whole number from 0 to 100, in hundredths of the page");
  }

  void turns(const TomlValue& value) const {
    const auto* table = value.as<TomlTable>();
    if (!table) return quarter_turns(name_, value);
    for (const TomlMember& entry : table->members) quarter_turns(fmt::format("{}.{}", name_, entry.key), entry.value);
  }

  void quarter_turns(std::string_view name, const TomlValue& value) const {
    constexpr int quarter = 90;
    const auto* degrees = value.as<std::int64_t>();
    if (!degrees) return tell_type(name, value, "90, 180 or 270, or for single pages turn = { 3 = 90 }", report_);
    if (*degrees < quarter || *degrees > 3 * quarter || *degrees % quarter != 0)
      report_.error(value.place, fmt::format("{} is {}", name, *degrees),
                    "a page is turned clockwise by 90, 180 or 270 degrees; leave the key out where it stands upright");
  }

  void papers(const TomlValue& value) const {
    const auto* table = value.as<TomlTable>();
    if (!table) return paper(name_, value);
    for (const TomlMember& entry : table->members) paper(fmt::format("{}.{}", name_, entry.key), entry.value);
  }

  void paper(std::string_view name, const TomlValue& value) const {
    constexpr std::string_view wanted =
        "width and height in whole millimetres, [210, 297], or for single pages paper_mm = { 3 = [297, 210] }";
    const auto* lengths = value.as<TomlArray>();
    if (!lengths) return tell_type(name, value, wanted, report_);
    if (lengths->size() != 2)
      return report_.error(value.place, fmt::format("{} has {}", name, counted(lengths->size(), "number")),
                           fmt::format("write {}", wanted));
    for (const TomlValue& side : *lengths) {
      const auto* length = side.as<std::int64_t>();
      if (!length) return tell_type(name, side, wanted, report_);
      if (*length < 1 || *length > most_paper_mm)
        return report_.error(side.place, fmt::format("{} is {}", name, *length),
                             fmt::format("a side of the paper has 1 to {} millimetres", most_paper_mm));
    }
  }

  void position(const TomlValue& value) const {
    constexpr std::string_view wanted =
        "latitude and longitude in degrees, north and east above 0, south and west below: [39.9, 116.4]";
    const auto* numbers = value.as<TomlArray>();
    if (!numbers) return tell_type(name_, value, wanted, report_);
    if (numbers->size() != 2)
      return report_.error(value.place, fmt::format("{} has {}", name_, counted(numbers->size(), "number")),
                           fmt::format("write {}", wanted));
    for (const TomlValue& number : *numbers)
      if (!degrees_of(number)) return tell_type(name_, number, wanted, report_);
    const GeoPoint point{*degrees_of(numbers->front()), *degrees_of(numbers->back())};
    if (is_on_earth(point)) return;
    const GeoPoint swapped{point.longitude, point.latitude};
    const bool latitude = std::abs(point.latitude) <= most_latitude;
    report_.error(value.place,
                  fmt::format("{} is [{}, {}], a place outside the world", name_, point.latitude, point.longitude),
                  is_on_earth(swapped)
                      ? fmt::format("latitude comes first; if the two are exchanged, write [{}, {}]", swapped.latitude,
                                    swapped.longitude)
                      : fmt::format("write {}; a {}", wanted,
                                    latitude ? "longitude is between -180 and 180" : "latitude is between -90 and 90"));
  }

  void list(std::string_view name, const TomlValue& value, bool of_ids) const {
    const auto* items = value.as<TomlArray>();
    if (!items)
      return tell_type(name, value, of_ids ? "a list of ids in brackets [ ]" : "a list of texts in brackets [ ]",
                       report_);
    for (const TomlValue& item : *items) of_ids ? id(name, item) : text(name, item);
  }

  void by_language(const TomlMember& member, bool lists) const {
    const auto* table = member.value.as<TomlTable>();
    if (!table) return tell_type(name_, member.value, "a table with a text for each language: en = \"…\"", report_);
    std::vector<std::string> meant;
    for (const TomlMember& entry : table->members) {
      const std::string name = fmt::format("{}.{}", name_, entry.key);
      if (!is_language_code(entry.key)) {
        report_.error(entry.place, fmt::format("{}: \"{}\" is no language code", name_, entry.key),
                      mend_language(entry.key));
        meant.push_back(meant_language(entry.key));
      } else if (lists)
        list(name, entry.value, false);
      else
        language_text(name, entry);
    }
    if (lists || key_.type == ValueType::some_languages) return;
    for (const std::string& language : languages_)
      if (!table->find(language) && std::find(meant.begin(), meant.end(), language) == meant.end())
        finding(key_.need, member.place, fmt::format("{} has no text in the language {}", name_, language),
                fmt::format("add {} = \"…\"", language), report_);
  }

  void language_text(std::string_view name, const TomlMember& entry) const {
    text(name, entry.value);
    if (!languages_.empty() && std::find(languages_.begin(), languages_.end(), entry.key) == languages_.end())
      report_.warning(entry.place, fmt::format("{}: the exhibit is not shown in the language {}", name, entry.key),
                      "add it to `languages` in exhibit.toml, or take the text out");
  }

  void by_layer(const TomlValue& value) const {
    const auto* table = value.as<TomlTable>();
    if (!table)
      return tell_type(name_, value, "a table with the words of each layer: \"translation.en\" = \"…\"", report_);
    for (const TomlMember& entry : table->members) {
      if (!is_layer_id(entry.key))
        report_.error(entry.place, fmt::format("{}: \"{}\" is no layer", name_, entry.key),
                      "write the layer's name in quotation marks, as \"translation.en\"");
      text(fmt::format("{}.\"{}\"", name_, entry.key), entry.value);
    }
  }

  void colours(const TomlValue& value) const {
    const auto* table = value.as<TomlTable>();
    if (!table) return tell_type(name_, value, "a table of colours: ink = \"#231F1A\"", report_);
    const std::vector<std::string> names(colour_names().begin(), colour_names().end());
    for (const TomlMember& entry : table->members) {
      const auto* colour = entry.value.as<std::string>();
      if (std::find(names.begin(), names.end(), entry.key) == names.end())
        report_.error(entry.place, fmt::format("{} has no colour {}", name_, entry.key),
                      did_you_mean(entry.key, names, fmt::format("its colours are {}", fmt::join(names, ", "))));
      if (!colour || !is_colour(*colour))
        report_.error(entry.value.place, fmt::format("{}.{} is no colour", name_, entry.key),
                      "write it as \"#RRGGBB\"");
    }
  }

  void word(const TomlValue& value) const {
    const std::vector<std::string> words(key_.words.begin(), key_.words.end());
    const auto* word = value.as<std::string>();
    if (word && std::find(words.begin(), words.end(), *word) != words.end()) return;
    const std::string all = fmt::format("\"{}\"", fmt::join(words, "\" or \""));
    report_.error(value.place, fmt::format("{} takes {}", name_, words.size() == 1 ? all + " only" : all),
                  fmt::format("write {} = {}, or take the key out", name_, all));
  }

  const Key& key_;
  std::string_view name_;
  std::span<const std::string> languages_;
  Report& report_;
};

}  // namespace

void check_value(const Key& key, std::string_view name, const TomlMember& member,
                 std::span<const std::string> languages, Report& report) {
  ValueCheck(key, name, languages, report).run(member);
}

void tell_type(std::string_view name, const TomlValue& value, std::string_view wanted, Report& report) {
  report.error(value.place, fmt::format("{} is {}", name, value.kind()), fmt::format("write {}", wanted));
}

}  // namespace lectern::compiler
