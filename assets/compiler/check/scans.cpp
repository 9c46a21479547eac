// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <string>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/counted.hpp"
#include "assets/compiler/source/copies.hpp"
#include "assets/compiler/source/pages.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

std::string name_of(const std::filesystem::path& file) {
  return file.filename().string();
}

void tell_copies(const SourceDocument& document, Report& report) {
  std::vector<std::string> copies;
  for (const SourceScan& scan : document.scans)
    for (const std::filesystem::path& copy : scan.copies)
      copies.push_back(fmt::format("{} ({} is shown)", name_of(copy), name_of(scan.file)));
  if (copies.empty()) return;
  report.warning({document.folder / "scans"},
                 fmt::format("{} left out as {}: {}",
                             copies.size() == 1 ? "1 file is" : fmt::format("{} files are", copies.size()),
                             copies.size() == 1 ? "a copy of a page" : "copies of pages", some_of(copies)),
                 "move what is left out to sources/; if it is another page, give it a name of its own");
}

/// Of one name, but not the same page, for they have not as many.
void check_pages_of_one_name(const SourceDocument& document, Report& report) {
  std::map<std::string, const SourceScan*> by_name;
  for (const SourceScan& scan : document.scans) {
    if (scan.pages.empty()) continue;
    const auto [other, is_new] = by_name.emplace(page_name(scan.file), &scan);
    if (is_new) continue;
    const SourceScan& before = *other->second;
    report.warning(
        {scan.file},
        fmt::format("{} has {} and {} has {}: both are shown, though they have one name", name_of(before.file),
                    counted(before.pages.size(), "page"), name_of(scan.file), counted(scan.pages.size(), "page")),
        "if one holds the pages of the other, move it to sources/; if not, give each a name of its own");
  }
}

}  // namespace

void check_scans(const SourceDocument& document, Report& report) {
  if (document.scans.empty()) return;
  if (document.places.contains("pages"))
    report.warning(place_of(document, "pages"),
                   "pages = \"reset\" is not followed: there are scans, and they are shown",
                   "take the key out, or move the scans out of scans/");
  tell_copies(document, report);
  check_pages_of_one_name(document, report);
  if (!knows_its_pages(document)) return;
  const std::size_t pages = pages_of(document);
  if (pages > pack::max_pages)
    report.error({document.scans.front().file},
                 fmt::format("the scans have {} pages; a document holds {} at the most", pages, pack::max_pages),
                 "divide the document");
}

}  // namespace lectern::compiler
