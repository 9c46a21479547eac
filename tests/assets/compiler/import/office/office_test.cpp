// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/office.hpp"

#include <cstdlib>
#include <gtest/gtest.h>
#include <iostream>

#include "tests/assets/compiler/import/office/folder_source.hpp"
#include "tests/assets/compiler/import/office/shown_import.hpp"

namespace lectern::compiler {
namespace {

const std::filesystem::path field = std::filesystem::path(std::getenv("LECTERN_TEST_DATA")) / "field";

TEST(Office, Look) {
  Report report;
  const auto folder = test::folder_source(field / "26-curators-hour" / "Museum Briefe");
  ASSERT_TRUE(knows_list(folder));
  const auto imported = read_list(folder, report);
  std::cout << (imported ? test::shown(*imported) : imported.error().what);
  const auto letter = read_word(test::file_source(field / "14-word-through-pandoc" / "letter.docx"), report);
  std::cout << (letter ? test::shown(*letter) : letter.error().what);
  auto p = test::file_source(field / "14-word-through-pandoc" / "letter.docx");
  p.options.with_pandoc = true;
  const auto pandoc = read_word(p, report);
  std::cout << (pandoc ? test::shown(*pandoc) : pandoc.error().what);
}

}  // namespace
}  // namespace lectern::compiler
