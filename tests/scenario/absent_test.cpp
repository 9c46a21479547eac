// SPDX-License-Identifier: MIT
// Packs that lack what a document may lack, and packs of a later compiler: shown with what they have.
#include <algorithm>

#include "firmware/audit/audit.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/firmware/small_world.hpp"
#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

class Absent : public Played {
 protected:
  /// The first document open, and the overview before it, after a change on the index.
  json opened(const std::function<void(test::plain::IndexT&)>& change) {
    PlayOptions options;
    options.pack = out_ / "it.pack";
    options.paint = true;
    write_drawn_pack(options.pack, [&](test::plain::IndexT& index) {
      index.documents[0]->same_point.clear();  // two ties between the same two would overlap
      change(index);
    });
    return after(
        "1s tap @begin\n+0ms settle\n+0ms dump overview\n+0ms shot overview\n+0ms tap @document:first\n+0ms settle\n"
        "+0ms dump first\n+0ms shot first\n+0ms tap @next-document\n",
        options);
  }
  /// Every view of it is painted, and nothing is wrong with any.
  void expect_sound() {
    scan::StoreOptions store;
    store.workers = 0;
    const auto show = Show::open(out_ / "it.pack", interface_words(), store, [] {});
    ASSERT_TRUE(show) << show.error().what;
    AuditRange range = whole_range();
    range.glasses.resize(1);
    range.text_sizes = {100};
    range.contrast = {false};
    const auto found = findings(**show, cells_of(range, (*show)->pack().index()), {});
    ASSERT_TRUE(found) << found.error().what;
    for (const AuditFinding& finding : *found) ADD_FAILURE() << line_of(finding);
  }
  static bool says(const json& dump, std::string_view words) {
    return std::any_of(dump["text"].begin(), dump["text"].end(), [&](const json& text) {
      return text["string"].get<std::string>().find(words) != std::string::npos;
    });
  }
};

TEST_F(Absent, ADayThatIsNotKnownIsNotSaid) {
  opened([](test::plain::IndexT& index) {
    for (const auto& document : index.documents) {
      document->day.clear();
      document->date.reset();
    }
  });
  EXPECT_TRUE(says(dumped("overview"), "Meanwhile in en"));
  EXPECT_FALSE(target(dumped("overview"), "document:first").is_null());
  EXPECT_FALSE(target(dumped("overview"), "document:second").is_null());
  EXPECT_EQ(dumped("end")["document"], "second");
  expect_sound();
}

TEST_F(Absent, APageOfWhichNoPictureIsHeldIsReadAsText) {
  opened([](test::plain::IndexT& index) {
    index.documents[0]->pages[0]->blob.reset();
    index.documents[0]->thumbnail.reset();
  });
  const json first = dumped("first");
  EXPECT_EQ(first["screen"], "reader");
  EXPECT_TRUE(says(first, "first"));
  EXPECT_FALSE(target(first, "tab:translation.en").is_null());
  EXPECT_TRUE(target(first, "zone:p1").is_null());
  EXPECT_FALSE(target(dumped("end"), "zone:p1").is_null()) << "the second has its page";
  expect_sound();
}

TEST_F(Absent, ALineOfTheExhibitsThatIsNotThereIsNotAnnounced) {
  const auto in_french = [](test::plain::IndexT& index) {
    index.documents[0]->layers[0]->language = "fr";  // so that nothing is in the visitor's language
  };
  opened(in_french);
  EXPECT_TRUE(says(dumped("first"), "In short, in the words of this exhibit"));
  opened([&](test::plain::IndexT& index) {
    in_french(index);
    for (const auto& line : index.documents[0]->line) {
      line->utf8.clear();
      line->runs.clear();
      line->breaks.clear();
    }
  });
  EXPECT_FALSE(says(dumped("first"), "In short, in the words of this exhibit"));
}

TEST_F(Absent, WordsAloneTakeTheGlassAndSaySo) {
  opened([](test::plain::IndexT& index) { index.documents[0]->pages[0]->blob.reset(); });
  const json first = dumped("first");
  EXPECT_TRUE(says(first, "No picture of this document is held"));
  EXPECT_TRUE(target(first, "divider").is_null());
  EXPECT_TRUE(target(first, "zoom-in").is_null());
  EXPECT_TRUE(target(first, "show-page").is_null());
  EXPECT_TRUE(first["scan"].is_null());
}

TEST_F(Absent, PicturesAloneTakeTheGlassAndALostPageSaysSo) {
  opened([](test::plain::IndexT& index) {
    index.documents[0]->layers.clear();
    index.documents[0]->pages[0]->reset = false;
    for (const auto& passage : index.documents[0]->passages) passage->layers.clear();
    auto lost = std::make_unique<test::plain::PageT>(*index.documents[1]->pages[0]);
    lost->blob.reset();
    index.documents[1]->pages.insert(index.documents[1]->pages.begin(), std::move(lost));
  });
  const json first = dumped("first");
  EXPECT_EQ(first["scan"]["pane"][2], 1920);
  EXPECT_TRUE(first["layers"].empty());
  EXPECT_TRUE(target(first, "divider").is_null());
  EXPECT_TRUE(target(first, "show-text").is_null());
  EXPECT_TRUE(says(first, "first")) << "its title stands in the band";
  const json second = dumped("end");
  EXPECT_EQ(second["document"], "second");
  EXPECT_TRUE(says(second, "No picture of this page is held"));
  EXPECT_FALSE(target(second, "divider").is_null());
  EXPECT_TRUE(second["scan"].is_null());
  expect_sound();
}

TEST_F(Absent, LayersOfAKindThatIsNotKnownArePassedOver) {
  opened([](test::plain::IndexT& index) {
    constexpr auto later = static_cast<pack::fb::LayerKind>(200);
    index.documents[0]->layers[1]->kind = static_cast<test::plain::LayerKind>(later);
  });
  EXPECT_FALSE(target(dumped("first"), "tab:translation.en").is_null());
  EXPECT_TRUE(target(dumped("first"), "tab:reading.ru").is_null());
  EXPECT_FALSE(target(dumped("end"), "tab:reading.ru").is_null());
  expect_sound();
}

TEST_F(Absent, ADocumentThatHasNoLayerOfAKnownKindIsReadAsAPage) {
  opened([](test::plain::IndexT& index) {
    for (const auto& layer : index.documents[0]->layers) layer->kind = static_cast<test::plain::LayerKind>(200);
  });
  EXPECT_EQ(dumped("first")["screen"], "reader");
  EXPECT_TRUE(target(dumped("first"), "tab:translation.en").is_null());
  EXPECT_FALSE(target(dumped("first"), "zone:p1").is_null());
  expect_sound();
}

}  // namespace
}  // namespace lectern::app::testing
