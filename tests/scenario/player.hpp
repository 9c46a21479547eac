// SPDX-License-Identifier: MIT
// Plays a script on an exhibit in this process and reads its dumps. Used by tests/scenario.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "firmware/script/run.hpp"

namespace lectern::app::testing {

struct PlayOptions {
  Size glass{1920, 1080};
  std::optional<Millimetres> width;  ///< of the glass; else a pixel has 0.2484 mm
  std::string language = "en";
  std::optional<std::size_t> pixel_budget;
  unsigned live_workers = 0;  ///< so many, which nobody waits for
  bool paint = false;
  bool reduced_motion = false;
  std::filesystem::path pack;  ///< empty: the first exhibit
  bool preview = false;
  bool kiosk = false;
  Show::Interface interface {};  ///< null: the interface's words as they were built
  std::function<std::optional<Exhibit>(const std::filesystem::path&)> offer = {};
};

/// The first exhibit as it was built.
[[nodiscard]] std::filesystem::path exhibit_pack();

/// The interface's words as they were built.
[[nodiscard]] Show::Interface interface_words();

/// A folder of its own for this test's files, empty.
[[nodiscard]] std::filesystem::path fresh_folder(std::string_view name);

/// The same, named after the test that runs: tests run beside each other.
[[nodiscard]] std::filesystem::path folder_of_test();

/// Plays `script` on a pack; what it saves goes to `out`. Fails the test if it cannot.
void play_script(std::string_view script, const std::filesystem::path& out, const PlayOptions& options = {});

/// The number that an environment variable holds, for tests that try more where they are asked to.
[[nodiscard]] std::size_t number_in(const char* variable, std::size_t otherwise);

[[nodiscard]] std::string read_text(const std::filesystem::path& path);

}  // namespace lectern::app::testing
