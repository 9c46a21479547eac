// SPDX-License-Identifier: MIT
#include "assets/compiler/import/opened_source.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <string>

#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

constexpr std::string_view jpeg_head = "\xFF\xD8\xFF\xE0 no more of it";

std::unique_ptr<OpenedSource> opened(const std::filesystem::path& path, ImportOptions options = {}) {
  auto source = OpenedSource::open(path, std::move(options));
  EXPECT_TRUE(source) << source.error().what;
  return source ? std::move(*source) : nullptr;
}

std::string read(const OpenedSource& source, std::string_view name) {
  const auto bytes = source.source().beside(name);
  return bytes ? std::string(as_text(*bytes)) : "error " + bytes.error().what;
}

TEST(OpenedSource, IsAFolderWithNamesAsPeopleReadThem) {
  const test::FilledFolder folder;
  for (const char* name : {"IMG_10.jpg", "IMG_2.jpg", "texts/a.txt"}) folder.write(name, name);
  const auto source = opened(folder.path());
  EXPECT_TRUE(source->source().is_folder);
  EXPECT_EQ(source->source().names, (std::vector<std::string>{"IMG_2.jpg", "IMG_10.jpg", "texts/a.txt"}));
}

TEST(OpenedSource, TellsWhichFoldersAreNoPartOfIt) {
  const test::FilledFolder folder;
  folder.write("list.csv", "x");
  folder.write("mine/exhibit.toml", "id = \"mine\"");
  folder.write("texts/a.txt", "x");
  std::filesystem::create_directory_symlink("texts", folder.path() / "link");
  const auto source = opened(folder.path());
  EXPECT_EQ(source->source().names, (std::vector<std::string>{"list.csv", "texts/a.txt"}));
  std::string told;
  for (const Remark& remark : source->passed_over()) told += remark.place.file.string() + ": " + remark.what + "\n";
  EXPECT_EQ(told,
            "link: this is a link to a folder, which is not followed\n"
            "mine: this folder is an exhibit already, and no part of the source\n");
  EXPECT_TRUE(opened(folder.path() / "list.csv")->passed_over().empty()) << "what lies beside a file is its own";
}

TEST(OpenedSource, ReadsNamesAsPeopleTypeThem) {
  const test::FilledFolder folder;
  folder.write("list.csv", "x");
  folder.write("Texts/Letter 1.txt", "words");
  const auto source = opened(folder.path() / "list.csv");
  for (const char* name : {"Texts/Letter 1.txt", "texts/letter 1.TXT", "Texts\\Letter 1.txt", "./Texts/Letter%201.txt"})
    EXPECT_EQ(read(*source, name), "words") << name;
}

TEST(OpenedSource, NothingAboveItIsRead) {
  const test::FilledFolder folder;
  folder.write("secret.txt", "secret");
  folder.write("mine/list.csv", "x");
  std::filesystem::create_symlink("../secret.txt", folder.path() / "mine/link.txt");
  const auto source = opened(folder.path() / "mine");
  for (const char* name : {"../secret.txt", "/etc/passwd", "%2e%2e/secret.txt", "link.txt"})
    EXPECT_TRUE(read(*source, name).starts_with("error ")) << name;
}

TEST(OpenedSource, FindsPicturesBesideItAndWhereAMapSays) {
  const test::FilledFolder folder;
  folder.write("mine/manifest.json", "{}");
  folder.write("mine/beside.jpg", jpeg_head);
  folder.write("mine/words.jpg", "no picture");
  folder.write("copies/p1.jpg", jpeg_head);
  ImportOptions options;
  options.maps["https://archive.example/iiif/"] = (folder.path() / "copies").string();
  const auto source = opened(folder.path() / "mine/manifest.json", options);
  EXPECT_EQ(source->find_picture({"Beside.JPG", "001.jpg", {}}), folder.path() / "mine/beside.jpg");
  EXPECT_EQ(source->find_picture({"words.jpg", "001.jpg", {}}), std::nullopt);
  EXPECT_EQ(source->find_picture({"https://archive.example/iiif/p1/full/max/0/default.jpg", "001.jpg", {}}),
            folder.path() / "copies/p1.jpg");
  EXPECT_EQ(source->find_picture({"https://archive.example/iiifp1.jpg", "001.jpg", {}}), std::nullopt);
  EXPECT_EQ(source->find_picture({"https://archive.example/iiif/../secret.jpg", "001.jpg", {}}), std::nullopt);
}

TEST(OpenedSource, FindsOutThatAFileChanged) {
  const test::FilledFolder folder;
  folder.write("list.csv", "x");
  folder.write("a.txt", "words");
  const auto source = opened(folder.path() / "list.csv");
  EXPECT_EQ(read(*source, "a.txt"), "words");
  EXPECT_TRUE(source->check_unchanged());
  folder.write("a.txt", "other words");
  EXPECT_FALSE(source->check_unchanged());
  EXPECT_NE(read(*source, "a.txt").find("changed while it was read"), std::string::npos);
}

TEST(OpenedSource, RemembersWhatWasReadWithItsSum) {
  const test::FilledFolder folder;
  folder.write("list.csv", "abc");
  const auto source = opened(folder.path() / "list.csv");
  ASSERT_EQ(source->files_read().size(), 1U);
  EXPECT_EQ(source->files_read()[0].sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(source->files_read()[0].size, 3U);
  EXPECT_EQ(OpenedSource::open(folder.path() / "none", {}).error().code, ErrorCode::missing);
}

}  // namespace
}  // namespace lectern::compiler
