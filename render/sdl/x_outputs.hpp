// SPDX-License-Identifier: MIT
// The outputs of an X server, as RandR says, and a window kept on one of them where no window manager does it. Used by
// window_screen; SDL 2 knows the sizes of when it began. Without X, or without RandR, there is
// none.
#pragma once

#include <SDL.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"

namespace lectern::sdl {

class XOutputs {
 public:
  struct Output {
    std::string name;
    Rect at;  ///< on the desktop, in pixels
    bool operator==(const Output&) const = default;
  };

  /// Of the server that SDL's video is on; its libraries are loaded, as SDL does.  Null: not on X, or no RandR 1.5.
  [[nodiscard]] static std::unique_ptr<XOutputs> open();
  ~XOutputs();
  XOutputs(const XOutputs&) = delete;
  XOutputs& operator=(const XOutputs&) = delete;

  /// The primary one first.
  [[nodiscard]] std::vector<Output> list() const;
  /// As choose_output.
  [[nodiscard]] Result<Output> find(std::string_view name) const;
  /// Lets SDL's events tell (`changed`) when an output gets another size or place, comes or goes.
  void watch(SDL_Window* window);
  /// Whether an event tells so.
  [[nodiscard]] bool changed(const SDL_Event& event) const;
  /// Whether a window manager is there, whose task it is to let a window fill its output.
  [[nodiscard]] bool managed() const;
  /// Puts a window where its output is, unless it is managed.
  void place(SDL_Window* window, Rect at) const;
  /// Switches the displays off or on.  Returns whether the server can.
  [[nodiscard]] bool power(bool on) const;

 private:
  struct Libraries;
  explicit XOutputs(std::unique_ptr<Libraries> libraries);
  std::unique_ptr<Libraries> libraries_;
};

}  // namespace lectern::sdl
