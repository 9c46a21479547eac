// SPDX-License-Identifier: MIT
#include "assets/compiler/preview/viewer_window.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "assets/base/arguments.hpp"

namespace lectern::compiler {

namespace {

constexpr int window_not_run = 127;

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

}  // namespace

ViewerWindow::~ViewerWindow() {
  if (process_ == 0 || ended()) return;
  ::kill(process_, SIGTERM);
  while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

Result<void> ViewerWindow::open(const std::filesystem::path& viewer, const std::vector<std::string>& words) {
  const Arguments arguments(viewer, words);
  const ::pid_t parent = ::getpid();
  const ::pid_t process = ::fork();
  if (process < 0)
    return fail(ErrorCode::unavailable, fmt::format("{} cannot be started: {}", viewer.string(), std::strerror(errno)));
  if (process == 0) {
    // A parent that is killed leaves no window behind.
    if (::prctl(PR_SET_PDEATHSIG, SIGTERM) == 0 && ::getppid() == parent) ::execv(arguments.get()[0], arguments.get());
    ::_exit(window_not_run);
  }
  process_ = process;
  end_.reset();
  return {};
}

std::optional<ViewerWindow::End> ViewerWindow::ended() {
  if (end_ || process_ == 0) return end_;
  int status = 0;
  if (::waitpid(process_, &status, WNOHANG) != process_) return std::nullopt;
  end_ = WIFSIGNALED(status) ? End{0, WTERMSIG(status)} : End{WEXITSTATUS(status), 0};
  return end_;
}

std::optional<std::string> no_display() {
  if (is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || is_set("SDL_VIDEODRIVER")) return std::nullopt;
  return "there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set): type this in a "
         "terminal "
         "of the desktop, or log in with `ssh -X`; `lectern-pack check` tells the same findings without a window";
}

}  // namespace lectern::compiler
