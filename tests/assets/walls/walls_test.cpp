// SPDX-License-Identifier: MIT
// Each wall is leaned against by a child of each kind: what kills, what fails, and what goes on.
#include "assets/walls/walls.hpp"

#include <array>
#include <atomic>
#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <linux/net.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <thread>
#include <vector>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/walls/walled.hpp"

namespace lectern::walls {
namespace {

using namespace std::string_literals;

std::string name_of(const ::testing::TestParamInfo<Profile>& profile) {
  constexpr std::array names = {"Viewer", "Importer", "Service", "Judge", "ScanWorker"};
  return names[static_cast<std::size_t>(profile.param)];
}

/// Those that a process raises around all that it does; a judge has descriptors only, and apart_test leans on those.
class EveryWall : public ::testing::TestWithParam<Profile> {
 protected:
  [[nodiscard]] static Became does(const std::function<std::string()>& act) { return walled(GetParam(), {}, act); }
};
INSTANTIATE_TEST_SUITE_P(Walls, EveryWall,
                         ::testing::Values(Profile::viewer, Profile::importer, Profile::service, Profile::scan_worker),
                         name_of);

TEST_P(EveryWall, LetsAProcessWorkAndEnd) {
  const Became it = does([] {
    std::vector<char> memory(8U << 20, 'x');
    std::thread other([&] { memory.front() = 'y'; });
    other.join();
    return memory.front() == 'y' ? "done"s : "no thread"s;
  });
  EXPECT_EQ(it.said, "done");
  EXPECT_EQ(it.signal, 0);
}

TEST_P(EveryWall, KillsWhoStartsAnotherProgram) {
  const Became it = does([] {
    const char* const words[] = {"/bin/true", nullptr};
    return told(::execv(words[0], const_cast<char* const*>(words)));
  });
  EXPECT_EQ(it.signal, SIGSYS) << it.said;
  const Became by_descriptor = does([] { return told(::syscall(SYS_execveat, -1, "", nullptr, nullptr, 0)); });
  EXPECT_EQ(by_descriptor.signal, SIGSYS) << by_descriptor.said;
}

TEST_P(EveryWall, KillsWhoAsksForANetwork) {
  for (const int family : {AF_INET, AF_INET6, AF_PACKET, AF_VSOCK, AF_BLUETOOTH, AF_UNSPEC}) {
    const Became it = does([&] { return told(::socket(family, SOCK_STREAM, 0)); });
    EXPECT_EQ(it.signal, SIGSYS) << family << " " << it.said;
  }
  const Became hidden = does([] { return told(::syscall(SYS_socket, 1UL << 32U | AF_INET, SOCK_STREAM, 0)); });
  EXPECT_EQ(hidden.signal, SIGSYS) << "in the lower half of a number: " << hidden.said;
}

TEST_P(EveryWall, KillsWhoTracesOrMounts) {
  const Became traces = does([] { return told(::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr)); });
  EXPECT_EQ(traces.signal, SIGSYS) << traces.said;
  const Became mounts = does([] { return told(::mount("none", "/", "tmpfs", 0, nullptr)); });
  EXPECT_EQ(mounts.signal, SIGSYS) << mounts.said;
  const Became unmounts = does([] { return told(::umount2("/nothing/there", MNT_DETACH)); });
  EXPECT_EQ(unmounts.signal, SIGSYS) << unmounts.said;
  for (const long call : {SYS_pivot_root, SYS_fsopen, SYS_fsconfig, SYS_fsmount, SYS_move_mount, SYS_open_tree}) {
    const Became it = does([&] { return told(::syscall(call, -1, nullptr, -1, nullptr, 0)); });
    EXPECT_EQ(it.signal, SIGSYS) << call << " " << it.said;
  }
}

TEST_P(EveryWall, AllowsSocketsOfThisComputerWhereTheyAreNeeded) {
  const bool local = GetParam() == Profile::viewer || GetParam() == Profile::service;
  EXPECT_EQ(does([] { return told(::socket(AF_UNIX, SOCK_DGRAM, 0)); }).said, local ? "done" : not_permitted);
  const Became kernel = does([] { return told(::socket(AF_NETLINK, SOCK_RAW, 0)); });
  EXPECT_EQ(kernel.said, GetParam() == Profile::viewer ? "done" : not_permitted);
}

TEST_P(EveryWall, LetsACallOffTheListFailAndNotesItOnce) {
  const Became it = does([] {
    const std::string before = std::to_string(off_list_count());
    std::string said = told(::syscall(SYS_personality, 0xffffffff));
    (void)::syscall(SYS_personality, 0xffffffff);
    said += " " + told(::syscall(SYS_add_key, "user", "x", "y", 1, 0));
    return before + " " + said + fmt::format(" {} {}", off_list_count(), fmt::join(off_list(), ","));
  });
  const bool noted = GetParam() != Profile::scan_worker;

  EXPECT_EQ(it.signal, 0);
  const bool by_number = SYS_personality < SYS_add_key;
  EXPECT_EQ(it.said, fmt::format("0 {0} {0} {1}", not_permitted,
                                 !noted      ? "0 "
                                 : by_number ? "2 personality,add_key"
                                             : "2 add_key,personality"));
}

TEST_P(EveryWall, HoldsBackThreadsThatWereThereBefore) {
  const Became it = in_child([&] {
    std::atomic<int> step = 0;
    std::string said;
    std::thread other([&] {
      // As Mesa's threads do: all signals are blocked but this one.
      sigset_t all;
      ::sigfillset(&all);
      ::sigdelset(&all, SIGSYS);
      ::pthread_sigmask(SIG_SETMASK, &all, nullptr);
      step = 1;
      while (step != 2) std::this_thread::yield();
      said = told(::syscall(SYS_add_key, "user", "x", "y", 1, 0));
    });
    while (step != 1) std::this_thread::yield();
    const Standing standing = raise_calls(GetParam());
    step = 2;
    other.join();
    return standing.calls ? said : "no walls";
  });
  EXPECT_EQ(it.said, not_permitted);
}

TEST_P(EveryWall, WritesNoCodeUnlessItsLibrariesDo) {
  const bool code = GetParam() == Profile::viewer || GetParam() == Profile::scan_worker;
  const Became it = does([] {
    const void* page = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return told(page == MAP_FAILED ? -1 : 0);
  });
  EXPECT_EQ(it.said, code ? "done" : not_permitted);
}

TEST_P(EveryWall, BeginsOtherProcessesWhereItHasToOnly) {
  const Became it = does([] {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    return told(child);
  });
  // Both have packs of strangers looked into by children behind walls of their own.
  const bool judges = GetParam() == Profile::service || GetParam() == Profile::importer;
  EXPECT_EQ(it.said, judges ? "done" : not_permitted);
}

TEST_P(EveryWall, OpensWhatItsPlacesHoldAndNothingElse) {
  const test::TemporaryFolder folder;
  for (const char* name : {"read", "write", "other"}) {
    std::filesystem::create_directory(folder / name);
    ASSERT_TRUE(write_file(folder / name / "it", as_bytes("bytes")));
  }
  std::filesystem::create_symlink(folder / "other" / "it", folder / "read" / "link");
  const Places places{{folder / "read"}, {folder / "write"}, {"/dev/null"}};
  const auto opens = [&](const char* name, int how) {
    return walled(GetParam(), places, [&] { return told(::open((folder / name).c_str(), how, 0600)); }).said;
  };
  EXPECT_EQ(opens("read/it", O_RDONLY), "done");
  EXPECT_EQ(opens("write/it", O_RDWR), "done");
  EXPECT_EQ(opens("write/new", O_WRONLY | O_CREAT), "done");
  EXPECT_EQ(walled(GetParam(), places, [] { return told(::open("/dev/null", O_RDWR)); }).said, "done");
  if (in_child([] { return std::to_string(raise_places({}).places); }).said == "0") {
    // Not a skip: the other half of the walls was leaned against above.
    std::printf("this kernel has no Landlock: which files can be opened was not tried\n");
    return;
  }
  EXPECT_EQ(opens("read/it", O_RDWR), no_access);
  EXPECT_EQ(opens("read/new", O_WRONLY | O_CREAT), no_access);
  EXPECT_EQ(opens("read/link", O_RDONLY), no_access);
  EXPECT_EQ(opens("other/it", O_RDONLY), no_access);
  EXPECT_EQ(opens("other/new", O_WRONLY | O_CREAT), no_access);
  EXPECT_EQ(opens("write/../other/it", O_RDONLY), no_access);
  const Became away = walled(
      GetParam(), places, [&] { return told(::rename((folder / "write/it").c_str(), (folder / "other/it").c_str())); });
  EXPECT_TRUE(away.said == no_access || away.said == "errno " + std::to_string(EXDEV)) << away.said;
}

TEST(Walls, AreRaisedOverWhatIsNotThere) {
  const Became it =
      walled(Profile::importer, {{"/nothing/there"}, {"/nothing/there"}, {"/nothing"}}, [] { return "done"s; });
  EXPECT_EQ(it.said, "done");
}

TEST(Walls, AJudgeWritesIntoItsPipeOnlyAndIsKilledLikeOthers) {
  const Became talks = in_child([] { return raise_calls(Profile::judge, STDERR_FILENO).calls ? "" : "no walls"; });
  EXPECT_EQ(talks.said, "");
  const Became asks = in_child([] {
    (void)raise_calls(Profile::judge, STDOUT_FILENO);
    return told(::socket(AF_INET, SOCK_STREAM, 0));
  });
  EXPECT_EQ(asks.signal, SIGSYS);
}

TEST(Walls, SayWhichStand) {
  EXPECT_EQ(walls_in_words({true, 3, {}}), (std::vector<std::string>{"seccomp", "Landlock 3"}));
  EXPECT_EQ(walls_in_words({true, 0, {"why"}}), std::vector<std::string>{"seccomp"});
  EXPECT_TRUE(walls_in_words({}).empty());
  const Standing all = both({false, 2, {"a"}}, {true, 0, {"b"}});
  EXPECT_EQ(walls_in_words(all), (std::vector<std::string>{"seccomp", "Landlock 2"}));
  EXPECT_EQ(all.missing, (std::vector<std::string>{"a", "b"}));
}

TEST(Walls, KnowAnEndOfTheirOwn) {
  EXPECT_TRUE(ended_by_wall("killed", "SYS"));
  EXPECT_TRUE(ended_by_wall("dumped", "SYS"));
  EXPECT_FALSE(ended_by_wall("killed", "SEGV"));
  EXPECT_FALSE(ended_by_wall("exited", "31"));
  EXPECT_FALSE(ended_by_wall("", ""));
}

TEST(Walls, AreNoneToWhoSendsTheSignalItself) {
  const Became it = walled(Profile::viewer, {}, [] {
    ::raise(SIGSYS);
    return "alive"s;
  });
  EXPECT_EQ(it.signal, SIGSYS) << it.said;
}

}  // namespace
}  // namespace lectern::walls
