// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "assets/base/storage.hpp"
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

/// Whether two files of one length hold the same bytes.
bool are_same(const ReadableFile& one, const ReadableFile& other) {
  constexpr std::uint64_t step = std::uint64_t{256} << 10;  // bytes that are held of each
  Bytes a(step);
  Bytes b(step);
  for (std::uint64_t at = 0; at < one.size(); at += step) {
    const std::size_t count = std::min(step, one.size() - at);
    const std::span<std::byte> into(a.data(), count);
    if (!one.read_at(at, into) || !other.read_at(at, {b.data(), count})) return false;
    if (!std::equal(into.begin(), into.end(), b.begin())) return false;
  }
  return true;
}

/// One file under two names is a page that is shown twice.
void check_doubles(const SourceDocument& document, Report& report) {
  std::multimap<std::uint64_t, const SourceScan*> by_size;
  for (const SourceScan& scan : document.scans) {
    const auto file = open_file(scan.file);
    if (!file || (*file)->size() == 0) continue;
    const auto [first, last] = by_size.equal_range((*file)->size());
    const auto same = std::find_if(first, last, [&](const auto& one) {
      const auto other = open_file(one.second->file);
      return other && are_same(**file, **other);
    });
    if (same != last)
      report.warning(
          {scan.file},
          fmt::format("it is the same file as {}, byte for byte, and both are shown", name_of(same->second->file)),
          "move one to sources/, unless the page is to be seen twice");
    by_size.emplace((*file)->size(), &scan);
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
  check_doubles(document, report);
  if (!knows_its_pages(document)) return;
  const std::size_t pages = pages_of(document);
  if (pages > pack::max_pages)
    report.error({document.scans.front().file},
                 fmt::format("the scans have {} pages; a document holds {} at the most", pages, pack::max_pages),
                 "divide the document");
}

}  // namespace lectern::compiler
