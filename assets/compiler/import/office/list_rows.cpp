// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/list_rows.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <set>
#include <utility>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/import/office/list_people.hpp"
#include "assets/compiler/import/office/list_texts.hpp"
#include "assets/compiler/import/office/named_files.hpp"
#include "assets/compiler/import/office/title_line.hpp"
#include "assets/compiler/import/office/typed_dates.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// Those that the program brings strings for (assets/strings); another language needs words of the curator's.
constexpr auto interface_languages = std::to_array<std::string_view>({"en", "ru", "zh", "ko"});
constexpr std::size_t longest_title_in_id = 40;

/// The part of a title that an id has room for, whole words alone.
std::string short_id(std::string_view title) {
  std::string id = proposed_id(title);
  if (id.size() > longest_title_in_id) {
    const std::size_t dash = id.rfind('-', longest_title_in_id);
    id.resize(dash == std::string::npos || dash == 0 ? longest_title_in_id : dash);
  }
  return id;
}

/// "001.jpg", with the ending that the source has.
std::string scan_name(std::size_t number, std::string_view source) {
  const std::string_view name = last_part(source.substr(0, source.find('?')));
  const std::size_t dot = name.rfind('.');
  const std::string ending = dot == std::string_view::npos ? "jpg" : lowered(name.substr(dot + 1));
  const bool plain = !ending.empty() && ending.size() <= 5 &&
                     std::all_of(ending.begin(), ending.end(), [](char c) { return is_id(std::string_view(&c, 1)); });
  return fmt::format("{:03}.{}", number, plain ? ending : "jpg");
}

class Rows {
 public:
  Rows(const ImportSource& source, const Table& table, const Columns& columns)
      : source_(source), table_(table), columns_(columns), beside_(source.names), texts_(source, beside_) {}

  Imported run() {
    interface_ = interface_language(columns_.language);
    result_.languages = {interface_};
    const std::string name(stem_of(source_.name));
    result_.id = proposed_id(name);
    result_.title[interface_] = name;
    find_translated();
    read_dates();
    find_numbered();
    for (std::size_t i = columns_.first_row; i < table_.rows.size(); ++i) add(table_.rows[i], i - columns_.first_row);
    result_.people = people_.people(interface_);
    for (Remark& one : people_.questions()) result_.questions.push_back(std::move(one));
    tell_unused();
    tell_language();
    return std::move(result_);
  }

 private:
  [[nodiscard]] Place place(const TableRow& row, Column column) const {
    const auto at = std::find(columns_.meanings.begin(), columns_.meanings.end(), column);
    const bool there = at != columns_.meanings.end();
    return {source_.name, row.number, there ? static_cast<std::size_t>(at - columns_.meanings.begin()) + 1 : 0};
  }

  /// The words of a column; of several of one meaning those that are not empty, joined.
  [[nodiscard]] std::string cell(const TableRow& row, Column column, std::string_view between = ", ") const {
    std::string words;
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.meanings.size()); ++i) {
      if (columns_.meanings[i] != column || translated_.contains(i)) continue;
      const std::string_view one = trimmed(row.cells[i].text);
      if (one.empty()) continue;
      if (!words.empty()) words += between;
      words += one;
    }
    return words;
  }

  static void set(std::optional<std::string>& field, std::string words) {
    if (!words.empty()) field = std::move(words);
  }

  /// "Title (en)" behind "Titel" is the title for visitors who read English.
  void find_translated() {
    bool has_title = false;
    for (std::size_t i = 0; i < columns_.meanings.size(); ++i) {
      if (columns_.meanings[i] != Column::title) continue;
      const std::string language = language_in_name(columns_.headers[i]);
      if (has_title && !language.empty()) translated_[i] = language;
      has_title = true;
    }
  }

  void read_dates() {
    const auto at = std::find(columns_.meanings.begin(), columns_.meanings.end(), Column::date);
    const auto column = static_cast<std::size_t>(at - columns_.meanings.begin());
    std::vector<TableCell> cells;
    for (std::size_t i = columns_.first_row; i < table_.rows.size(); ++i)
      cells.push_back(column < table_.rows[i].cells.size() ? table_.rows[i].cells[column] : TableCell{});
    std::vector<std::string> languages;
    for (const std::string& one : {columns_.language, source_.options.language})
      if (!one.empty()) languages.push_back(one);
    dates_ = typed_dates(cells, languages);
  }

  /// The number of a row that files beside the list may carry: that of its column, else its own.
  [[nodiscard]] std::string number_of_row(const TableRow& row, std::size_t index) const {
    std::string number = cell(row, Column::number);
    while (number.size() > 1 && (number.front() == '0' || number.back() == '.'))
      number.front() == '0' ? number.erase(0, 1) : number.erase(number.size() - 1);
    return number.empty() ? std::to_string(index + 1) : number;
  }

  void find_numbered() {
    const bool named = std::any_of(columns_.meanings.begin(), columns_.meanings.end(),
                                   [](Column one) { return one == Column::transcript || one == Column::translation; });
    std::vector<std::string> numbers;
    for (std::size_t i = columns_.first_row; i < table_.rows.size(); ++i)
      numbers.push_back(number_of_row(table_.rows[i], i - columns_.first_row));
    if (named) return;
    numbered_ = texts_.by_number(numbers);
    std::size_t files = 0;
    for (const auto& [number, names] : numbered_) files += names.size();
    if (files == 0) return;
    result_.questions.push_back(
        {{source_.name, 0, 0},
         fmt::format("no column names the texts: {} files beside the list went to the rows whose numbers they bear, as "
                     "\"{}\" to row number {}",
                     files, numbered_.begin()->second.front(), numbered_.begin()->first),
         "where that is wrong, add a column \"Text\" and a column \"Translation\" with the names of the files"});
  }

  void add(const TableRow& row, std::size_t index) {
    ImportedDocument document;
    add_words(row, index, document);
    document.from = people_.sender(cell(row, Column::from), place(row, Column::from));
    document.to = people_.recipient(cell(row, Column::to), place(row, Column::to));
    const TypedDate& date = dates_[index];
    document.date = date.date;
    document.date_as_given = cell(row, Column::date_as_given);
    if (document.date_as_given.empty()) document.date_as_given = date.given;
    if (!date.question.empty()) ask(row, Column::date, date.question, date.mend);
    RowTexts texts = texts_of(row, index);
    add_language(row, texts, document);
    document.pages = pages_of(row, texts);
    add_texts(row, texts, document);
    add_fields(row, document);
    document.id = id_of(row, index, document);
    result_.documents.push_back(std::move(document));
  }

  void ask(const TableRow& row, Column column, std::string what, std::string mend) {
    result_.questions.push_back({place(row, column), std::move(what), std::move(mend)});
  }

  void add_words(const TableRow& row, std::size_t index, ImportedDocument& document) {
    document.title = cell(row, Column::title);
    std::string shown = cell(row, Column::short_title);
    if (document.title.empty()) {
      document.title = !shown.empty() ? shown : cell(row, Column::reference);
      if (document.title.empty())
        document.title = fmt::format("{} {}", stem_of(source_.name), number_of_row(row, index));
      ask(row, Column::title, fmt::format("the row has no title: \"{}\" stands in its place", document.title),
          "write one into the list and import again, or into document.toml");
    }
    for (const auto& [column, language] : translated_)
      if (column < row.cells.size())
        if (const std::string_view words = trimmed(row.cells[column].text); !words.empty())
          document.short_title[language] = words;
    if (shown.empty() && !document.short_title.contains(interface_)) {
      shown = document.title;
      ++untranslated_;
    }
    if (!shown.empty()) document.short_title[interface_] = std::move(shown);
    if (std::string line = cell(row, Column::line); !line.empty()) document.line[interface_] = std::move(line);
    set(document.summary, cell(row, Column::summary));
    set(document.citation, cell(row, Column::citation));
    set(document.credits, cell(row, Column::credits));
    set(document.rights, cell(row, Column::rights));
    set(document.address, cell(row, Column::address, " "));
    std::string reference = cell(row, Column::archive);
    if (const std::string mark = cell(row, Column::reference); !mark.empty())
      reference += (reference.empty() ? "" : ", ") + mark;
    set(document.archive_reference, std::move(reference));
  }

  RowTexts texts_of(const TableRow& row, std::size_t index) {
    std::vector<NamedText> named;
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.meanings.size()); ++i) {
      const Column column = columns_.meanings[i];
      if (column != Column::transcript && column != Column::translation) continue;
      named.push_back({column == Column::transcript ? LayerKind::transcript : LayerKind::translation,
                       row.cells[i].text,
                       language_in_name(columns_.headers[i]),
                       {source_.name, row.number, i + 1}});
    }
    if (!named.empty()) return texts_.named(named, result_.questions);
    const auto found = numbered_.find(number_of_row(row, index));
    if (found == numbered_.end()) return {};
    const std::string said = meant_language(cell(row, Column::language));
    return texts_.of_files(found->second, {said.empty() ? columns_.language : said, !said.empty()},
                           {source_.name, row.number, 0}, result_.questions);
  }

  void add_language(const TableRow& row, const RowTexts& texts, ImportedDocument& document) {
    const std::string typed = cell(row, Column::language);
    std::string said = is_language_code(typed) ? typed : meant_language(typed);
    if (said.empty() && !typed.empty()) said = language_in_name(typed);
    if (said.empty() && !typed.empty())
      ask(row, Column::language, fmt::format("\"{}\" names no language that is known", typed),
          "write its code (de, en, ru) into the list, or original_language into document.toml");
    if (said.empty())
      for (const WordFile& file : texts.files)
        if (said.empty() && file.text.kind == LayerKind::transcript) said = file.text.language;
    if (said.empty()) said = source_.options.language;
    if (said.empty()) {
      said = columns_.language.empty() ? interface_ : columns_.language;
      if (!texts.files.empty() || document.title.empty() || !asked_language_)
        ask(row, Column::language,
            fmt::format("the list does not say in which language the document is; \"{}\" stands there", said),
            "add a column \"Language\", or import with --language CODE");
      asked_language_ = true;
    }
    document.original_language = said;
  }

  std::vector<ImportedPage> pages_of(const TableRow& row, const RowTexts& texts) {
    std::vector<ImportedPicture> pictures;
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.meanings.size()); ++i) {
      if (columns_.meanings[i] != Column::pictures) continue;
      const NamedFiles named = beside_.pictures(row.cells[i].text);
      for (const std::string& one : named.forgiven)
        result_.left_out.push_back({{source_.name, row.number, i + 1}, one, "write the name as the file has it"});
      const auto add_picture = [&](const std::string& name) {
        used_.insert(name);
        ImportedPicture picture;
        picture.name = name;
        picture.save_as = scan_name(pictures.size() + 1, name);
        pictures.push_back(std::move(picture));
      };
      std::for_each(named.files.begin(), named.files.end(), add_picture);
      std::for_each(named.addresses.begin(), named.addresses.end(), add_picture);
      for (const std::string& missing : named.missing) {
        // "4" in a column of pages is a count.
        if (missing.find_first_not_of("0123456789") == std::string::npos && missing.size() <= 2) continue;
        result_.questions.push_back(
            {{source_.name, row.number, i + 1},
             fmt::format("there is no picture \"{}\" beside the list: its page stands as lost", missing),
             "put it there, or write the name that it has, and import again"});
        add_picture(missing);
      }
    }
    const auto marked =
        std::find_if(texts.files.begin(), texts.files.end(), [](const WordFile& one) { return !one.labels.empty(); });
    if (marked == texts.files.end()) return pages_of_text({}, std::move(pictures), result_.questions);
    return pages_of_text(*marked, std::move(pictures), result_.questions);
  }

  void add_texts(const TableRow& row, RowTexts& texts, ImportedDocument& document) {
    for (WordFile& file : texts.files) {
      mark_title_lines(file, {document.title, document.short_title[interface_], cell(row, Column::number),
                              cell(row, Column::from), cell(row, Column::to), cell(row, Column::date)});
      if (file.text.language.empty()) {
        file.text.language = document.original_language;
        name_notes(file.text);
      }
      const bool translated = file.text.kind == LayerKind::translation;
      if (std::string by = cell(row, translated ? Column::translator : Column::transcriber); !by.empty())
        file.text.credit.by = std::move(by);
      add_tool(file.tool, result_);
      for (Remark& one : file.remarks.left_out) result_.left_out.push_back(std::move(one));
      for (Remark& one : file.remarks.questions) result_.questions.push_back(std::move(one));
      if (!file.language.certain) guessed_.insert(file.text.language);
      document.texts.push_back(std::move(file.text));
    }
  }

  /// What no key of document.toml has, word for word.
  void add_fields(const TableRow& row, ImportedDocument& document) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Column column = i < columns_.meanings.size() ? columns_.meanings[i] : Column::unknown;
      const bool kept = column == Column::unknown || column == Column::number || column == Column::note ||
                        column == Column::place || column == Column::pages;
      const std::string_view words = trimmed(row.cells[i].text);
      if (!kept || words.empty()) continue;
      const std::string header = i < columns_.headers.size() ? columns_.headers[i] : std::string();
      document.fields.push_back({header.empty() ? column_name(i + 1) : header, std::string(words)});
    }
    // A name or a translator without a text to stand at is kept beside.
    const auto keep = [&](Column column, bool lost) {
      if (std::string words = cell(row, column); lost && !words.empty())
        document.fields.push_back({std::string(name_of(column)), std::move(words)});
    };
    const auto has = [&](LayerKind kind) {
      return std::any_of(document.texts.begin(), document.texts.end(),
                         [&](const ImportedText& one) { return one.kind == kind; });
    };
    keep(Column::from, document.from.empty());
    keep(Column::to, document.to.empty());
    keep(Column::translator, !has(LayerKind::translation));
    keep(Column::transcriber, !has(LayerKind::transcript));
  }

  std::string id_of(const TableRow& row, std::size_t index, const ImportedDocument& document) {
    constexpr std::size_t day_size = 10;
    std::string id;
    for (const char c : document.date.substr(0, day_size)) {
      if (c != '-' && (c < '0' || c > '9') && c != 'X') break;
      id += c == 'X' ? '0' : c;
    }
    while (id.ends_with('-')) id.pop_back();
    while (id.starts_with('-')) id.erase(0, 1);
    const std::string title = short_id(document.title);
    if (!title.empty()) id += (id.empty() ? "" : "-") + title;
    if (id.empty()) id = fmt::format("document-{}", index + 1);
    std::string unique = id;
    if (ids_.contains(unique)) {
      const std::string number = proposed_id(number_of_row(row, index));
      unique = fmt::format("{}-{}", id, number.empty() ? std::to_string(index + 1) : number);
    }
    for (int next = 2; ids_.contains(unique); ++next) unique = fmt::format("{}-{}", id, next);
    ids_.insert(unique);
    return unique;
  }

  void tell_unused() {
    used_.insert(texts_.used().begin(), texts_.used().end());
    std::vector<std::string> pictures;
    std::vector<std::string> texts;
    for (const std::string& name : beside_.names()) {
      if (used_.contains(name) || name == source_.name) continue;
      if (is_text_name(name))
        texts.push_back(name);
      else if (is_picture_name(name))
        pictures.push_back(name);
    }
    tell_files(texts, "text");
    tell_files(pictures, "picture");
  }

  void tell_files(const std::vector<std::string>& names, std::string_view kind) {
    constexpr std::size_t most_named = 12;
    if (names.empty()) return;
    std::vector<std::string> first(names.begin(),
                                   names.begin() + static_cast<std::ptrdiff_t>(std::min(most_named, names.size())));
    result_.left_out.push_back({{source_.name, 0, 0},
                                fmt::format("{} beside the list in no row: {}{}", counted(names.size(), kind),
                                            fmt::join(first, ", "), names.size() > most_named ? " …" : ""),
                                "name them in the row that they belong to, and import again"});
  }

  void tell_language() {
    if (!columns_.language.empty() && columns_.language != interface_ && untranslated_ > 0)
      result_.questions.push_back(
          {{source_.name, 0, 0},
           fmt::format("{} as the list has them (\"{}\") where visitors read \"{}\"",
                       untranslated_ == 1 ? "1 title stands" : fmt::format("{} titles stand", untranslated_),
                       columns_.language, interface_),
           fmt::format("add a column \"Title ({})\" to the list and import again, or write short titles into each "
                       "document.toml; the exhibit's own title stands in exhibit.toml",
                       interface_)});
    if (!guessed_.empty())
      result_.questions.push_back(
          {{source_.name, 0, 0},
           fmt::format("the languages of the texts were told by their words: {}", fmt::join(guessed_, ", ")),
           "where one is wrong, name it in the file's name (\"Letter 1 english.docx\") or in the column's, and import "
           "again"});
  }

  const ImportSource& source_;
  const Table& table_;
  const Columns& columns_;
  FilesBeside beside_;
  ListTexts texts_;
  ListPeople people_;
  Imported result_;
  std::string interface_;
  std::vector<TypedDate> dates_;
  std::map<std::string, std::vector<std::string>> numbered_;
  std::set<std::string> ids_, used_, guessed_;
  std::map<std::size_t, std::string> translated_;  ///< columns of titles in another language than the first one's
  std::size_t untranslated_ = 0;
  bool asked_language_ = false;
};

}  // namespace

std::string interface_language(const std::string& language) {
  const bool brought =
      std::find(interface_languages.begin(), interface_languages.end(), language) != interface_languages.end();
  return brought ? language : "en";
}

Imported documents_of_rows(const ImportSource& source, const Table& table, const Columns& columns) {
  return Rows(source, table, columns).run();
}

}  // namespace lectern::compiler
