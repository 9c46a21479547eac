// SPDX-License-Identifier: MIT
// Where places lie, as people.toml says it.
#include <gtest/gtest.h>

#include "assets/compiler/source/toml/fields.hpp"
#include "assets/compiler/source/toml/key_check.hpp"
#include "assets/compiler/source/toml/keys.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

constexpr std::string_view advice =
    "latitude and longitude in degrees, north and east above 0, south and west below: [39.9, 116.4]";

class Position : public testing::Test {
 protected:
  /// What is said of `place = VALUE`.
  std::string said_of(const std::string& value) {
    Report report;
    const auto root = parse_toml(
        "people.toml", "[a]\nplace = " + value + "\nname = { en = \"A\" }\nsentence = { en = \"B\" }\n", report);
    if (!root) return "no TOML";
    const std::vector<std::string> languages = {"en"};
    check_keys("people.toml", *root, people_keys(), languages, report);
    position = position_of(table_of(*root, "a"), "place");
    return test::dump(report);
  }
  std::optional<GeoPoint> position;
};

TEST_F(Position, IsTwoNumbersWholeOrNot) {
  for (const char* value : {"[39.9, 116.4]", "[-90, 180]", "[0, -180.0]", "[90.0, 0]"}) {
    EXPECT_EQ(said_of(value), "") << value;
    EXPECT_TRUE(position) << value;
  }
  EXPECT_EQ(said_of("[-33.9, 151]"), "");
  EXPECT_EQ(position.value().latitude, -33.9);
  EXPECT_EQ(position.value().longitude, 151);
}

TEST_F(Position, OutsideTheWorldIsRefused) {
  EXPECT_EQ(said_of("[91, 200]"), "error 2:9: a.place is [91, 200], a place outside the world; write " +
                                      std::string(advice) + "; a latitude is between -90 and 90\n");
  EXPECT_FALSE(position);
  EXPECT_EQ(said_of("[39.9, -180.5]"), "error 2:9: a.place is [39.9, -180.5], a place outside the world; write " +
                                           std::string(advice) + "; a longitude is between -180 and 180\n");
}

TEST_F(Position, WhoseNumbersAreExchangedIsToldSo) {
  EXPECT_EQ(said_of("[116.4, 39.9]"),
            "error 2:9: a.place is [116.4, 39.9], a place outside the world; latitude comes first; if the two are "
            "exchanged, write [39.9, 116.4]\n");
  EXPECT_FALSE(position);
}

TEST_F(Position, OfNoNumberIsRefused) {
  for (const char* value : {"[nan, 0]", "[inf, 0]", "[0, -inf]"}) {
    EXPECT_NE(said_of(value).find("a place outside the world"), std::string::npos) << value;
    EXPECT_FALSE(position) << value;
  }
}

TEST_F(Position, OfAnotherKindSaysWhatIsMeant) {
  EXPECT_EQ(said_of("\"39.9 N, 116.4 E\""), "error 2:9: a.place is a text; write " + std::string(advice) + "\n");
  EXPECT_EQ(said_of("[\"39.9\", 116.4]"), "error 2:10: a.place is a text; write " + std::string(advice) + "\n");
  EXPECT_EQ(said_of("[39.9]"), "error 2:9: a.place has 1 number; write " + std::string(advice) + "\n");
  EXPECT_EQ(said_of("[39, 54, 116]"), "error 2:9: a.place has 3 numbers; write " + std::string(advice) + "\n");
  EXPECT_EQ(said_of("39.9"), "error 2:9: a.place is a number with a fraction; write " + std::string(advice) + "\n");
  EXPECT_FALSE(position);
}

}  // namespace
}  // namespace lectern::compiler
