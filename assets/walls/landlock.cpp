// SPDX-License-Identifier: MIT
#include "assets/walls/landlock.hpp"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "assets/base/descriptor.hpp"

namespace lectern::walls {

namespace {

// What newer kernels have and Debian 12's header has not.  Source: the kernel's landlock.h.
constexpr std::uint64_t may_truncate = 1ULL << 14;    // since version 3
constexpr std::uint64_t may_ask_device = 1ULL << 15;  // since version 5

constexpr std::uint64_t to_read = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t to_use =
    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_DIR | may_ask_device;
constexpr std::uint64_t to_write = to_read | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                                   LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_DIR |
                                   LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SYM |
                                   LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_REFER | may_truncate;
/// Of these a file that is no folder has something.
constexpr std::uint64_t of_files =
    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | may_truncate | may_ask_device;

/// All that a version knows. What is not handled is not forbidden.
std::uint64_t known_to(int version) {
  std::uint64_t all = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                      LANDLOCK_ACCESS_FS_MAKE_BLOCK | (to_write & ~(LANDLOCK_ACCESS_FS_REFER | may_truncate));
  constexpr int refers = 2;
  constexpr int truncates = 3;
  constexpr int asks = 5;
  if (version >= refers) all |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= truncates) all |= may_truncate;
  if (version >= asks) all |= may_ask_device;
  return all;
}

/// Adds what may be done below a place; one that is not there is passed over.
bool allow(int rules, const std::vector<std::filesystem::path>& places, std::uint64_t access) {
  for (const auto& place : places) {
    const Descriptor opened(::open(place.c_str(), O_PATH | O_CLOEXEC));
    struct stat found {};
    if (!opened.is_open() || ::fstat(opened.get(), &found) != 0) continue;
    landlock_path_beneath_attr rule{};
    rule.parent_fd = opened.get();
    rule.allowed_access = S_ISDIR(found.st_mode) ? access : access & of_files;
    if (::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0) return false;
  }
  return true;
}

}  // namespace

Result<int> enclose(const Places& places) {
  const auto version =
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
  if (version < 1)
    return fail(ErrorCode::unavailable,
                errno == EOPNOTSUPP ? "it is switched off in this kernel (lsm=)" : "this kernel has none");
  landlock_ruleset_attr all{};
  all.handled_access_fs = known_to(version);
  const Descriptor rules(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0)));
  const bool done = rules.is_open() && allow(rules.get(), places.read, to_read) &&
                    allow(rules.get(), places.write, to_write & all.handled_access_fs) &&
                    allow(rules.get(), places.devices, to_use & all.handled_access_fs) &&
                    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                    ::syscall(SYS_landlock_restrict_self, rules.get(), 0) == 0;
  if (!done) return fail(ErrorCode::unavailable, std::strerror(errno));
  return version;
}

}  // namespace lectern::walls
