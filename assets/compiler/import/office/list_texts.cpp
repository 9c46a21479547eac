// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/list_texts.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <utility>

#include "assets/compiler/import/office/page_marks.hpp"
#include "assets/compiler/source/dates/vocabulary.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr auto transcript_words =
    std::to_array<std::string_view>({"abschrift", "transkript", "transcript", "transkription", "transcription",
                                     "расшифровка", "транскрипция", "转录", "轉錄", "原文", "transcrit"});
constexpr auto translation_words =
    std::to_array<std::string_view>({"übersetzung", "uebersetzung", "translation", "translated", "перевод",
                                     "traduction", "译文", "譯文", "翻译", "翻譯", "번역"});

/// Words of a cell are a text's, and no file's name.
bool are_words(std::string_view cell) {
  constexpr std::size_t fewest = 4;
  const std::string_view text = trimmed(cell);
  const auto spaces = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  if (is_text_name(text) && text.find('\n') == std::string_view::npos) return false;
  constexpr std::size_t long_name = 60;
  return text.find('\n') != std::string_view::npos || spaces >= fewest || count_code_points(text) > long_name;
}

/// A text of a cell: each line is a line, a blank one parts paragraphs.
WordFile words_in_cell(const NamedText& text, const std::string& file) {
  WordText words(file);
  words.begin_paragraph();
  words.words(trimmed(text.cell), {});
  words.end_paragraph();
  WordText::Made made = words.finish();
  WordFile result;
  result.labels = mark_pages(made, file);
  result.text.blocks = std::move(made.blocks);
  result.remarks = std::move(made.remarks);
  result.language = guess_language(words_of(result.text.blocks));
  result.text.language = result.language.code;
  return result;
}

/// The first number in a name, without leading zeros; empty where there is none.
std::string number_in(std::string_view name) {
  const std::string_view stem = stem_of(name);
  const std::size_t start = stem.find_first_of("0123456789");
  if (start == std::string_view::npos) return {};
  const std::size_t end = std::min(stem.find_first_not_of("0123456789", start), stem.size());
  std::string_view digits = stem.substr(start, end - start);
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  return std::string(digits);
}

bool is_transcript(const WordFile& one) {
  return one.text.kind == LayerKind::transcript;
}

/// What is said of a text, by its file's name or by itself.
struct Told {
  std::optional<LayerKind> kind;
  std::string language;
};

/// What a text's own first line says that it is: "Brief 1 – Abschrift".
std::optional<LayerKind> kind_in_first_line(const std::vector<SourceBlock>& blocks) {
  constexpr std::size_t longest = 80;  // bytes
  if (blocks.size() < 2 || blocks.front().cells.empty()) return std::nullopt;
  const std::string_view line = blocks.front().cells.front().text;
  if (line.size() > longest || line.find('\n') != std::string_view::npos) return std::nullopt;
  // A dot would be a name's ending.
  return line.find('.') == std::string_view::npos ? kind_in_name(line) : std::nullopt;
}

/// Texts of one kind and language are told apart by a number.
void tell_apart(std::vector<WordFile>& files) {
  std::map<std::string, int> seen;
  for (WordFile& one : files) {
    const int number = ++seen[fmt::format("{}.{}", static_cast<int>(one.text.kind), one.text.language)];
    if (number > 1) one.text.variant = std::to_string(number);
    name_notes(one.text);
  }
  std::stable_partition(files.begin(), files.end(), is_transcript);
}

}  // namespace

std::string language_in_path(std::string_view name) {
  std::string language = language_in_name(stem_of(name));
  std::string_view folders = name.substr(0, name.size() - last_part(name).size());
  while (language.empty() && !folders.empty()) {
    folders.remove_suffix(1);
    const std::string_view folder = last_part(folders);
    language = language_in_name(folder);
    folders.remove_suffix(folder.size());
  }
  return language;
}

std::optional<LayerKind> kind_in_name(std::string_view name) {
  const std::string small = folded(stem_of(name));
  const auto holds = [&](std::string_view word) { return small.find(word) != std::string::npos; };
  if (std::any_of(translation_words.begin(), translation_words.end(), holds)) return LayerKind::translation;
  if (std::any_of(transcript_words.begin(), transcript_words.end(), holds)) return LayerKind::transcript;
  return std::nullopt;
}

Result<WordFile> ListTexts::read_any(const ImportSource& file) const {
  if (is_word_file(file.bytes) || !source_.read_other) return read_word_file(file);
  Report report;
  const auto other = source_.read_other(file, report);
  if (!other || other->documents.empty() || other->documents.front().texts.empty()) {
    if (!report.findings().empty()) {
      const Finding& first = report.findings().front();
      return fail(ErrorCode::malformed, fmt::format("{}: {}; {}", file.name, first.what, first.mend));
    }
    return read_word_file(file);
  }
  WordFile result;
  result.text = other->documents.front().texts.front();
  result.language = {result.text.language, !result.text.language.empty()};
  if (result.text.language.empty()) result.language = guess_language(words_of(result.text.blocks));
  result.text.language = result.language.code;
  result.remarks = {other->left_out, other->questions};
  return result;
}

std::optional<WordFile> ListTexts::read(const std::string& name, const Place& place, std::vector<Remark>& questions) {
  used_.push_back(name);
  auto bytes = source_.beside(name);
  if (!bytes) {
    questions.push_back({place, bytes.error().what, "mend the file and import again"});
    return std::nullopt;
  }
  ImportSource file;
  file.name = name;
  file.bytes = std::move(*bytes);
  file.options = source_.options;
  file.beside = source_.beside;
  if (!source_.path.empty())
    file.path = (source_.is_folder ? source_.path : source_.path.parent_path()) / std::filesystem::path(name);
  auto result = read_any(file);
  if (!result && file.options.with_pandoc) {
    questions.push_back({place, result.error().what, "this text was read by Lectern's own reader"});
    file.options.with_pandoc = false;
    result = read_any(file);
  }
  if (!result) {
    questions.push_back({place, fmt::format("the text was left out: {}", result.error().what), "then import again"});
    return std::nullopt;
  }
  return std::move(*result);
}

RowTexts ListTexts::named(const std::vector<NamedText>& texts, std::vector<Remark>& questions) {
  RowTexts row;
  for (const NamedText& text : texts) {
    if (trimmed(text.cell).empty()) continue;
    const std::size_t first = row.files.size();
    const NamedFiles files = beside_.texts(text.cell);
    for (const std::string& one : files.forgiven)
      questions.push_back({text.place, one, "write the name as the file has it"});
    if (files.files.empty() && are_words(text.cell)) {
      row.files.push_back(words_in_cell(text, source_.name));
    } else {
      for (const std::string& missing : files.missing)
        questions.push_back({text.place, fmt::format("there is no text \"{}\" beside the list", missing),
                             "put it there, or write the name that it has, and import again"});
      for (const std::string& name : files.files)
        if (auto file = read(name, text.place, questions)) row.files.push_back(std::move(*file));
    }
    for (std::size_t i = first; i < row.files.size(); ++i) {
      row.files[i].text.kind = text.kind;
      if (!text.language.empty()) row.files[i].text.language = text.language;
    }
  }
  tell_apart(row.files);
  return row;
}

std::map<std::string, std::vector<std::string>> ListTexts::by_number(const std::vector<std::string>& numbers) const {
  const std::set<std::string> wanted(numbers.begin(), numbers.end());
  std::map<std::string, std::vector<std::string>> result;
  if (wanted.size() != numbers.size()) return result;
  for (const std::string& name : beside_.names()) {
    if (!is_text_name(name)) continue;
    if (const std::string number = number_in(name); wanted.contains(number)) result[number].push_back(name);
  }
  return result;
}

RowTexts ListTexts::of_files(const std::vector<std::string>& files, const Original& original, const Place& place,
                             std::vector<Remark>& questions) {
  RowTexts row;
  std::vector<Told> told;
  for (const std::string& name : files) {
    auto file = read(name, place, questions);
    if (!file) continue;
    Told one{kind_in_name(name), language_in_path(name)};
    if (!one.kind) one.kind = kind_in_first_line(file->text.blocks);
    if (!one.language.empty()) {
      file->text.language = one.language;
      file->language = {one.language, true};
    }
    told.push_back(one);
    row.files.push_back(std::move(*file));
  }
  // "Letter 1" beside "Letter 1 english": the one that says no language is the original's.
  const bool by_silence = !original.is_said && row.files.size() > 1 &&
                          std::any_of(told.begin(), told.end(), [](const Told& one) { return one.language.empty(); });
  for (std::size_t i = 0; i < row.files.size(); ++i) {
    const bool other = !told[i].language.empty() && (by_silence || told[i].language != original.language);
    const bool translated = told[i].kind ? *told[i].kind == LayerKind::translation : other;
    row.files[i].text.kind = translated ? LayerKind::translation : LayerKind::transcript;
  }
  // Of several that do not say what they are, one in the documents' language is the transcript.
  const auto plain = static_cast<std::size_t>(std::count_if(row.files.begin(), row.files.end(), is_transcript));
  if (plain > 1)
    for (std::size_t i = 0; i < row.files.size(); ++i)
      if (!told[i].kind && told[i].language.empty() && !original.language.empty() &&
          row.files[i].text.language != original.language)
        row.files[i].text.kind = LayerKind::translation;
  tell_apart(row.files);
  return row;
}

}  // namespace lectern::compiler
