// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/interruption.hpp"

#include <csignal>

namespace lectern::compiler {

namespace {

// A signal's handler may touch nothing else.
volatile std::sig_atomic_t came = 0;

void note(int signal) {
  came = signal;
}

}  // namespace

Interruption::Interruption() {
  came = 0;
  for (Caught& caught : caught_) {
    struct sigaction action {};
    action.sa_handler = note;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(caught.signal, nullptr, &caught.before);
    // Who started this program in the background may have it ignore Ctrl-C.
    if (caught.before.sa_handler != SIG_IGN) ::sigaction(caught.signal, &action, nullptr);
  }
}

Interruption::~Interruption() {
  for (const Caught& caught : caught_) ::sigaction(caught.signal, &caught.before, nullptr);
}

int Interruption::signal() {
  return came;
}

}  // namespace lectern::compiler
