// SPDX-License-Identifier: MIT
#include "firmware/library/choice.hpp"

#include <fmt/format.h>

#include "assets/base/storage.hpp"
#include "assets/pack/header.hpp"
#include "firmware/library/seal.hpp"

namespace lectern::app {

namespace {

namespace fs = std::filesystem;

/// Its own name, and not that of a link to it.
std::string name_of(const fs::path& pack) {
  std::error_code none;
  const fs::path target = fs::read_symlink(pack, none);
  return (none ? pack : target).filename().string();
}

Error ended_too_often(const fs::path& pack) {
  return {ErrorCode::damaged,
          fmt::format("{} is not shown: {} runs with it ended within {} minutes; put it or another on show with "
                      "lectern-show",
                      name_of(pack), most_ends, std::chrono::duration_cast<std::chrono::minutes>(within).count())};
}

}  // namespace

Result<pack::Hash> claimed_seal(const fs::path& pack) {
  LECTERN_TRY(file, open_file(pack));
  Bytes header(pack::header_size);
  LECTERN_CHECK(file->read_at(0, header));
  return pack::seal_of(header);
}

Choice choose(const std::vector<fs::path>& packs, const Runs& runs,
              const std::function<Result<void>(const fs::path&)>& open) {
  Choice choice;
  const std::vector<End> ends = runs.ends();
  for (const fs::path& pack : packs) {
    const auto seal = claimed_seal(pack);
    if (seal && given_up(ends, in_digits(*seal))) {
      choice.passed_over.push_back({ended_too_often(pack), true});
      continue;
    }
    // A run that cannot tell what it shows is no reason to show nothing.
    if (auto told = runs.shows(seal ? std::optional(*seal) : std::nullopt); !told)
      choice.passed_over.push_back({told.error(), true});
    if (auto opened = open(pack); opened) {
      choice.pack = pack;
      if (seal) choice.seal = *seal;
      return choice;
    } else {
      choice.passed_over.push_back({opened.error(), false});
    }
  }
  static_cast<void>(runs.shows(std::nullopt));
  return choice;
}

}  // namespace lectern::app
