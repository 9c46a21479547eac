// SPDX-License-Identifier: MIT
#include "assets/walls/off_list.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <ucontext.h>

namespace lectern::walls {

namespace {

// The handler may come between any two instructions of any thread: numbers that no lock guards, and nothing else.
constexpr std::size_t bits = 64;
constexpr std::size_t most_calls = 1024;  // the kernel has fewer than 500
std::array<std::atomic<std::uint64_t>, most_calls / bits> noted{};
std::atomic<std::size_t> count = 0;
static_assert(std::atomic<std::uint64_t>::is_always_lock_free);

void note(int number) {
  const auto call = static_cast<std::size_t>(number);
  if (number < 0 || call >= most_calls) return;
  const std::uint64_t bit = std::uint64_t{1} << (call % bits);
  if ((noted[call / bits].fetch_or(bit) & bit) == 0) ++count;
}

/// What the call that was not made gives.
void set_result(ucontext_t& context, long result) {
#if defined(__x86_64__)
  context.uc_mcontext.gregs[REG_RAX] = result;
#elif defined(__aarch64__)
  context.uc_mcontext.regs[0] = static_cast<unsigned long long>(result);
#else
#error "where does this processor have what a call gives?"
#endif
}

void on_trap(int signal, siginfo_t* info, void* context) {
  constexpr int by_filter = 1;  // SYS_SECCOMP of the kernel's siginfo.h
  if (info->si_code != by_filter) {
    // Somebody sent it: it does what it always does.
    std::signal(signal, SIG_DFL);
    std::raise(signal);
    return;
  }
  note(info->si_syscall);
  set_result(*static_cast<ucontext_t*>(context), -EPERM);
}

}  // namespace

std::optional<std::string> note_trapped_calls() {
  struct sigaction action {};
  action.sa_sigaction = on_trap;
  action.sa_flags = SA_SIGINFO | SA_NODEFER | SA_RESTART;
  sigset_t trapped;
  ::sigemptyset(&trapped);
  ::sigaddset(&trapped, SIGSYS);
  // Where it is blocked the kernel ends the process. Mesa's threads, which block all others, leave it open too.
  if (::sigaction(SIGSYS, &action, nullptr) != 0 || ::pthread_sigmask(SIG_UNBLOCK, &trapped, nullptr) != 0)
    return std::strerror(errno);
  return std::nullopt;
}

std::size_t noted_calls() {
  return count;
}

std::vector<int> noted_numbers() {
  std::vector<int> numbers;
  for (std::size_t call = 0; call < most_calls; ++call)
    if ((noted[call / bits] >> (call % bits) & 1U) != 0) numbers.push_back(static_cast<int>(call));
  return numbers;
}

}  // namespace lectern::walls
