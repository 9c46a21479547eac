// SPDX-License-Identifier: MIT
#include "assets/compiler/source/copies.hpp"

#include <map>
#include <utility>

#include "assets/compiler/source/file_purpose.hpp"

namespace lectern::compiler {

std::string page_name(const std::filesystem::path& file) {
  const FilePurpose purpose = purpose_of(file);
  const bool ends_as_picture = purpose == FilePurpose::picture || purpose == FilePurpose::unread_picture;
  return (ends_as_picture ? file.stem() : file.filename()).string();
}

std::vector<std::filesystem::path> join_unread(const std::vector<std::filesystem::path>& unread,
                                               std::vector<SourceScan>& scans) {
  std::map<std::string, SourceScan*> by_name;
  for (SourceScan& scan : scans) by_name.emplace(page_name(scan.file), &scan);
  std::vector<std::filesystem::path> alone;
  for (const std::filesystem::path& file : unread) {
    const auto found = by_name.find(page_name(file));
    (found == by_name.end() ? alone : found->second->copies).push_back(file);
  }
  return alone;
}

void take_pages_once(std::vector<SourceScan>& scans) {
  using NameAndPages = std::pair<std::string, std::size_t>;
  const auto key_of = [](const SourceScan& scan) { return NameAndPages(page_name(scan.file), scan.pages.size()); };
  std::map<NameAndPages, SourceScan*> best;
  for (SourceScan& scan : scans) {
    SourceScan*& taken = best[key_of(scan)];
    if (!taken || rank_of(scan.file) < rank_of(taken->file)) taken = &scan;
  }
  std::vector<SourceScan> once;
  for (SourceScan& scan : scans) {
    SourceScan* const taken = best.at(key_of(scan));
    if (taken == &scan || scan.pages.empty()) continue;
    taken->copies.push_back(scan.file);
    taken->copies.insert(taken->copies.end(), scan.copies.begin(), scan.copies.end());
  }
  for (SourceScan& scan : scans)
    if (scan.pages.empty() || best.at(key_of(scan)) == &scan) once.push_back(scan);
  scans = std::move(once);
}

}  // namespace lectern::compiler
