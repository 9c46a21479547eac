// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/interruption.hpp"

#include <array>
#include <csignal>
#include <ctime>

namespace lectern::compiler {

namespace {

// A signal's handler may touch nothing else.
volatile std::sig_atomic_t came = 0;
volatile std::time_t came_at = 0;  // seconds of a clock that nobody sets

constexpr auto caught = std::to_array<int>({SIGINT, SIGTERM});
constexpr std::time_t one_asking = 2;  // seconds

std::time_t seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec;
}

void note(int signal) {
  if (came == 0) {
    came = signal;
    came_at = seconds();
  } else if (seconds() - came_at >= one_asking) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
  }
}

}  // namespace

Interruption::Interruption() {
  came = 0;
  for (const int signal : caught) {
    struct sigaction before {};
    ::sigaction(signal, nullptr, &before);
    struct sigaction action {};
    action.sa_handler = note;
    // Who started this program in the background may have it ignore Ctrl-C.
    if (before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);
  }
}

Interruption::~Interruption() {
  for (const int signal : caught) std::signal(signal, SIG_IGN);
}

int Interruption::signal() {
  return came;
}

}  // namespace lectern::compiler
