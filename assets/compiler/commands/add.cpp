// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <map>

#include "assets/base/pending_folder.hpp"
#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/base/visible.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/interruption.hpp"
#include "assets/compiler/commands/stopped.hpp"
#include "assets/compiler/import/folder/document_file.hpp"
#include "assets/compiler/import/folder/toml_words.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/ids.hpp"

namespace lectern::compiler {

namespace {

/// The language of most of its documents, else its first.
std::string usual_language(const SourceExhibit& exhibit) {
  std::map<std::string, std::size_t> counts;
  for (const SourceDocument& document : exhibit.documents)
    if (!document.original_language.empty()) ++counts[document.original_language];
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? exhibit.languages.front() : most->first;
}

Result<void> make_document(const std::filesystem::path& folder, const std::string& toml) {
  std::error_code error;
  std::filesystem::create_directories(folder.parent_path(), error);
  if (error)
    return fail(ErrorCode::unwritable,
                fmt::format("{} cannot be made: {}", folder.parent_path().string(), error.message()));
  remove_abandoned(folder, part_ending);
  LECTERN_TRY(part, PendingFolder::begin(folder, part_ending));
  LECTERN_CHECK(write_file(part.path() / "document.toml", as_bytes(toml)));
  if (Interruption::signal() != 0) return fail(ErrorCode::unavailable, "interrupted; nothing was made");
  return part.commit();
}

int refuse(const std::string& what, int status) {
  print_line(stderr, "lectern-pack: " + what);
  return status;
}

}  // namespace

int run_add(const std::filesystem::path& folder, const std::string& words, const std::filesystem::path& strings) {
  const std::string id = proposed_id(words);
  if (id.empty())
    return refuse(fmt::format("\"{}\" cannot name a document: no letter or digit is in it", words), status_usage);
  if (!is_file(folder / "exhibit.toml"))
    return refuse(
        fmt::format("{} is no exhibit: no exhibit.toml lies in it; `lectern-pack new` makes one", folder.string()),
        status_errors);
  Report report;
  const SourceExhibit exhibit = read_exhibit(folder, strings, report);
  if (exhibit.languages.empty())
    return refuse(fmt::format("{} cannot be read; `lectern-pack check` says what is wrong with it",
                              (folder / "exhibit.toml").string()),
                  status_errors);
  const std::filesystem::path made = folder / "documents" / id;
  if (is_there(made))
    return refuse(
        fmt::format("{} is there already, and nothing was changed; say other words, as \"{} 2\"", made.string(), words),
        status_errors);
  ImportedDocument document;
  document.title = in_one_line(words);
  document.original_language = usual_language(exhibit);
  const std::string toml = document_toml(
      document,
      {"What is known of this document. Lines with a # before the key are questions to you: write the answer and take "
       "the # away.\nIts pages go into scans/, its texts beside this file: reading.de.txt, transcript.de.md, "
       "translation.en.md.",
       exhibit.languages,
       {},
       {},
       {}});
  const Interruption interruption;
  if (const Result<void> done = make_document(made, toml); !done) return stopped_writing(done.error());
  print_line(stdout, fmt::format("{} is ready: edit it, put its pages into {} and its texts beside it, then run",
                                 (made / "document.toml").string(), (made / "scans").string()));
  print_line(stdout, fmt::format("  lectern-pack check {}", folder.string()));
  return status_good;
}

}  // namespace lectern::compiler
