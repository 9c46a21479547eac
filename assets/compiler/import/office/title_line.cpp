// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/title_line.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string_view>

#include "assets/compiler/import/folded_words.hpp"
#include "assets/compiler/import/office/list_texts.hpp"
#include "assets/compiler/import/office/named_files.hpp"
#include "assets/compiler/import/office/word_document.hpp"
#include "assets/compiler/source/dates/vocabulary.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// What papers are called, folded: one of these and nothing that names do not say is no sentence of a letter.
constexpr auto paper_words = std::to_array<std::string_view>(
    {"brief",    "letter", "письмо",   "lettre",     "carta",     "list",     "лист",     "postkarte", "karte",
     "postcard", "card",   "открытка", "телеграмма", "telegramm", "telegram", "dokument", "document",  "документ",
     "text",     "текст",  "texte",    "信",         "书信",      "文件",     "편지",     "scan",      "seite"});
/// What stands between names.
constexpr auto linking_words = std::to_array<std::string_view>(
    {"of",  "the", "from", "to",  "on", "by", "no", "nr", "von", "vom", "an", "der", "des", "die", "das", "den",
     "und", "and", "in",   "aus", "от", "к",  "и",  "из", "на",  "de",  "du", "à",   "a",   "le",  "la"});

template <std::size_t n>
bool is_said_in(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Numbers without leading zeros.
std::vector<std::string> words_of_line(std::string_view line) {
  std::vector<std::string> words = folded_words(line);
  for (std::string& word : words)
    if (word.find_first_not_of("0123456789") == std::string::npos)
      word.erase(0, std::min(word.find_first_not_of('0'), word.size() - 1));
  return words;
}

bool is_month_name(std::string_view word) {
  const DateMeaning* const meaning = date_meaning(word, {});
  return meaning != nullptr && meaning->word == DateWord::month;
}

/// "Liebe Grete!" and "Liebe Grete," are the letter's.
bool ends_as_speech(std::string_view line) {
  return line.ends_with('!') || line.ends_with(',') || line.ends_with(';') || line.ends_with('?') ||
         line.ends_with("！") || line.ends_with("，");
}

class Names {
 public:
  explicit Names(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      std::vector<std::string> words = words_of_line(name);
      known_.insert(words.begin(), words.end());
      if (words.size() > 1) whole_.insert(std::move(words));
    }
  }

  [[nodiscard]] bool say(std::string_view line) const {
    constexpr std::size_t most_words = 14;
    const std::vector<std::string> words = words_of_line(line);
    if (words.empty() || words.size() > most_words || ends_as_speech(line)) return false;
    if (whole_.contains(words)) return true;
    bool tells = false;
    std::size_t papers = 0;
    for (const std::string& word : words) {
      const bool is_kind = kind_in_name(word).has_value();
      const bool is_paper = is_said_in(paper_words, word);
      papers += is_paper ? 1 : 0;
      tells = tells || is_kind;
      if (!is_kind && !is_paper && !known_.contains(word) && !is_said_in(linking_words, word) &&
          language_in_name(word).empty() && !is_month_name(word))
        return false;
    }
    // A card may have "Postkarte" printed on it.
    return tells || (papers > 0 && words.size() > papers);
  }

 private:
  std::set<std::string> known_;
  std::set<std::vector<std::string>> whole_;
};

std::string_view line_of(const SourceBlock& block) {
  if (block.kind != BlockKind::paragraph || block.cells.size() != 1) return {};
  const std::string_view line = trimmed(block.cells.front().text);
  return line.find('\n') == std::string_view::npos ? line : std::string_view();
}

}  // namespace

void mark_title_lines(WordFile& file, std::vector<std::string> names) {
  constexpr std::size_t most_lines = 3;
  constexpr std::size_t longest_line = 160;  // bytes
  std::vector<SourceBlock>& blocks = file.text.blocks;
  if (blocks.size() < 2 || blocks.front().cells.empty()) return;
  names.emplace_back(stem_of(blocks.front().cells.front().place.file.string()));
  const Names known(names);
  const std::size_t before = file.before_pages <= most_lines ? file.before_pages : 0;
  for (std::size_t i = 0; i < std::min(most_lines, blocks.size() - 1); ++i) {
    const std::string_view line = line_of(blocks[i]);
    if (line.empty() || line.size() > longest_line || !(i < before || known.say(line))) return;
    blocks[i].kind = BlockKind::heading;
    blocks[i].level = static_cast<int>(i == 0 ? 1 : 2);
    file.remarks.left_out.push_back(
        {blocks[i].cells.front().place,
         fmt::format("{} says what the text is: a heading over it, of no passage", quoted_beginning(line)),
         "where its writer wrote it, take the # before it away"});
  }
}

}  // namespace lectern::compiler
