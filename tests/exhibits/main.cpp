// SPDX-License-Identifier: MIT
// Makes what tests and benchmarks show, by hand:
//   test_exhibit large OUT.pack [PAGES [WIDTH HEIGHT [grey|colour]]]    a pack of large pages that share their tiles
//   test_exhibit timeline OUT.pack [DOCUMENTS [CONTEXT_EVERY]]         a pack of many documents of a page each
//   test_exhibit scans DATA FOLDER                                     an exhibit folder of the real pages of DATA
//   test_exhibit pdf DATA FOLDER                                       the same of its PDFs
//   test_exhibit book FOLDER [WORDS]                                   an exhibit of a page and of a book
//   test_exhibit udhr DATA FOLDER                                      an exhibit of the declaration in 20 languages
//   test_exhibit pages WORDS FOLDER PAGE…                              one document "made" of these pages, with two
//                                                                      texts of so many words beside them
#include <cstdio>
#include <string>
#include <vector>

#include "tests/exhibits/book_exhibit.hpp"
#include "tests/exhibits/large_pack.hpp"
#include "tests/exhibits/scan_exhibit.hpp"
#include "tests/exhibits/timeline_pack.hpp"
#include "tests/exhibits/udhr_exhibit.hpp"

namespace {

using lectern::test::LargePack;

/// The exit status, after a word about what went wrong.
int said(const lectern::Result<void>& written) {
  if (!written) std::fprintf(stderr, "test_exhibit: %s\n", written.error().what.c_str());
  return written ? 0 : 1;
}

int make_large(const std::vector<std::string>& words) {
  LargePack asked;
  if (words.size() > 2) asked.pages = std::stoul(words[2]);
  if (words.size() > 4) {
    asked.width = static_cast<std::uint32_t>(std::stoul(words[3]));
    asked.height = static_cast<std::uint32_t>(std::stoul(words[4]));
  }
  if (words.size() > 5) asked.grey = words[5] != "colour";
  return said(lectern::test::write_large_pack(words[1], asked));
}

int make_timeline(const std::vector<std::string>& words) {
  lectern::test::TimelinePack asked;
  if (words.size() > 2) asked.documents = std::stoul(words[2]);
  if (words.size() > 3) asked.context_every = std::stoul(words[3]);
  return said(lectern::test::write_timeline_pack(words[1], asked));
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.size() >= 2 && words[0] == "large") return make_large(words);
  if (words.size() >= 2 && words[0] == "timeline") return make_timeline(words);
  if (words.size() == 3 && (words[0] == "scans" || words[0] == "pdf")) {
    const auto documents =
        words[0] == "scans" ? lectern::test::real_scans(words[1]) : lectern::test::real_pdfs(words[1]);
    lectern::test::write_scan_exhibit(words[2], documents);
    return 0;
  }
  if (words.size() == 3 && words[0] == "udhr") return said(lectern::test::write_udhr_exhibit(words[2], words[1]));
  if (words.size() >= 2 && words[0] == "book")
    return said(lectern::test::write_book_exhibit(words[1], words.size() > 2 ? std::stoul(words[2]) : 200'000));
  if (words.size() > 3 && words[0] == "pages") {
    const lectern::test::ScanDocument document{"made", {words.begin() + 3, words.end()}};
    lectern::test::write_scan_exhibit(words[2], {{document}}, {std::stoul(words[1])});
    return 0;
  }
  std::fprintf(stderr,
               "usage: test_exhibit large OUT.pack [PAGES [WIDTH HEIGHT [grey|colour]]] | timeline OUT.pack [DOCUMENTS "
               "[CONTEXT_EVERY]] |\n"
               "                    (scans|pdf|udhr) DATA FOLDER | book FOLDER [WORDS] | pages WORDS FOLDER PAGE…\n");
  return 2;
}
