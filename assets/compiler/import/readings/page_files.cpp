// SPDX-License-Identifier: MIT
#include "assets/compiler/import/readings/page_files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <string_view>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/copies.hpp"
#include "assets/compiler/source/file_purpose.hpp"
#include "assets/compiler/source/scan_readings.hpp"

namespace lectern::compiler {

namespace {

/// As scan_readings prefers them.
constexpr auto export_folders = std::to_array<std::string_view>({"page", "alto", "hocr", "ocr"});

std::size_t rank_of_folder(const std::string& name) {
  const std::string last = lowered(std::filesystem::path(name).parent_path().filename().string());
  const auto* const found = std::find(export_folders.begin(), export_folders.end(), last);
  return found == export_folders.end() ? 0 : static_cast<std::size_t>(found - export_folders.begin()) + 1;
}

/// The folder that a file's document lies in.
std::string document_of(const std::string& name, bool is_reading) {
  const std::filesystem::path folder = std::filesystem::path(name).parent_path();
  return is_reading && rank_of_folder(name) > 0 ? folder.parent_path().string() : folder.string();
}

bool is_reading_name(const std::string& name) {
  const std::string small = lowered(name);
  for (const std::string_view ending : {".xml", ".hocr", ".html", ".htm"})
    if (small.ends_with(ending)) return true;
  return false;
}

PageFolder& folder_named(std::vector<PageFolder>& folders, const std::string& name) {
  for (PageFolder& folder : folders)
    if (folder.name == name) return folder;
  folders.push_back({name, {}, {}});
  return folders.back();
}

/// The pages of a folder, by what a reading of theirs may be called.
std::map<std::string, std::size_t> pages_by_name(const PageFolder& folder) {
  std::map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < folder.pages.size(); ++i) {
    known.emplace(page_name(folder.pages[i].picture), i);
    known.emplace(std::filesystem::path(folder.pages[i].picture).filename().string(), i);
  }
  return known;
}

void add_reading(const std::string& name, PageFolder& folder, std::map<std::string, std::size_t>& known) {
  const auto [page, is_new] = known.emplace(name_of_reading(name), folder.pages.size());
  if (is_new) folder.pages.push_back({});
  folder.pages[page->second].readings.push_back(name);
}

}  // namespace

std::vector<PageFolder> page_folders(const std::vector<std::string>& names) {
  std::vector<PageFolder> folders;
  std::vector<std::string> readings;
  for (const std::string& name : names) {
    const std::filesystem::path path(name);
    const bool passed_over = is_litter(path.filename().string());
    if (!passed_over && is_reading_name(name))
      readings.push_back(name);
    else if (!passed_over && purpose_of(path) == FilePurpose::picture)
      folder_named(folders, document_of(name, false)).pages.push_back({name, {}});
    else
      folder_named(folders, document_of(name, true)).others.push_back(name);
  }
  std::stable_sort(readings.begin(), readings.end(),
                   [](const auto& a, const auto& b) { return rank_of_folder(a) < rank_of_folder(b); });
  std::map<std::string, std::map<std::string, std::size_t>> known;
  for (const PageFolder& folder : folders) known.emplace(folder.name, pages_by_name(folder));
  for (const std::string& name : readings) {
    PageFolder& folder = folder_named(folders, document_of(name, true));
    add_reading(name, folder, known[folder.name]);
  }
  return folders;
}

}  // namespace lectern::compiler
