// SPDX-License-Identifier: MIT
// Which calls of the system each kind of work may make: the lists as data. Used by filter and walls alone. A call that
// a kernel or processor does not have is passed over there.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "assets/walls/walls.hpp"

namespace lectern::walls {

using Calls = std::span<const std::string_view>;

/// What is allowed besides by which arguments come with it.
struct Allowance {
  std::vector<Calls> calls;     ///< whatever they are called with
  bool code = false;            ///< memory that holds code it wrote itself (mmap, mprotect)
  bool threads = false;         ///< clone, for threads
  bool processes = false;       ///< clone, for children too
  bool local_sockets = false;   ///< socket of AF_UNIX
  bool kernel_sockets = false;  ///< socket of AF_NETLINK
  bool devices = false;         ///< ioctl, whatever is asked; else only whether something is a terminal
  bool anywhere = true;         ///< write to whatever is open; else to one descriptor
  bool noted = false;           ///< a call off the list is noted before it fails
};

[[nodiscard]] Allowance allowance_of(Profile profile);

/// Calls that end the process, in every profile; sockets of networks do too.
[[nodiscard]] Calls deadly_calls();

/// What address and leak sanitizers ask for besides.
[[nodiscard]] Calls sanitizers_calls();

}  // namespace lectern::walls
