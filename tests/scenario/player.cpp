// SPDX-License-Identifier: MIT
#include "tests/scenario/player.hpp"

#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>

#include "assets/base/storage.hpp"

namespace lectern::app::testing {

std::filesystem::path exhibit_pack() {
  return LECTERN_BINARY_DIR "/korea-1951.pack";
}

std::filesystem::path fresh_folder(std::string_view name) {
  std::filesystem::path folder = std::filesystem::path(LECTERN_BINARY_DIR) / "tests/out" / name;
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder;
}

Show::Interface interface_words() {
  const auto opened = pack::Interface::open(LECTERN_BINARY_DIR "/interface.pack");
  EXPECT_TRUE(opened) << opened.error().what;
  return opened.value_or(nullptr);
}

std::filesystem::path folder_of_test() {
  const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
  std::string name = std::string(test->test_suite_name()) + "-" + test->name();
  std::replace(name.begin(), name.end(), '/', '-');
  return fresh_folder(name);
}

void play_script(std::string_view text, const std::filesystem::path& out, const PlayOptions& options) {
  const auto script = parse_script(text);
  ASSERT_TRUE(script) << script.error().what;
  const scan::StoreOptions store = store_options(options.pixel_budget, options.glass, options.live_workers);
  auto show = Show::open(options.pack.empty() ? exhibit_pack() : options.pack,
                         options.interface ? options.interface : interface_words(), store, [] {});
  ASSERT_TRUE(show) << show.error().what;
  screen::MemoryScreen screen(options.glass);
  const Millimetres width = options.width.value_or(Millimetres{options.glass.w * design_pixel_mm});
  AppOptions app;
  app.metrics = measure(options.glass, width);
  app.setting.language = language_of((*show)->pack().index(), options.language).value();
  app.setting.reduced_motion = options.reduced_motion;
  app.setting.preview = options.preview;
  app.setting.kiosk = options.kiosk;
  // Paints with letters of its own, as the program's fault screen does.
  const auto fault = [](screen::Screen& on, std::string_view) -> Result<void> {
    on.use({});
    on.show({});
    return {};
  };
  Stage stage{screen,
              std::move(*show),
              app,
              fault,
              {},
              out,
              options.paint,
              options.live_workers > 0,
              options.offer,
              options.preview,
              {"1.0", 46'000'000, 64'000'000, std::chrono::milliseconds(14), {"seccomp"}, {}}};
  const auto played = play(*script, std::move(stage));
  ASSERT_TRUE(played) << played.error().what;
}

std::size_t number_in(const char* variable, std::size_t otherwise) {
  const char* set = std::getenv(variable);
  return set == nullptr ? otherwise : std::stoul(set);
}

std::string read_text(const std::filesystem::path& path) {
  constexpr std::uint64_t limit = 64U << 20;
  const auto bytes = read_file(path, limit);
  EXPECT_TRUE(bytes) << bytes.error().what;
  return bytes ? std::string(as_text(*bytes)) : std::string();
}

}  // namespace lectern::app::testing
