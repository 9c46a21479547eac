// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/counted.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/file_purpose.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/portraits.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/toml/key_check.hpp"

namespace lectern::compiler {

namespace {

const std::array<std::string, 9> exhibit_entries = {"exhibit.toml", "people.toml", "paths.toml",
                                                    "SOURCES.md",   "README.md",   "sources",
                                                    "strings",      "documents",   std::string(portraits_folder)};

void unused(const std::filesystem::path& path, std::string mend, Report& report) {
  report.warning({path}, "nothing uses this", std::move(mend));
}

std::vector<std::string> names_of(std::span<const std::filesystem::path> paths) {
  std::vector<std::string> names;
  for (const std::filesystem::path& path : paths) names.push_back(path.filename().string());
  return names;
}

/// One hint for all litter of a folder, `more` of it included.
void tell_litter(const SourceExhibit& exhibit, const std::filesystem::path& folder, Report& report,
                 std::span<const std::filesystem::path> more = {}) {
  std::vector<std::filesystem::path> litter = list_litter(exhibit.folder, exhibit.folder / folder);
  litter.insert(litter.end(), more.begin(), more.end());
  if (litter.empty()) return;
  report.hint({folder.empty() ? exhibit.folder : exhibit.folder / folder},
              fmt::format("{} of other programs {} passed over: {}", counted(litter.size(), "file"),
                          litter.size() == 1 ? "is" : "are", some_of(names_of(litter))),
              "nothing needs to be done");
}

bool is_picture(const std::filesystem::path& path) {
  const FilePurpose purpose = purpose_of(path);
  return purpose == FilePurpose::picture || purpose == FilePurpose::unread_picture;
}

/// Where pictures and word processors' files belong.
std::string mend_by_kind(const std::filesystem::path& path, std::string otherwise) {
  if (is_picture(path))
    return "the picture of a page belongs in documents/FOLDER/scans/, that of a person in portraits/, any other in "
           "sources/";
  if (purpose_of(path) == FilePurpose::writing)
    return "save its text as transcript.LANGUAGE.md or translation.LANGUAGE.md in the document's folder, and keep the "
           "file in sources/";
  return otherwise;
}

std::string mend_for(const std::string& name, std::span<const std::string> known) {
  return did_you_mean(name, known, "remove it, or keep it in sources/");
}

/// A folder that was read before: what is wrong with it was reported then.
std::vector<std::filesystem::path> list_again(const SourceExhibit& exhibit, const std::filesystem::path& folder) {
  Report told;
  return list_folder(exhibit.folder, exhibit.folder / folder, told);
}

void check_strings(const SourceExhibit& exhibit, Report& report) {
  for (const std::filesystem::path& path : list_again(exhibit, "strings")) {
    const bool listed = path.extension() == ".toml" && std::find(exhibit.languages.begin(), exhibit.languages.end(),
                                                                 path.stem().string()) != exhibit.languages.end();
    if (!listed) unused(path, "name it LANGUAGE.toml and list the language in `languages` of exhibit.toml", report);
  }
}

/// Pictures that no entry names.
void check_portraits_folder(const SourceExhibit& exhibit, Report& report) {
  for (const std::filesystem::path& path : list_again(exhibit, portraits_folder)) {
    const bool named = std::any_of(exhibit.people.begin(), exhibit.people.end(), [&](const SourcePerson& person) {
      return person.portrait_name == path.filename().string();
    });
    if (!named && !exhibit.unread.people)
      unused(path, "name it with `portrait` at a person in people.toml, or keep it in sources/", report);
  }
}

/// How a file should be named that was meant as a layer ("Translation.en.md"); empty for what was meant as none.
std::string meant_layer(const std::string& name) {
  std::size_t end = name.size();
  for (std::size_t dot = name.rfind('.');
       dot != std::string::npos && is_text_ending(name.substr(dot + 1, end - dot - 1));
       dot = dot == 0 ? std::string::npos : name.rfind('.', dot - 1))
    end = dot;
  if (end == name.size()) return {};
  const std::string layer = meant_layer_id(name.substr(0, end));
  return layer.empty() ? layer : layer + (layer.starts_with("reading") ? ".txt" : ".md");
}

std::string mend_for_document_entry(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  if (name.starts_with("speech."))
    return "recordings are not read by this version of lectern-pack yet; keep them in sources/";
  static const std::array<std::string, 2> known = {"document.toml", "scans"};
  if (is_folder(path)) return did_you_mean(name, known, "move pages in it into scans/, or keep it in sources/");
  return mend_by_kind(path, mend_for(name, known));
}

std::string with_language(std::string layer, std::string_view code) {
  constexpr std::string_view open = "LANGUAGE";
  return layer.replace(layer.find(open), open.size(), code);
}

void tell_unknown(const std::filesystem::path& path, Report& report) {
  const std::string name = path.filename().string();
  const std::string layer = is_folder(path) ? std::string() : meant_layer(name);
  if (layer.empty()) return unused(path, mend_for_document_entry(path), report);
  report.error({path}, "this looks like a text, but its name is none that is read",
               layer.find("LANGUAGE") == std::string::npos
                   ? fmt::format("did you mean {}?", layer)
                   : fmt::format("name it {} with the language's code, as {}", layer, with_language(layer, "de")));
}

bool is_read(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  if (is_folder(path)) return name == "scans";
  return name == "document.toml" || layer_name(name) || (name == "scans" && leads_nowhere(path));
}

/// Readings of the scans in a folder, and folders in it that hold some.
std::set<std::string> used_readings(const SourceExhibit& exhibit, const std::filesystem::path& folder) {
  std::set<std::string> used;
  for (const SourceDocument& document : exhibit.documents) {
    if (document.folder / "scans" != exhibit.folder / folder) continue;
    for (const std::filesystem::path& file : document.reading_files) {
      used.insert(file.string());
      used.insert(file.parent_path().string());
    }
  }
  return used;
}

void check_scans_folder(const SourceExhibit& exhibit, const std::filesystem::path& folder, Report& report) {
  std::vector<std::filesystem::path> sidecars;
  std::vector<std::filesystem::path> lists;
  const std::set<std::string> used = used_readings(exhibit, folder);
  for (const std::filesystem::path& path : list_again(exhibit, folder)) {
    const FilePurpose purpose = purpose_of(path);
    if (used.contains(path.string())) continue;
    if (purpose == FilePurpose::sidecar)
      sidecars.push_back(path);
    else if (purpose == FilePurpose::list)
      lists.push_back(path);
    else if (purpose == FilePurpose::writing)
      report.error({path}, "a text does not belong in scans/", mend_by_kind(path, {}));
    else if (purpose == FilePurpose::other && !is_scan(path))
      unused(path, "put its pictures into scans/ itself, or keep it in sources/", report);
  }
  tell_litter(exhibit, folder, report, sidecars);
  if (lists.empty()) return;
  report.warning(
      {exhibit.folder / folder}, fmt::format("texts and lists in scans/ are not read: {}", some_of(names_of(lists))),
      "put the text of a page into reading.LANGUAGE.txt or transcript.LANGUAGE.md beside document.toml; keep "
      "the files in sources/");
}

void check_document_folder(const SourceExhibit& exhibit, const std::filesystem::path& folder, Report& report) {
  std::vector<std::filesystem::path> pictures;
  for (const std::filesystem::path& path : list_again(exhibit, folder))
    if (is_picture(path))
      pictures.push_back(path);
    else if (!is_read(path))
      tell_unknown(path, report);
  tell_litter(exhibit, folder, report);
  if (!pictures.empty())
    report.warning({exhibit.folder / folder},
                   fmt::format("{} beside document.toml {} not shown: {}", counted(pictures.size(), "picture"),
                               pictures.size() == 1 ? "is" : "are", some_of(names_of(pictures))),
                   "move the pictures of its pages into scans/, any other into sources/");
  check_scans_folder(exhibit, folder / "scans", report);
}

}  // namespace

void check_files(const SourceExhibit& exhibit, Report& report) {
  for (const std::filesystem::path& path : list_again(exhibit, "")) {
    const std::string name = path.filename().string();
    if (std::find(exhibit_entries.begin(), exhibit_entries.end(), name) == exhibit_entries.end())
      unused(path, mend_by_kind(path, mend_for(name, exhibit_entries)), report);
  }
  check_strings(exhibit, report);
  check_portraits_folder(exhibit, report);
  for (const std::filesystem::path& path : list_again(exhibit, "documents")) {
    if (is_folder(path))
      check_document_folder(exhibit, "documents" / path.filename(), report);
    else if (!leads_nowhere(path))
      unused(path, mend_by_kind(path, "each document has a folder of its own"), report);
  }
  for (const char* folder : {"", "strings", "documents", "portraits"}) tell_litter(exhibit, folder, report);
}

}  // namespace lectern::compiler
