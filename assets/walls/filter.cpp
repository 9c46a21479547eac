// SPDX-License-Identifier: MIT
#include "assets/walls/filter.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <initializer_list>
#include <linux/sched.h>
#include <memory>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>

#include "assets/base/sanitized.hpp"

namespace lectern::walls {

namespace {

/// The rules of one filter; after one that cannot be added nothing is.
class Filter {
 public:
  explicit Filter(std::uint32_t otherwise) : filter_(::seccomp_init(otherwise), &::seccomp_release) {}

  [[nodiscard]] bool is_open() const { return filter_ != nullptr; }

  void on(std::uint32_t action, std::string_view call) { add(action, call, {}); }
  void on(std::uint32_t action, std::string_view call, const scmp_arg_cmp& argument) { add(action, call, {argument}); }

  void set(scmp_filter_attr attribute, std::uint32_t value) {
    if (error_ == 0) error_ = ::seccomp_attr_set(filter_.get(), attribute, value);
  }

  /// Returns 0, or the number of an error.
  int load() {
    if (error_ == 0) error_ = ::seccomp_load(filter_.get());
    return -error_;
  }

 private:
  void add(std::uint32_t action, std::string_view call, std::initializer_list<scmp_arg_cmp> arguments) {
    const int number = ::seccomp_syscall_resolve_name(std::string(call).c_str());
    if (number < 0 || error_ != 0) return;  // this processor has no such call
    error_ = ::seccomp_rule_add_array(filter_.get(), action, number, static_cast<unsigned>(arguments.size()),
                                      arguments.size() == 0 ? nullptr : arguments.begin());
  }

  std::unique_ptr<void, decltype(&::seccomp_release)> filter_;
  int error_ = 0;
};

scmp_arg_cmp equals(unsigned argument, scmp_datum_t value) {
  return {argument, SCMP_CMP_EQ, value, 0};
}

scmp_arg_cmp has(unsigned argument, scmp_datum_t bits, scmp_datum_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, bits, value};
}

/// The families of networks end the process; the two others fail unless they are allowed. A rule compares an argument
/// once, so each number has its own.
void add_sockets(Filter& filter, const Allowance& allowed) {
  for (scmp_datum_t family = 0; family < AF_NETLINK; ++family)
    if (family != AF_UNIX) filter.on(SCMP_ACT_KILL_PROCESS, "socket", equals(0, family));
  filter.on(SCMP_ACT_KILL_PROCESS, "socket", {0, SCMP_CMP_GT, AF_NETLINK, 0});
  if (allowed.local_sockets) filter.on(SCMP_ACT_ALLOW, "socket", equals(0, AF_UNIX));
  if (allowed.kernel_sockets) filter.on(SCMP_ACT_ALLOW, "socket", equals(0, AF_NETLINK));
}

void add_processes(Filter& filter, const Allowance& allowed) {
  if (allowed.processes)
    filter.on(SCMP_ACT_ALLOW, "clone");
  else if (allowed.threads)
    filter.on(SCMP_ACT_ALLOW, "clone", has(0, CLONE_THREAD, CLONE_THREAD));
  // Its arguments lie in memory, where no filter reads; the C library takes clone where it is told that this is not
  // there.
  if (allowed.threads) filter.on(SCMP_ACT_ERRNO(ENOSYS), "clone3");
  if (!allowed.processes) return;
  filter.on(SCMP_ACT_ALLOW, "fork");
  filter.on(SCMP_ACT_ALLOW, "vfork");
}

void add_memory(Filter& filter, const Allowance& allowed) {
  constexpr unsigned protection = 2;  // which argument says it
  for (const std::string_view call : {"mmap", "mprotect"}) {
    if (allowed.code)
      filter.on(SCMP_ACT_ALLOW, call);
    else
      filter.on(SCMP_ACT_ALLOW, call, has(protection, PROT_EXEC, 0));
  }
}

void add_output(Filter& filter, const Allowance& allowed, std::optional<int> only_output) {
  if (allowed.anywhere)
    filter.on(SCMP_ACT_ALLOW, "write");
  else if (only_output && !sanitized)
    filter.on(SCMP_ACT_ALLOW, "write", equals(0, static_cast<scmp_datum_t>(*only_output)));
  if (allowed.devices)
    filter.on(SCMP_ACT_ALLOW, "ioctl");
  else if (allowed.anywhere)
    for (const auto asked : {TCGETS, TIOCGWINSZ, FIONREAD})
      filter.on(SCMP_ACT_ALLOW, "ioctl", equals(1, static_cast<scmp_datum_t>(asked)));
}

}  // namespace

std::optional<std::string> load_filter(const Allowance& allowed, std::optional<int> only_output) {
  Filter filter(allowed.noted ? SCMP_ACT_TRAP : SCMP_ACT_ERRNO(EPERM));
  if (!filter.is_open()) return "there is no memory for it";
  filter.set(SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
  filter.set(SCMP_FLTATR_CTL_TSYNC, 1);
  for (const Calls calls : allowed.calls)
    for (const std::string_view call : calls) filter.on(SCMP_ACT_ALLOW, call);
  if (sanitized)
    for (const std::string_view call : sanitizers_calls()) filter.on(SCMP_ACT_ALLOW, call);
  for (const std::string_view call : deadly_calls()) filter.on(SCMP_ACT_KILL_PROCESS, call);
  add_sockets(filter, allowed);
  add_processes(filter, allowed);
  add_memory(filter, allowed);
  add_output(filter, allowed, only_output);
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return std::strerror(errno);
  const int failed = filter.load();
  return failed == 0 ? std::nullopt : std::optional<std::string>(std::strerror(failed));
}

std::string call_name(int number) {
  const std::unique_ptr<char, decltype(&std::free)> name(::seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, number),
                                                         &std::free);
  return name == nullptr ? fmt::format("call {}", number) : std::string(name.get());
}

}  // namespace lectern::walls
