// SPDX-License-Identifier: MIT
// Exhibits made to cost the curator's computer: what is opened of them is counted, and has an end.
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>

#include "assets/compiler/processes/jobs.hpp"
#include "assets/compiler/processes/worker.hpp"
#include "assets/compiler/scans/open_page.hpp"
#include "assets/compiler/scans/probe.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "assets/pack/limits.hpp"
#include "tests/assets/compiler/scans/made_scan.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class Counting final : public Progress {
 public:
  void step(std::string_view what, std::size_t done, std::size_t) override {
    if (done == 0) begun += std::string(what) + ";";
  }
  std::string begun;
};

class Bombs : public ::testing::Test {
 protected:
  /// A program in lectern-pack's place that counts how often it was started, and does `then` for each order, which it
  /// counts too.
  ScanJobs counting(const std::string& then, std::size_t at_once = 1) const {
    return starting("while read -r order; do echo >> '" + (folder_ / "ordered").string() + "'; " + then + "; done",
                    at_once);
  }

  /// The same with a whole program.
  ScanJobs starting(const std::string& program, std::size_t at_once = 1) const {
    folder_.write("program", "#!/bin/sh\necho >> '" + (folder_ / "started").string() + "'\n" + program + "\n");
    fs::permissions(folder_ / "program", fs::perms::owner_all);
    return {folder_ / "program", at_once, 1h, 1h};
  }

  std::size_t started() const { return lines_of("started"); }
  std::size_t ordered() const { return lines_of("ordered"); }
  std::size_t lines_of(const char* name) const {
    std::ifstream log(folder_ / name);
    return static_cast<std::size_t>(std::count(std::istreambuf_iterator<char>(log), {}, '\n'));
  }

  void write_exhibit() const {
    folder_.write("x/exhibit.toml", "id = \"x\"\nrevision = 1\nlanguages = [\"en\"]\n[title]\nen = \"x\"\n");
    folder_.write("x/documents/a/document.toml", "date = 1951-01-01\ntitle = \"a\"\noriginal_language = \"de\"\n");
  }

  SourceExhibit read() { return read_exhibit(folder_ / "x", LECTERN_SOURCE_DIR "/assets/strings", report_); }

  /// Scans that are not opened, for programs that stand in lectern-pack's place.
  SourceExhibit scans(std::size_t files, std::size_t pages) const {
    SourceExhibit exhibit;
    exhibit.folder = folder_ / "x";
    SourceDocument& document = exhibit.documents.emplace_back();
    for (std::size_t file = 0; file < files; ++file) {
      SourceScan& scan = document.scans.emplace_back();
      scan.file = exhibit.folder / fmt::format("{}.pdf", file);
      for (std::size_t page = 0; page < pages; ++page) scan.pages.push_back({page, 100, 100, 300});
    }
    return exhibit;
  }

  std::string said() const {
    std::string all;
    for (const Finding& finding : report_.findings()) all += finding.what + "; " + finding.mend + "\n";
    return all;
  }

  test::FilledFolder folder_;
  Report report_;
  Counting progress_;
};

TEST_F(Bombs, MoreScansThanPagesAreOneErrorAndNoneIsOpened) {
  write_exhibit();
  for (std::size_t i = 0; i <= pack::max_pages; ++i) folder_.write(fmt::format("x/documents/a/scans/{}.jpg", i), "");
  SourceExhibit exhibit = read();
  ScanJobs jobs = counting("exit 1");
  probe_scans(exhibit, jobs, nullptr, report_, progress_);
  read_scans(exhibit, jobs, report_, progress_);
  EXPECT_EQ(started(), 0U);
  EXPECT_EQ(exhibit.unread.documents, std::vector<std::string>{"a"});
  EXPECT_NE(said().find("10001 scans; a document holds 10000 pages at the most; divide the document"),
            std::string::npos)
      << said();
  fs::remove(folder_ / "x/documents/a/scans/0.jpg");
  EXPECT_EQ(read().documents.at(0).scans.size(), pack::max_pages);
}

TEST_F(Bombs, AFileWhosePageIsOutOfTimeIsNotOpenedAgain) {
  const SourceExhibit exhibit = scans(3, 50);
  ScanJobs jobs = counting("case $order in *1.pdf*) kill -KILL $$;; esac; echo done");
  read_scans(exhibit, jobs, report_, progress_);
  EXPECT_EQ(started(), 3U) << "one that dies of it as its first as well, and one for what comes after";
  EXPECT_EQ(ordered(), 50U + 2U + 50U);
  EXPECT_EQ(said(),
            "on page 1: it was not read after 600 seconds; it is damaged, or drawn in too many strokes; open it in a "
            "picture program and save it again, or scan it again; until then move it out of scans/\n");
}

TEST_F(Bombs, AllScansTogetherHaveABoundThatNamesTheFileThatTookMost) {
  const SourceExhibit exhibit = scans(3, 50);
  ScanJobs jobs =
      counting("case $order in *1.pdf*) i=0; while [ $i -lt 10000 ]; do i=$((i+1)); done;; esac; echo done");
  // No process takes so little.
  jobs.time = jobs.left = 1us;
  read_scans(exhibit, jobs, report_, progress_);
  EXPECT_EQ(ordered(), 1U);
  EXPECT_NE(said().find("the scans took more than 1 minutes of the processor together; "), std::string::npos) << said();
  EXPECT_NE(said().find("; see whether that file is as it should be; if all are, allow more with --scan-minutes"),
            std::string::npos);
  read_scans(exhibit, jobs, report_, progress_);
  EXPECT_EQ(ordered(), 2U) << "what is left is for all steps together";
  report_ = {};
  jobs.time = jobs.left = 1h;
  read_scans(exhibit, jobs, report_, progress_);
  EXPECT_EQ(ordered(), 2U + 150U);
  EXPECT_EQ(said(), "");
  EXPECT_LT(jobs.left, jobs.time) << "what children take is counted";
  // Now the second file alone is too much, and is named.
  const auto small = (jobs.time - jobs.left) / 2;
  jobs.time = jobs.left = small;
  read_scans(exhibit, jobs, report_, progress_);
  EXPECT_LT(ordered(), 2U + 150U + 150U);
  EXPECT_NE(said().find("1.pdf took most of this step"), std::string::npos) << said();
}

TEST_F(Bombs, TheLastPageMayEndTheTime) {
  const SourceExhibit exhibit = scans(1, 1);
  ScanJobs jobs = counting("echo done");
  jobs.time = jobs.left = 1us;
  read_scans(exhibit, jobs, report_, progress_);
  EXPECT_EQ(said(), "") << "all was read";
}

TEST_F(Bombs, EachStepSaysThatItBegan) {
  SourceExhibit exhibit = scans(1, 1);
  ScanJobs jobs = counting("echo page 0 9 9 300; echo done");
  probe_scans(exhibit, jobs, nullptr, report_, progress_);
  read_scans(exhibit, jobs, report_, progress_);
  EXPECT_EQ(progress_.begun, "looking at scans;reading pages;");
}

/// Bits of a deflated stream, low bit first; the codes of its fixed table, high bit first.  Source: RFC 1951.
class Deflated {
 public:
  Deflated() { bytes_ = "\x78\x9c", put(3, 3); }  // the zlib head; one block, the last, with the fixed table
  void literal(unsigned char c) { code(c < 144 ? 0x30U + c : 0x190U + c - 144, c < 144 ? 8 : 9); }
  /// 258 bytes as they stood 4 bytes before.
  void repeat() { code(0xC5, 8), code(3, 5); }
  std::string done() {
    code(0, 7);
    while (bits_ > 0) put(0, 1);
    return bytes_ + std::string(4, '\0');  // readers of PDF do not ask for the sum
  }

 private:
  void put(unsigned value, int count) {
    for (int i = 0; i < count; ++i) {
      byte_ |= ((value >> i) & 1U) << bits_;
      if (++bits_ == 8) bytes_ += static_cast<char>(byte_), bits_ = 0, byte_ = 0;
    }
  }
  void code(unsigned value, int count) {
    for (int i = count; i-- > 0;) put((value >> i) & 1U, 1);
  }
  std::string bytes_;
  unsigned byte_ = 0;
  int bits_ = 0;
};

/// A PDF of `pages` pages, said to be `count`, with one content, which inflates to so many bytes of operators.
void write_bomb(const fs::path& file, std::size_t pages, std::size_t bytes, std::size_t count) {
  Deflated content;
  for (const char c : std::string("0 0 9 9 re q\nB Q ")) content.literal(static_cast<unsigned char>(c));
  for (const char c : std::string("q Q ")) content.literal(static_cast<unsigned char>(c));
  for (std::size_t i = 0; i < bytes / 258; ++i) content.repeat();
  const std::string packed = content.done();
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      {},
      fmt::format("<< /Filter /FlateDecode /Length {} >>\nstream\n{}\nendstream", packed.size(), packed)};
  std::string kids;
  for (std::size_t i = 0; i < pages; ++i) {
    objects.emplace_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] /Contents 3 0 R >>");
    kids += fmt::format("{} 0 R ", objects.size());
  }
  objects[1] = fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, count);
  test::write_pdf_objects(file, objects);
}

TEST_F(Bombs, APdfOfMorePagesThanADocumentHoldsIsRefusedWhateverItSays) {
  constexpr std::size_t many = 100'000;
  write_bomb(folder_ / "true.pdf", many, 0, many);
  const auto looked = probe(folder_ / "true.pdf");
  ASSERT_FALSE(looked) << "it was taken for " << looked->size();
  EXPECT_EQ(looked.error().what, "it has 100000 pages; 10000 are the most");
  write_bomb(folder_ / "lying.pdf", 1, 0, many);
  EXPECT_FALSE(probe(folder_ / "lying.pdf"));
}

TEST_F(Bombs, APdfOfAsManyPagesAsADocumentHoldsHasAllOfThem) {
  write_bomb(folder_ / "most.pdf", pack::max_pages, 0, pack::max_pages);
  EXPECT_EQ(stored_pages(folder_ / "most.pdf", Format::pdf).value_or(0), std::size_t{pack::max_pages});
}

/// A limit of a second that comes from outside stands for the ten minutes of a page, which a test cannot wait for.
TEST_F(Bombs, APdfThatInflatesIsOpenedOnceAndEndsWithItsTime) {
  constexpr std::size_t bytes = 320'000'000;
  fs::create_directory(folder_ / "x");
  write_bomb(folder_ / "x/0.pdf", 50, bytes, 50);
  EXPECT_LT(fs::file_size(folder_ / "x/0.pdf"), 3'000'000U);
  ScanJobs jobs = starting("ulimit -t 1; exec '" LECTERN_PACK_PROGRAM "' \"$@\"");
  SourceExhibit exhibit = scans(1, 0);
  probe_scans(exhibit, jobs, nullptr, report_, progress_);
  ASSERT_EQ(exhibit.documents[0].scans[0].pages.size(), 50U) << said();
  read_scans(exhibit, jobs, report_, progress_);
  EXPECT_EQ(started(), 1U + 1U);
  EXPECT_TRUE(said().starts_with("on page 1: it was not read after 600 seconds")) << said();
  EXPECT_EQ(report_.findings().size(), 1U);
}

TEST_F(Bombs, TextsOfAGibibyteAreOneErrorEachAndAreNotRead) {
  write_exhibit();
  constexpr std::uintmax_t gibibyte = 1U << 30;
  for (const char* name : {"x/exhibit.toml", "x/people.toml", "x/documents/a/document.toml",
                           "x/documents/a/reading.de.txt", "x/documents/a/translation.en.md"}) {
    write_exhibit();
    folder_.write("x/people.toml", "");
    folder_.write("x/documents/a/reading.de.txt", "a");
    folder_.write("x/documents/a/translation.en.md", "a");
    fs::resize_file(folder_ / name, gibibyte);
    report_ = {};
    (void)read();
    EXPECT_NE(said().find("has 1073741824 bytes; 8388608 are the most that are read; divide the file"),
              std::string::npos)
        << name << said();
  }
}

}  // namespace
}  // namespace lectern::compiler
