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

/// Where a new child's three files go: nothing in, a pipe out, errors nowhere.
class Files {
 public:
  explicit Files(int output) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
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

void become(const std::filesystem::path& program, const std::vector<std::string>& words) {
  std::vector<std::string> copies = {program.string()};
  copies.insert(copies.end(), words.begin(), words.end());
  std::vector<char*> arguments;
  for (std::string& copy : copies) arguments.push_back(copy.data());
  arguments.push_back(nullptr);
  ::execv(program.c_str(), arguments.data());
}

std::size_t processors() {
  const long count = ::sysconf(_SC_NPROCESSORS_ONLN);
  return count < 1 ? 1 : static_cast<std::size_t>(count);
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
  std::vector<std::string> copies = {program.string()};
  copies.insert(copies.end(), words.begin(), words.end());
  std::vector<char*> arguments;
  for (std::string& copy : copies) arguments.push_back(copy.data());
  arguments.push_back(nullptr);
  const Files files(pipe[1]);
  ::pid_t process = 0;
  const int failed = ::posix_spawn(&process, program.c_str(), files.get(), nullptr, arguments.data(), ::environ);
  ::close(pipe[1]);
  if (failed != 0) {
    ::close(pipe[0]);
    return unavailable(fmt::format("{} cannot be started", program.string()), failed);
  }
  children_.push_back({number, process, pipe[0], {}});
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
  const Child child = std::move(children_[index]);
  children_.erase(children_.begin() + static_cast<std::ptrdiff_t>(index));
  ::close(child.output);
  int status = 0;
  ::rusage used{};
  while (::wait4(child.process, &status, 0, &used) < 0)
    if (errno != EINTR) return unavailable("waiting failed", errno);
  Ended ended{child.number, 0, 0, child.said, 0, {}};
  if (WIFEXITED(status)) ended.status = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) ended.signal = WTERMSIG(status);
  constexpr std::uint64_t kibibyte = 1024;
  ended.peak_memory = static_cast<std::uint64_t>(used.ru_maxrss) * kibibyte;
  for (const ::timeval& time : {used.ru_utime, used.ru_stime})
    ended.processor += std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
  return ended;
}

bool Ended::out_of_time() const {
  return signal == SIGXCPU || signal == SIGKILL;
}

}  // namespace lectern::compiler
