// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/house/head_rules.hpp"

namespace lectern::house {
namespace {

/// What is found in a small tree, where a/b/thing.hpp has this head.
std::string found(const std::string& head) {
  const std::string include = "#include \"a/b/thing.hpp\"\n";
  const std::vector<SourceFile> tree = {{"a/b/thing.hpp", "// SPDX\n" + head + "\n#pragma once\n// Used by nobody.\n"},
                                        {"a/b/thing.cpp", include},
                                        {"a/b/near.cpp", include},
                                        {"a/c/far.hpp", include},
                                        {"a/c/other.cpp", "#include \"a/c/far.hpp\"\n"},
                                        {"tests/a/b/thing_test.cpp", include},
                                        {"tests/a/c/other_test.cpp", ""}};
  return fmt::format("{}", fmt::join(false_heads(tree), "; "));
}

TEST(Heads, NameThoseWhoIncludeThem) {
  for (const std::string& finding : false_heads(read_tree(LECTERN_SOURCE_DIR))) ADD_FAILURE() << finding;
}

TEST(Heads, AreFalseWhereTheyNameOneWhoDoesNotInclude) {
  for (const char* head :
       {"// A thing.", "// A thing. Used by near.", "// Used by b/near and a/c/far: it is small.",
        "// Used by\n// near,\n// far and tests; pure.", "// Pure; used by c.", "// Used by tests/a/b."})
    EXPECT_EQ(found(head), "") << head;
  EXPECT_EQ(found("// Used by near and other."),
            "a/b/thing.hpp says that it is used by other, which does not include it");
  EXPECT_NE(found("// Used by gone."), "");
  EXPECT_NE(found("// Used by thing."), "") << "its own source and its test are no users";
  EXPECT_NE(found("// Used by tests/a/c."), "");
}

TEST(Heads, AreFalseWhereTheySayAloneAndOthersInclude) {
  EXPECT_EQ(found("// Used by near and far alone."), "");
  EXPECT_EQ(found("// Used by a alone; it is small."), "");
  EXPECT_EQ(found("// Used by near alone."),
            "a/b/thing.hpp says that it is used by near alone, but a/c/far.hpp includes it");
  const std::string include = "#include \"tests/t.hpp\"\n";
  EXPECT_EQ(
      false_heads(
          {{"tests/t.hpp", "// Used by tests/a alone.\n"}, {"tests/a/a.cpp", include}, {"tests/b.cpp", include}}),
      (std::vector<std::string>{"tests/t.hpp says that it is used by tests/a alone, but tests/b.cpp includes it"}));
}

TEST(Heads, AreFalseWhereTheySayNeverAndOneIncludes) {
  EXPECT_EQ(found("// Used by near; never by other."), "");
  EXPECT_EQ(found("// Never used by other."), "");
  EXPECT_EQ(found("// Used by near; never by c."),
            "a/b/thing.hpp says that it is never used by a/c/far.hpp, which includes it");
  EXPECT_EQ(found("// Never used by c."), found("// Used by near; never by c."));
}

TEST(Heads, AreFalseWhereTheirNamesCannotBeLookedUp) {
  EXPECT_EQ(found("// A thing. Used by whoever needs one."),
            "a/b/thing.hpp says \"used by whoever needs one.…\", whose names cannot be looked up");
  for (const char* head : {"// Used by `near`.", "// Used by the near.", "// Used by near only.",
                           "// Used only by near.", "// Used in this folder only.", "// Used by near, which is small.",
                           "// Used by near.cpp.", "// Used by near, far, and c.", "// Used by near"})
    EXPECT_NE(found(head), "") << head;
}

}  // namespace
}  // namespace lectern::house
