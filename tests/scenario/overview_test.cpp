// SPDX-License-Identifier: MIT
// The overview of many documents: in order of time, scrolled by finger, wheel and keys, at the cost of what is in
// sight; with lines of the museum's between the cards; and on a small glass.
#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <set>

#include "firmware/plan/areas.hpp"
#include "tests/exhibits/timeline_pack.hpp"
#include "tests/scenario/goldens.hpp"
#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

using namespace std::chrono_literals;

constexpr Size landscape{1920, 1080};
constexpr Size upright{1080, 1920};
constexpr Size small{1280, 800};

/// The overview of an exhibit of many documents.
class Timeline {
 public:
  Timeline(const std::filesystem::path& folder, std::size_t documents, Size glass) : glass_(glass) {
    const auto path = folder / fmt::format("{}.pack", documents);
    EXPECT_TRUE(test::write_timeline_pack(path, {documents, 10}));
    auto show = Show::open(path, interface_words(), store_options(std::nullopt, glass, 0), [] {});
    EXPECT_TRUE(show);
    show_ = std::move(*show);
    AppOptions options;
    options.metrics = measure(glass, Millimetres{glass.w * design_pixel_mm});
    app_.emplace(*show_, options);
    app_->turn(now_);
    key("Return");
  }
  void key(const char* name) {
    app_->handle(screen::KeyPress{name}, now_);
    frame();
  }
  /// One notch down.
  void wheel() {
    app_->handle(screen::Wheel{{glass_.w / 2.0, glass_.h / 2.0}, 0, -100}, now_);
    frame();
  }
  void touch(screen::Touch::Kind kind, PointF at) {
    app_->handle(screen::Touch{kind, 1, at}, now_);
    frame();
  }
  [[nodiscard]] const Frame& shown() const { return app_->frame(); }
  [[nodiscard]] Size page_size(std::uint16_t document) const {
    const auto* page = show_->pack().index().documents()->Get(document)->pages()->Get(0);
    return {static_cast<int>(page->width()), static_cast<int>(page->height())};
  }
  [[nodiscard]] double at() const { return app_->state().cards.at(); }
  [[nodiscard]] std::uint64_t shapes() { return show_->typesetter().counters().shapes; }
  [[nodiscard]] std::uint64_t layouts() { return show_->typesetter().counters().layouts; }
  [[nodiscard]] Rect bar() const { return bar_rect(app_->state().metrics); }
  /// The documents in sight, in reading order.
  [[nodiscard]] std::vector<std::string> cards() const {
    std::vector<std::string> ids;
    for (const Target& target : shown().targets)
      if (target.kind == TargetKind::card) ids.push_back(target.id);
    return ids;
  }
  [[nodiscard]] const Target* focused() const {
    for (const Target& target : shown().targets)
      if (target.focused) return &target;
    return nullptr;
  }

 private:
  void frame() {
    now_ = now_ + 16ms;
    app_->turn(now_);
    while (show_->tiles().wait_idle()) {
      app_->tiles_changed();
      app_->turn(now_);
    }
  }
  Size glass_;
  std::unique_ptr<Show> show_;
  std::optional<App> app_;
  Moment now_;
};

class ManyDocuments : public ::testing::TestWithParam<std::string> {
 protected:
  Timeline timeline(std::size_t documents) { return {folder_, documents, glass()}; }
  [[nodiscard]] bool sideways() const { return GetParam() == "row"; }
  [[nodiscard]] Size glass() const { return sideways() ? landscape : upright; }
  std::filesystem::path folder_ = folder_of_test();
};

INSTANTIATE_TEST_SUITE_P(InA, ManyDocuments, ::testing::Values("row", "list"));

/// What sixty notches of a wheel cost.
struct Cost {
  std::size_t commands = 0, targets = 0, texts = 0, tiles = 0;  // of the frame with the most
  std::uint64_t shapes = 0, layouts = 0;
  double way = 0;
};

Cost cost_of_scrolling(Timeline timeline) {
  for (int i = 0; i < 20; ++i) timeline.wheel();
  const std::uint64_t shapes = timeline.shapes();
  const std::uint64_t layouts = timeline.layouts();
  const double from = timeline.at();
  Cost cost;
  for (int i = 0; i < 60; ++i) {
    timeline.wheel();
    const Frame& frame = timeline.shown();
    cost.commands = std::max(cost.commands, frame.list.commands.size());
    cost.targets = std::max(cost.targets, frame.targets.size());
    cost.texts = std::max(cost.texts, frame.texts.size());
    cost.tiles = std::max(cost.tiles, frame.tiles.size());
  }
  cost.shapes = timeline.shapes() - shapes;
  cost.layouts = timeline.layouts() - layouts;
  cost.way = timeline.at() - from;
  return cost;
}

TEST_P(ManyDocuments, AScrolledFrameOfFourHundredCostsWhatOneOfFortyDoes) {
  const Cost forty = cost_of_scrolling(timeline(40));
  const Cost hundreds = cost_of_scrolling(timeline(400));
  EXPECT_EQ(forty.way, 6000);
  EXPECT_EQ(hundreds.way, forty.way);
  // Over a row stands all of time: so many points that they touch are fewer than a few.
  EXPECT_LE(hundreds.commands, forty.commands);
  EXPECT_EQ(hundreds.targets, forty.targets);
  EXPECT_EQ(hundreds.texts, forty.texts);
  EXPECT_GT(hundreds.tiles, 0U);
  EXPECT_EQ(hundreds.tiles, forty.tiles);
  EXPECT_LE(hundreds.shapes, forty.shapes);
  // Words that come into sight are set then, and no others.
  EXPECT_LE(hundreds.layouts, 2 * forty.layouts);
}

TEST_P(ManyDocuments, AScanFillsItsPlaceOnTheCard) {
  const Timeline shown = timeline(40);
  std::size_t scans = 0;
  for (const draw::Command& command : shown.shown().list.commands) {
    const auto* tile = std::get_if<draw::Tile>(&command);
    if (tile == nullptr) continue;
    ++scans;
    const Size page = shown.page_size(tile->id.document);
    const double scale = tile->scale / static_cast<double>(1U << tile->id.level);
    EXPECT_GE(page.w * scale, tile->target.w - 1);
    EXPECT_GE(page.h * scale, tile->target.h - 1);
  }
  EXPECT_GE(scans, shown.cards().size());
}

TEST_P(ManyDocuments, KeysGoThroughAllCardsInOrderOfTimeAndEachIsSeenWhole) {
  Timeline shown = timeline(40);
  std::vector<std::string> way;
  for (int presses = 0; presses < 200 && way.size() < 40; ++presses) {
    shown.key("Right");
    const Target* card = shown.focused();
    ASSERT_NE(card, nullptr);
    if (card->kind != TargetKind::card || (!way.empty() && way.back() == card->id)) continue;
    way.push_back(card->id);
    const int along = sideways() ? card->rect.w : card->rect.h;
    EXPECT_GT(along, sideways() ? 340 : 200) << card->id << " is cut off";
  }
  ASSERT_EQ(way.size(), 40U);
  for (std::size_t i = 0; i < way.size(); ++i) EXPECT_EQ(way[i], fmt::format("document:d{:03}", i + 1));
}

TEST_P(ManyDocuments, AFingerScrollsThemAndOpensNone) {
  Timeline shown = timeline(40);
  const auto before = shown.cards();
  const PointF from{glass().w * 0.8, glass().h * 0.6};
  shown.touch(screen::Touch::Kind::down, from);
  for (int i = 1; i <= 20; ++i) shown.touch(screen::Touch::Kind::move, {from.x - 30.0 * i, from.y - 30.0 * i});
  shown.touch(screen::Touch::Kind::up, {from.x - 600, from.y - 600});
  EXPECT_GE(shown.at(), 590);
  ASSERT_FALSE(shown.cards().empty());
  EXPECT_GT(shown.cards().front(), before.front());
}

/// The thumb stands on its track above the bar, or beside the list.
std::vector<Rect> thumb(const Timeline& timeline, bool sideways) {
  std::vector<Rect> rects;
  for (const draw::Command& command : timeline.shown().list.commands)
    if (const auto* fill = std::get_if<draw::Fill>(&command)) {
      const bool stands = sideways ? fill->rect.h == 5 && fill->rect.y == timeline.bar().y - 12
                                   : fill->rect.w == 5 && fill->rect.x == timeline.bar().w - 12;
      if (stands) rects.push_back(fill->rect);
    }
  return rects;
}

TEST_P(ManyDocuments, AThumbSaysHowMuchMoreThereIs) {
  EXPECT_TRUE(thumb(timeline(2), sideways()).empty());
  Timeline forty = timeline(40);
  const auto first = thumb(forty, sideways());
  ASSERT_EQ(first.size(), 2U);
  for (int i = 0; i < 300; ++i) forty.wheel();
  const auto last = thumb(forty, sideways());
  ASSERT_EQ(last.size(), 2U);
  EXPECT_EQ(sideways() ? last[1].right() : last[1].bottom(), sideways() ? last[0].right() : last[0].bottom());
  EXPECT_EQ(forty.cards().back(), "document:d040");
}

class Overview : public Played {
 protected:
  json dump_of(std::string_view script, PlayOptions options) {
    play_script(script, out_, options);
    return dumped("end");
  }
  /// The text of an id on the glass; null where there is none.
  static json text_of(const json& dump, std::string_view id) {
    for (const json& text : dump["text"])
      if (text["id"] == id) return text;
    return nullptr;
  }
  static PlayOptions on_small_glass(std::string language) {
    PlayOptions options;
    options.glass = small;
    options.width = Millimetres{217};
    options.language = std::move(language);
    return options;
  }
};

TEST_F(Overview, LinesOfTheMuseumStandBetweenTheCardsInARowAndInAList) {
  const auto pack = out_ / "context.pack";
  ASSERT_TRUE(test::write_timeline_pack(pack, {4, 2}));
  const auto dump = [&](std::string_view name, Size glass, std::optional<Millimetres> width, std::string_view scroll) {
    PlayOptions options;
    options.pack = pack;
    options.glass = glass;
    options.width = width;
    play_script(fmt::format("1s tap @begin\n+0ms settle\n{}+0ms settle\n+0ms dump {} plain\n", scroll, name), out_,
                options);
  };
  dump("context-row", landscape, std::nullopt, "");
  dump("context-upright", upright, std::nullopt, "");
  dump("context-small", small, Millimetres{217}, "+0ms drag 600,580 600,60 800\n");
  expect_goldens(files_of(out_, ".json"), LECTERN_SOURCE_DIR "/tests/scenario/golden/overview");
}

TEST_F(Overview, OnASmallGlassTheFirstCardsHeadIsInSightInEveryLanguage) {
  for (const char* language : {"en", "ru", "zh", "ko"}) {
    const json dump = dump_of("1s tap @begin\n+0ms settle\n+0ms dump end\n", on_small_glass(language));
    bool day = false;
    for (const json& text : dump["text"])
      day = day || (text["id"] == "1951-01-16-spring-offensive/day" && text["rect"][3] >= text["size_px"]);
    EXPECT_TRUE(day) << language;
  }
}

TEST_F(Overview, OnASmallUprightGlassNoButtonLiesOverAnother) {
  PlayOptions options = on_small_glass("en");
  options.glass = {800, 1280};
  options.width = Millimetres{136};
  const json dump = dump_of("1s tap @begin\n+0ms settle\n+0ms dump end\n", options);
  std::vector<Rect> buttons;
  for (const json& target : dump["targets"]) {
    const json& at = target["rect"];
    const Rect rect{at[0], at[1], at[2], at[3]};
    if (target["kind"] != "button") continue;
    for (const Rect& other : buttons) EXPECT_TRUE(intersection(rect, other).empty()) << target["id"];
    buttons.push_back(rect);
  }
  EXPECT_GE(buttons.size(), 4U);
}

TEST_F(Overview, OnASmallGlassTheListOfLanguagesHasAMarginAllAround) {
  const json dump =
      dump_of("1s tap @begin\n+0ms settle\n+0ms tap @language\n+0ms settle\n+0ms dump end\n", on_small_glass("en"));
  int languages = 0;
  for (const json& target : dump["targets"]) {
    const std::string id = target["id"];
    if (id == "close#2") continue;
    languages += id.starts_with("language:") ? 1 : 0;
    const json& rect = target["rect"];
    EXPECT_GE(rect[1], 80) << id;
    EXPECT_LE(rect[1].get<int>() + rect[3].get<int>(), small.h - 80) << id;
    EXPECT_GE(rect[0], 80) << id;
    EXPECT_LE(rect[0].get<int>() + rect[2].get<int>(), small.w - 80) << id;
  }
  EXPECT_EQ(languages, 4);
}

TEST_F(Overview, SaysWhatItIsAboutAndEachCardASentenceOfItsDocument) {
  const json dump = dump_of("1s tap @begin\n+0ms settle\n+0ms dump end\n", {});
  EXPECT_EQ(
      text_of(dump, "hook")["string"],
      "War in Korea, 1951. What do Mao and Stalin tell each other in cipher, from hopes of victory to terms for a "
      "ceasefire?");
  EXPECT_EQ(text_of(dump, "shown-here")["string"], "the 5 shown here");
  EXPECT_EQ(text_of(dump, "lane:1")["string"], "Mao Zedong");
  EXPECT_EQ(text_of(dump, "lane:2")["string"], "Stalin");
  EXPECT_EQ(text_of(dump, "1951-01-16-spring-offensive/quote")["string"],
            "“Carrying out this work can secure the final victory.”");
  EXPECT_EQ(text_of(dump, "1951-07-21-stalin-agrees/answers")["string"], "answers");
  EXPECT_EQ(text_of(dump, "1951-01-16-spring-offensive/quote")["quote"], true);
  EXPECT_FALSE(text_of(dump, "1951-07-20-point-not-agreed/quote-gloss").is_null());
  EXPECT_TRUE(text_of(dump, "1951-07-03-five-points/quote-gloss").is_null());
}

TEST_F(Overview, ItsHeadsAndFeetStandAtOneHeight) {
  for (const char* language : {"en", "ru", "zh", "ko"}) {
    PlayOptions options;
    options.language = language;
    const json dump = dump_of("1s tap @begin\n+0ms settle\n+0ms dump end\n", options);
    std::set<int> titles;
    std::set<int> feet;
    std::size_t cards = 0;
    for (const json& text : dump["text"]) {
      const std::string id = text["id"];
      if (id.ends_with("/short-title")) titles.insert(text["rect"][1].get<int>());
      if (id.ends_with("/quote-source")) feet.insert(text["rect"][1].get<int>());
      cards += id.ends_with("/quote-source") ? 1 : 0;
      EXPECT_FALSE(text["clipped"]) << id << " " << language;
    }
    EXPECT_EQ(cards, 5U) << "all five are in sight in " << language;
    EXPECT_EQ(titles.size(), 1U) << language;
    EXPECT_EQ(feet.size(), 1U) << language;
  }
}

TEST_F(Overview, ATouchOnADateOfTheLineOfTimeOpensWhatTheMuseumSaysOfIt) {
  const json open = dump_of("1s tap @begin\n+0ms settle\n+0ms tap @context:4\n+0ms settle\n+0ms dump end\n", {});
  EXPECT_EQ(open["overlay"], "context");
  std::string said;
  for (const json& text : open["text"]) said += text["string"].get<std::string>() + "\n";
  EXPECT_NE(said.find("10 July 1951: armistice talks open at Kaesong"), std::string::npos) << said;
  EXPECT_NE(said.find("The exhibit’s own line. Source: FRUS 1951 VII/1"), std::string::npos) << said;
  const json closed = dump_of(
      "1s tap @begin\n+0ms settle\n+0ms tap @context:4\n+0ms settle\n+0ms tap @close\n+0ms settle\n+0ms dump end\n",
      {});
  EXPECT_TRUE(closed["overlay"].is_null());
  EXPECT_EQ(closed["screen"], "overview");
}

}  // namespace
}  // namespace lectern::app::testing
