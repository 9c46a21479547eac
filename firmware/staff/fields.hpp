// SPDX-License-Identifier: MIT
// How fields of values become those of a JSON object, and come out of one that nobody has to be trusted for. A field of
// a kind or size that it may not have is refused, one that is absent keeps what it had. Used by lines alone.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "assets/base/visible.hpp"
#include "firmware/staff/lines.hpp"
#include "firmware/staff/outcome.hpp"

namespace lectern::staff {

using nlohmann::ordered_json;

/// Three hundred years.
inline constexpr std::uint64_t most_seconds = 10'000'000'000;

/// The longest that a text may be, and whether it may have several lines.
struct Bound {
  std::size_t most = longest_text;  ///< bytes
  bool lines = false;
};
/// Puts the fields of a value into an object.
class Writer {
 public:
  explicit Writer(ordered_json& object) : object_(object) {}

  void operator()(const char* key, const std::string& text, Bound bound = {}) {
    const std::string shown = bound.lines ? visible_lines(text) : visible(text);
    object_[key] = first_of(shown, bound.most);
  }
  void operator()(const char* key, std::uint32_t number) { object_[key] = number; }
  void operator()(const char* key, std::uint64_t number) { object_[key] = number; }
  void operator()(const char* key, int number, int /*least*/, int /*most*/) { object_[key] = number; }
  void operator()(const char* key, bool yes) { object_[key] = yes; }
  void operator()(const char* key, std::chrono::seconds time) { object_[key] = time.count(); }
  void operator()(const char* key, Outcome outcome) { object_[key] = name_of(outcome); }
  template <class Value, std::size_t count>
  void operator()(const char* key, Value value, const std::array<std::string_view, count>& names) {
    object_[key] = names.at(static_cast<std::size_t>(value));
  }
  template <class Value, class... More>
  void operator()(const char* key, const std::optional<Value>& value, More... more) {
    if (value) (*this)(key, *value, more...);
  }

 private:
  ordered_json& object_;
};

/// Takes them out of one; what is absent stays as it is.
class Reader {
 public:
  explicit Reader(const ordered_json& object) : object_(object) {}

  void operator()(const char* key, std::string& text, Bound bound = {}) {
    const ordered_json* const value = find(key);
    if (value == nullptr) return;
    if (!value->is_string()) return refuse(key);
    const auto& said = value->get_ref<const std::string&>();
    const bool plain = (bound.lines ? visible_lines(said) : visible(said)) == said;
    if (said.size() > bound.most || !plain) return refuse(key);
    text = said;
  }
  void operator()(const char* key, std::uint32_t& number) { take(key, number, std::uint64_t{UINT32_MAX}); }
  void operator()(const char* key, std::uint64_t& number) { take(key, number, std::uint64_t{UINT64_MAX}); }
  void operator()(const char* key, int& number, int least, int most) {
    const ordered_json* const value = find(key);
    if (value == nullptr) return;
    if (!value->is_number_integer()) return refuse(key);
    if (value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(most))
      return refuse(key);
    const auto said = value->get<std::int64_t>();
    if (said < least || said > most) return refuse(key);
    number = static_cast<int>(said);
  }
  void operator()(const char* key, bool& yes) {
    const ordered_json* const value = find(key);
    if (value == nullptr) return;
    if (!value->is_boolean()) return refuse(key);
    yes = value->get<bool>();
  }
  void operator()(const char* key, std::chrono::seconds& time) {
    auto said = static_cast<std::uint64_t>(time.count());
    take(key, said, most_seconds);
    time = std::chrono::seconds(static_cast<std::int64_t>(said));
  }
  void operator()(const char* key, Outcome& outcome) {
    const ordered_json* const value = find(key);
    if (value == nullptr) return;
    const auto known = value->is_string() ? outcome_of(value->get_ref<const std::string&>()) : std::nullopt;
    if (!known) return refuse(key);
    outcome = *known;
  }
  template <class Value, std::size_t count>
  void operator()(const char* key, Value& value, const std::array<std::string_view, count>& names) {
    const ordered_json* const said = find(key);
    if (said == nullptr) return;
    for (std::size_t i = 0; said->is_string() && i < count; ++i)
      if (said->get_ref<const std::string&>() == names.at(i)) {
        value = static_cast<Value>(i);
        return;
      }
    refuse(key);
  }
  template <class Value, class... More>
  void operator()(const char* key, std::optional<Value>& value, More... more) {
    if (find(key) == nullptr) return;
    Value said{};
    (*this)(key, said, more...);
    value = std::move(said);
  }

  void refuse(std::string_view key) {
    if (wrong_.empty()) wrong_ = key;
  }
  [[nodiscard]] const ordered_json* find(const char* key) const {
    const auto found = object_.find(key);
    return found == object_.end() ? nullptr : &*found;
  }
  /// The first field that cannot be understood; empty: none.
  [[nodiscard]] const std::string& wrong() const { return wrong_; }

 private:
  template <class Number>
  void take(const char* key, Number& number, std::uint64_t most) {
    const ordered_json* const value = find(key);
    if (value == nullptr) return;
    if (!value->is_number_unsigned() || value->get<std::uint64_t>() > most) return refuse(key);
    number = static_cast<Number>(value->get<std::uint64_t>());
  }

  const ordered_json& object_;
  std::string wrong_;
};

}  // namespace lectern::staff
