// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/made_reading.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

TEST(MadeReading, IsKnownAgainUntilAHandChangesIt) {
  const std::string made = marked_as_made("<?xml version=\"1.0\"?>\n<html/>\n");
  EXPECT_TRUE(made.starts_with("<?xml version=\"1.0\"?>\n<!-- made by lectern-pack read"));
  EXPECT_TRUE(is_made(made));
  EXPECT_TRUE(is_made(marked_as_made("<html/>")));
  std::string changed = made;
  changed.replace(changed.find("<html/>"), 7, "<html />");
  EXPECT_FALSE(is_made(changed));
  EXPECT_FALSE(is_made("<html/>"));
}

}  // namespace
}  // namespace lectern::compiler
