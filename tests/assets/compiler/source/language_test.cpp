// SPDX-License-Identifier: MIT
#include "assets/compiler/source/language.hpp"

#include <gtest/gtest.h>
#include <string>

#include "assets/pack/limits.hpp"

namespace lectern::compiler {
namespace {

TEST(LanguageCodes, AreTold) {
  for (const char* code : {"en", "zh-Hans", "kab", "evn", "de-1996", "sr-Latn-RS", "ko", "he"})
    EXPECT_TRUE(is_language_code(code)) << code;
  for (const char* code :
       {"", "e", "english", "en-", "-en", "e1", "en_US", "zh-Hans-", "EN", "zz", "ger", "deu", "cz", "zh-hans", "iw"})
    EXPECT_FALSE(is_language_code(code)) << code;
}

TEST(LanguageCodes, AreNoLongerThanAPackHolds) {
  std::string code = "en-x-aaaaaaa";
  while (code.size() + 4 <= pack::max_language) code += "-aaa";
  EXPECT_EQ(code.size(), pack::max_language);
  EXPECT_TRUE(is_language_code(code));
  EXPECT_FALSE(is_language_code(code + "a"));
}

TEST(LanguageCodes, ThatWereMeantAreTold) {
  EXPECT_EQ(mend_language("EN"), "did you mean en?");
  EXPECT_EQ(meant_language("ger"), "de");
  EXPECT_EQ(meant_language("deu"), "de");
  EXPECT_EQ(meant_language("german"), "de");
  EXPECT_EQ(meant_language("Deutsch"), "de");
  EXPECT_EQ(meant_language("en_US"), "en-US");
  EXPECT_EQ(meant_language("zh-hans"), "zh-Hans");
  EXPECT_EQ(meant_language("cz"), "cs");
  EXPECT_EQ(meant_language("iw"), "he");
  EXPECT_EQ(mend_language("zz"), "write a code as en, ru or zh-Hans");
  EXPECT_EQ(mend_language(""), "write a code as en, ru or zh-Hans");
}

}  // namespace
}  // namespace lectern::compiler
