// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/child.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "assets/base/arguments.hpp"
#include "assets/base/sanitized.hpp"

namespace lectern::compiler {

namespace {

/// A child says a few lines; one that says more is not ours.
constexpr std::size_t most_said = 4U << 20;

tl::unexpected<Error> unavailable(std::string_view what, int number) {
  return fail(ErrorCode::unavailable, fmt::format("{}: {}", what, std::strerror(number)));
}

/// What the user set lower stays: nobody may raise it, and root should not.
bool set_limit(int resource, std::uint64_t most) {
  const auto which = static_cast<__rlimit_resource_t>(resource);
  ::rlimit limit{};
  if (::getrlimit(which, &limit) != 0) return false;
  limit.rlim_max = std::min<::rlim_t>(limit.rlim_max, most);
  limit.rlim_cur = std::min(limit.rlim_cur, limit.rlim_max);
  return ::setrlimit(which, &limit) == 0;
}

/// Where a new child's three files go; errors go nowhere.
class Files {
 public:
  explicit Files(Streams streams) {
    ::posix_spawn_file_actions_init(&actions_);
    if (streams.input < 0) {
      ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    } else {
      ::posix_spawn_file_actions_adddup2(&actions_, streams.input, STDIN_FILENO);
    }
    ::posix_spawn_file_actions_adddup2(&actions_, streams.output, STDOUT_FILENO);
    if (!sanitized) ::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  ~Files() { ::posix_spawn_file_actions_destroy(&actions_); }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

}  // namespace

Result<void> limit_this_process(const Limits& limits) {
  const bool set = (sanitized || set_limit(RLIMIT_DATA, limits.memory)) && set_limit(RLIMIT_FSIZE, limits.file) &&
                   set_limit(RLIMIT_CPU, limits.seconds) && set_limit(RLIMIT_CORE, 0) &&
                   ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0;
  if (!set) return unavailable("no limits can be set", errno);
  return {};
}

Result<void> renew_seconds(std::uint64_t seconds) {
  ::rusage used{};
  ::rlimit limit{};
  if (::getrusage(RUSAGE_SELF, &used) != 0 || ::getrlimit(RLIMIT_CPU, &limit) != 0)
    return unavailable("no limits can be set", errno);
  // The second that has begun counts as whole.
  const auto taken = static_cast<std::uint64_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1);
  limit.rlim_cur = std::min<::rlim_t>(limit.rlim_max, taken + seconds);
  if (::setrlimit(RLIMIT_CPU, &limit) != 0) return unavailable("no limits can be set", errno);
  return {};
}

void become(const std::filesystem::path& program, const std::vector<std::string>& words) {
  const Arguments arguments(program, words);
  ::execv(program.c_str(), arguments.get());
}

std::size_t processors() {
  const long count = ::sysconf(_SC_NPROCESSORS_ONLN);
  return count < 1 ? 1 : static_cast<std::size_t>(count);
}

Result<int> start_process(const std::filesystem::path& program, const std::vector<std::string>& words,
                          Streams streams) {
  const Arguments arguments(program, words);
  const Files files(streams);
  ::pid_t process = 0;
  const int failed = ::posix_spawn(&process, program.c_str(), files.get(), nullptr, arguments.get(), ::environ);
  if (failed != 0) return unavailable(fmt::format("{} cannot be started", program.string()), failed);
  return process;
}

Result<Ended> end_of(int process) {
  int status = 0;
  ::rusage used{};
  while (::wait4(process, &status, 0, &used) < 0)
    if (errno != EINTR) return unavailable("waiting failed", errno);
  Ended ended;
  if (WIFEXITED(status)) ended.status = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) ended.signal = WTERMSIG(status);
  constexpr std::uint64_t kibibyte = 1024;
  ended.peak_memory = static_cast<std::uint64_t>(used.ru_maxrss) * kibibyte;
  for (const ::timeval& time : {used.ru_utime, used.ru_stime})
    ended.processor += std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
  return ended;
}

Children::~Children() {
  for (const Child& child : children_) {
    ::kill(child.process, SIGKILL);
    ::close(child.output);
    ::waitpid(child.process, nullptr, 0);
  }
}

Result<void> Children::start(std::size_t number, const std::filesystem::path& program,
                             const std::vector<std::string>& words) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return unavailable("no pipe can be made", errno);
  const auto process = start_process(program, words, {-1, pipe[1]});
  ::close(pipe[1]);
  if (!process) {
    ::close(pipe[0]);
    return tl::unexpected(process.error());
  }
  children_.push_back({number, *process, pipe[0], {}});
  return {};
}

Result<Ended> Children::wait_any(const std::function<bool()>& is_stopped,
                                 const std::function<void(std::string_view)>& heard) {
  assert(!children_.empty());
  constexpr int patience = 100;  // milliseconds
  for (;;) {
    if (is_stopped && is_stopped()) return fail(ErrorCode::unavailable, "it was interrupted");
    std::vector<::pollfd> wanted;
    for (const Child& child : children_) wanted.push_back({child.output, POLLIN, 0});
    if (::poll(wanted.data(), wanted.size(), patience) < 0 && errno != EINTR)
      return unavailable("waiting failed", errno);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (wanted[i].revents == 0) continue;
      std::array<char, 4096> some{};
      const ::ssize_t got = ::read(children_[i].output, some.data(), some.size());
      if (got < 0 && errno == EINTR) continue;
      std::string& said = children_[i].said;
      if (got > 0 && said.size() < most_said) said.append(some.data(), static_cast<std::size_t>(got));
      if (got > 0 && heard) heard(said);
      if (got <= 0) return end(i);
    }
  }
}

Result<Ended> Children::end(std::size_t index) {
  Child child = std::move(children_[index]);
  children_.erase(children_.begin() + static_cast<std::ptrdiff_t>(index));
  ::close(child.output);
  LECTERN_TRY(ended, end_of(child.process));
  ended.number = child.number;
  ended.said = std::move(child.said);
  return ended;
}

bool Ended::out_of_time() const {
  return signal == SIGXCPU || signal == SIGKILL;
}

}  // namespace lectern::compiler
