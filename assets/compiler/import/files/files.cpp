// SPDX-License-Identifier: MIT
#include "assets/compiler/import/files/files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/import/folder/toml_words.hpp"
#include "assets/compiler/source/file_purpose.hpp"

namespace lectern::compiler {

namespace {

/// The reader of one file of the folder; null where nobody knows it.
const Reader* single_reader(const ImportSource& file) {
  for (const Reader& reader : readers())
    if (reader.read != &read_files && reader.knows(file)) return &reader;
  return nullptr;
}

Result<ImportSource> opened(const ImportSource& folder, const std::string& name) {
  LECTERN_TRY(file, source_beside(folder, name));
  file.options.as.clear();
  return file;
}

void add_person(std::vector<ImportedPerson>& people, ImportedPerson person) {
  const auto known =
      std::find_if(people.begin(), people.end(), [&](const ImportedPerson& one) { return one.id == person.id; });
  if (known == people.end()) return people.push_back(std::move(person));
  known->names.merge(person.names);
  known->sentence.merge(person.sentence);
  for (auto& [language, forms] : person.aliases)
    for (std::string& form : forms)
      if (auto& all = known->aliases[language]; std::find(all.begin(), all.end(), form) == all.end())
        all.push_back(std::move(form));
}

template <class List>
void append(List& to, List& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void add(Imported& all, Imported one) {
  append(all.documents, one.documents);
  append(all.left_out, one.left_out);
  append(all.questions, one.questions);
  for (ImportedPerson& person : one.people) add_person(all.people, std::move(person));
  for (const std::string& language : one.languages)
    if (std::find(all.languages.begin(), all.languages.end(), language) == all.languages.end())
      all.languages.push_back(language);
  for (const std::string& tool : one.tools)
    if (std::find(all.tools.begin(), all.tools.end(), tool) == all.tools.end()) all.tools.push_back(tool);
}

/// What stopped a file goes among the questions: the others come in.
void ask(Imported& all, const std::string& name, const Result<Imported>& read, const Report& report) {
  for (const Finding& finding : report.findings())
    if (finding.severity == Severity::error) all.questions.push_back({finding.place, finding.what, finding.mend});
  if (!read) all.questions.push_back({{name}, read.error().what, "mend it and import once more"});
}

/// A picture is no document by itself, and is not looked into.
bool is_any_picture(const std::string& name) {
  return is_named_as_picture(name) || purpose_of(name) == FilePurpose::unread_picture;
}

void tell_unread(Imported& all, std::vector<std::string>& names) {
  std::erase_if(names, [&](const std::string& name) {
    return std::any_of(all.documents.begin(), all.documents.end(), [&](const ImportedDocument& document) {
      return std::any_of(document.pages.begin(), document.pages.end(),
                         [&](const ImportedPage& page) { return page.picture && page.picture->name == name; });
    });
  });
  constexpr std::size_t single = 10;
  if (names.size() > single) {
    all.left_out.push_back({{names.front()},
                            fmt::format("nothing was made of {}: {}", counted(names.size(), "file"), some_of(names)),
                            ""});
    return;
  }
  for (const std::string& name : names) all.left_out.push_back({{name}, "nothing was made of this file", ""});
}

}  // namespace

bool knows_files(const ImportSource& source) {
  if (!source.is_folder) return false;
  constexpr std::size_t most_tried = 200;
  std::size_t tried = 0;
  for (const std::string& name : source.names) {
    if (is_any_picture(name)) continue;
    if (++tried > most_tried) return false;
    const auto file = opened(source, name);
    if (file && single_reader(*file) != nullptr) return true;
  }
  return false;
}

Result<Imported> read_files(const ImportSource& source, Report&) {
  Imported all;
  std::vector<std::string> unread;
  for (const std::string& name : source.names) {
    if (is_any_picture(name)) {
      unread.push_back(name);
      continue;
    }
    const auto file = opened(source, name);
    if (!file) {
      all.questions.push_back({{name}, file.error().what, "import once more when it can be read"});
      continue;
    }
    const Reader* const reader = single_reader(*file);
    if (reader == nullptr) {
      unread.push_back(name);
      continue;
    }
    Report report;
    Result<Imported> read = reader->read(*file, report);
    if (!read || report.has_errors())
      ask(all, name, read, report);
    else
      add(all, std::move(*read));
  }
  tell_unread(all, unread);
  if (all.documents.empty())
    return fail(ErrorCode::not_ours,
                fmt::format("no file of {} can be read{}", source.name,
                            all.questions.empty() ? std::string()
                                                  : "; the first fault: " + in_one_line(all.questions.front().what)));
  return all;
}

}  // namespace lectern::compiler
