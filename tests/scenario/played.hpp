// SPDX-License-Identifier: MIT
// Tests that play a script and look at what it dumped.
#pragma once

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "tests/scenario/player.hpp"

namespace lectern::app::testing {

/// A visitor begins and opens a document: the first act of most scripts.
[[nodiscard]] std::string opening(std::string_view document);

class Played : public ::testing::Test {
 protected:
  using json = nlohmann::json;

  /// What the glass holds when a script has been played and all is at rest.
  json after(const std::string& script, const PlayOptions& options = {});
  /// A dump of the script that was played last.
  [[nodiscard]] json dumped(std::string_view name) const;
  /// A target by its id; null where it is not on the glass.
  [[nodiscard]] static json target(const json& dump, std::string_view id);
  /// The id of the target that has the focus; empty where none has it.
  [[nodiscard]] static std::string focused(const json& dump);

  std::filesystem::path out_ = folder_of_test();
};

}  // namespace lectern::app::testing
