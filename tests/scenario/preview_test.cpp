// SPDX-License-Identifier: MIT
// An exhibit that is built anew at each save while somebody looks at it: new words come where one was, and what was
// found stands below the glass.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "assets/compiler/build/build.hpp"
#include "assets/compiler/build/interface.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "firmware/loop/loop.hpp"
#include "tests/exhibits/written.hpp"
#include "tests/scenario/goldens.hpp"
#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

namespace fs = std::filesystem;

const fs::path ours = LECTERN_SOURCE_DIR "/assets/strings";

constexpr const char* preview_exhibit = R"(id = "letters"
revision = 1
languages = ["en", "ar"]
[title]
en = "Letters"
ar = "رسائل"
[introduction]
en = "A few letters."
ar = "بعض الرسائل."
[viewpoint]
en = "Nobody's."
ar = "لا أحد."
)";

std::string document(int day) {
  return fmt::format(R"(date = 1921-05-{:02}
original_language = "en"
title = "letter"
from = "writer"
to = "writer"
pages = "reset"
summary = "none given"
citation = "none given"
archive_reference = "none given"
credits = "none given"
rights = "none given"
transcriber = "not named"
contents = ["Letter"]
[short_title]
en = "Letter of {}"
ar = "رسالة"
[line]
en = "A letter."
ar = "رسالة."
)",
                     day, day);
}

std::string paragraphs(const std::string& thirtieth) {
  std::string text;
  for (int i = 1; i <= 60; ++i)
    text += fmt::format("<!-- passage p{} -->\n{}\n\n", i, i == 30 ? thirtieth : fmt::format("Line number {}.", i));
  return text;
}

class Preview : public Played {
 protected:
  void SetUp() override {
    test::write(exhibit_ / "exhibit.toml", preview_exhibit);
    test::write(exhibit_ / "people.toml",
                "[writer]\nname = { en = \"A writer\", ar = \"كاتب\" }\n"
                "sentence = { en = \"Someone.\", ar = \"شخص.\" }\n");
    test::write(exhibit_ / "strings/ar.toml", read_text(LECTERN_SOURCE_DIR "/tests/exhibits/strings/ar.toml"));
    for (const int day : {2, 9}) {
      const fs::path folder = exhibit_ / "documents" / fmt::format("letter-{}", day);
      test::write(folder / "document.toml", document(day));
      test::write(folder / "reading.en.txt", "<!-- passage p1 -->\nA letter.\n");
      test::write(folder / "transcript.en.md", paragraphs("The old words."));
    }
  }

  /// What lectern-pack makes of the folder as it is: the pack of now, or where there are errors that of before, and the
  /// interface's words with what was found.
  struct Built {
    fs::path pack;
    Show::Interface interface;
  };
  Built build() {
    const fs::path to = out_ / fmt::format("built-{}", ++builds_);
    fs::create_directories(to);
    compiler::Report report;
    compiler::NoProgress progress;
    const auto built = compiler::build(compiler::read_exhibit(exhibit_, ours, report),
                                       {to / "exhibit.pack", {}, LECTERN_PACK_PROGRAM}, report, progress);
    if (built) pack_ = to / "exhibit.pack";
    compiler::BandWords words{report.count(compiler::Severity::error), report.count(compiler::Severity::warning), {}};
    for (const compiler::Finding& finding : report.findings())
      if (finding.severity == compiler::Severity::error)
        words.findings.push_back(
            {fmt::format("{}:{}", finding.place.file.lexically_relative(exhibit_).string(), finding.place.line),
             finding.what + "; " + finding.mend});
    const auto made = compiler::build_preview_interface(ours, exhibit_, {"en", "ar"}, words, to / pack::interface_name);
    EXPECT_TRUE(made) << made.error().what;
    auto interface = pack::Interface::open(to / pack::interface_name);
    EXPECT_TRUE(interface) << interface.error().what;
    return {pack_, interface.value_or(nullptr)};
  }

  /// Plays `script` on what was `built` first; `put NUMBER` takes what was built then.
  void look(const std::string& script, const std::vector<Built>& built, const std::string& language = "en",
            Size glass = {1920, 1080}, std::optional<Millimetres> width = {}) {
    PlayOptions options;
    options.preview = true;
    options.glass = glass;
    options.width = width;
    options.language = language;
    options.pack = built.front().pack;
    options.interface = built.front().interface;
    options.offer = [&](const fs::path& number) -> std::optional<Exhibit> {
      const Built& one = built.at(std::stoul(number.string()));
      auto show = Show::open(one.pack, one.interface, store_options(std::nullopt, glass, 0), [] {});
      if (!show) return std::nullopt;
      AppOptions same;
      same.setting.preview = true;
      return Exhibit{std::move(*show), same};
    };
    play_script(script, out_, options);
  }
  /// The words on the glass or below it, by their id; empty where they are not there.
  static std::string words(const json& dump, std::string_view id) {
    for (const json& text : dump["text"])
      if (text["id"] == id) return text["string"];
    return {};
  }
  static bool shows(const json& dump, std::string_view words) {
    for (const json& text : dump["text"])
      if (text["string"].get<std::string>().find(words) != std::string::npos) return true;
    return false;
  }
  void save(const std::string& name, const std::string& text) { test::write(exhibit_ / "documents" / name, text); }

  fs::path exhibit_ = out_ / "letters";
  fs::path pack_;
  int builds_ = 0;
};

constexpr const char* read_on =
    "1s tap @begin\n+0ms settle\n+0ms tap @document:letter-9\n+0ms settle\n+2s settle\n+0ms tap @text-size\n"
    "+0ms settle\n+0ms drag 1500,800 1500,300 400\n+1s settle\n+0ms drag 1500,800 1500,300 400\n+1s settle\n";

TEST_F(Preview, ASavedTextIsSeenWhereOneWas) {
  const Built before = build();
  save("letter-9/transcript.en.md", paragraphs("The new words.") + "At the end.\n");
  save("letter-1/document.toml", document(1));
  save("letter-1/transcript.en.md", "A letter of before.\n");
  save("letter-1/reading.en.txt", "A letter of before.\n");
  const Built after = build();
  look(std::string(read_on) +
           "+0ms tap @tab:transcript.en\n+0ms settle\n+0ms dump before\n+0ms put 1\n"
           "+0ms settle\n+0ms dump after\n",
       {before, after});
  const json then = dumped("before");
  const json now = dumped("after");
  for (const char* key : {"screen", "document", "page", "layers", "language", "text_percent", "theme", "scan"})
    EXPECT_EQ(now[key], then[key]) << key;
  // The words that are read stand where they stood.
  std::size_t same = 0;
  for (const json& text : then["text"])
    for (const json& one : now["text"])
      if (one["id"] == text["id"] && one["string"] == text["string"] && one["rect"] == text["rect"]) ++same;
  EXPECT_GT(same, 3U);
  EXPECT_FALSE(shows(then, "The new words."));
}

TEST_F(Preview, TheNewWordsAreOnTheGlass) {
  const Built before = build();
  save("letter-9/transcript.en.md", "<!-- passage p1 -->\nThe new words.\n");
  const Built after = build();
  look("1s tap @begin\n+0ms settle\n+0ms tap @document:letter-9\n+0ms settle\n+0ms put 1\n+0ms dump after\n",
       {before, after});
  EXPECT_TRUE(shows(dumped("after"), "The new words."));
  EXPECT_EQ(words(dumped("after"), "band"), "No errors, no warnings · shown as saved");
}

TEST_F(Preview, WithAnErrorTheExhibitIsShownAsItWasAndTheBandSaysWhere) {
  const Built before = build();
  save("letter-9/document.toml", "date = 1921-05-09\ntitle = no quotes\n");
  save("letter-2/transcript.en.md", "Other words.\n");
  const Built broken = build();
  EXPECT_EQ(broken.pack, before.pack);
  look(
      "1s tap @begin\n+0ms settle\n+0ms tap @document:letter-2\n+0ms settle\n+0ms put 1\n+0ms dump broken\n"
      "+0ms tap @band-close\n+0ms settle\n+0ms dump away\n+0ms put 0\n+0ms dump mended\n",
      {before, broken});
  const json seen = dumped("broken");
  EXPECT_EQ(seen["document"], "letter-2");
  EXPECT_FALSE(shows(seen, "Other words."));
  EXPECT_NE(words(seen, "band").find("shown as it was before"), std::string::npos) << words(seen, "band");
  EXPECT_EQ(words(seen, "band/place").find("documents/letter-9/document.toml:2"), 0U) << words(seen, "band/place");
  EXPECT_FALSE(words(seen, "band/words").empty());
  EXPECT_TRUE(words(dumped("away"), "band/place").empty());
  EXPECT_FALSE(target(dumped("away"), "band-open").is_null());
  EXPECT_TRUE(target(dumped("mended"), "band-open").is_null()) << "nothing was found: there is nothing to open";
}

TEST_F(Preview, ADocumentThatIsGoneLeavesTheOverview) {
  const Built before = build();
  fs::remove_all(exhibit_ / "documents/letter-9");
  const Built after = build();
  look(
      "1s tap @begin\n+0ms settle\n+0ms tap @document:letter-9\n+0ms settle\n+0ms put 1\n+0ms settle\n+0ms dump "
      "gone\n",
      {before, after});
  EXPECT_EQ(dumped("gone")["screen"], "overview");
}

TEST_F(Preview, WhoWritesForAnHourIsStillWhereTheyWere) {
  const Built one = build();
  look("1s tap @begin\n+0ms settle\n+0ms tap @document:letter-9\n+0ms settle\n+3600s dump later\n", {one});
  EXPECT_EQ(dumped("later")["document"], "letter-9");
  EXPECT_TRUE(dumped("later")["overlay"].is_null());
}

TEST_F(Preview, TheLoopTakesItAtOnceAndTheWindowGrowsByTheBand) {
  const Built good = build();
  save("letter-9/document.toml", "date = 1921-05-09\ntitle = no quotes\n");
  const Built broken = build();
  constexpr Size glass{1280, 800};
  const auto exhibit = [&](const Built& built) {
    auto show = Show::open(built.pack, built.interface, store_options(std::nullopt, glass, 0), [] {});
    EXPECT_TRUE(show);
    AppOptions options;
    options.setting.preview = true;
    return Exhibit{std::move(*show), options};
  };
  screen::MemoryScreen screen(glass);
  board::Heartbeat nobody;
  int asked = 0;
  int before = 0;
  const auto next = [&]() -> std::optional<Exhibit> {
    if (++asked == 4) screen.put(screen::QuitAsked{});
    if (asked != 2) return std::nullopt;
    before = screen.size().h;
    return exhibit(broken);
  };
  Around around{[](screen::Screen&, std::string_view) -> Result<void> { return {}; }, nobody, next};
  around.at_once = true;
  app::run(screen, exhibit(good), std::nullopt, around);
  EXPECT_LT(screen.now() - Moment{}, std::chrono::seconds(1)) << "nobody waits";
  EXPECT_GT(before, glass.h) << "the count";
  EXPECT_GT(screen.size().h, before) << "and what was found";
}

/// What stands below the glass at all sizes: nothing of it cut off, nothing on the glass.
TEST_F(Preview, TheBandStandsBelowTheGlassAsItsGoldensSay) {
  const Built before = build();
  save("letter-9/document.toml", "date = 1921-05-09\ntitle = no quotes\n[line]\nen = \n");
  const Built broken = build();
  struct Look {
    const char* name = nullptr;
    const char* language = nullptr;
    Size glass;
    std::optional<Millimetres> width;
  };
  for (const Look& one :
       {Look{"wall", "en", {1920, 1080}, {}}, Look{"wall-ar", "ar", {1920, 1080}, {}},
        Look{"small", "en", {800, 480}, Millimetres{154}}, Look{"small-ar", "ar", {800, 480}, Millimetres{154}}}) {
    look(fmt::format("1s put 1\n+0ms tap @begin\n+0ms settle\n+0ms dump {} plain\n", one.name), {before, broken},
         one.language, one.glass, one.width);
    const json dump = dumped(one.name);
    for (const json& text : dump["text"]) {
      const bool in_band = text["id"].get<std::string>().starts_with("band");
      EXPECT_EQ(text["rect"][1] >= one.glass.h, in_band) << text["id"];
      EXPECT_FALSE(in_band && text["clipped"].get<bool>()) << text["id"];
    }
  }
  expect_goldens(files_of(out_, ".json"), LECTERN_SOURCE_DIR "/tests/scenario/golden/preview");
}

}  // namespace
}  // namespace lectern::app::testing
