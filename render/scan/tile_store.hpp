// SPDX-License-Identifier: MIT
// Decoded tiles of an open pack within a ceiling of bytes: asked for in order, read, verified and decoded by workers,
// given to the painter. The loop owns one for a pack; workers see only the pack, and two queues.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>

#include "assets/base/result.hpp"
#include "assets/pack/pack.hpp"
#include "render/draw/source.hpp"
#include "render/scan/pyramid.hpp"

namespace lectern::scan {

/// Units: bytes.
struct StoreOptions {
  std::size_t pixel_budget = 24U << 20;   ///< of all pixels, while only grey pages are asked for
  unsigned workers = 1;                   ///< 0: tiles are decoded by `wait_idle` itself (repeatable to the byte)
  std::size_t colour_budget = 48U << 20;  ///< while a page in colour is asked for
  std::size_t set_aside = 0;              ///< of either budget, for pixels that others hold
  std::size_t decoder_bytes = 0;          ///< of either, for each worker: what its decoder takes besides the pixels
};

enum class TileState : std::uint8_t { absent, ready, damaged };

struct StoreCounters {
  std::uint64_t tiles_decoded = 0;
  std::uint64_t pixels_decoded = 0;
  std::uint64_t tiles_damaged = 0;
  std::uint64_t tiles_cancelled = 0;  ///< asked for, and given up before a worker took them
  std::size_t pixel_bytes = 0;        ///< at present: kept, reserved for what is being decoded, and the decoders' own
  std::size_t most_pixel_bytes = 0;   ///< at the most, since the start
};

class TileStore final : public draw::TileSource {
 public:
  /// Lifetime: `pack` outlives the store.  `wake` is called from a worker when results wait for `collect`.
  TileStore(const pack::Pack& pack, StoreOptions options, std::function<void()> wake);
  ~TileStore() override;

  /// Names all that is wanted now, the most urgent first: thumbnails, tiles on the glass, and those that may be needed
  /// next. What was wanted before and is not named is cancelled. Nothing is evicted for the sake of something less
  /// urgent; what does not fit the budget is left out from the end.
  /// Shape: whether pixels were dropped, so that a list made before may name what is no longer there.  Cost: none
  /// waits.
  bool request(std::span<const draw::TileId> shown, std::span<const std::uint16_t> thumbnails = {},
               std::span<const draw::TileId> ahead = {});

  /// Takes what the workers have done; true if what is on the glass can be painted better, or must be painted again.
  /// Once per turn of the loop.
  bool collect();
  /// Whether anything asked for is still to come.
  [[nodiscard]] bool idle() const;
  /// Waits until all that was asked for is there, and collects it: for virtual time.  True as `collect`.
  bool wait_idle();

  [[nodiscard]] TileState state(const draw::TileId& id) const;
  [[nodiscard]] TileState thumbnail_state(std::uint16_t document) const;
  /// The levels of a page, from its page blob.  Errors: unreadable, damaged (remembered).  Cost: one small read, once.
  [[nodiscard]] Result<Pyramid> pyramid(std::uint16_t document, std::uint16_t page);
  /// The zones and tiles of a page.  Lifetime: until other pages are asked for.
  [[nodiscard]] Result<const pack::PageBlob*> page(std::uint16_t document, std::uint16_t page);

  /// Lifetime of the pixels: until the next `request`, `collect` or `wait_idle`.
  [[nodiscard]] draw::Pixels tile(const draw::TileId& id) const override;
  /// By document; asked for through `request`, before its tiles.
  [[nodiscard]] draw::Pixels thumbnail(std::uint16_t document) const override;

  [[nodiscard]] StoreCounters counters() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lectern::scan
