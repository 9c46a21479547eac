// SPDX-License-Identifier: MIT
#include "assets/compiler/source/order.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/source/edtf.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

SourceDocument dated(std::string id, std::string_view date, std::string after = {}) {
  SourceDocument document;
  document.id = std::move(id);
  document.date = parse_edtf(date, Calendar::gregorian).value();
  document.placed_after = std::move(after);
  document.places["placed_after"] = {document.id + ".toml", 3, 1};
  return document;
}

struct Ordered {
  std::string ids;
  std::string said;
};

Ordered ordered(std::vector<SourceDocument> documents) {
  Report report;
  put_in_order(documents, report);
  std::string ids;
  for (const SourceDocument& document : documents) ids += (ids.empty() ? "" : " ") + document.id;
  return {ids, test::dump(report)};
}

TEST(Order, IsThatOfTimeWithTheUndatedLast) {
  EXPECT_EQ(ordered({dated("a", "XXXX"), dated("b", "1951-07-03"), dated("c", "1951"), dated("d", "-0043"),
                     dated("e", "1951-07-03"), dated("f", "1950/..")})
                .ids,
            "d f c b e a");
}

TEST(Order, IsWhatPlacedAfterSays) {
  const Ordered all = ordered({dated("a", "XXXX", "c"), dated("b", "1951"), dated("c", "1950"), dated("d", "XXXX", "a"),
                               dated("e", "XXXX", "c")});
  EXPECT_EQ(all.ids, "c a d e b");
  EXPECT_EQ(all.said, "");
}

TEST(Order, LosesNoDocumentToAWrongPlace) {
  const Ordered unknown = ordered({dated("anna", "1950"), dated("b", "XXXX", "ana"), dated("c", "XXXX", "c")});
  EXPECT_EQ(unknown.ids, "anna b c");
  EXPECT_EQ(unknown.said,
            "error 3:1: placed_after: there is no document ana; did you mean anna?\n"
            "error 3:1: placed_after names the document itself; name another document, or take the line out\n");
  const Ordered ring = ordered({dated("a", "1950", "b"), dated("b", "1951", "a"), dated("c", "1952", "b")});
  EXPECT_EQ(ring.ids, "a b c");
  EXPECT_EQ(ring.said,
            "error 3:1: a is placed after b, which by its own placed_after follows it; take one of the lines out\n");
}

TEST(Order, WarnsOfAPlaceAgainstTheDates) {
  EXPECT_EQ(
      ordered({dated("a", "1951-07-03"), dated("b", "1950", "a")}).said,
      "warning 3:1: this document is older than a, after which it is placed; take placed_after out, or correct one "
      "of the dates\n");
  EXPECT_EQ(ordered({dated("a", "1951-07-03"), dated("b", "1951", "a")}).said, "");
}

}  // namespace
}  // namespace lectern::compiler
