// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <set>
#include <utility>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/import/office/legacy.hpp"
#include "assets/compiler/import/office/list_file.hpp"
#include "assets/compiler/import/office/list_rows.hpp"
#include "assets/compiler/import/office/list_texts.hpp"
#include "assets/compiler/import/office/named_files.hpp"
#include "assets/compiler/import/office/office.hpp"
#include "assets/compiler/import/office/title_line.hpp"
#include "assets/compiler/import/office/word_file.hpp"
#include "assets/compiler/import/office/word_groups.hpp"
#include "assets/compiler/import/office/zip.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/ids.hpp"

namespace lectern::compiler {

namespace {

bool is_word_name(std::string_view name) {
  return is_text_name(name) && !name.ends_with(".txt") && !name.ends_with(".md");
}

/// A language must be given; one that nothing tells is asked.
void settle_language(ImportedText& text, const GuessedLanguage& guess, const std::string& file,
                     std::vector<Remark>& questions) {
  if (text.language.empty()) text.language = "en";
  if (!guess.certain) questions.push_back(ask_language({file, 0, 0}, guess, text.language));
}

void add_fields_of_file(const WordFile& file, ImportedDocument& document) {
  if (!file.title.empty()) document.fields.push_back({"Title of the file", file.title});
  if (!file.author.empty()) document.fields.push_back({"Author of the file", file.author});
}

/// What a document of a folder is called, and the file that remarks about it name.
struct DocumentName {
  std::string title, file;
};

/// One document of texts that belong together, the transcript first.
ImportedDocument document_of(std::vector<WordFile> files, const DocumentName& named, const std::string& interface,
                             Imported& result) {
  const std::string& name = named.file;
  ImportedDocument document;
  document.title = named.title;
  document.short_title[interface] = document.title;
  document.id = proposed_id(document.title);
  if (document.id.empty()) document.id = fmt::format("document-{}", result.documents.size() + 1);
  const std::string id = document.id;
  for (int next = 2; std::any_of(result.documents.begin(), result.documents.end(),
                                 [&](const ImportedDocument& one) { return one.id == document.id; });
       ++next)
    document.id = fmt::format("{}-{}", id, next);
  document.pages = pages_of_text(files.front(), {}, result.questions);
  for (WordFile& file : files) {
    settle_language(file.text, file.language, name, result.questions);
    mark_title_lines(file, {document.title, file.title});
    name_notes(file.text);
    add_fields_of_file(file, document);
    add_tool(file.tool, result);
    for (Remark& one : file.remarks.left_out) result.left_out.push_back(std::move(one));
    for (Remark& one : file.remarks.questions) result.questions.push_back(std::move(one));
    document.texts.push_back(std::move(file.text));
  }
  document.original_language = document.texts.front().language;
  return document;
}

/// Whether one text is the original and each other in a language of its own.
bool are_one_document(const std::vector<WordFile>& files) {
  std::set<std::string> languages;
  std::size_t originals = 0;
  for (const WordFile& file : files) {
    originals += file.text.kind == LayerKind::transcript ? 1U : 0U;
    if (file.text.language.empty() || !languages.insert(file.text.language).second) return false;
  }
  return originals == 1;
}

class WordFolder {
 public:
  explicit WordFolder(const ImportSource& source) : source_(source), beside_(source.names), texts_(source, beside_) {}

  Result<Imported> run() {
    result_.id = proposed_id(source_.name);
    result_.languages = {"en"};
    result_.title["en"] = source_.name;
    std::vector<std::string> names;
    std::copy_if(source_.names.begin(), source_.names.end(), std::back_inserter(names), is_word_name);
    for (const WordGroup& group : word_groups(names)) add(group);
    tell_others();
    if (result_.documents.empty())
      return fail(ErrorCode::malformed,
                  fmt::format("{} holds no document that could be read{}", source_.name,
                              result_.questions.empty() ? "" : ": " + result_.questions.front().what));
    tell(names.size());
    return std::move(result_);
  }

 private:
  void add(const WordGroup& group) {
    if (group.files.size() == 1) return add_alone(group.files.front(), result_.questions);
    const std::string original = group.all_say_languages ? original_of(group) : source_.options.language;
    const ListTexts::Original of_group{original, group.all_say_languages};
    RowTexts row = texts_.of_files(group.files, of_group, {group.files.front(), 0, 0}, result_.questions);
    if (row.files.empty()) return;
    if (are_one_document(row.files)) {
      if (paired_.empty()) paired_ = fmt::format("{}", fmt::join(group.files, "\" and \""));
      if (group.all_say_languages && source_.options.language.empty()) unsaid_.insert(original);
      result_.documents.push_back(document_of(std::move(row.files), {group.title, group.files.front()}, "en", result_));
      return;
    }
    result_.questions.push_back(
        {{group.files.front(), 0, 0},
         fmt::format("\"{}\" may be one document: each is one of its own, for nothing says which is the original "
                     "and which its translation",
                     fmt::join(group.files, "\" and \"")),
         "write the language into the translation's name (\"Letter 1 english.docx\"), and import again"});
    std::vector<Remark> told_already;
    for (const std::string& name : group.files) add_alone(name, told_already);
  }

  void add_alone(const std::string& name, std::vector<Remark>& questions) {
    RowTexts row = texts_.of_files({name}, {}, {name, 0, 0}, questions);
    if (row.files.empty()) return;
    // Nothing says of which document a translation is.
    row.files.front().text.kind = LayerKind::transcript;
    row.files.front().text.variant.clear();
    result_.documents.push_back(document_of(std::move(row.files), {std::string(stem_of(name)), name}, "en", result_));
  }

  /// Where all names say languages: the one that --language gives, else the first that visitors do not read.
  [[nodiscard]] std::string original_of(const WordGroup& group) const {
    std::string first;
    for (const std::string& name : group.files) {
      std::string language = language_in_path(name);
      if (language == source_.options.language) return language;
      if (first.empty() || first == "en") first = language;
    }
    return first;
  }

  /// Nothing says of which document the other files of the folder are.
  void tell_others() {
    std::vector<std::string> pictures;
    std::vector<std::string> others;
    for (const std::string& name : source_.names)
      if (!is_word_name(name)) (is_picture_name(name) ? pictures : others).push_back(name);
    tell_files(pictures, "picture", "name them in a list (.xlsx, .csv), a row a document, or put them into scans/");
    tell_files(others, "other file", "import again with --as folder, and each is a document of its own");
  }

  void tell_files(const std::vector<std::string>& names, std::string_view what, std::string mend) {
    if (names.empty()) return;
    result_.left_out.push_back({{names.front(), 0, 0},
                                fmt::format("nothing was made of {}: {}", counted(names.size(), what), some_of(names)),
                                std::move(mend)});
  }

  void tell(std::size_t files) {
    const std::string list = "put a list (.xlsx, .csv) into the folder, a row a document";
    if (!paired_.empty())
      result_.questions.push_back(
          {{source_.name, 0, 0},
           fmt::format("files whose names differ by a language are one document, as \"{}\"", paired_),
           "where that is wrong, give them other names, and import again"});
    for (const std::string& language : unsaid_)
      result_.questions.push_back(
          {{source_.name, 0, 0},
           fmt::format("which text is the original is not said: the one in \"{}\" was taken for it", language),
           "import again with --language CODE, in which the originals are written, where that is wrong"});
    if (result_.documents.size() == files && files > 1)
      result_.questions.push_back({{source_.name, 0, 0},
                                   fmt::format("each of the {} files is a document of its own", files),
                                   "to give documents their translations, dates and pictures, " + list});
    else if (files > 1)
      result_.questions.push_back(
          {{source_.name, 0, 0},
           fmt::format("nothing says dates and pictures of the {} documents", result_.documents.size()),
           "write them into each document.toml, or " + list});
  }

  const ImportSource& source_;
  FilesBeside beside_;
  ListTexts texts_;
  Imported result_;
  std::string paired_;            ///< the first files that are one document
  std::set<std::string> unsaid_;  ///< languages that were taken for those of originals
};

/// Its reader says what is wrong with it.
bool is_damaged_word_file(const ImportSource& source) {
  return is_zip(source.bytes) && is_word_name(lowered(source.name)) &&
         !read_zip(source.name, source.bytes, [](std::string_view) { return false; });
}

}  // namespace

bool knows_word(const ImportSource& source) {
  if (!source.is_folder) return is_word_file(source.bytes) || is_damaged_word_file(source);
  return std::any_of(source.names.begin(), source.names.end(), is_word_name);
}

Result<Imported> read_word(const ImportSource& source, Report& /*report*/) {
  if (source.is_folder) return WordFolder(source).run();
  LECTERN_TRY(file, read_word_file(source));
  Imported result;
  const std::string stem(stem_of(source.name));
  result.languages = {interface_language(file.text.language)};
  result.id = proposed_id(stem);
  result.title[result.languages.front()] = stem;
  std::vector<WordFile> files;
  files.push_back(std::move(file));
  result.documents.push_back(document_of(std::move(files), {stem, source.name}, result.languages.front(), result));
  return result;
}

bool knows_legacy(const ImportSource& source) {
  return !source.is_folder && legacy_kind(source.bytes).has_value();
}

Result<Imported> read_legacy(const ImportSource& source, Report& /*report*/) {
  const auto kind = legacy_kind(source.bytes);
  if (!kind) return fail(ErrorCode::not_ours, fmt::format("{} is of no kind that is known", source.name));
  return fail(ErrorCode::not_ours, fmt::format("{} is {}; {}", source.name, kind->what, kind->mend));
}

}  // namespace lectern::compiler
