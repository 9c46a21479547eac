// SPDX-License-Identifier: MIT
// What the first page costs a card and a board: bytes read until it is sharp, memory held after a long visit.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "assets/base/storage.hpp"
#include "tests/program.hpp"
#include "tests/render/scan/tiled_pack.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

constexpr std::size_t megabyte = 1'000'000;

/// A file that counts what is read of it.
class CountedFile final : public ReadableFile {
 public:
  CountedFile(std::unique_ptr<ReadableFile> file, std::uint64_t& read) : file_(std::move(file)), read_(read) {}
  [[nodiscard]] std::uint64_t size() const override { return file_->size(); }
  [[nodiscard]] Result<void> read_at(std::uint64_t offset, std::span<std::byte> into) const override {
    read_ += into.size();
    return file_->read_at(offset, into);
  }

 private:
  std::unique_ptr<ReadableFile> file_;
  std::uint64_t& read_;
};

/// Bytes read until the first page of a document of the exhibit is sharp, the interface's words among them.
std::uint64_t read_until_sharp(const std::filesystem::path& path, std::size_t document) {
  constexpr Size glass{1920, 1080};
  std::uint64_t read = 0;
  auto file = open_file(path);
  EXPECT_TRUE(file);
  auto pack = pack::Pack::open(std::make_unique<CountedFile>(std::move(*file), read), path.string());
  EXPECT_TRUE(pack);
  const Show::Interface words = interface_words();
  read += words->bytes();
  Show show(std::move(*pack), words, store_options(std::nullopt, glass, 0), [] {});
  AppOptions options;
  options.metrics = measure(glass, Millimetres{glass.w * design_pixel_mm});
  options.open = document;
  App app(show, options);
  app.turn({});
  show.tiles().wait_idle();
  app.tiles_changed();
  app.turn({});
  EXPECT_TRUE(app.frame().scan->sharp);
  return read;
}

TEST(FirstPage, OfATelegramIsReadWithinFourMegabytes) {
  const std::uint64_t read = read_until_sharp(exhibit_pack(), 2);
  EXPECT_GT(read, 0U);
  EXPECT_LE(read, 4 * megabyte);
}

TEST(FirstPage, OfThreeHundredLargePagesIsReadWithinFourMegabytes) {
  const auto path = folder_of_test() / "it.pack";
  test::write_tiled_pack(path, std::vector<test::TiledPage>(300, {{10'000, 10'000}}));
  EXPECT_LE(read_until_sharp(path, 0), 4 * megabyte);
}

TEST(FirstPage, AfterFortyTurnsMemoryStaysUnderTheBudgetAndAFixedSum) {
  const auto out = folder_of_test();
  test::write_tiled_pack(out / "it.pack", std::vector<test::TiledPage>(60, {{2480, 3508}}));
  std::string script = "0s settle\n+0ms dump first\n";
  for (int i = 0; i < 40; ++i) script += "+0ms key PageDown\n+0ms settle\n";
  ASSERT_TRUE(write_file(out / "it.script", as_bytes(script + "+0ms dump end\n")));
  const auto said =
      test::run_program(LECTERN_PROGRAM, out.string(), "--pack it.pack --open made --script it.script --paint");
  ASSERT_EQ(said.status, 0) << said.out;
  const auto end = nlohmann::json::parse(read_text(out / "end.json"));
  EXPECT_EQ(end["page"], 41);
  // Beside the pixels: the frame itself (8 MiB), the program, its libraries as the kernel counts them for one process.
  constexpr std::uint64_t besides = 40U << 20;
  EXPECT_LE(end["measured"]["resident_bytes"].get<std::uint64_t>(), (24U << 20) + besides);
}

}  // namespace
}  // namespace lectern::app::testing
