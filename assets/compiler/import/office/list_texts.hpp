// SPDX-License-Identifier: MIT
// The texts of a list's documents: files that a row names, words that stand in a cell, and files beside the list that
// no cell names but that carry the row's number. Used by list_rows, title_line, word and word_groups.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/import/imported.hpp"
#include "assets/compiler/import/office/named_files.hpp"
#include "assets/compiler/import/office/word_file.hpp"
#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

/// What a row says of a text.
struct NamedText {
  LayerKind kind = LayerKind::transcript;
  std::string cell;      ///< a file's name, or the words themselves
  std::string language;  ///< that the column's name says; empty: none
  Place place;
};

struct RowTexts {
  std::vector<WordFile> files;  ///< kinds and languages settled, the transcript first
};

class ListTexts {
 public:
  ListTexts(const ImportSource& source, const FilesBeside& beside) : source_(source), beside_(beside) {}

  /// The texts that cells of a row name or hold.  Errors: into `questions`, a file that is missing or cannot be read.
  [[nodiscard]] RowTexts named(const std::vector<NamedText>& texts, std::vector<Remark>& questions);

  /// Texts beside the list whose names begin with a number, or have it as their first: a row's number to the files.
  /// None where cells named any, or where the numbers of the files are not those of the rows.
  [[nodiscard]] std::map<std::string, std::vector<std::string>> by_number(
      const std::vector<std::string>& numbers) const;

  /// In which language a row's document is.
  struct Original {
    std::string language;  ///< empty: nothing tells
    bool is_said = false;  ///< by the row, and not only by the language that the list is written in
  };

  /// The texts of one row, by files' names and the lines over their words.
  [[nodiscard]] RowTexts of_files(const std::vector<std::string>& files, const Original& original, const Place& place,
                                  std::vector<Remark>& questions);

  [[nodiscard]] const std::vector<std::string>& used() const { return used_; }

 private:
  [[nodiscard]] std::optional<WordFile> read(const std::string& name, const Place& place,
                                             std::vector<Remark>& questions);
  [[nodiscard]] Result<WordFile> read_any(const ImportSource& file) const;

  const ImportSource& source_;
  const FilesBeside& beside_;
  std::vector<std::string> used_;
};

/// The language that a file's name says, else that of the nearest folder that says one; empty: none does.
[[nodiscard]] std::string language_in_path(std::string_view name);

/// What a file's name says that it holds; nothing where it does not say.
[[nodiscard]] std::optional<LayerKind> kind_in_name(std::string_view name);

}  // namespace lectern::compiler
