// SPDX-License-Identifier: MIT
// A file of JSON within limits, whose values know their place in it. Used by import/editions alone.
#pragma once

#include <cstddef>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/report.hpp"

namespace lectern::compiler {

using Json = nlohmann::json;

/// A value and where it stands.  Lifetime: of the file that it is of.
class JsonFile {
 public:
  /// Errors: malformed, too_large (bytes or nesting), with the place in the report.
  [[nodiscard]] static Result<JsonFile> read(std::filesystem::path name, Bytes bytes, Report& report);

  [[nodiscard]] const Json& root() const { return root_; }
  [[nodiscard]] const std::filesystem::path& name() const { return name_; }
  /// Where the value at a JSON pointer (RFC 6901) begins; of one that is not there the nearest around it.  Cost: reads
  /// the file up to there.
  [[nodiscard]] Place at(std::string_view pointer) const;

 private:
  std::filesystem::path name_;
  Bytes bytes_;
  Json root_;
};

/// A value of a file, with its JSON pointer.  Shape: whatever is asked of what is not there is not there either.
class JsonValue {
 public:
  JsonValue(const JsonFile& file, const Json& value, std::string pointer)
      : file_(&file), value_(&value), pointer_(std::move(pointer)) {}
  explicit JsonValue(const JsonFile& file) : JsonValue(file, file.root(), {}) {}

  [[nodiscard]] const Json& json() const { return *value_; }
  [[nodiscard]] bool is_there() const { return !value_->is_null(); }
  [[nodiscard]] bool is_object() const { return value_->is_object(); }
  [[nodiscard]] bool is_text() const { return value_->is_string(); }
  /// Cost: as JsonFile::at.
  [[nodiscard]] Place place() const { return file_->at(pointer_); }
  /// Its file, without a line.
  [[nodiscard]] Place whole_file() const { return {file_->name(), 0, 0}; }

  /// A member of an object: the first of the names that is there ("@id", "id").
  [[nodiscard]] JsonValue operator[](std::string_view name) const;
  [[nodiscard]] JsonValue any_of(std::initializer_list<std::string_view> names) const;
  /// What a list holds; of anything else that is there, itself: people leave out brackets.
  [[nodiscard]] std::vector<JsonValue> each() const;
  /// A text; of a number its digits; else empty.
  [[nodiscard]] std::string text() const;
  /// A number from 0, also one in quotation marks; else 0.
  [[nodiscard]] double number() const;

 private:
  const JsonFile* file_;
  const Json* value_;
  std::string pointer_;
};

}  // namespace lectern::compiler
