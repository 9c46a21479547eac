// SPDX-License-Identifier: MIT
// What a reader found, as text, for tests to compare whole.
#pragma once

#include <string>

#include "assets/compiler/import/imported.hpp"
#include "assets/compiler/import/office/office.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "tests/assets/compiler/import/office/folder_source.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler::test {

inline std::string shown(const Remark& remark) {
  std::string text = remark.place.file.string();
  if (remark.place.line > 0) text += ":" + std::to_string(remark.place.line);
  if (remark.place.column > 0) text += ":" + std::to_string(remark.place.column);
  text += ": " + remark.what;
  if (!remark.mend.empty()) text += "; " + remark.mend;
  return text + "\n";
}

inline std::string shown(const ImportedText& text) {
  std::string result = std::string(name_of(text.kind)) + "." + text.language;
  if (!text.variant.empty()) result += "." + text.variant;
  if (text.credit.by) result += " by " + *text.credit.by;
  result += "\n" + dump(text.blocks);
  for (const SourceFootnote& note : text.footnotes) result += note.id + " (" + note.label + ")\n" + dump(note.blocks);
  return result;
}

inline std::string shown(const ImportedDocument& document) {
  std::string result = "== " + document.id + " [" + document.date + "|" + document.date_as_given + "] " +
                       document.from + " -> " + document.to + "; " + document.title + " (" +
                       document.original_language + ")\n";
  if (document.archive_reference) result += "reference " + *document.archive_reference + "\n";
  for (const ImportedPage& page : document.pages)
    result += "page " + page.label +
              (page.picture ? " " + page.picture->name + " -> " + page.picture->save_as : " lost") + "\n";
  for (const ImportedField& field : document.fields) result += "field " + field.label + " = " + field.value + "\n";
  for (const ImportedText& text : document.texts) result += shown(text);
  return result;
}

inline std::string shown(const Imported& imported) {
  std::string result = "id " + imported.id + "\n";
  for (const auto& [language, title] : imported.title) result += "title " + language + " " + title + "\n";
  for (const ImportedDocument& document : imported.documents) result += shown(document);
  for (const ImportedPerson& person : imported.people)
    result +=
        "person " + person.id + ": " + person.names.begin()->second + "; " + person.sentence.begin()->second + "\n";
  for (const Remark& one : imported.left_out) result += "left out " + shown(one);
  for (const Remark& one : imported.questions) result += "question " + shown(one);
  return result;
}

/// The text of a word processor's file and what is said of it; the language is given.
inline std::string word_shown(const std::string& name, const std::string& bytes) {
  ImportSource source = bytes_source(name, bytes);
  source.options.language = "en";
  Report report;
  const auto imported = read_word(source, report);
  if (!imported) return "error " + imported.error().what + "\n";
  std::string result = shown(imported->documents.front().texts.front());
  for (const Remark& one : imported->left_out) result += "left out " + shown(one);
  for (const Remark& one : imported->questions) result += "question " + shown(one);
  return result.substr(result.find('\n') + 1);
}

}  // namespace lectern::compiler::test
