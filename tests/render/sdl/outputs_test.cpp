// SPDX-License-Identifier: MIT
#include "render/sdl/outputs.hpp"

#include <array>
#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::sdl {
namespace {

const std::array<std::string, 3> names{"HDMI-1", "DSI-1", "Acme 24 4711 (DP-2)"};

TEST(ChooseOutput, TakesTheOneNamedElseTheFirst) {
  EXPECT_EQ(*choose_output(names, ""), 0U);
  EXPECT_EQ(*choose_output(names, "DSI-1"), 1U);
  EXPECT_EQ(*choose_output(names, "DP-2"), 2U);
  EXPECT_EQ(*choose_output(names, "Acme 24 4711 (DP-2)"), 2U);
}

TEST(ChooseOutput, AnUnknownNameIsToldWithThoseThereAre) {
  const auto chosen = choose_output(names, "HDMI-2");
  ASSERT_FALSE(chosen);
  EXPECT_EQ(chosen.error().code, ErrorCode::unavailable);
  EXPECT_EQ(chosen.error().what,
            "no display is connected to an output 'HDMI-2', which the configuration names (screen.output); write one "
            "of those that have one, or take the line out: HDMI-1, DSI-1, Acme 24 4711 (DP-2)");
  EXPECT_FALSE(choose_output({}, ""));
}

class ConnectedOutputs : public testing::Test {
 protected:
  void connector(const std::string& name, const std::string& status, const std::string& modes,
                 const std::string& id = {}) {
    std::filesystem::create_directory(cards_.path() / name);
    EXPECT_TRUE(write_file(cards_.path() / name / "status", as_bytes(status)));
    EXPECT_TRUE(write_file(cards_.path() / name / "modes", as_bytes(modes)));
    if (!id.empty()) {
      EXPECT_TRUE(write_file(cards_.path() / name / "connector_id", as_bytes(id)));
    }
  }
  test::TemporaryFolder cards_;
};

// As a Raspberry Pi 5 with a panel on its ribbon cable has it: the card of HDMI comes after that of the panel.
TEST_F(ConnectedOutputs, ThePanelIsFoundWhereOtherCardsHaveNoDisplay) {
  std::filesystem::create_directory(cards_ / "card0");
  std::filesystem::create_directory(cards_ / "renderD128");
  connector("card1-DSI-1", "connected\n", "720x1280\n");
  connector("card2-HDMI-A-1", "disconnected\n", "");
  connector("card2-HDMI-A-2", "disconnected\n", "");
  connector("card2-Writeback-1", "unknown\n", "");
  EXPECT_EQ(connected_outputs(cards_.path()), (std::vector<CardOutput>{{1, 0, "DSI-1"}}));
}

TEST_F(ConnectedOutputs, StandInTheOrderOfTheKernel) {
  connector("card10-HDMI-A-1", "connected\n", "1920x1080\n", "32\n");
  connector("card2-DP-2", "connected\n", "1280x800\n1024x768\n", "40\n");
  connector("card2-HDMI-A-1", "connected\n", "1920x1080\n", "120\n");
  EXPECT_EQ(connected_outputs(cards_.path()),
            (std::vector<CardOutput>{{2, 0, "DP-2"}, {2, 1, "HDMI-A-1"}, {10, 0, "HDMI-A-1"}}));
}

TEST_F(ConnectedOutputs, ADisplayWithoutAModeIsNone) {
  connector("card0-HDMI-A-1", "connected\n", "");
  connector("cardboard-1", "connected\n", "640x480\n");
  EXPECT_TRUE(connected_outputs(cards_.path()).empty());
  EXPECT_TRUE(connected_outputs(cards_ / "none").empty());
}

}  // namespace
}  // namespace lectern::sdl
