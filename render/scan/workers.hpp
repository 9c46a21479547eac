// SPDX-License-Identifier: MIT
// The threads that read, verify and decode tiles: work goes in by one queue, pixels come out by another, and nothing
// else is shared. Owned by the tile store.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "assets/pack/pack.hpp"
#include "render/draw/list.hpp"
#include "render/scan/decode.hpp"

namespace lectern::scan {

/// One tile to decode, and what it must be.
struct Job {
  draw::TileId id;
  pack::fb::Blob blob;
  Size most;
  bool exact = true;   ///< `most` is the size, not only its limit
  int components = 1;  ///< at most so many
};

/// No pixels: damaged, or not readable.
struct Done {
  draw::TileId id;
  std::optional<Decoded> pixels;
};

/// Reads, verifies and decodes one tile; anything that is not as the job says is damage.
[[nodiscard]] Done carry_out(const pack::Pack& pack, const Job& job);

class Workers {
 public:
  /// Lifetime: `pack` outlives this. `wake` is called by a worker when the first result after a `take` is there.
  Workers(const pack::Pack& pack, unsigned count, std::function<void()> wake);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  /// Replaces what nobody has begun by this work.  Shape: returns the jobs given up.
  std::vector<Job> replace(std::vector<Job> jobs);
  /// What is done since the last call.
  [[nodiscard]] std::vector<Done> take();
  /// Waits until all work is done; without threads does it here.
  void finish();

 private:
  void work();
  [[nodiscard]] bool do_one(std::unique_lock<std::mutex>& lock);

  const pack::Pack& pack_;
  std::function<void()> wake_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> jobs_;
  std::vector<Done> done_;
  std::size_t busy_ = 0;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace lectern::scan
