// SPDX-License-Identifier: MIT
// A judgement in a process of its own, behind walls: whatever what is judged does to it, it can open no file, reach no
// network, start nothing, take no more than its share of memory and time, and ends with its parent. Used for packs on
// trial, which strangers made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"

namespace lectern::app {

struct Walls {
  std::string user;           ///< who the child becomes where this process is root's; never root
  std::uint64_t memory = 0;   ///< bytes of its data; programs built with sanitizers are not limited
  std::uint64_t seconds = 0;  ///< of the processor
  /// Asked ten times a second; when it says no the child is ended and the judgement is lost. Nothing: it may always.
  std::function<bool()> may_go_on{};
};

/// What the child says of how far it is, in hundredths.
using Tell = std::function<void(int percent)>;

/// What a judgement may say at the most, in bytes; more is cut off.
inline constexpr std::size_t most_judged = (64U << 10) - 2;

/// A process of root's becomes this user for good, and one of anybody else's stays what it is: whoever handles what
/// strangers made is not root.  Errors: unavailable (there is no such user).
[[nodiscard]] Result<void> leave_root(const std::string& user);

/// Runs `judge` in a child that holds nothing open but `file`, for reading.  Shape: `file` has a descriptor.  Gives
/// what it gives: a stranger's words, at most `most_judged` bytes.  Errors: unavailable (there is no such user, or no
/// walls can be had), too_large (it took more than its share), damaged (it crashed), and those of `judge`.
[[nodiscard]] Result<std::string> judge_apart(const Walls& around, const ReadableFile& file, const Tell& heard,
                                              const std::function<Result<std::string>(const Tell&)>& judge);

}  // namespace lectern::app
