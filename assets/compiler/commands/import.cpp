// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/import.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <string_view>
#include <utility>

#include "assets/base/terminal.hpp"
#include "assets/base/visible.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/import_text.hpp"
#include "assets/compiler/commands/interruption.hpp"
#include "assets/compiler/commands/progress.hpp"
#include "assets/compiler/commands/report_text.hpp"
#include "assets/compiler/commands/stopped.hpp"
#include "assets/compiler/commands/typed_folder.hpp"
#include "assets/compiler/commands/typed_words.hpp"
#include "assets/compiler/import/import_plan.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/language.hpp"

namespace lectern::compiler {

namespace {

/// "a" and "b" of "a=b"; an address may hold the sign itself, a folder does not follow but behind the last.
Result<std::pair<std::string, std::string>> parted(const std::string& words, std::size_t at, std::string_view option) {
  if (at == std::string::npos || at == 0 || at + 1 == words.size())
    return fail(ErrorCode::usage,
                fmt::format("--{} \"{}\" is not understood; write --{} {}", option, words, option,
                            option == "map" ? "https://archive.example/iiif=copies" : "date=Absendedatum"));
  return std::pair(words.substr(0, at), words.substr(at + 1));
}

std::string mend_map(const std::string& folder) {
  const std::string mend = mend_name(folder);
  return mend.empty() ? "save the copies into a folder and name that behind the =" : mend;
}

Result<ImportOptions> options_of(const ImportWish& wish) {
  ImportOptions options{
      wish.as, {}, {}, wish.encoding, wish.language, wish.with == "pandoc", [] { return Interruption::signal() != 0; }};
  if (!wish.language.empty() && !is_language_code(wish.language))
    return fail(ErrorCode::usage,
                fmt::format("--language {} is no language's code; {}", wish.language, mend_language(wish.language)));
  for (const std::string& map : wish.maps) {
    LECTERN_TRY(parts, parted(map, map.rfind('='), "map"));
    if (!is_folder(parts.second))
      return fail(ErrorCode::usage,
                  fmt::format("--map {}: there is no folder {}; {}", map, parts.second, mend_map(parts.second)));
    options.maps[parts.first] = parts.second;
  }
  for (const std::string& all : wish.columns)
    for (std::size_t start = 0; start < all.size();) {
      const std::size_t end = std::min(all.find(',', start), all.size());
      const std::string column = all.substr(start, end - start);
      LECTERN_TRY(parts, parted(column, column.find('='), "columns"));
      options.columns[parts.first] = parts.second;
      start = end + 1;
    }
  return options;
}

std::set<std::string> languages_in(const std::filesystem::path& strings) {
  std::set<std::string> languages;
  Report report;
  for (const std::filesystem::path& path : list_folder(strings, strings, report))
    if (path.extension() == ".toml") languages.insert(path.stem().string());
  return languages;
}

int stopped(const Error& error, const Report& report) {
  if (!report.findings().empty()) print_lines(stderr, report_as_text(report));
  const int status = stopped_writing(error);
  return error.code == ErrorCode::usage ? status_usage : status;
}

bool is_exhibit(const std::filesystem::path& folder) {
  return is_file(folder / "exhibit.toml");
}

/// What to say where the source is not one: nothing lies there, or it is an exhibit already.  Empty: it may be one.
std::string wrong_source(const ImportWish& wish) {
  const std::string source = wish.source.string();
  const std::string folder = wish.folder.string();
  if (is_exhibit(source))
    return fmt::format("{} is an exhibit already; edit its files, then run lectern-pack check {}", source,
                       as_typed(source));
  if (is_there(source)) return {};
  std::string mend = mend_foreign_name(source);
  const std::string both = source + " " + folder;
  if (mend.empty() && is_there(both))
    mend = fmt::format(
        "a name that has spaces stands in quotation marks, and the exhibit's folder follows it: "
        "lectern-pack import {} my-exhibit",
        as_typed(both));
  if (mend.empty() && is_there(wish.folder) && !is_exhibit(wish.folder))
    mend = fmt::format("the source comes first: lectern-pack import {} {}", as_typed(folder), as_typed(source));
  if (mend.empty()) mend = mend_name(source);
  if (mend.empty()) mend = "name the file or folder as it lies on this computer; `ls` lists what is in this folder";
  return fmt::format("there is no file or folder {}; {}", source, mend);
}

int interrupted() {
  print_line(stderr, "lectern-pack: interrupted; nothing was written");
  return status_of_signals + Interruption::signal();
}

}  // namespace

int run_import(const ImportWish& wish, const std::filesystem::path& strings) {
  const Interruption interruption;
  if (const std::string wrong = wrong_source(wish); !wrong.empty()) {
    print_line(stderr, "lectern-pack: " + wrong);
    return status_errors;
  }
  Report report;
  Result<ImportOptions> options = options_of(wish);
  if (!options) return stopped(options.error(), report);
  const std::optional<TypedFolder> folder = typed_folder(wish.folder);
  if (!folder) return status_usage;
  if (!has_room_for(*folder)) return status_errors;
  Result<std::unique_ptr<OpenedSource>> source = OpenedSource::open(wish.source, std::move(*options));
  if (!source) return stopped(source.error(), report);
  Result<ImportPlan> plan = [&] {
    const std::unique_ptr<Progress> progress = make_progress();
    return plan_import(**source, {folder->path, folder->id, languages_in(strings), LECTERN_VERSION}, report, *progress);
  }();
  if (Interruption::signal() != 0) return interrupted();
  if (!plan) return stopped(plan.error(), report);
  if (!wish.dry_run) {
    const Result<void> done = [&] {
      const std::unique_ptr<Progress> progress = make_progress();
      return carry_out(*plan, **source, folder->path, *progress);
    }();
    if (!done && Interruption::signal() != 0) return interrupted();
    if (!done) return stopped(done.error(), report);
  }
  if (!report.findings().empty()) print_lines(stderr, report_as_text(report));
  print_lines(stdout, import_as_text(*plan, folder->path, wish.dry_run));
  return status_good;
}

}  // namespace lectern::compiler
