// SPDX-License-Identifier: MIT
// Processes that do a dangerous piece of work: they may crash, loop or eat memory, and their parent learns of it as an
// Error. The door to starting, limiting and waiting for them; those that stay are workers.hpp's. Used by workers,
// worker and other_program: decoders of scans read what strangers wrote.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/result.hpp"

namespace lectern::compiler {

struct Limits {
  std::uint64_t memory = 0;   ///< bytes that it may take
  std::uint64_t file = 0;     ///< bytes of any file that it writes
  std::uint64_t seconds = 0;  ///< of the processor
};

/// Called by a child before anything else: sets its limits, where lower ones stay, and ties its life to its parent's.
/// Programs built with sanitizers are not limited in memory: they take terabytes of addresses.  Errors: unavailable.
[[nodiscard]] Result<void> limit_this_process(const Limits& limits);

/// From now on this process may take so many more seconds of the processor, as far as its limits let it.
/// Errors: unavailable.
[[nodiscard]] Result<void> renew_seconds(std::uint64_t seconds);

/// Becomes another program, within the limits that were set.  Returns only where it cannot.
void become(const std::filesystem::path& program, const std::vector<std::string>& words);

/// Processors that this program may use, at least 1.
[[nodiscard]] std::size_t processors();

/// How a child ended.
struct Ended {
  std::size_t number = 0;                 ///< the caller's
  int status = 0;                         ///< its exit status
  int signal = 0;                         ///< what killed it, 0 where nothing did
  std::string said;                       ///< its standard output
  std::uint64_t peak_memory = 0;          ///< bytes that it had in memory at once
  std::chrono::microseconds processor{};  ///< time that it took of it

  /// It passed its limit of seconds, or somebody killed it.
  [[nodiscard]] bool out_of_time() const;
};

/// Starts `program` with `words` in a process of its own; it reads `input` and says to `output`, both open files of
/// this process, and what it says on standard error goes nowhere.  Returns its number.  Errors: unavailable.
struct Streams {
  int input = -1;  ///< -1: it reads nothing
  int output = -1;
};
[[nodiscard]] Result<int> start_process(const std::filesystem::path& program, const std::vector<std::string>& words,
                                        Streams streams);

/// Waits for the end of a process that was started; `said` and `number` are the caller's.  Errors: unavailable.
[[nodiscard]] Result<Ended> end_of(int process);

/// Children that run side by side. Those that still run when this ends are killed.
class Children {
 public:
  Children() = default;
  Children(const Children&) = delete;
  Children& operator=(const Children&) = delete;
  ~Children();

  /// Starts `program` with `words`; it reads nothing, and what it says on standard error goes nowhere.
  /// Errors: unavailable.
  [[nodiscard]] Result<void> start(std::size_t number, const std::filesystem::path& program,
                                   const std::vector<std::string>& words);

  /// Waits until one of them has ended, and asks `is_stopped` now and then meanwhile; `heard` is given all that one has
  /// said so far, whenever it says more.  Shape: there is at least one.  Errors: unavailable (also: it was stopped).
  [[nodiscard]] Result<Ended> wait_any(const std::function<bool()>& is_stopped = {},
                                       const std::function<void(std::string_view)>& heard = {});

  [[nodiscard]] std::size_t running() const { return children_.size(); }

 private:
  struct Child {
    std::size_t number;
    int process;
    int output;
    std::string said;
  };
  [[nodiscard]] Result<Ended> end(std::size_t index);

  std::vector<Child> children_;
};

}  // namespace lectern::compiler
