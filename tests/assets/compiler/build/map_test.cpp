// SPDX-License-Identifier: MIT
// The map that a small pack gets of its places.
#include "assets/compiler/build/map.hpp"

#include <gtest/gtest.h>
#include <optional>

#include "assets/compiler/coasts/coasts.hpp"
#include "assets/pack/pack.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/build/exhibit.hpp"

namespace lectern::compiler {
namespace {

class BuiltMap : public testing::Test {
 protected:
  const pack::fb::Index& built() {
    const auto summary = compose(exhibit, {folder / "x.pack"}, tests::one_tile_pages(), report, progress);
    EXPECT_TRUE(summary.has_value()) << summary.error().what;
    pack.emplace(pack::Pack::open(folder / "x.pack").value());
    return pack->index();
  }

  lectern::test::TemporaryFolder folder;
  SourceExhibit exhibit = tests::exhibit();
  Report report;
  tests::Silent progress;
  std::optional<pack::Pack> pack;
};

TEST_F(BuiltMap, IsNoneWithoutPlaces) {
  EXPECT_EQ(built().map(), nullptr);
  for (const auto* person : *built().people()) EXPECT_EQ(person->place(), nullptr);
}

TEST_F(BuiltMap, HoldsThePlacesOfThosePeopleThatHaveOne) {
  ASSERT_FALSE(exhibit.people.empty());
  exhibit.people.push_back(exhibit.people.front());
  exhibit.people.back().id = "kaesong";
  exhibit.people.back().aliases.clear();
  exhibit.people.back().position = GeoPoint{37.97, 126.55};
  const auto& index = built();
  ASSERT_NE(index.map(), nullptr);
  EXPECT_EQ(index.map()->width(), map_width);
  EXPECT_EQ(index.map()->height(), map_height);
  EXPECT_GT(index.map()->ends()->size(), 3U);
  EXPECT_EQ(index.people()->Get(0)->place(), nullptr);
  const pack::fb::MapPlace* place = index.people()->Get(index.people()->size() - 1)->place();
  ASSERT_NE(place, nullptr);
  EXPECT_EQ(place->x(), map_width / 2);
  EXPECT_EQ(place->y(), map_height / 2);
}

}  // namespace
}  // namespace lectern::compiler
