// SPDX-License-Identifier: MIT
// The door to any screen: events come in, frames go out. The loop holds one; render/sdl has those with a display and
// one in memory. It never asks for a frame by itself and knows nothing of documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "assets/base/time.hpp"
#include "render/draw/list.hpp"
#include "render/draw/source.hpp"
#include "render/screen/events.hpp"
#include "render/screen/image.hpp"

namespace lectern::screen {

/// Where the painter gets masks and tiles.  Lifetime: both outlive their use by the screen; null shows nothing of
/// theirs.
struct Sources {
  draw::MaskSource* masks = nullptr;
  const draw::TileSource* tiles = nullptr;
};

/// Counted from the start; `…_bytes` are the present amounts.
struct Counters {
  std::uint64_t frames = 0;          ///< shown
  std::uint64_t draws = 0;           ///< draw commands painted
  std::uint64_t painted_pixels = 0;  ///< pixels of the glass repainted
  std::uint64_t uploads = 0;         ///< glyphs and icons brought into the painter's cache
  std::size_t glyph_bytes = 0;       ///< that cache
  std::size_t most_glyph_bytes = 0;  ///< its size at the most, since the start
};

class Screen {
 public:
  virtual ~Screen() = default;
  Screen() = default;
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  /// Names the sources and forgets all that was cached from others: at the start, and when a pack is exchanged.
  virtual void use(Sources sources) = 0;

  [[nodiscard]] virtual Size size() const = 0;
  /// The time: read once per turn of the loop.
  [[nodiscard]] virtual Moment now() = 0;

  /// Sleeps until something happens, at most so long; forever without a limit.  Nothing: the time is over.
  [[nodiscard]] virtual std::optional<Event> wait(std::optional<Duration> at_most) = 0;
  /// Ends a wait with Woken.  Safe from any thread; several calls before the wait are one event.
  virtual void wake() = 0;

  /// Fills the caches as `show` would; paints nothing.
  virtual void prepare(const draw::List& list) = 0;
  /// Paints what differs from the frame before and shows it.  Errors are the glass's: it is tried again on Exposed.
  virtual void show(const draw::List& list) = 0;
  /// Asks for another size, as of a window that grows; `size` says afterwards what came of it.
  virtual void ask_size(Size) {}
  /// Switches the display itself off or on.  Returns whether it can.
  [[nodiscard]] virtual bool power(bool) { return false; }
  /// The frame as last shown.  Errors: unavailable (nothing was shown yet, or it cannot be read back).
  [[nodiscard]] virtual Result<Image> capture() = 0;

  /// What staff should know of the devices that it takes touches from; said once, at the start.
  [[nodiscard]] virtual std::vector<std::string> notes() const { return {}; }
  [[nodiscard]] virtual Counters counters() const = 0;
};

}  // namespace lectern::screen
