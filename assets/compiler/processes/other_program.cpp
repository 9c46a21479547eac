// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/other_program.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <string_view>
#include <system_error>
#include <utility>

#include "assets/compiler/scans/limits.hpp"

namespace lectern::compiler {

std::optional<std::filesystem::path> find_program(const std::string& name, const std::string& path) {
  std::string_view rest = path;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    std::filesystem::path file = std::filesystem::path(rest.substr(0, end)) / name;
    std::error_code error;
    using std::filesystem::perms;
    const auto status = std::filesystem::status(file, error);
    const auto run = perms::owner_exec | perms::group_exec | perms::others_exec;
    if (file.is_absolute() && std::filesystem::is_regular_file(status) && (status.permissions() & run) != perms::none)
      return file;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return std::nullopt;
}

int become_other(const std::vector<std::string>& words) {
  constexpr int not_run = 127;
  if (words.empty()) return not_run;
  if (!limit_this_process({max_scan_memory, max_other_file, max_scan_seconds})) return not_run;
  // Several run side by side already.
  ::setenv("OMP_THREAD_LIMIT", "1", 0);
  become(words.front(), {words.begin() + 1, words.end()});
  return not_run;
}

std::vector<std::string> other_program_words(const std::filesystem::path& program,
                                             const std::vector<std::string>& words) {
  std::vector<std::string> all = {other_program_word, program.string()};
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

std::string fault_of(const Ended& ended) {
  if (ended.out_of_time()) return fmt::format("it took more than {} minutes of the processor", max_scan_seconds / 60);
  if (ended.signal != 0) return fmt::format("it ended by signal {}, perhaps for want of memory", ended.signal);
  return ended.status != 0 ? fmt::format("it ended with status {}", ended.status) : std::string();
}

}  // namespace lectern::compiler
