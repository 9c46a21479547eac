// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/house/room_rules.hpp"

namespace lectern::house {
namespace {

std::string text_of(const std::vector<SourceFile>& tree, std::string_view path) {
  for (const SourceFile& file : tree)
    if (file.path == path) return file.text;
  return {};
}

TEST(Rooms, WhatAHeaderDeclaresIsDefinedInItsFolder) {
  for (const std::string& finding : defined_elsewhere(read_tree(LECTERN_SOURCE_DIR))) ADD_FAILURE() << finding;
  const SourceFile plan{"a/plan/tabs.hpp",
                        "#pragma once\nclass Row {\n  int end() const;\n};\n[[nodiscard]] Row tabs_of(int width);\n"};
  const std::string include = "#include \"a/plan/tabs.hpp\"\n";
  const auto found = [&](const char* path, const std::string& text) { return defined_elsewhere({plan, {path, text}}); };
  EXPECT_EQ(found("a/view/tabs.cpp", include + "Row tabs_of(int width) {\n  return {};\n}\n"),
            (std::vector<std::string>{"a/view/tabs.cpp defines tabs_of, which a/plan/tabs.hpp declares"}));
  EXPECT_EQ(found("a/view/tabs.cpp", include + "int Row::end() const {\n  return 0;\n}\n"),
            (std::vector<std::string>{"a/view/tabs.cpp defines Row, which a/plan/tabs.hpp declares"}));
  EXPECT_TRUE(found("a/plan/other.cpp", include + "Row tabs_of(int width) {\n  return {};\n}\n").empty());
  EXPECT_TRUE(found("a/view/tabs.cpp", "Row tabs_of(int width) {\n  return {};\n}\n").empty())
      << "without its header it is another thing of that name";
  EXPECT_TRUE(
      found("a/view/tabs.cpp", include + "namespace {\n\nRow tabs_of(int) {\n  return {};\n}\n\n}  // namespace\n")
          .empty())
      << "what the linker does not see is another thing of that name";
}

TEST(Rooms, TheReadmeDrawsTheViewersArrowsAndThereIsNoRing) {
  const auto tree = read_tree(LECTERN_SOURCE_DIR);
  const Arrows arrows = arrows_of(tree, "firmware");
  EXPECT_EQ(arrows, drawn_arrows(text_of(tree, "firmware/README.md")));
  EXPECT_EQ(ring_of(arrows), "");
}

TEST(Rooms, TheReadmeDrawsTheCompilersArrowsAndThereIsNoRing) {
  const auto tree = read_tree(LECTERN_SOURCE_DIR);
  const Arrows arrows = arrows_of(tree, "assets/compiler");
  EXPECT_EQ(arrows, drawn_arrows(text_of(tree, "assets/compiler/README.md")));
  EXPECT_EQ(ring_of(arrows), "");
}

TEST(Rooms, ARingIsFoundWhereverItBegins) {
  EXPECT_EQ(ring_of({{"a", {"b"}}, {"b", {"c"}}, {"c", {}}}), "");
  EXPECT_EQ(ring_of({{"a", {"b"}}, {"b", {"c"}}, {"c", {"b"}}}), "b -> c -> b");
  EXPECT_EQ(ring_of({{"a", {"a"}}}), "a -> a");
}

TEST(Rooms, ArrowsAreReadFromIncludesAndFromADrawing) {
  const SourceFile file{"h/view/a.cpp", "#include \"h/plan/b.hpp\"\n#include \"h/view/c.hpp\"\n#include \"k/d.hpp\"\n"};
  EXPECT_EQ(arrows_of({file, {"h/plan/b.hpp", ""}, {"h/main.cpp", "#include \"h/view/c.hpp\"\n"}}, "h"),
            (Arrows{{"view", {"plan"}}, {"plan", {}}}));
  EXPECT_EQ(drawn_arrows(
                "| room | holds | includes |\n|---|---|---|\n| `plan/` | where | |\n| `view/` | a | plan, style |\n"),
            (Arrows{{"plan", {}}, {"view", {"plan", "style"}}}));
}

TEST(Rooms, EverySourceOfAPureRoomHasATestOfItsName) {
  const auto tree = read_tree(LECTERN_SOURCE_DIR);
  for (const char* room : {"firmware/state", "firmware/plan", "firmware/update"})
    for (const std::string& finding : untested(tree, room)) ADD_FAILURE() << finding;
  EXPECT_EQ(untested({{"a/b/c.cpp", ""}, {"a/b/d.cpp", ""}, {"tests/a/b/c_test.cpp", ""}}, "a/b"),
            (std::vector<std::string>{"a/b/d.cpp has no test tests/a/b/d_test.cpp"}));
}

}  // namespace
}  // namespace lectern::house
