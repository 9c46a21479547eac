// SPDX-License-Identifier: MIT
// Workers: children that take one order after another, as starting a process costs more than most scans. One that dies,
// or has had its time or memory, is replaced; what it was at is tried again by a new one, so that no order suffers for
// those before it. Used by jobs. It knows nothing of scans.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/descriptor.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/processes/answer.hpp"
#include "assets/compiler/processes/child.hpp"
#include "assets/compiler/scans/limits.hpp"

namespace lectern::compiler {

/// When a worker takes no other order, and when it is given up over one.
struct WorkerBounds {
  std::uint64_t memory = 256ULL << 20;  ///< bytes of its own between two orders: more is a leak
  std::chrono::microseconds life = std::chrono::seconds(max_worker_seconds);     ///< of the processor
  std::chrono::microseconds order = std::chrono::seconds(max_scan_seconds);      ///< of the processor, for one order
  std::chrono::milliseconds stillness = std::chrono::seconds(max_scan_seconds);  ///< without any of the processor
};

/// How an order ended.
struct Followed {
  std::size_t number = 0;  ///< the caller's
  ScanAnswer answer{};     ///< also of one that ended its worker: what killed it, in plain words
  std::chrono::microseconds processor{};
  bool out_of_time = false;
};

/// Workers that run side by side, started as they are wanted. All are killed when this ends.
class Workers {
 public:
  /// `program` with `words` reads orders as order_line writes them and says an answer to each.
  Workers(std::filesystem::path program, std::vector<std::string> words, const WorkerBounds& bounds = {});
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  ~Workers();

  /// Gives an order to a worker that has none.  Errors: unavailable.
  [[nodiscard]] Result<void> give(std::size_t number, const std::vector<std::string>& order);

  /// Waits until one of the orders was followed, and asks `is_stopped` now and then meanwhile. What a worker could not
  /// do that has followed others, a new one tries.  Shape: at least one is busy.  Errors: unavailable (also: it was
  /// stopped).
  [[nodiscard]] Result<Followed> wait_any(const std::function<bool()>& is_stopped = {});

  [[nodiscard]] std::size_t busy() const;

 private:
  struct Order {
    std::size_t number = 0;
    std::string line{};
    std::chrono::microseconds spent{};  ///< on it by a worker that did not get it done
  };
  struct Worker {
    int process = 0;
    Descriptor socket{};
    std::optional<Order> order{};                   ///< that it is at
    std::string said{};                             ///< of its answer
    bool fresh = true;                              ///< it has followed none before
    std::chrono::microseconds before{};             ///< what it had taken of the processor when the order came
    std::chrono::microseconds seen{};               ///< the same when it was last looked at
    std::chrono::steady_clock::time_point moved{};  ///< when that was found to have grown
  };
  /// Nothing while the order goes on.
  using Heard = Result<std::optional<Followed>>;

  [[nodiscard]] Result<void> start();
  void send(Worker& worker, Order order);
  [[nodiscard]] Result<void> give_anew(Order order);
  [[nodiscard]] Heard hear(std::size_t index);
  [[nodiscard]] Heard answered(std::size_t index, ScanAnswer answer);
  [[nodiscard]] Heard ended(std::size_t index);
  [[nodiscard]] Heard disowned(std::size_t index);
  [[nodiscard]] Heard lost(Worker worker, const Ended& end);
  void look_after();
  void remove(std::size_t index);
  [[nodiscard]] Worker taken_out(std::size_t index);

  std::filesystem::path program_;
  std::vector<std::string> words_;
  WorkerBounds bounds_;
  std::vector<Worker> workers_;
  std::chrono::steady_clock::time_point looked_{};
};

}  // namespace lectern::compiler
