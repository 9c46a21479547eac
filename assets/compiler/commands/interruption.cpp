// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/interruption.hpp"

#include <array>
#include <csignal>

namespace lectern::compiler {

namespace {

// A signal's handler may touch nothing else.
volatile std::sig_atomic_t came = 0;

constexpr auto caught = std::to_array<int>({SIGINT, SIGTERM});

void note(int signal) {
  came = signal;
}

}  // namespace

Interruption::Interruption() {
  came = 0;
  for (const int signal : caught) {
    struct sigaction before {};
    ::sigaction(signal, nullptr, &before);
    struct sigaction action {};
    action.sa_handler = note;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
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
