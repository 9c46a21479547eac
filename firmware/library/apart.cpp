// SPDX-License-Identifier: MIT
#include "firmware/library/apart.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <fmt/format.h>
#include <grp.h>
#include <limits>
#include <new>
#include <poll.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "assets/base/descriptor.hpp"
#include "assets/base/sanitized.hpp"
#include "assets/walls/walls.hpp"

namespace lectern::app {

namespace {

// What goes through the pipe: a byte up to 100 for each step that is told, then one of these, an error's code, the
// words.
constexpr unsigned char good = 200;
constexpr unsigned char refused = 201;
constexpr std::size_t most_said = most_judged + 2;  // bytes

constexpr unsigned waiting_for_each_second = 4;  // of the processor: a busy board shares it

constexpr const char* too_much_memory = "showing it takes more memory than a kiosk has for it";

tl::unexpected<Error> unavailable(std::string_view what) {
  return fail(ErrorCode::unavailable, fmt::format("no pack can be tried: {}: {}", what, std::strerror(errno)));
}

/// Who the child becomes: nobody else than this process is, unless it is root's.
struct Identity {
  bool changes = false;
  uid_t user = 0;
  gid_t group = 0;
};

Result<Identity> identity_of(const std::string& user) {
  if (::geteuid() != 0 && ::getuid() != 0) return Identity{};
  const passwd* found = ::getpwnam(user.c_str());
  if (found == nullptr || found->pw_uid == 0)
    return fail(
        ErrorCode::unavailable,
        fmt::format("no pack can be tried: strangers' packs are never opened as root, and \"{}\" is nobody else "
                    "here; install the package lectern, or name another user with --trial-user",
                    user));
  return Identity{true, found->pw_uid, found->pw_gid};
}

bool become(const Identity& identity) {
  if (!identity.changes) return true;
  const bool done = ::setgroups(0, nullptr) == 0 && ::setresgid(identity.group, identity.group, identity.group) == 0 &&
                    ::setresuid(identity.user, identity.user, identity.user) == 0;
  return done && ::setuid(0) != 0;
}

/// `spare`: how much more than what is told of by a signal would be told of by the end.
bool set_limit(int resource, std::uint64_t most, std::uint64_t spare = 0) {
  const ::rlimit limit{most, most + spare};
  return ::setrlimit(static_cast<__rlimit_resource_t>(resource), &limit) == 0;
}

/// Closes all files but these two. Standard error stays where sanitizers write.
bool keep_only(int file, int pipe) {
  const auto close_between = [](int after, int before) {
    return after + 1 >= before ||
           ::syscall(SYS_close_range, static_cast<unsigned>(after + 1), static_cast<unsigned>(before - 1), 0) == 0;
  };
  const auto [low, high] = std::minmax(file, pipe);
  ::close(STDIN_FILENO);
  ::close(STDOUT_FILENO);
  if (!sanitized) ::close(STDERR_FILENO);
  return close_between(std::max(low, STDERR_FILENO), high) &&
         (low <= STDERR_FILENO || close_between(STDERR_FILENO, low)) &&
         close_between(high, std::numeric_limits<int>::max());
}

void put(int pipe, const void* bytes, std::size_t size) {
  const char* from = static_cast<const char*>(bytes);
  while (size > 0) {
    const ssize_t written = ::write(pipe, from, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;  // nobody listens any more
    from += written;
    size -= static_cast<std::size_t>(written);
  }
}

void say(int pipe, const Result<std::string>& judged) {
  std::string words(1, static_cast<char>(judged ? good : refused));
  if (!judged) words += static_cast<char>(judged.error().code);
  words += judged ? *judged : judged.error().what;
  put(pipe, words.data(), std::min(words.size(), most_said));
}

/// Raises the walls.  Gives why they cannot be had.
Result<void> wall_in(const Walls& around, const Identity& identity, pid_t parent, int file, int pipe) {
  if (!keep_only(file, pipe)) return unavailable("files cannot be closed");
  if (!become(identity)) return unavailable(fmt::format("nobody here can become \"{}\"", around.user));
  // After that, because whoever becomes another loses it.
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != parent) return unavailable("its parent is gone");
  const bool limited = (sanitized || set_limit(RLIMIT_DATA, around.memory)) &&
                       set_limit(RLIMIT_CPU, around.seconds, 1) && set_limit(RLIMIT_FSIZE, 0) &&
                       set_limit(RLIMIT_CORE, 0) && (sanitized || set_limit(RLIMIT_NOFILE, 0));
  if (!limited) return unavailable("no limits can be set");
  // Of one that waits instead of working; it can neither hold off the signal nor put off the alarm.
  ::alarm(static_cast<unsigned>(around.seconds) * waiting_for_each_second);
  const walls::Standing standing = walls::raise_calls(walls::Profile::judge, pipe);
  if (!standing.calls)
    return fail(ErrorCode::unavailable, fmt::format("no pack can be tried: {}", fmt::join(standing.missing, ", ")));
  return {};
}

[[noreturn]] void be_child(const Walls& around, const Identity& identity, pid_t parent, int file, int pipe,
                           const std::function<Result<std::string>(const Tell&)>& judge) {
  Result<std::string> judged;
  if (auto walled = wall_in(around, identity, parent, file, pipe); !walled) {
    judged = tl::unexpected(walled.error());
  } else {
    try {
      judged = judge([&](int percent) {
        const auto step = static_cast<unsigned char>(percent);
        put(pipe, &step, 1);
      });
    } catch (const std::bad_alloc&) {
      judged = fail(ErrorCode::too_large, too_much_memory);
    } catch (const std::exception& error) {
      judged = fail(ErrorCode::damaged, error.what());
    }
  }
  say(pipe, judged);
  ::_exit(0);
}

/// What has come through the pipe until the child closed it.
std::string listen(int pipe, pid_t child, const std::function<bool()>& may_go_on, const Tell& heard) {
  constexpr int asked_every = 100;  // milliseconds
  std::string said;
  std::array<char, 4096> some{};
  for (;;) {
    ::pollfd ready{pipe, POLLIN, 0};
    if (may_go_on && ::poll(&ready, 1, asked_every) <= 0) {
      if (!may_go_on()) ::kill(child, SIGKILL);
      continue;
    }
    const ssize_t got = ::read(pipe, some.data(), some.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return said;
    for (const char sign : std::string_view(some.data(), static_cast<std::size_t>(got))) {
      constexpr unsigned char whole = 100;
      const auto step = static_cast<unsigned char>(sign);
      if (said.empty() && step <= whole)
        heard(step);
      else if (said.size() < most_said)
        said += sign;
    }
  }
}

Result<std::string> understood(const std::string& said, int status, const Walls& around) {
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGALRM))
    return fail(ErrorCode::too_large,
                fmt::format("showing it took more than {} s of the processor, and it was not done", around.seconds));
  if (WIFSIGNALED(status))
    return fail(ErrorCode::damaged, fmt::format("trying it ended with a crash ({}); a kiosk that showed it would do "
                                                "the same",
                                                ::strsignal(WTERMSIG(status))));
  if (!said.empty() && static_cast<unsigned char>(said.front()) == good) return said.substr(1);
  constexpr std::size_t before_words = 2;
  if (said.size() < before_words || static_cast<unsigned char>(said.front()) != refused)
    return fail(ErrorCode::damaged, "trying it ended without a word");
  const auto code = static_cast<unsigned char>(said[1]);
  const bool known = code <= static_cast<unsigned char>(ErrorCode::usage);
  return fail(known ? static_cast<ErrorCode>(code) : ErrorCode::damaged, said.substr(before_words));
}

}  // namespace

Result<void> leave_root(const std::string& user) {
  LECTERN_TRY(identity, identity_of(user));
  if (!become(identity)) return unavailable(fmt::format("nobody here can become \"{}\"", user));
  return {};
}

Result<std::string> judge_apart(const Walls& around, const ReadableFile& file, const Tell& heard,
                                const std::function<Result<std::string>(const Tell&)>& judge) {
  LECTERN_TRY(identity, identity_of(around.user));
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return unavailable("no pipe can be made");
  Descriptor listening(ends[0]);
  Descriptor speaking(ends[1]);
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) return unavailable("no process can be started");
  if (child == 0) be_child(around, identity, parent, file.descriptor().value_or(-1), speaking.get(), judge);
  speaking.close();
  const std::string said = listen(listening.get(), child, around.may_go_on, heard);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return unavailable("waiting failed");
  return understood(said, status, around);
}

}  // namespace lectern::app
