// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/tesseract.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

TEST(Tesseract, CallsLanguagesByThreeLetters) {
  EXPECT_EQ(tesseract_language("ru"), "rus");
  EXPECT_EQ(tesseract_language("de-AT"), "deu");
  EXPECT_EQ(tesseract_language("zh-Hans"), "chi_sim");
  EXPECT_EQ(tesseract_language("rus+eng"), "rus+eng");
  EXPECT_EQ(tesseract_language(""), "");
}

TEST(Tesseract, SaysWhatToInstall) {
  EXPECT_EQ(install_tesseract("rus+chi_sim"), "sudo apt install tesseract-ocr tesseract-ocr-rus tesseract-ocr-chi-sim");
  const std::string listed = "List of available languages in \"/usr/share\" (2):\neng\nosd\n";
  EXPECT_EQ(lacking_languages("rus+eng", listed), (std::vector<std::string>{"rus"}));
  EXPECT_TRUE(lacking_languages("eng", listed).empty());
}

}  // namespace
}  // namespace lectern::compiler
