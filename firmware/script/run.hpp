// SPDX-License-Identifier: MIT
// Plays a script on a screen in memory, in virtual time: 60 turns a second, each waiting for the workers, turns in
// which nothing can happen stepped over. Used by main and tests/scenario.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "firmware/loop/app.hpp"
#include "firmware/loop/loop.hpp"
#include "firmware/loop/presented.hpp"
#include "firmware/script/script.hpp"
#include "render/screen/memory.hpp"

namespace lectern::app {

/// What is played on. Without a show, or on a glass that is too small, there is the fault screen, and `fault` paints
/// it.
struct Stage {
  screen::MemoryScreen& screen;
  std::unique_ptr<Show> show;
  AppOptions options;  ///< after `resize` a pixel stays as large as its metrics say
  ShowFault fault;
  std::string reason;         ///< why there is no show
  std::filesystem::path out;  ///< where shots and dumps go
  bool paint = false;         ///< paint every frame, not only what is shot
  bool live_workers = false;  ///< do not wait for the workers
  /// Tries a pack that the script offers, as lectern-show would; nothing: it is refused, and it has been reported.
  std::function<std::optional<Exhibit>(const std::filesystem::path&)> offer = {};
  bool preview = false;   ///< what is offered is the exhibit anew, and is taken at once
  KioskFacts facts = {};  ///< what the staff page says of the program
};

/// Errors: malformed or usage (a line that cannot be carried out, with its number), unwritable.
[[nodiscard]] Result<void> play(const std::vector<ScriptLine>& script, Stage stage);

}  // namespace lectern::app
