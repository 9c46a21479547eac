// SPDX-License-Identifier: MIT
// Names that an exhibit gives to what an edition calls otherwise: ids of folders and people, codes of languages. Used
// by import/editions alone.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/source/text_model.hpp"

namespace lectern::compiler {

/// Ids of one kind, none given twice.
class Ids {
 public:
  /// An id like `text`, or like `otherwise` where no letter of it can be one; with a number behind it if it is taken.
  [[nodiscard]] std::string take(std::string_view text, std::string_view otherwise);

 private:
  std::set<std::string> taken_;
};

/// The code that is meant by "de", "deu", "DE" or "German"; empty where none can be told.
[[nodiscard]] std::string language_meant(std::string_view text);

/// The languages of the interface for an exhibit whose titles are in `language`: that one where Lectern brings its
/// words, else English.
[[nodiscard]] std::vector<std::string> interface_languages(std::string_view language);

/// `text` in each of `languages`, for what is required in every one.
[[nodiscard]] ByLanguage in_each(const std::vector<std::string>& languages, const std::string& text);

/// `text` cut behind a word, at `most` letters, with an ellipsis where something was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// The last part of an address or a path, without its query: "1.jpg" of "http://host/a/1.jpg?x".
[[nodiscard]] std::string last_part(std::string_view address);

/// The name without its ending and the folders above it: "letter-3" of "tei/letter-3.xml".
[[nodiscard]] std::string stem_of(std::string_view name);

}  // namespace lectern::compiler
