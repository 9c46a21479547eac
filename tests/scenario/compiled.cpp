// SPDX-License-Identifier: MIT
#include "tests/scenario/compiled.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/build/build.hpp"
#include "assets/compiler/source/exhibit.hpp"

namespace lectern::app::testing {

namespace {

class Quiet final : public compiler::Progress {
 public:
  void step(std::string_view, std::size_t, std::size_t) override {}
};

}  // namespace

std::filesystem::path compiled(const std::filesystem::path& exhibit) {
  std::filesystem::path pack = exhibit.parent_path() / (exhibit.filename().string() + ".pack");
  compiler::Report report;
  Quiet progress;
  const auto built = compiler::build(compiler::read_exhibit(exhibit, LECTERN_SOURCE_DIR "/assets/strings", report),
                                     {pack, {}, LECTERN_PACK_PROGRAM}, report, progress);
  for (const compiler::Finding& finding : report.findings())
    ADD_FAILURE() << finding.place.file << ": " << finding.what;
  if (built) return pack;
  ADD_FAILURE() << built.error().what;
  return {};
}

}  // namespace lectern::app::testing
