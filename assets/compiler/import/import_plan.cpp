// SPDX-License-Identifier: MIT
#include "assets/compiler/import/import_plan.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "assets/base/beneath.hpp"
#include "assets/base/storage.hpp"
#include "assets/compiler/import/put_files.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/texts/text_file.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "assets/compiler/vips/format.hpp"
#include "assets/pack/sha256.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view sources_name = "SOURCES.md";

/// Of a folder that is new, or empty, nothing.  Errors: usage.
Result<std::string> sources_of(const fs::path& folder) {
  std::error_code error;
  if (!is_there(folder)) return std::string();
  if (!is_folder(folder))
    return fail(ErrorCode::usage, fmt::format("{} is there and is no folder; name another", folder.string()));
  if (fs::is_empty(folder, error)) return std::string();
  const Result<Bytes> bytes = read_file_beneath(folder, folder / sources_name, max_text_file);
  const std::string text = bytes ? std::string(as_text(*bytes)) : std::string();
  if (!read_sources_md(text))
    return fail(
        ErrorCode::usage,
        fmt::format("{} is there and no import made it; name a new folder, nothing was changed", folder.string()));
  return text;
}

/// "lost = [2, 3]", or nothing.
std::string key_line(std::string_view text, std::string_view key) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = trimmed(text.substr(start, end - start));
    if (line.starts_with(key) && trimmed(line.substr(key.size())).starts_with('=')) return std::string(line);
    start = end + 1;
  }
  return {};
}

class Planner {
 public:
  Planner(OpenedSource& source, const ImportTarget& target, Progress& progress)
      : source_(source), target_(target), progress_(progress) {}

  Result<ImportPlan> run(Report& report) {
    LECTERN_CHECK(stands_apart());
    LECTERN_TRY(before, sources_of(target_.folder));
    const ImportRecord last = read_sources_md(before).value_or(ImportRecord());
    LECTERN_TRY(reader, reader_of(source_.source()));
    LECTERN_TRY(found, reader->read(source_.source(), report));
    if (report.has_errors()) return fail(ErrorCode::malformed, "the source has faults; nothing was written");
    plan_.kind = std::string(reader->name);
    const std::vector<std::string> tools = found.tools;
    take_pictures(found);
    found.left_out.insert(found.left_out.end(), source_.passed_over().begin(), source_.passed_over().end());
    plan_.files =
        exhibit_files(std::move(found),
                      {target_.id, source_.source().name, target_.interface_languages,
                       [this](const std::string& name, const std::string& path) { return has_picture(name, path); }});
    LECTERN_CHECK(sum_wanted());
    LECTERN_CHECK(is_same_source(last));
    LECTERN_CHECK(sum_there(last));
    plan_.steps = update_steps(wanted_, last.files, there_);
    tell_by_hand();
    fill_record(last, tools);
    plan_.sources = sources_md(plan_.record, before);
    plan_.sources_change = plan_.sources != before;
    return std::move(plan_);
  }

 private:
  /// Nothing is written into the source.
  [[nodiscard]] Result<void> stands_apart() const {
    const ImportSource& source = source_.source();
    const fs::path way = fs::weakly_canonical(target_.folder).lexically_relative(fs::weakly_canonical(source.path));
    if (!source.is_folder || way.empty() || *way.begin() == "..") return {};
    return fail(ErrorCode::usage,
                fmt::format("{} lies in the source itself, in which nothing is ever changed; name a folder elsewhere",
                            target_.folder.string()));
  }

  /// An exhibit is made of one source: what another says of its title, people and documents of the same names would
  /// stand in place of what the first said. A source that was renamed still has files that are known.
  [[nodiscard]] Result<void> is_same_source(const ImportRecord& last) const {
    const std::string& name = source_.source().name;
    if (last.source.empty() || last.source == trimmed(name)) return {};
    const std::vector<SourceFile> read = source_.files_read();
    const bool known = std::any_of(read.begin(), read.end(), [&](const SourceFile& file) {
      return file.size > 0 && std::any_of(last.sources.begin(), last.sources.end(),
                                          [&](const SourceFile& one) { return one.sha256 == file.sha256; });
    });
    if (known) return {};
    return fail(ErrorCode::usage,
                fmt::format("{} was imported from {}, and {} is another source; nothing was changed. Name a new folder "
                            "for it, and copy its documents/ from there where both are one exhibit; if it is the same "
                            "source under another name, give it back its name \"{}\"",
                            target_.folder.string(), last.source, name, last.source));
  }

  /// Readers give every picture a name; addresses under which it may be held too are kept by that.
  void take_pictures(const Imported& found) {
    for (const ImportedDocument& document : found.documents)
      for (const ImportedPage& page : document.pages)
        if (page.picture) pictures_.emplace(page.picture->name, *page.picture);
  }

  bool has_picture(const std::string& name, const std::string& path) {
    const auto picture = pictures_.find(name);
    if (picture == pictures_.end()) return false;
    if (const auto found = source_.find_picture(picture->second)) {
      plan_.copies[path] = *found;
      return true;
    }
    // Somebody put it where it belongs.
    const fs::path there = target_.folder / path;
    if (!is_file(there) || !format_of(there) || !open_file_beneath(target_.folder, there)) return false;
    plan_.copies[path] = there;
    return true;
  }

  Result<void> sum_wanted() {
    for (std::size_t f = 0; f < plan_.files.files.size(); ++f) {
      const PlannedFile& file = plan_.files.files[f];
      if (file.copy_of.empty()) {
        wanted_[file.path] = pack::sha256(as_bytes(file.text));
        continue;
      }
      progress_.step("reading pictures", f, plan_.files.files.size());
      if (progress_.is_stopped()) return fail(ErrorCode::unavailable, "interrupted; nothing was written");
      const fs::path& copy = plan_.copies.at(file.path);
      const bool of_exhibit = copy == target_.folder / file.path;
      LECTERN_TRY(sum, of_exhibit ? sum_of_file(copy) : source_.sum_of(copy, file.copy_of));
      wanted_[file.path] = sum;
    }
    return {};
  }

  Result<void> sum_there(const ImportRecord& last) {
    std::set<std::string> paths;
    for (const auto& [path, sum] : wanted_) paths.insert(path);
    for (const auto& [path, file] : last.files) paths.insert(path);
    for (const std::string& path : paths) {
      if (progress_.is_stopped()) return fail(ErrorCode::unavailable, "interrupted; nothing was written");
      const fs::path there = target_.folder / path;
      if (!is_there(there)) continue;
      // What cannot be read as a file is somebody's: it is kept.
      const Result<std::unique_ptr<ReadableFile>> inside = open_file_beneath(target_.folder, there);
      const Result<std::string> sum = inside ? sum_of_file(there) : Result<std::string>(std::string("-"));
      there_[path] = sum ? *sum : "-";
    }
    return {};
  }

  /// Keys that follow from what lies in scans/ and stand in a file that a hand changed.
  void tell_by_hand() {
    for (const FileStep& step : plan_.steps) {
      if (step.fate != FileFate::kept || !step.path.ends_with("/document.toml")) continue;
      const auto file = std::find_if(plan_.files.files.begin(), plan_.files.files.end(),
                                     [&](const PlannedFile& one) { return one.path == step.path; });
      const Result<Bytes> now = read_file_beneath(target_.folder, target_.folder / step.path, max_text_file);
      if (file == plan_.files.files.end() || !now) continue;
      for (const std::string_view key : {"lost", "labels"}) {
        const std::string wanted = key_line(file->text, key);
        const std::string is = key_line(as_text(*now), key);
        if (wanted == is) continue;
        plan_.by_hand.push_back(
            {{step.path},
             fmt::format("its pages are others now, and a hand changed this file: {} is no longer right", key),
             wanted.empty() ? fmt::format("take the line \"{}\" out", is) : fmt::format("write {}", wanted)});
      }
    }
  }

  void fill_record(const ImportRecord& last, const std::vector<std::string>& tools) {
    ImportRecord& record = plan_.record;
    record.source = source_.source().name;
    record.kind = plan_.kind;
    record.tools = fmt::format("lectern-pack {}", target_.version);
    for (const std::string& tool : tools) record.tools += ", " + tool;
    record.sources = source_.files_read();
    record.wanted = plan_.files.wanted;
    for (WantedPicture& picture : record.wanted)
      if (const auto known = pictures_.find(picture.name); known != pictures_.end() && !known->second.address.empty())
        picture.name = known->second.address;
    plan_.files.wanted = record.wanted;
    record.left_out = plan_.files.left_out;
    record.questions = plan_.files.questions;
    std::map<std::string, std::string> copies;
    for (const PlannedFile& file : plan_.files.files) copies[file.path] = file.copy_of;
    for (const FileStep& step : plan_.steps) {
      const auto before = last.files.find(step.path);
      const bool written = step.fate == FileFate::made || step.fate == FileFate::changed || step.fate == FileFate::same;
      if (written)
        record.files[step.path] = {wanted_.at(step.path), copies[step.path]};
      else if (before != last.files.end())
        record.files[step.path] = before->second;
    }
    // What a hand deleted and the source has no longer is deleted all the same.
    for (const auto& [path, file] : last.files) record.files.emplace(path, file);
  }

  OpenedSource& source_;
  const ImportTarget& target_;
  Progress& progress_;
  ImportPlan plan_;
  std::map<std::string, ImportedPicture> pictures_;
  Sums wanted_;
  Sums there_;
};

/// Folders for pictures that somebody is to fetch: a browser saves into none that is not there. Of no document that a
/// hand deleted. What cannot be made is made by whoever saves.
void make_places(const std::vector<WantedPicture>& wanted, const fs::path& folder) {
  for (const WantedPicture& picture : wanted) {
    const fs::path place = (folder / picture.path).parent_path();
    std::error_code error;
    if (is_folder(place.parent_path())) fs::create_directory(place, error);
  }
}

}  // namespace

Result<ImportPlan> plan_import(OpenedSource& source, const ImportTarget& target, Report& report, Progress& progress) {
  return Planner(source, target, progress).run(report);
}

Result<void> carry_out(const ImportPlan& plan, const OpenedSource& source, const fs::path& folder, Progress& progress) {
  std::vector<FileToPut> files;
  for (const FileStep& step : plan.steps) {
    if (step.fate != FileFate::made && step.fate != FileFate::changed) continue;
    const auto file = std::find_if(plan.files.files.begin(), plan.files.files.end(),
                                   [&](const PlannedFile& one) { return one.path == step.path; });
    if (file == plan.files.files.end()) continue;
    const auto copy = plan.copies.find(step.path);
    files.push_back({step.path, file->text, copy == plan.copies.end() ? fs::path() : copy->second,
                     plan.record.files.at(step.path).sha256});
  }
  if (plan.sources_change) files.push_back({std::string(sources_name), plan.sources, {}, {}});
  if (files.empty()) return source.check_unchanged();
  LECTERN_CHECK(put_files(folder, files, source, progress));
  make_places(plan.files.wanted, folder);
  return {};
}

}  // namespace lectern::compiler
