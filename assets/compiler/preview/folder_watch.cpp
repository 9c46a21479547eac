// SPDX-License-Identifier: MIT
#include "assets/compiler/preview/folder_watch.hpp"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// Editors save by truncating, by renaming another file over it, or keep it open.
constexpr std::uint32_t happenings =
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR;
constexpr std::chrono::milliseconds quiet = 150ms;  // longer than editors take between writing and renaming
constexpr std::chrono::milliseconds longest = 5s;   // a copy that takes longer is looked at while it goes on

}  // namespace

FolderWatch::FolderWatch(fs::path folder)
    : folder_(std::move(folder)), events_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  add_all();
}

void FolderWatch::add_all() {
  if (events_.get() < 0) return;
  const auto add = [&](const fs::path& path) { ::inotify_add_watch(events_.get(), path.c_str(), happenings); };
  add(folder_);
  std::error_code error;
  fs::recursive_directory_iterator at(folder_, fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code none;
    if (!at->is_directory(none)) continue;
    if (at->path().filename().string().starts_with('.'))
      at.disable_recursion_pending();
    else
      add(at->path());
  }
}

bool FolderWatch::heard(std::chrono::milliseconds most) {
  ::pollfd wanted{events_.get(), POLLIN, 0};
  if (::poll(&wanted, 1, static_cast<int>(most.count())) <= 0) return false;
  bool any = false;
  bool folders = false;
  alignas(::inotify_event) std::array<char, 16384> bytes{};
  for (::ssize_t got = 0; (got = ::read(events_.get(), bytes.data(), bytes.size())) > 0;) {
    any = true;
    for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
      const auto* event = reinterpret_cast<const ::inotify_event*>(bytes.data() + at);
      folders = folders || (event->mask & (IN_ISDIR | IN_Q_OVERFLOW)) != 0;
      at += sizeof *event + event->len;
    }
  }
  if (folders) add_all();
  return any;
}

void FolderWatch::settle() {
  const auto began = std::chrono::steady_clock::now();
  while (heard(quiet) && std::chrono::steady_clock::now() - began < longest) {
  }
}

}  // namespace lectern::compiler
