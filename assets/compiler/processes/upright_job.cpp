// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/upright_job.hpp"

#include <charconv>
#include <exception>

#include "assets/base/beneath.hpp"
#include "assets/compiler/processes/child.hpp"
#include "assets/compiler/processes/worker.hpp"
#include "assets/compiler/scans/limits.hpp"
#include "assets/compiler/scans/upright.hpp"

namespace lectern::compiler {

std::vector<std::string> upright_words(const std::filesystem::path& root, const PageAt& at,
                                       const std::filesystem::path& output) {
  return {upright_word, root.string(), at.file.string(), std::to_string(at.turn), output.string()};
}

int run_upright(const std::vector<std::string>& words) try {
  constexpr std::size_t count = 4;
  if (words.size() != count || !limit_this_process({max_scan_memory, max_scan_file, max_scan_seconds})) return 1;
  wall_in({std::filesystem::path(words[3]).parent_path().string()});
  // Held until all is done, as worker does it.
  const auto found = Beneath::find(words[0], words[1]);
  if (!found) return 1;
  PageAt at{found->path(), 0, 0};
  const std::string& turn = words[2];
  if (std::from_chars(turn.data(), turn.data() + turn.size(), at.turn).ec != std::errc()) return 1;
  return save_upright(at, words[3]) ? 0 : 1;
} catch (const std::exception&) {
  return 1;
}

}  // namespace lectern::compiler
