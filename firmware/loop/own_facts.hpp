// SPDX-License-Identifier: MIT
// What the program knows of itself, for the staff page: its memory against what the service manager lets it have. Used
// by main alone. It opens its files at once: behind walls none can be opened.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "assets/base/storage.hpp"
#include "firmware/state/staff_page.hpp"

namespace lectern::app {

class OwnFacts {
 public:
  explicit OwnFacts(std::string version);

  /// `slowest` is the loop's to say, what stands around the program its walls'.
  [[nodiscard]] KioskFacts read() const;

 private:
  std::string version_;
  std::unique_ptr<ReadableFile> status_;  ///< the kernel's of this process; null: there is none
  std::uint64_t most_memory_ = 0;
};

namespace detail {
/// Of the kernel's status of a process: "VmRSS:  1234 kB".  Returns 0 where it is not said.
[[nodiscard]] std::uint64_t number_in(std::string_view status, std::string_view name);
}  // namespace detail

}  // namespace lectern::app
