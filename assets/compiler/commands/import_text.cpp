// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/import_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/base/visible.hpp"
#include "assets/compiler/counted.hpp"

namespace lectern::compiler {

namespace {

constexpr std::size_t most_listed = 30;

/// A heading and its lines, the first of them where there are many.
std::string list(std::string_view head, const std::vector<std::string>& lines, std::size_t most) {
  if (lines.empty()) return {};
  std::string text = fmt::format("\n{}\n", head);
  for (std::size_t i = 0; i < std::min(lines.size(), most); ++i) text += "  " + visible(lines[i]) + '\n';
  if (lines.size() > most) text += fmt::format("  and {} more, in SOURCES.md\n", lines.size() - most);
  return text;
}

std::vector<std::string> paths_of(const ImportPlan& plan, FileFate fate) {
  std::vector<std::string> paths;
  for (const FileStep& step : plan.steps)
    if (step.fate == fate) paths.push_back(step.path);
  return paths;
}

std::vector<std::string> kept_lines_of(const ImportPlan& plan) {
  std::vector<std::string> lines;
  for (const FileStep& step : plan.steps)
    if (step.fate == FileFate::kept)
      lines.push_back(step.path + (step.source_changed ? ": the source says something else now; compare them" : ""));
  return lines;
}

/// A document that was deleted whole is one line.
std::vector<std::string> deleted_lines_of(const ImportPlan& plan) {
  std::vector<std::string> lines;
  for (const FileStep& step : plan.steps) {
    if (step.fate != FileFate::deleted) continue;
    const std::string folder = document_folder(step.path);
    const bool whole = !folder.empty() && std::all_of(plan.steps.begin(), plan.steps.end(), [&](const FileStep& other) {
      return document_folder(other.path) != folder || other.fate == FileFate::deleted;
    });
    if (!whole)
      lines.push_back(step.path);
    else if (lines.empty() || lines.back() != folder)
      lines.push_back(folder);
  }
  return lines;
}

std::string place_of(const Remark& remark) {
  std::string place = remark.place.file.string();
  if (!place.empty() && remark.place.line > 0) place += fmt::format(":{}", remark.place.line);
  return place;
}

/// What a remark has in common with those of other files: its words without figures and without its file's name.
std::string kind_of(const Remark& remark) {
  std::string words = remark.what + '\n' + remark.mend;
  const std::string file = remark.place.file.string();
  for (std::size_t at = file.empty() ? std::string::npos : words.find(file); at != std::string::npos;
       at = words.find(file, at))
    words.erase(at, file.size());
  std::erase_if(words, [](char c) { return c >= '0' && c <= '9'; });
  return words;
}

/// Where the others of a kind stand.
std::string others_of(const std::vector<const Remark*>& kind) {
  constexpr std::size_t most_places = 10;
  if (kind.size() == 1) return {};
  std::vector<std::string> places;
  for (std::size_t i = 1; i < std::min(kind.size(), most_places + 1); ++i) places.push_back(place_of(*kind[i]));
  const std::string more =
      kind.size() > most_places + 1 ? fmt::format(" and {} more, in SOURCES.md", kind.size() - 1 - most_places) : "";
  return fmt::format(" (and {} like it: {}{})", kind.size() - 1, fmt::join(places, ", "), more);
}

/// A line each; what is said of several files alike is one.
std::vector<std::string> remark_lines(const std::vector<Remark>& remarks) {
  std::vector<std::vector<const Remark*>> kinds;
  std::map<std::string, std::size_t> known;
  for (const Remark& remark : remarks) {
    const auto [at, is_new] = known.emplace(kind_of(remark), kinds.size());
    // Figures of one file may be all that its remarks say.
    if (is_new || kinds[at->second].back()->place.file == remark.place.file) {
      at->second = kinds.size();
      kinds.emplace_back();
    }
    kinds[at->second].push_back(&remark);
  }
  std::vector<std::string> lines;
  for (const auto& kind : kinds) {
    const Remark& first = *kind.front();
    const std::string place = place_of(first);
    lines.push_back(fmt::format("{}{}{}{}{}{}", place, place.empty() ? "" : ": ", first.what,
                                first.mend.empty() ? "" : "; ", first.mend, others_of(kind)));
  }
  return lines;
}

std::vector<std::string> wanted_lines(const std::vector<WantedPicture>& wanted) {
  std::vector<std::string> lines;
  for (const WantedPicture& picture : wanted)
    lines.push_back(fmt::format("{}  save as {}", picture.name, picture.path));
  return lines;
}

}  // namespace

std::string import_as_text(const ImportPlan& plan, const std::filesystem::path& folder, bool dry_run) {
  const std::size_t most = dry_run ? plan.steps.size() + plan.files.wanted.size() : most_listed;
  const std::vector<std::string> made = paths_of(plan, FileFate::made);
  const std::vector<std::string> changed = paths_of(plan, FileFate::changed);
  const std::size_t same = paths_of(plan, FileFate::same).size();
  const std::string name = visible(folder.string());
  std::string text = fmt::format("{} (read as {}): {}, {}, {}, {}\n", visible(plan.record.source), plan.kind,
                                 counted(plan.files.documents, "document"), counted(plan.files.pages, "page"),
                                 counted(plan.files.texts, "text"),
                                 plan.files.people == 1 ? "1 person" : fmt::format("{} people", plan.files.people));
  text += fmt::format("{}: {} {}made, {} changed, {} as {} {}\n", name, counted(made.size(), "file"),
                      dry_run ? "would be " : "", changed.size(), same, same == 1 ? "it" : "they",
                      same == 1 ? "was" : "were");
  if (dry_run) text += list("Would be made:", made, most) + list("Would be changed:", changed, most);
  text += list("Kept, changed by hand:", kept_lines_of(plan), most);
  text += list("To write into files that are kept:", remark_lines(plan.by_hand), most);
  text += list("Deleted by hand, and not made again:", deleted_lines_of(plan), most);
  text += list("No longer in the source; kept, delete what is not wanted:", paths_of(plan, FileFate::forgotten), most);
  text += list("Pictures that are not here; save each under its name and import once more, or use --map:",
               wanted_lines(plan.files.wanted), most);
  text += list("To decide:", remark_lines(plan.files.questions), most);
  text += list("Left out:", remark_lines(plan.files.left_out), most);
  if (dry_run) return text + "\nNothing was written.\n";
  return text + fmt::format("\nSOURCES.md says where each file came from. Next:\n  lectern-pack check {}\n", name);
}

}  // namespace lectern::compiler
