// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/answer.hpp"

#include <csignal>
#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

TEST(Answer, ComesBackAsItWasSaid) {
  ScanAnswer answer;
  answer.warnings = {"part of it is damaged\nand may look wrong"};
  answer.pages = {{0, 1240, 1754, 150}, {2, 65'500, 1, 0}};
  const auto heard = answer_of(as_text(answer));
  ASSERT_TRUE(heard);
  EXPECT_EQ(heard->warnings, std::vector<std::string>{"part of it is damaged and may look wrong"});
  ASSERT_EQ(heard->pages.size(), 2U);
  EXPECT_EQ(heard->pages[1].number, 2U);
  EXPECT_EQ(heard->pages[1].width, 65'500U);
  EXPECT_FALSE(heard->error);
}

TEST(Answer, AnErrorComesBackWithItsCode) {
  const auto heard = answer_of(as_text(ScanAnswer{Error{ErrorCode::too_large, "it is too large"}, {}, {}}));
  ASSERT_TRUE(heard && heard->error);
  EXPECT_EQ(heard->error->code, ErrorCode::too_large);
  EXPECT_EQ(heard->error->what, "it is too large");
}

TEST(Answer, WhatWasCutOffIsNone) {
  for (const char* text : {"", "page 0 1 2", "page 0 1 2 3\n", "done\nmore\n", "nonsense\ndone\n", "error x y\n",
                           "error -1 y\n", "error 99 y\n"})
    EXPECT_FALSE(answer_of(std::string_view(text))) << text;
}

TEST(Answer, TellsWhatKilledAChild) {
  const auto what = [](int signal) { return answer_of(Ended{0, 0, signal, "done\n", 0}).error.value().what; };
  EXPECT_NE(what(SIGXCPU).find("600 seconds"), std::string::npos);
  EXPECT_NE(what(SIGSEGV).find("2 GiB"), std::string::npos);
  EXPECT_NE(answer_of(Ended{0, 0, 0, "cut", 0}).error.value().what.find("damaged"), std::string::npos);
  EXPECT_FALSE(answer_of(Ended{0, 0, 0, "done\n", 0}).error);
}

}  // namespace
}  // namespace lectern::compiler
