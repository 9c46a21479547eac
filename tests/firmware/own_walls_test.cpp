// SPDX-License-Identifier: MIT
// What the staff page says of the viewer's walls is what the kernel says: each case in a child of its own, as walls
// stay.
#include "firmware/own_walls.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "assets/base/storage.hpp"
#include "firmware/loop/own_facts.hpp"
#include "tests/assets/walls/walled.hpp"

namespace lectern::app {
namespace {

/// What the kernel says of this process.
std::uint64_t of_kernel(const char* name) {
  const auto file = open_file("/proc/self/status");
  std::string status;
  std::byte one{};
  while (file && (*file)->read_at(status.size(), {&one, 1})) status += static_cast<char>(one);
  return detail::number_in(status, name);
}

/// Whether the page says that calls are walled, and which were refused.
std::string of_page(const OwnWalls& walls) {
  KioskFacts facts;
  walls.tell(facts);
  const bool walled = std::find(facts.walls.begin(), facts.walls.end(), "seccomp") != facts.walls.end();
  return fmt::format("{} {}\n", walled ? "walled" : "free", fmt::join(facts.refused, ","));
}

TEST(WallsOfTheViewer, AreOnThePageWhatTheKernelSays) {
  const walls::Became it = walls::in_child([] {
    std::string journal;
    OwnWalls walls([&](std::string_view words) { journal += words; });
    // Whoever runs this may be behind filters already.
    const std::uint64_t before = of_kernel("Seccomp_filters");
    std::string seen;
    const auto look = [&] {
      seen += of_kernel("Seccomp_filters") > before ? "walled: " : "free: ";
      seen += of_page(walls);
    };
    look();
    walls.shown();
    look();
    walls.raise_places({{"/proc", "/usr", "/lib"}, {}, {}});
    look();
    walls.shown();
    look();
    static_cast<void>(::sethostname("other", 5));
    walls.shown();
    walls.shown();
    look();
    const std::size_t told = journal.find("sethostname");
    const bool once = told != std::string::npos && journal.find("sethostname", told + 1) == std::string::npos;
    return seen + (once ? "told once" : journal);
  });
  EXPECT_EQ(it.signal, 0);
  EXPECT_EQ(it.said,
            "free: free \n"
            "free: free \n"
            "free: free \n"
            "walled: walled \n"
            "walled: walled sethostname\n"
            "told once");
}

}  // namespace
}  // namespace lectern::app
