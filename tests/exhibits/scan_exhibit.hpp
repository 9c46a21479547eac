// SPDX-License-Identifier: MIT
// Exhibit folders of scans, made at test time: of the real pages in LECTERN_TEST_DATA, or of any files. Used by
// tests/assets/compiler and tests/exhibits alone. It gives the files a second name where it can, and copies them
// elsewhere.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace lectern::test {

/// A document to be: its folder's name and its pages' files, in order.
struct ScanDocument {
  std::string id;
  std::vector<std::filesystem::path> files;
};

struct ScanTexts {
  std::size_t words = 120;  ///< of the transcript and of the translation, together on all pages
};

/// The 26 typewritten pages below `data`, one document for each folder that holds some.
[[nodiscard]] std::vector<ScanDocument> real_scans(const std::filesystem::path& data);

/// The scanned PDFs below `data`, one document each.
[[nodiscard]] std::vector<ScanDocument> real_pdfs(const std::filesystem::path& data);

/// Writes an exhibit in English of these documents, each with a transcript and a translation; every page of files has
/// a page mark.  `folder` is made, and what it held is replaced file by file.
void write_scan_exhibit(const std::filesystem::path& folder, std::span<const ScanDocument> documents,
                        const ScanTexts& texts = {});

}  // namespace lectern::test
