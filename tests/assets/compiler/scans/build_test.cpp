// SPDX-License-Identifier: MIT
// Whole packs of scans, made by lectern-pack's own children.
#include "assets/compiler/build/build.hpp"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <map>

#include "assets/compiler/processes/hash_text.hpp"
#include "assets/compiler/processes/jobs.hpp"
#include "assets/compiler/processes/known_files.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "assets/pack/pack.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/scans/made_scan.hpp"
#include "tests/exhibits/scan_exhibit.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;

/// The last total of each step.
class Counted final : public Progress {
 public:
  void step(std::string_view what, std::size_t, std::size_t total) override { totals[std::string(what)] = total; }
  [[nodiscard]] bool is_stopped() const override { return totals.contains(stop_at); }
  std::map<std::string, std::size_t> totals;
  std::string stop_at = "nothing";
};

class ScanBuild : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directory(folder_ / "files");
    test::Stored stored;
    stored.dpi = 200;
    test::write_scan(folder_ / "files/1.jpg", test::four_quarters({1300, 900}), stored);
    test::write_scan(folder_ / "files/2.png", test::drawn({600, 700}, 1, [](int x, int y, int) { return x + y; }));
    test::write_pdf(folder_ / "files/3.pdf", {{144, 216}, {144, 72}});
    lectern::test::write_scan_exhibit(folder_ / "exhibit", documents_);
  }

  Result<BuildSummary> build_it(bool kept = true) {
    report_ = {};
    progress_.totals.clear();
    auto exhibit = read_exhibit(folder_ / "exhibit", LECTERN_SOURCE_DIR "/assets/strings", report_);
    return build(std::move(exhibit), {pack_, kept ? folder_ / "cache" : fs::path(), LECTERN_PACK_PROGRAM}, report_,
                 progress_);
  }

  Bytes built(bool kept = true) {
    const auto summary = build_it(kept);
    EXPECT_TRUE(summary) << summary.error().what;
    for (const Finding& finding : report_.findings()) ADD_FAILURE() << finding.place.file << ' ' << finding.what;
    return read_file(pack_, 1ULL << 30).value_or(Bytes());
  }

  std::vector<fs::path> kept_files() const {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder_ / "cache"))
      if (entry.is_regular_file()) files.push_back(entry.path());
    return files;
  }

  std::string said() const {
    std::string all;
    for (const Finding& finding : report_.findings())
      all += finding.place.file.filename().string() + ": " + finding.what + "; " + finding.mend + "\n";
    return all;
  }

  lectern::test::TemporaryFolder folder_;
  std::vector<lectern::test::ScanDocument> documents_ = {{"a", {folder_ / "files/1.jpg", folder_ / "files/2.png"}},
                                                         {"b", {folder_ / "files/3.pdf"}}};
  fs::path pack_ = folder_ / "x.pack";
  Report report_;
  Counted progress_;
};

TEST_F(ScanBuild, PutsEveryPageIntoThePack) {
  built();
  const auto pack = pack::Pack::open(pack_).value();
  ASSERT_EQ(pack.index().documents()->size(), 2U);
  const auto& pages = *pack.index().documents()->Get(0)->pages();
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages.Get(0)->width(), 1300U);
  EXPECT_EQ(pages.Get(0)->dpi(), 200U);
  EXPECT_FALSE(pages.Get(0)->grey());
  EXPECT_FALSE(pages.Get(0)->reset());
  EXPECT_TRUE(pages.Get(1)->grey());
  const auto& drawn = *pack.index().documents()->Get(1);
  ASSERT_EQ(drawn.pages()->size(), 2U);
  EXPECT_EQ(drawn.pages()->Get(1)->height(), 300U);
  EXPECT_EQ(drawn.pages()->Get(1)->dpi(), 300U);
  for (const auto* document : *pack.index().documents()) {
    EXPECT_TRUE(pack.read(*document->thumbnail()));
    for (const auto* page : *document->pages()) {
      const auto blob = pack.read_page(*document, *page);
      ASSERT_TRUE(blob);
      for (const auto* level : *(*blob)->levels())
        for (const auto* tile : *level->tiles()) EXPECT_TRUE(pack.read(*tile));
    }
  }
}

TEST_F(ScanBuild, SaysHowLargeThePaperIs) {
  const auto file = folder_ / "exhibit/documents/a/document.toml";
  const Bytes before = read_file(file, 1U << 20).value();
  std::ofstream(file) << "paper_mm = { 1 = [130, 90] }\n" << lectern::as_text(before);
  built();
  const auto pack = pack::Pack::open(pack_).value();
  const auto& pages = *pack.index().documents()->Get(0)->pages();
  EXPECT_EQ(pages.Get(0)->paper_width(), 1300U);
  EXPECT_EQ(pages.Get(0)->paper_height(), 900U);
  EXPECT_EQ(pages.Get(0)->paper()->Get(0)->utf8()->str(), "13.0 × 9.0 cm");
  EXPECT_EQ(pages.Get(1)->paper_width(), 0U);
  EXPECT_EQ(pages.Get(1)->paper(), nullptr);
}

TEST_F(ScanBuild, GivesTheSameBytesWhateverIsKept) {
  const Bytes first = built();
  EXPECT_EQ(progress_.totals["making pages"], 4U);
  EXPECT_EQ(first, built());
  EXPECT_EQ(progress_.totals.count("making pages"), 0U);
  EXPECT_EQ(progress_.totals.count("looking at scans"), 0U);
  EXPECT_EQ(first, built(false));
  EXPECT_EQ(progress_.totals["making pages"], 4U);
}

TEST_F(ScanBuild, MakesOnlyWhatChanged) {
  built();
  const auto before = kept_files();
  test::write_scan(folder_ / "files/2.png", test::drawn({600, 700}, 1, [](int x, int, int) { return x; }));
  built();
  EXPECT_EQ(progress_.totals["making pages"], 1U);
  EXPECT_EQ(progress_.totals["looking at scans"], 1U);
  EXPECT_EQ(kept_files().size(), before.size());
  fs::rename(folder_ / "exhibit/exhibit.toml", folder_ / "old.toml");
  std::ofstream toml(folder_ / "exhibit/exhibit.toml");
  toml << "scan_quality = 60\n" << std::ifstream(folder_ / "old.toml").rdbuf();
  toml.close();
  built();
  EXPECT_EQ(progress_.totals["making pages"], 4U);
}

TEST_F(ScanBuild, MakesAnewWhatWasDamagedInTheCache) {
  const Bytes first = built();
  for (const fs::path& file : kept_files()) {
    Bytes bytes = read_file(file, 1ULL << 30).value();
    bytes[bytes.size() / 3] ^= std::byte{1};
    test::write_bytes(file, bytes);
  }
  EXPECT_EQ(first, built());
  EXPECT_EQ(progress_.totals["making pages"], 4U);
  EXPECT_EQ(progress_.totals["looking at scans"], 3U);
}

TEST_F(ScanBuild, TellsEveryScanThatCannotBeReadAndLeavesNothing) {
  fs::resize_file(folder_ / "files/1.jpg", fs::file_size(folder_ / "files/1.jpg") / 2);
  fs::resize_file(folder_ / "files/3.pdf", 40);
  const auto entries = folder_.entries();
  EXPECT_FALSE(build_it(false));
  EXPECT_NE(said().find("0001.pdf: "), std::string::npos) << said();
  EXPECT_FALSE(fs::exists(pack_));
  // A head that is whole is looked at without a word; its pixels tell when it is made.
  test::write_pdf(folder_ / "files/3.pdf", {{144, 216}});
  EXPECT_FALSE(build_it(false));
  EXPECT_NE(said().find("0001.jpg: "), std::string::npos) << said();
  EXPECT_NE(said().find("scan it again"), std::string::npos) << said();
  EXPECT_EQ(folder_.entries(), entries);
}

TEST_F(ScanBuild, WarnsOfADamagedPageAtEveryBuild) {
  Bytes jpeg = read_file(folder_ / "files/1.jpg", 1U << 24).value();
  std::fill(jpeg.begin() + static_cast<std::ptrdiff_t>(jpeg.size() / 2), jpeg.end() - 2, std::byte{0xFF});
  test::write_bytes(folder_ / "files/1.jpg", jpeg);
  for (const std::size_t made : {4U, 0U}) {
    ASSERT_TRUE(build_it()) << said();
    EXPECT_EQ(progress_.totals["making pages"], made);
    EXPECT_EQ(said(),
              "0001.jpg: part of it is damaged and may look wrong; compare it with the original; if something is "
              "wrong, scan it again\n");
  }
}

TEST_F(ScanBuild, TellsPicturesByTheirContent) {
  for (const char* name : {"0003.jfif", "0004", "0005.BMP"})
    fs::copy_file(folder_ / "files/1.jpg", folder_ / "exhibit/documents/a/scans" / name);
  const auto summary = build_it(false);
  ASSERT_TRUE(summary) << said();
  EXPECT_EQ(summary->pages, 7U);
  std::ofstream(folder_ / "exhibit/documents/a/scans/0006.gif") << "GIF89a";
  EXPECT_FALSE(build_it(false));
  EXPECT_NE(said().find("0006.gif: it is no JPEG, PNG, TIFF, JPEG 2000, WebP, HEIF or PDF"), std::string::npos)
      << said();
}

TEST_F(ScanBuild, ShowsAPageOnceThatIsThereTwice) {
  const fs::path scans = folder_ / "exhibit/documents/a/scans";
  test::write_pdf(scans / "0001.pdf", {{144, 216}});
  fs::copy_file(folder_ / "files/1.jpg", scans / "0002.JPG");
  const auto summary = build_it();
  ASSERT_TRUE(summary) << said();
  EXPECT_EQ(summary->pages, 4U);
  EXPECT_EQ(said(),
            "scans: 2 files are left out as copies of pages: 0001.pdf (0001.jpg is "
            "shown), 0002.JPG (0002.png is shown); move what is left out to sources/; if it is another page, give it a "
            "name of its own\n");
  test::write_pdf(scans / "0001.pdf", {{144, 216}, {144, 72}});
  ASSERT_TRUE(build_it()) << said();
  EXPECT_NE(said().find("0001.jpg has 1 page and 0001.pdf has 2 pages: both are shown"), std::string::npos) << said();
}

TEST_F(ScanBuild, OpensNoPageThatACheckHasOpened) {
  auto exhibit = read_exhibit(folder_ / "exhibit", LECTERN_SOURCE_DIR "/assets/strings", report_);
  const BuildOptions kept{{}, folder_ / "cache", LECTERN_PACK_PROGRAM};
  check_with_scans(exhibit, kept, report_, progress_);
  EXPECT_EQ(said(), "");
  EXPECT_EQ(progress_.totals["making pages"], 4U);
  const Bytes after_check = built();
  EXPECT_EQ(progress_.totals.count("making pages"), 0U);
  EXPECT_EQ(progress_.totals.count("looking at scans"), 0U);
  EXPECT_EQ(after_check, built(false)) << "and gives the same bytes";
}

/// Everything counts as unchanged for long: what a later build finds.
void settle(const fs::path& cache, const fs::path& exhibit) {
  const fs::path folder = fs::directory_iterator(cache / "pages")->path();
  KnownFiles known;
  const auto keep = [&](const std::string& name, const fs::path& file, const pack::Hash& hash) {
    known.keep(name, open_file(file).value()->state().value(), hash,
               std::chrono::system_clock::now() + std::chrono::hours(1));
  };
  for (const auto& entry : fs::directory_iterator(folder))
    if (const auto key = hash_of_text(entry.path().filename().string()))
      keep("page " + entry.path().filename().string(), entry.path(), *key);
  PageCache other = PageCache::for_one_build(cache / "other").value();
  for (const auto& entry : fs::recursive_directory_iterator(exhibit))
    if (entry.is_regular_file() && entry.path().parent_path().filename() == "scans")
      keep("scan " + entry.path().string(), entry.path(), other.hash_of_file(exhibit, entry.path()).value());
  EXPECT_TRUE(known.write(folder / "known-files"));
}

TEST_F(ScanBuild, ReadsNoPageAgainWhoseFileIsInTheStateInWhichItWasWhole) {
  const Bytes first = built();
  settle(folder_ / "cache", folder_ / "exhibit");
  EXPECT_EQ(first, built());
  EXPECT_EQ(progress_.totals.count("making pages"), 0U);
  EXPECT_EQ(progress_.totals.count("finding what changed"), 0U) << "no file is read";
  // Nobody can change a page so that its state stays; said to be in that state, it goes into the pack as it is.
  for (const fs::path& file : kept_files()) {
    Bytes bytes = read_file(file, 1ULL << 30).value();
    bytes[0] ^= std::byte{1};
    test::write_bytes(file, bytes);
  }
  settle(folder_ / "cache", folder_ / "exhibit");
  EXPECT_NE(first, built());
  EXPECT_EQ(progress_.totals.count("making pages"), 0U);
}

TEST_F(ScanBuild, LooksAgainAtAScanThatChangedAfterItsStateWasKept) {
  (void)built();
  settle(folder_ / "cache", folder_ / "exhibit");
  test::write_scan(folder_ / "files/2.png", test::drawn({600, 700}, 1, [](int x, int, int) { return x; }));
  const Bytes changed = built();
  EXPECT_EQ(progress_.totals["making pages"], 1U);
  EXPECT_EQ(changed, built(false));
}

class PortraitBuild : public ScanBuild {
 protected:
  void SetUp() override {
    ScanBuild::SetUp();
    fs::create_directory(folder_ / "exhibit/portraits");
    std::ofstream(folder_ / "exhibit/people.toml")
        << "[writer]\nportrait = \"writer.png\"\nportrait_credit = \"Her own\"\n"
           "[writer.name]\nen = \"A writer\"\n[writer.sentence]\nen = \"Someone.\"\n";
  }
  fs::path portrait_ = folder_ / "exhibit/portraits/writer.png";
};

TEST_F(PortraitBuild, KeepsItWholeInOneTile) {
  test::write_scan(portrait_, test::four_quarters({600, 900}));
  (void)built();
  EXPECT_EQ(progress_.totals["making pages"], 5U) << "four pages and the portrait";
  const auto pack = pack::Pack::open(pack_);
  ASSERT_TRUE(pack) << pack.error().what;
  const auto* portrait = pack->index().people()->Get(0)->portrait();
  ASSERT_NE(portrait, nullptr);
  EXPECT_EQ(portrait->width(), 300);
  EXPECT_EQ(portrait->height(), 450);
  EXPECT_FALSE(portrait->grey());
  EXPECT_EQ(portrait->credit()->Get(0)->utf8()->str(), "Her own");
  const Bytes again = built();
  EXPECT_EQ(progress_.totals.count("making pages"), 0U) << "kept from one build to the next";
  EXPECT_EQ(again, built(false));
}

TEST_F(PortraitBuild, TellsOfOneThatIsNoPictureWithItsFolder) {
  std::ofstream(portrait_) << "no picture";
  EXPECT_FALSE(build_it());
  EXPECT_TRUE(said().starts_with("writer.png: ")) << said();
  EXPECT_EQ(said().find("scans/"), std::string::npos) << said();
}

TEST_F(PortraitBuild, NeverLeavesTheExhibit) {
  test::write_scan(folder_ / "files/elsewhere.png", test::four_quarters({60, 90}));
  fs::create_symlink(folder_ / "files/elsewhere.png", portrait_);
  EXPECT_FALSE(build_it());
  EXPECT_NE(said().find("copy the picture itself into portraits/"), std::string::npos) << said();
}

TEST_F(ScanBuild, GoesOnWithoutACacheThatCannotBeUsed) {
  std::ofstream(folder_ / "cache") << "a file";
  ASSERT_TRUE(build_it()) << said();
  EXPECT_EQ(report_.count(Severity::error), 0U);
  EXPECT_EQ(report_.findings().front().place.file, folder_ / "cache");
  EXPECT_TRUE(said().starts_with("cache: made pages cannot be kept for the next build: ")) << said();
  EXPECT_NE(said().find("`--no-cache` does without"), std::string::npos) << said();
}

TEST_F(ScanBuild, GoesOnWithoutACacheThatIsFull) {
  // Nothing can be written where a page's name would be too long for the system.
  constexpr std::size_t longest_path = 4096;
  constexpr std::size_t name_of_page = 64;
  fs::path deep = folder_ / "cache";
  while (deep.string().size() + 150 < longest_path - name_of_page) deep /= std::string(99, 'd');
  const std::size_t left =
      longest_path - name_of_page - deep.string().size() - std::string("/pages/scans-").size() - 16;
  deep /= std::string(left - 2, 'd');
  const auto exhibit = read_exhibit(folder_ / "exhibit", LECTERN_SOURCE_DIR "/assets/strings", report_);
  const auto entries = folder_.entries();
  const auto summary = build(exhibit, {pack_, deep, LECTERN_PACK_PROGRAM}, report_, progress_);
  ASSERT_TRUE(summary) << summary.error().what << said();
  EXPECT_EQ(report_.findings().size(), 1U) << said();
  EXPECT_NE(said().find("made pages cannot be kept for the next build"), std::string::npos) << said();
  EXPECT_EQ(folder_.entries(), entries + 2) << "but the pack and the cache";
}

TEST_F(ScanBuild, LeavesNothingWhenSomebodyAsksToStop) {
  const auto entries = folder_.entries();
  for (const char* step : {"looking at scans", "making pages", "setting pages and texts"}) {
    progress_.stop_at = step;
    EXPECT_FALSE(build_it(false)) << step;
    EXPECT_EQ(folder_.entries(), entries) << step;
  }
}

TEST_F(ScanBuild, RefusesAMarkBeyondTheLastPage) {
  std::ofstream(folder_ / "exhibit/documents/b/transcript.de.md", std::ios::app) << "\n<!-- page 3 -->\nmore\n";
  EXPECT_FALSE(build_it(false));
  EXPECT_NE(said().find("page 3 is marked, but the scans have 2 pages"), std::string::npos) << said();
}

}  // namespace
}  // namespace lectern::compiler
