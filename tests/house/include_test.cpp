// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>

#include "tests/house/include_rules.hpp"

namespace lectern::house {
namespace {

/// What the rules find in a tree of one file with one line.
std::string found(const char* path, const char* line) {
  const auto findings = forbidden_includes({{path, std::string("// a file\n") + line + "\n"}});
  return fmt::format("{}", fmt::join(findings, "; "));
}

TEST(Includes, AreThoseThatTheHouseAllows) {
  for (const std::string& finding : forbidden_includes(read_tree(LECTERN_SOURCE_DIR))) ADD_FAILURE() << finding;
}

TEST(Includes, BeginWithAFilesOwnHeader) {
  for (const std::string& finding : own_header_not_first(read_tree(LECTERN_SOURCE_DIR))) ADD_FAILURE() << finding;
  const SourceFile header = {"render/a.hpp", ""};
  const auto findings = [&](const char* text) { return own_header_not_first({{"render/a.cpp", text}, header}).size(); };
  EXPECT_EQ(findings("#include \"render/a.hpp\"\n#include <string>\n"), 0U);
  EXPECT_EQ(findings("#include <string>\n#include \"render/a.hpp\"\n"), 1U);
  EXPECT_EQ(findings("int a;\n"), 1U);
  EXPECT_TRUE(own_header_not_first({{"render/b.cpp", "#include <string>\n"}, header}).empty());
}

TEST(Includes, EveryRoomHasARule) {
  for (const std::string& folder : rooms_without_rule(read_tree(LECTERN_SOURCE_DIR)))
    ADD_FAILURE() << folder << " is in no rule of tests/house/include_rules.cpp";
}

TEST(Includes, TheTreeIsReallyRead) {
  std::size_t includes = 0;
  for (const SourceFile& file : read_tree(LECTERN_SOURCE_DIR))
    if (is_cpp(file)) includes += includes_of(file).size();
  EXPECT_GT(includes, 500U);
}

TEST(Includes, ALowerRoomDoesNotIncludeAHigherOne) {
  EXPECT_EQ(found("render/draw/list.hpp", "#include \"firmware/state/state.hpp\""),
            "render/draw/list.hpp:2 includes firmware/state/state.hpp; render/draw may include only assets/pack, "
            "assets/base");
  EXPECT_NE(found("assets/base/bytes.hpp", "#include \"assets/pack/pack.hpp\""), "");
  EXPECT_NE(found("assets/pack/pack.cpp", "#include \"render/text/set.hpp\""), "");
  EXPECT_NE(found("render/text/set.cpp", "#include \"render/layout/lay.hpp\""), "");
  EXPECT_NE(found("render/text/set.cpp", "#include \"tests/render/fakes.hpp\""), "");
  EXPECT_EQ(found("render/layout/lay.cpp", "#include \"render/text/set.hpp\""), "");
}

TEST(Includes, ViewerAndCompilerDoNotMeet) {
  EXPECT_NE(found("firmware/main.cpp", "#include \"assets/compiler/build/build.hpp\""), "");
  EXPECT_NE(found("render/scan/tile_store.cpp", "#include \"assets/compiler/report.hpp\""), "");
  EXPECT_NE(found("assets/compiler/build.cpp", "#include \"firmware/state/state.hpp\""), "");
  EXPECT_NE(found("assets/compiler/check/check.cpp", "#include \"render/text/set.hpp\""), "");
  EXPECT_EQ(found("assets/compiler/reset/set.cpp", "#include \"render/text/set.hpp\""), "");
}

TEST(Includes, SdlStaysInItsFolderAndOnlyTheProgramOpensIt) {
  EXPECT_EQ(found("firmware/loop/loop.cpp", "#include <SDL.h>"),
            "firmware/loop/loop.cpp:2 includes SDL.h; only render/sdl may");
  EXPECT_EQ(found("render/sdl/window.cpp", "  #  include <SDL.h>"), "");
  EXPECT_NE(found("render/screen/memory.cpp", "#include <SDL_ttf.h>"), "");
  EXPECT_EQ(found("firmware/main.cpp", "#include \"render/sdl/open.hpp\""), "");
  EXPECT_NE(found("firmware/main.cpp", "#include \"render/sdl/window_screen.hpp\""), "");
  EXPECT_NE(found("firmware/loop/loop.cpp", "#include \"render/sdl/open.hpp\""), "");
}

TEST(Includes, LibrariesStayInTheirRooms) {
  EXPECT_NE(found("render/layout/lay.cpp", "#include <hb.h>"), "");
  EXPECT_NE(found("render/layout/lay.cpp", "#include <ft2build.h>"), "");
  EXPECT_EQ(found("assets/compiler/prepare/subset.cpp", "#include <hb-subset.h>"), "");
  EXPECT_NE(found("render/screen/png.cpp", "#include <stb_image.h>"), "");
  EXPECT_NE(found("render/scan/decode.cpp", "#include <stb_image_write.h>"), "");
  EXPECT_NE(found("render/text/shape.cpp", "#include <unicode/uchar.h>"), "");
  EXPECT_NE(found("render/text/order.cpp", "#include <fribidi.h>"), "");
  EXPECT_NE(found("render/scan/decode.cpp", "#include <vips/vips.h>"), "");
  EXPECT_NE(found("assets/compiler/scans/probe.cpp", "#include <jpeglib.h>"), "");
  EXPECT_NE(found("firmware/state/state.hpp", "#include <nlohmann/json.hpp>"), "");
  EXPECT_NE(found("firmware/state/state.hpp", "#include <boost/any.hpp>"), "");
}

TEST(Includes, SystemCallsStayBehindTheirDoors) {
  EXPECT_NE(found("firmware/settings/config.cpp", "#include <unistd.h>"), "");
  EXPECT_NE(found("firmware/settings/config.cpp", "#include <fstream>"), "");
  EXPECT_NE(found("firmware/settings/config.cpp", "#include <sys/mman.h>"), "");
  EXPECT_NE(found("firmware/loop/loop.cpp", "#include <thread>"), "");
  EXPECT_EQ(found("assets/base/storage.cpp", "#include <unistd.h>"), "");
  EXPECT_EQ(found("firmware/settings/config.cpp", "#include <string>"), "");
}

TEST(Includes, PathsRunFromTheRootAndTheSchemaHasOneDoor) {
  EXPECT_EQ(found("firmware/main.cpp", "#include \"loop.hpp\""),
            "firmware/main.cpp:2 includes loop.hpp; paths run from the root");
  EXPECT_NE(found("firmware/main.cpp", "#include \"../render/draw/list.hpp\""), "");
  EXPECT_NE(found("firmware/main.cpp", "#include \"assets/pack/index_generated.h\""), "");
  EXPECT_EQ(found("assets/pack/schema.hpp", "#include \"assets/pack/index_generated.h\""), "");
}

TEST(Includes, AreReadAsTheCompilerReadsThem) {
  const SourceFile file{"a.cpp", "#include <a>\n// #include <b>\n#  include \"c/d.hpp\" // e\nint f;\n#includ <g>\n"};
  const auto includes = includes_of(file);
  ASSERT_EQ(includes.size(), 2U);
  EXPECT_EQ(includes[0].path, "a");
  EXPECT_TRUE(includes[0].angled);
  EXPECT_EQ(includes[1].path, "c/d.hpp");
  EXPECT_EQ(includes[1].line, 3U);
  EXPECT_FALSE(includes[1].angled);
}

}  // namespace
}  // namespace lectern::house
