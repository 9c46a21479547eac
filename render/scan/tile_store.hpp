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

struct StoreOptions {
  std::size_t pixel_budget = 16U << 20;  ///< bytes of decoded tiles and thumbnails, those being decoded included
  unsigned workers = 1;                  ///< 0: tiles are decoded by `wait_idle` itself (repeatable to the byte)
};

enum class TileState : std::uint8_t { absent, ready, damaged };

struct StoreCounters {
  std::uint64_t tiles_decoded = 0;
  std::uint64_t tiles_damaged = 0;
  std::uint64_t tiles_cancelled = 0;  ///< asked for, and given up before a worker took them
  std::size_t pixel_bytes = 0;        ///< at present
};

class TileStore final : public draw::TileSource {
 public:
  /// Lifetime: `pack` outlives the store.  `wake` is called from a worker when results wait for `collect`.
  TileStore(const pack::Pack& pack, StoreOptions options, std::function<void()> wake);
  ~TileStore() override;

  /// Names all tiles and thumbnails wanted now, the most urgent first; what was wanted before and is not named is
  /// cancelled. Nothing named is evicted until the next request; what does not fit the budget is left out from the end.
  /// Cost: none waits.
  void request(std::span<const draw::TileId> wanted, std::span<const std::uint16_t> thumbnails = {});

  /// Takes what the workers have done; true if there is something new to paint. Once per turn of the loop.
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
