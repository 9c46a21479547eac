// SPDX-License-Identifier: MIT
// What the trial of a pack costs: its answer, the work that was counted, time of the processor and the most memory.
//   bombs [PACK …]     the packs made to do harm, then these, each in a process of its own
//   bombs --one PACK   one of them, in this process
#include "tests/assets/pack/bombs.hpp"

#include <array>
#include <cstdio>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "assets/base/storage.hpp"
#include "assets/pack/every_blob.hpp"
#include "firmware/audit/audit.hpp"
#include "firmware/audit/work.hpp"
#include "firmware/exhibit/show.hpp"
#include "firmware/texts/measure.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace {

using namespace lectern;
using namespace lectern::app;

/// The trial, step by step as try_pack takes it, so that its work can be told.
Result<std::size_t> tried(const std::filesystem::path& path, Work& done) {
  LECTERN_TRY(file, open_file(path));
  std::uint64_t bytes = 0;
  LECTERN_TRY(pack, pack::Pack::open(std::make_unique<CountedFile>(*file, bytes), path.filename().string()));
  LECTERN_CHECK(pack::read_whole(pack));
  const Metrics metrics = measure({1920, 1080}, Millimetres{477});
  LECTERN_TRY(interface, pack::Interface::open(LECTERN_BINARY_DIR "/interface.pack"));
  Show show(std::move(pack), interface, store_options(std::nullopt, metrics.glass, 0), [] {});
  AuditRange range;
  range.glasses = {metrics};
  range.text_sizes = {100};
  range.contrast = {false};
  AuditWatch watch;
  watch.may_go_on = [&](std::uint64_t views) -> Result<void> {
    done = work_of(show, bytes, views);
    const auto over = too_much(done, most_work);
    return over ? Result<void>(fail(ErrorCode::too_large, *over)) : Result<void>();
  };
  LECTERN_TRY(found, findings(show, cells_of(range, show.pack().index()), watch));
  return found.size();
}

int try_one(const std::filesystem::path& path) {
  Work done;
  const auto result = tried(path, done);
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  const std::string answer = result ? fmt::format("{} findings", *result) : result.error().what;
  fmt::print("{:<16} {:>7.1f} s {:>6} MB  {:>9} runs {:>9} lines {:>12} bytes {:>12} pixels {:>6} views  {}\n",
             path.stem().string(), seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss / 1000, done.runs,
             done.lines, done.bytes, done.pixels, done.views, answer);
  return 0;
}

/// In a process of its own, so that its memory is its own.
void try_apart(const std::filesystem::path& path) {
  constexpr rlim_t most = rlim_t{4} << 30;  // bytes: the computer survives what is found
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    const rlimit limit{most, most};
    setrlimit(RLIMIT_DATA, &limit);
    execl("/proc/self/exe", "bombs", "--one", path.c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child || status != 0)
    fmt::print("{:<16} ended badly, status {}\n", path.stem().string(), status);
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 3 && std::string_view(arguments[1]) == "--one") return try_one(arguments[2]);
  constexpr std::uint64_t plenty = 1U << 20;
  const auto font = read_file(LECTERN_SOURCE_DIR "/tests/render/text/fonts/box.ttf", plenty);
  if (!font) {
    fmt::print(stderr, "bombs: {}\n", font.error().what);
    return 1;
  }
  const test::TemporaryFolder folder;
  for (const auto& made : {test::bombs(*font), test::heavy(*font)})
    for (const test::Bomb& bomb : made) {
      const std::filesystem::path path = folder.path() / (bomb.name + ".pack");
      if (const auto written = bomb.write(path); !written)
        fmt::print("{:<16} was not written: {}\n", bomb.name, written.error().what);
      else
        try_apart(path);
    }
  for (int i = 1; i < count; ++i) try_apart(arguments[i]);
  return 0;
}
