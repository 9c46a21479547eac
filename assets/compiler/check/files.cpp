// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/document.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/texts/layer.hpp"

namespace lectern::compiler {

namespace {

const std::array<std::string, 7> exhibit_entries = {"exhibit.toml", "people.toml", "SOURCES.md", "README.md",
                                                    "sources",      "strings",     "documents"};

void unused(const std::filesystem::path& path, std::string mend, Report& report) {
  report.warning({path}, "nothing uses this", std::move(mend));
}

std::string mend_for(const std::string& name, std::span<const std::string> known) {
  return did_you_mean(name, known, "remove it, or keep it in sources/");
}

void check_strings(const SourceExhibit& exhibit, Report& report) {
  for (const std::filesystem::path& path : list_folder(exhibit.folder / "strings", report)) {
    const bool listed = path.extension() == ".toml" && std::find(exhibit.languages.begin(), exhibit.languages.end(),
                                                                 path.stem().string()) != exhibit.languages.end();
    if (!listed) unused(path, "name it LANGUAGE.toml and list the language in `languages` of exhibit.toml", report);
  }
}

std::string mend_for_document_entry(const std::string& name) {
  if (name.starts_with("speech."))
    return "recordings are not read by this version of lectern-pack yet; keep them in sources/";
  std::vector<std::string> known = {"document.toml", "scans"};
  const std::size_t dot = name.find('.');
  const std::string kind = name.substr(0, dot);
  const std::vector<std::string> kinds = {"reading", "transcript", "translation"};
  if (const std::string near = nearest(kind, kinds); !near.empty() && dot != std::string::npos)
    return fmt::format("a layer is named {}.LANGUAGE.{}", near, near == "reading" ? "txt" : "md");
  return mend_for(name, known);
}

void check_document_folder(const std::filesystem::path& folder, Report& report) {
  for (const std::filesystem::path& path : list_folder(folder, report)) {
    const std::string name = path.filename().string();
    const bool known = is_folder(path) ? name == "scans" : name == "document.toml" || layer_name(name).has_value();
    if (!known) unused(path, mend_for_document_entry(name), report);
  }
  for (const std::filesystem::path& path : list_folder(folder / "scans", report))
    if (!is_scan(path) && path.extension() != ".xml")
      unused(path, "scans are pictures or PDF, their readings .xml", report);
}

}  // namespace

void check_files(const SourceExhibit& exhibit, Report& report) {
  for (const std::filesystem::path& path : list_folder(exhibit.folder, report)) {
    const std::string name = path.filename().string();
    if (std::find(exhibit_entries.begin(), exhibit_entries.end(), name) == exhibit_entries.end())
      unused(path, mend_for(name, exhibit_entries), report);
  }
  check_strings(exhibit, report);
  for (const std::filesystem::path& path : list_folder(exhibit.folder / "documents", report)) {
    if (is_folder(path))
      check_document_folder(path, report);
    else
      unused(path, "each document has a folder of its own", report);
  }
}

}  // namespace lectern::compiler
