// SPDX-License-Identifier: MIT
// A child that raises walls and then does something: what became of it. Used by tests/assets/walls alone.
#pragma once

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <functional>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "assets/walls/walls.hpp"

namespace lectern::walls {

struct Became {
  int signal = 0;  ///< that ended it; 0: none did
  std::string said;
};

/// Says what a call gave: "done", or the number of its error.
inline std::string told(long result) {
  return result >= 0 ? "done" : "errno " + std::to_string(errno);
}
inline const std::string not_permitted = "errno " + std::to_string(EPERM);
inline const std::string no_access = "errno " + std::to_string(EACCES);

/// Runs `act` in a child of one thread; what it returns is said to the parent.
inline Became in_child(const std::function<std::string()>& act) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return {-1, "no pipe"};
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    const std::string words = act();
    const auto written = ::write(ends[1], words.data(), words.size());
    ::_exit(written == static_cast<ssize_t>(words.size()) ? 0 : 1);
  }
  ::close(ends[1]);
  Became became;
  std::array<char, 4096> some{};
  for (ssize_t got = 0; (got = ::read(ends[0], some.data(), some.size())) > 0;)
    became.said.append(some.data(), static_cast<std::size_t>(got));
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) became.signal = WTERMSIG(status);
  return became;
}

/// The same behind walls; where they do not stand it says so instead.
inline Became walled(Profile profile, const Places& places, const std::function<std::string()>& act) {
  return in_child([&]() -> std::string {
    const Standing standing = raise(profile, places);
    return standing.calls ? act() : "no walls: " + standing.missing.front();
  });
}

}  // namespace lectern::walls
