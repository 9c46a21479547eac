// SPDX-License-Identifier: MIT
#include "assets/compiler/import/importer.hpp"

#include <gtest/gtest.h>
#include <set>

namespace lectern::compiler {
namespace {

TEST(Importers, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const Importer& importer : importers()) EXPECT_TRUE(names.insert(importer.name).second) << importer.name;
}

TEST(Importers, WithoutASourceANewExhibitIsTheStarter) {
  const Importer* importer = importer_of({});
  ASSERT_NE(importer, nullptr);
  EXPECT_EQ(importer->name, "starter");
  Report report;
  const auto files = importer->read({}, "letters", report);
  ASSERT_TRUE(files);
  EXPECT_FALSE(files->empty());
  EXPECT_FALSE(report.has_errors());
}

TEST(Importers, WhatNobodyKnowsHasNone) {
  EXPECT_EQ(importer_of("/nowhere/letters.xyz"), nullptr);
}

}  // namespace
}  // namespace lectern::compiler
