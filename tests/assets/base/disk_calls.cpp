// SPDX-License-Identifier: MIT
#include "tests/assets/base/disk_calls.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

#include "assets/base/storage.hpp"

namespace lectern::test {

namespace {

DiskCalls* listening = nullptr;

/// A path without what differs from run to run.
std::string known(const std::filesystem::path& path) {
  std::string text = path.string();
  if (text.ends_with(" (deleted)")) return (path.parent_path() / "unnamed").string();
  if (const auto part = text.find(part_ending); part != std::string::npos) text.resize(part + part_ending.size() - 1);
  return text;
}

std::string path_of(int fd) {
  std::error_code none;
  return known(std::filesystem::read_symlink(fmt::format("/proc/self/fd/{}", fd), none));
}

std::string path_at(int folder, const char* name) {
  return folder == AT_FDCWD || *name == '/' ? known(name) : known(std::filesystem::path(path_of(folder)) / name);
}

void tell(std::string_view what, const std::string& one, const std::string& other = {}) {
  if (listening != nullptr) listening->add(fmt::format("{} {}{}{}", what, one, other.empty() ? "" : " ", other));
}

}  // namespace

DiskCalls::DiskCalls() {
  listening = this;
}

DiskCalls::~DiskCalls() {
  listening = nullptr;
}

}  // namespace lectern::test

// Instead of the C library's: what is linked first is called.
extern "C" {

int fsync(int fd) {
  lectern::test::tell("fsync", lectern::test::path_of(fd));
  return static_cast<int>(::syscall(SYS_fsync, fd));
}

int fdatasync(int fd) {
  lectern::test::tell("fdatasync", lectern::test::path_of(fd));
  return static_cast<int>(::syscall(SYS_fdatasync, fd));
}

int rename(const char* from, const char* to) noexcept {
  lectern::test::tell("rename", lectern::test::path_at(AT_FDCWD, from), lectern::test::path_at(AT_FDCWD, to));
  return static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
  lectern::test::tell("rename", lectern::test::path_at(from_folder, from), lectern::test::path_at(to_folder, to));
  return static_cast<int>(::syscall(SYS_renameat2, from_folder, from, to_folder, to, 0));
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
  lectern::test::tell("link", lectern::test::path_at(to_folder, to));
  return static_cast<int>(::syscall(SYS_linkat, from_folder, from, to_folder, to, flags));
}

int fchmod(int fd, mode_t mode) noexcept {
  if (lectern::test::listening != nullptr && lectern::test::listening->modes_refused() != 0) {
    errno = lectern::test::listening->modes_refused();
    return -1;
  }
  return static_cast<int>(::syscall(SYS_fchmod, fd, mode));
}

int posix_fadvise(int fd, off_t offset, off_t length, int advice) noexcept {
  if (advice == POSIX_FADV_DONTNEED) lectern::test::tell("forget", lectern::test::path_of(fd));
  // The C library's own name for it, which is not replaced.
  return ::posix_fadvise64(fd, offset, length, advice);
}

}  // extern "C"
