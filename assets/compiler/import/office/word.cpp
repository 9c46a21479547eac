// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

#include "assets/compiler/import/office/legacy.hpp"
#include "assets/compiler/import/office/list_file.hpp"
#include "assets/compiler/import/office/list_rows.hpp"
#include "assets/compiler/import/office/list_texts.hpp"
#include "assets/compiler/import/office/named_files.hpp"
#include "assets/compiler/import/office/office.hpp"
#include "assets/compiler/import/office/title_line.hpp"
#include "assets/compiler/import/office/word_file.hpp"
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

/// One document of texts that belong together, the transcript first.
ImportedDocument document_of(std::vector<WordFile> files, const std::string& name, const std::string& interface,
                             Imported& result) {
  ImportedDocument document;
  document.title = std::string(stem_of(name));
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

Result<Imported> read_word_folder(const ImportSource& source) {
  Imported result;
  result.id = proposed_id(source.name);
  result.languages = {"en"};
  result.title["en"] = source.name;
  const FilesBeside beside(source.names);
  ListTexts texts(source, beside);
  for (const std::string& name : source.names) {
    if (!is_word_name(name)) continue;
    RowTexts row = texts.of_files({name}, {}, {name, 0, 0}, result.questions);
    if (row.files.empty()) continue;
    // Without a list nothing says of which document a translation is: each file is one.
    row.files.front().text.kind = LayerKind::transcript;
    row.files.front().text.variant.clear();
    result.documents.push_back(document_of(std::move(row.files), name, "en", result));
  }
  if (result.documents.empty())
    return fail(ErrorCode::malformed,
                fmt::format("{} holds no document that could be read{}", source.name,
                            result.questions.empty() ? "" : ": " + result.questions.front().what));
  if (result.documents.size() > 1)
    result.questions.push_back(
        {{source.name, 0, 0},
         fmt::format("each of the {} files is a document of its own", result.documents.size()),
         "to give documents their translations, dates and pictures, put a list (.xlsx, .csv) into "
         "the folder, a row a document"});
  return result;
}

}  // namespace

bool knows_word(const ImportSource& source) {
  if (!source.is_folder) return is_word_file(source.bytes);
  return std::any_of(source.names.begin(), source.names.end(), is_word_name);
}

Result<Imported> read_word(const ImportSource& source, Report& /*report*/) {
  if (source.is_folder) return read_word_folder(source);
  LECTERN_TRY(file, read_word_file(source));
  Imported result;
  const std::string stem(stem_of(source.name));
  result.languages = {interface_language(file.text.language)};
  result.id = proposed_id(stem);
  result.title[result.languages.front()] = stem;
  std::vector<WordFile> files;
  files.push_back(std::move(file));
  result.documents.push_back(document_of(std::move(files), source.name, result.languages.front(), result));
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
