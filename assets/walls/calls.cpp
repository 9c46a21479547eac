// SPDX-License-Identifier: MIT
#include "assets/walls/calls.hpp"

#include <array>

namespace lectern::walls {

namespace {

template <std::size_t n>
using Names = std::array<std::string_view, n>;
using std::to_array;

// What every program does between its lines: memory, clock, its own threads and signals.
constexpr auto life = to_array<std::string_view>(
    {"brk", "munmap", "mremap", "madvise", "futex", "getrandom", "clock_gettime", "gettimeofday", "sched_yield",
     "sched_getaffinity", "getpid", "gettid", "tgkill", "rt_sigreturn", "restart_syscall", "exit", "exit_group"});

// A judge reads what is open.
constexpr auto reading = to_array<std::string_view>({"read", "pread64", "close", "fstat", "newfstatat", "lseek"});

// Harmless questions and habits of libraries.
constexpr auto habits = to_array<std::string_view>({
    "alarm",
    "arch_prctl",
    "capget",
    "clock_getres",
    "clock_nanosleep",
    "epoll_create",
    "epoll_create1",
    "epoll_ctl",
    "epoll_pwait",
    "epoll_pwait2",
    "epoll_wait",
    "eventfd",
    "eventfd2",
    "getcpu",
    "getegid",
    "geteuid",
    "getgid",
    "getgroups",
    "getitimer",
    "getpgid",
    "getpgrp",
    "getppid",
    "getpriority",
    "getresgid",
    "getresuid",
    "getrlimit",
    "getrusage",
    "getsid",
    "getuid",
    "get_robust_list",
    "membarrier",
    "memfd_create",
    "mincore",
    "msync",
    "nanosleep",
    "pause",
    "pipe",
    "pipe2",
    "poll",
    "ppoll",
    "prctl",
    "prlimit64",
    "pselect6",
    "riscv_hwprobe",
    "rseq",
    "rt_sigaction",
    "rt_sigpending",
    "rt_sigprocmask",
    "rt_sigsuspend",
    "rt_sigtimedwait",
    "sched_getattr",
    "sched_getparam",
    "sched_get_priority_max",
    "sched_get_priority_min",
    "sched_getscheduler",
    "sched_setaffinity",
    "select",
    "setitimer",
    "setpriority",
    "set_robust_list",
    "set_tid_address",
    "sigaltstack",
    "signalfd4",
    "sysinfo",
    "tgkill",
    "time",
    "timerfd_create",
    "timerfd_gettime",
    "timerfd_settime",
    "times",
    "uname",
    "futex_waitv",
    "ugetrlimit",
});

// Files; which of them, Landlock, the file system and the service manager say.
constexpr auto files = to_array<std::string_view>({
    "access",   "chdir",      "dup",       "dup2",      "dup3",     "faccessat", "faccessat2",  "fadvise64",
    "fcntl",    "fchdir",     "fdatasync", "fgetxattr", "flock",    "fstatfs",   "fsync",       "getcwd",
    "getdents", "getdents64", "getxattr",  "lgetxattr", "lstat",    "open",      "openat",      "openat2",
    "preadv",   "preadv2",    "pwrite64",  "pwritev",   "pwritev2", "readahead", "readlink",    "readlinkat",
    "readv",    "stat",       "statfs",    "statx",     "umask",    "writev",    "close_range",
});

// What changes names and lengths.
constexpr auto changes = to_array<std::string_view>({
    "chmod",   "copy_file_range", "fallocate",       "fchmod", "fchmodat", "fchmodat2", "ftruncate", "link",
    "linkat",  "mkdir",           "mkdirat",         "rename", "renameat", "renameat2", "rmdir",     "sendfile",
    "symlink", "symlinkat",       "sync_file_range", "syncfs", "truncate", "unlink",    "unlinkat",  "utimensat",
});

// Talking over what is open already.
constexpr auto talking =
    to_array<std::string_view>({"getpeername", "getsockname", "getsockopt", "recvfrom", "recvmmsg", "recvmsg",
                                "sendmmsg", "sendmsg", "sendto", "setsockopt", "shutdown"});

// Devices that come and go, the service manager, the staff's service; X and Wayland; what Mesa asks.
constexpr auto drawing = to_array<std::string_view>(
    {"bind", "connect", "inotify_add_watch", "inotify_init", "inotify_init1", "inotify_rm_watch", "kcmp",
     "sched_setattr", "sched_setparam", "sched_setscheduler", "shmat", "shmctl", "shmdt", "shmget", "socketpair"});

// A judge is begun behind walls of its own, and ended.
constexpr auto judging = to_array<std::string_view>({"kill", "seccomp", "setrlimit", "wait4"});

// Staff's service listens, begins judges as another user, hands files to others, asks init to restart.
constexpr auto serving = to_array<std::string_view>({
    "accept",
    "accept4",
    "bind",
    "chown",
    "connect",
    "fchown",
    "fchownat",
    "inotify_add_watch",
    "inotify_init1",
    "inotify_rm_watch",
    "kill",
    "landlock_add_rule",
    "landlock_create_ruleset",
    "landlock_restrict_self",
    "lchown",
    "listen",
    "pidfd_open",
    "seccomp",
    "setgid",
    "setgroups",
    "setresgid",
    "setresuid",
    "setrlimit",
    "setsid",
    "setuid",
    "socketpair",
    "sync",
    "wait4",
    "waitid",
});

// Another program in its place; another's memory; the file systems.
constexpr auto deadly =
    to_array<std::string_view>({"execve", "execveat", "ptrace", "mount", "umount", "umount2", "pivot_root", "fsopen",
                                "fspick", "fsconfig", "fsmount", "move_mount", "open_tree", "mount_setattr"});

// It looks at its own stack for signals, asks by a pipe of its own what can be read, and reports.
constexpr auto sanitizers = to_array<std::string_view>(
    {"sigaltstack", "pipe", "pipe2", "write", "rt_sigprocmask", "rt_sigaction", "readlink", "readlinkat", "prctl"});

}  // namespace

Allowance allowance_of(Profile profile) {
  Allowance allowed;
  allowed.calls = {life, reading};
  if (profile == Profile::judge) {
    allowed.anywhere = false;
    return allowed;
  }
  allowed.calls.insert(allowed.calls.end(), {habits, files, changes});
  allowed.threads = true;
  switch (profile) {
    case Profile::viewer:
      allowed.calls.insert(allowed.calls.end(), {talking, drawing});
      // Without a GPU Mesa writes the code that it draws with.
      allowed.code = allowed.devices = allowed.local_sockets = allowed.kernel_sockets = allowed.noted = true;
      break;
    case Profile::importer:
      allowed.calls.insert(allowed.calls.end(), {talking, judging});
      allowed.processes = allowed.noted = true;
      break;
    case Profile::service:
      allowed.calls.insert(allowed.calls.end(), {talking, serving});
      allowed.processes = allowed.local_sockets = allowed.noted = true;
      break;
    case Profile::scan_worker:
      // Orc, which libvips computes with, writes its code too.
      allowed.code = true;
      break;
    case Profile::judge:
      break;
  }
  return allowed;
}

Calls deadly_calls() {
  return deadly;
}

Calls sanitizers_calls() {
  return sanitizers;
}

}  // namespace lectern::walls
