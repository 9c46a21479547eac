// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/record.hpp"

#include <gtest/gtest.h>

#include "assets/pack/name.hpp"

namespace lectern::compiler {
namespace {

const std::string sum(64, 'a');

ImportRecord made() {
  ImportRecord record;
  record.source = "letters | 100%.xlsx";
  record.kind = "xlsx";
  record.tools = "lectern-pack 1";
  record.sources = {{"letters.xlsx", 12, sum}};
  record.files = {{"documents/a/scans/1|%2.jpg", {sum, "IMG `1`\n.JPG"}}, {"exhibit.toml", {std::string(64, 'b'), ""}}};
  record.wanted = {{"https://archive.example/1", "documents/a/scans/2.jpg", {10, 20}}};
  record.left_out = {{{"letters.xlsx", 3}, "a | comment", "look"}};
  return record;
}

TEST(SourcesMd, SaysWhatTheNextImportNeeds) {
  const auto read = read_sources_md(sources_md(made(), ""));
  ASSERT_TRUE(read);
  ASSERT_EQ(read->files.size(), 2U);
  EXPECT_EQ(read->files.at("documents/a/scans/1|%2.jpg").from, "IMG `1`\n.JPG");
  EXPECT_EQ(read->files.at("exhibit.toml").sha256, std::string(64, 'b'));
}

TEST(SourcesMd, SaysWhichSourceItWas) {
  ImportRecord record = made();
  record.sources.push_back({"\xFF|\xE4.txt", 7, std::string(64, 'c')});
  record.left_out.push_back({{"\xFF.txt", 1}, "is no letter", ""});
  const std::string text = sources_md(record, "");
  EXPECT_TRUE(pack::is_well_formed(text));
  const auto read = read_sources_md(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->source, "letters | 100%.xlsx");
  ASSERT_EQ(read->sources.size(), 2U);
  EXPECT_EQ(read->sources[0].name, "letters.xlsx");
  EXPECT_EQ(read->sources[0].size, 12U);
  EXPECT_EQ(read->sources[0].sha256, sum);
  EXPECT_EQ(read->sources[1].name, "\xFF|\xE4.txt");
}

TEST(SourcesMd, WhatACuratorWroteStays) {
  const std::string first = "# Mine\n" + sources_md(made(), "") + "\nAnd this.\n";
  const std::string second = sources_md(made(), first);
  EXPECT_EQ(second, first);
  ImportRecord fewer = made();
  fewer.files.erase("exhibit.toml");
  const std::string third = sources_md(fewer, first);
  EXPECT_TRUE(third.starts_with("# Mine\n"));
  EXPECT_TRUE(third.ends_with("\nAnd this.\n"));
  EXPECT_EQ(read_sources_md(third)->files.size(), 1U);
}

TEST(SourcesMd, AnotherFileIsNone) {
  EXPECT_FALSE(read_sources_md("# Where each thing came from\n"));
  EXPECT_FALSE(read_sources_md(""));
}

}  // namespace
}  // namespace lectern::compiler
