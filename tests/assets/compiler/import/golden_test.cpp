// SPDX-License-Identifier: MIT
// What `lectern-pack import` makes of sources that we wrote, whole: what it says and each file of the folder
// (goldens/NAME.txt). A golden that differs is written into the build folder, to be looked at and copied by hand.
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/pack/sha256.hpp"
#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;

std::string read_whole(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// How far it is and which version it is are no matter of what was made.
std::string lasting(const std::string& said) {
  std::string kept;
  for (std::size_t at = 0; at < said.size();) {
    const std::size_t end = std::min(said.find('\n', at), said.size() - 1) + 1;
    const std::string line = said.substr(at, end - at);
    if (!line.starts_with("reading ") && !line.starts_with("writing ")) kept += line;
    at = end;
  }
  const std::string version = "lectern-pack " LECTERN_VERSION;
  for (std::size_t at = kept.find(version); at != std::string::npos; at = kept.find(version, at + 1))
    kept.replace(at, version.size(), "lectern-pack VERSION");
  return kept;
}

std::string shown(const fs::path& file) {
  const std::string bytes = read_whole(file);
  const std::string ending = file.extension().string();
  if (ending == ".toml" || ending == ".md" || ending == ".txt" || ending == ".xml") return lasting(bytes);
  return fmt::format("{} bytes, {}\n", bytes.size(), pack::sha256(as_bytes(bytes)));
}

/// What is said and made of a source, and that it is an exhibit without errors.
void expect_golden(const std::string& name, const fs::path& source) {
  const test::FilledFolder folder;
  const auto import = test::run_pack(folder.path(), fmt::format("import '{}' mine", source.string()));
  ASSERT_EQ(import.status, 0) << import.out;
  std::string actual = lasting(import.out);
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path() / "mine"))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files)
    actual += fmt::format("==== {}\n{}", file.lexically_relative(folder.path()).generic_string(), shown(file));
  const fs::path written = fs::path(LECTERN_BINARY_DIR) / "tests" / ("import-" + name + ".txt");
  std::ofstream(written, std::ios::binary) << actual;
  const fs::path golden = fs::path(LECTERN_SOURCE_DIR "/tests/assets/compiler/import/goldens") / (name + ".txt");
  ASSERT_TRUE(fs::exists(golden)) << "no golden; it would be " << written;
  EXPECT_EQ(read_whole(golden), actual) << "see " << written;
  EXPECT_EQ(test::run_pack(folder.path(), "check mine --no-cache").status, 0);
}

const fs::path own_sources = LECTERN_SOURCE_DIR "/tests/assets/compiler/import/sources";

TEST(ImportGoldens, AListWithWordFilesAndPhotographs) {
  expect_golden("letters", LECTERN_SOURCE_DIR "/assets/examples/letters");
}

TEST(ImportGoldens, ALetterInTei) {
  expect_golden("tei", own_sources / "letter.xml");
}

TEST(ImportGoldens, AManifestWhosePicturesAreNotHere) {
  expect_golden("iiif", own_sources / "manifest.json");
}

TEST(ImportGoldens, AFolderOfPageXml) {
  expect_golden("pages", own_sources / "pages");
}

TEST(ImportGoldens, APlainText) {
  expect_golden("postcard", own_sources / "postcard.txt");
}

}  // namespace
}  // namespace lectern::compiler
