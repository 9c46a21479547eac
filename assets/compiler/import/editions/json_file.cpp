// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/json_file.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/import/reader.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

const Json no_value;

Place place_at(const std::filesystem::path& file, std::string_view text, std::size_t offset) {
  const std::string_view before_it = text.substr(0, std::min(offset, text.size()));
  const auto line = static_cast<std::size_t>(std::count(before_it.begin(), before_it.end(), '\n')) + 1;
  const std::size_t start = before_it.rfind('\n');
  return {file, line, count_code_points(before_it.substr(start == std::string_view::npos ? 0 : start + 1)) + 1};
}

/// Finds values in JSON that is known to be well-formed.
class Locator {
 public:
  explicit Locator(std::string_view text) : text_(text) { skip_blanks(); }

  [[nodiscard]] std::size_t at() const { return at_; }

  /// To the member or item of that name of the value that begins here; false where there is none.
  bool enter(std::string_view name) {
    if (at_ >= text_.size()) return false;
    if (text_[at_] == '[') return enter_list(name);
    if (text_[at_] != '{') return false;
    for (++at_;; ++at_) {
      skip_blanks();
      if (at_ >= text_.size() || text_[at_] == '}') return false;
      const std::size_t key = at_ + 1;
      skip_value();
      const std::string_view found = text_.substr(key, at_ - key - 1);
      skip_blanks();
      ++at_;  // ':'
      skip_blanks();
      if (found == name) return true;
      skip_value();
      skip_blanks();
      if (at_ >= text_.size() || text_[at_] != ',') return false;
    }
  }

 private:
  bool enter_list(std::string_view name) {
    std::size_t index = 0;
    std::from_chars(name.data(), name.data() + name.size(), index);
    for (++at_;; ++at_) {
      skip_blanks();
      if (at_ >= text_.size() || text_[at_] == ']') return false;
      if (index-- == 0) return true;
      skip_value();
      skip_blanks();
      if (at_ >= text_.size() || text_[at_] != ',') return false;
    }
  }
  void skip_blanks() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
  }
  void skip_text() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_)
      if (text_[at_] == '\\') ++at_;
    ++at_;
  }
  void skip_value() {
    std::size_t depth = 0;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"') {
        skip_text();
      } else if (c == '{' || c == '[') {
        ++depth;
        ++at_;
      } else if (c == '}' || c == ']') {
        if (depth == 0) return;
        --depth;
        ++at_;
      } else if (depth > 0) {
        ++at_;
        continue;
      } else {
        at_ = std::min(text_.find_first_of(",}] \t\r\n", at_), text_.size());
      }
      if (depth == 0) return;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Result<JsonFile> JsonFile::read(std::filesystem::path name, Bytes bytes, Report& report) {
  JsonFile file;
  file.name_ = std::move(name);
  file.bytes_ = std::move(bytes);
  std::string_view text = as_text(file.bytes_);
  const auto stop = [&](ErrorCode code, std::size_t offset, std::string what, std::string mend) {
    const std::string said = fmt::format("{}: {}", file.name_.string(), what);
    report.error(place_at(file.name_, text, offset), std::move(what), std::move(mend));
    return fail(code, said);
  };
  if (text.size() > max_import_text)
    return stop(ErrorCode::too_large, 0, "this file is larger than an import reads", "import its parts one by one");
  bool is_deep = false;
  const auto shallow = [&](int depth, Json::parse_event_t, const Json&) {
    is_deep = is_deep || depth > max_import_depth;
    return !is_deep;
  };
  try {
    file.root_ = Json::parse(text.begin(), text.end(), shallow);
  } catch (const Json::parse_error& error) {
    return stop(ErrorCode::malformed, error.byte == 0 ? 0 : error.byte - 1, "this is not JSON from here on",
                "fetch the file again, or open it in a browser or an editor and save it as UTF-8");
  } catch (const Json::exception&) {
    return stop(ErrorCode::malformed, 0, "this is JSON with a number that nobody can hold", "correct the number");
  }
  if (is_deep)
    return stop(ErrorCode::too_large, 0, fmt::format("objects lie more than {} deep in one another", max_import_depth),
                "this is no file of IIIF's; fetch it again");
  return file;
}

Place JsonFile::at(std::string_view pointer) const {
  const std::string_view text = as_text(bytes_);
  Locator locator(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text);
  const std::size_t skipped = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  std::size_t found = locator.at();
  while (!pointer.empty()) {
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    if (!locator.enter(pointer.substr(1, end - 1))) break;
    found = locator.at();
    pointer.remove_prefix(end);
  }
  return place_at(name_, text, found + skipped);
}

JsonValue JsonValue::operator[](std::string_view name) const {
  std::string pointer = fmt::format("{}/{}", pointer_, name);
  if (!value_->is_object()) return {*file_, no_value, std::move(pointer)};
  const auto found = value_->find(std::string(name));
  return {*file_, found == value_->end() ? no_value : *found, std::move(pointer)};
}

JsonValue JsonValue::any_of(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names)
    if (JsonValue value = (*this)[name]; value.is_there()) return value;
  return (*this)[*names.begin()];
}

std::vector<JsonValue> JsonValue::each() const {
  if (!is_there()) return {};
  if (!value_->is_array()) return {*this};
  std::vector<JsonValue> values;
  for (std::size_t i = 0; i < value_->size(); ++i)
    values.emplace_back(*file_, (*value_)[i], fmt::format("{}/{}", pointer_, i));
  return values;
}

std::string JsonValue::text() const {
  if (value_->is_string()) return value_->get<std::string>();
  return value_->is_number() ? value_->dump() : std::string();
}

double JsonValue::number() const {
  constexpr double most = 1e9;
  double number = 0;
  if (value_->is_number()) {
    number = value_->get<double>();
  } else if (value_->is_string()) {
    const auto& text = value_->get_ref<const std::string&>();
    std::from_chars(text.data(), text.data() + text.size(), number);
  }
  return number > 0 && number < most ? number : 0;
}

}  // namespace lectern::compiler
