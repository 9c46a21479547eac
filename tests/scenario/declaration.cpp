// SPDX-License-Identifier: MIT
#include "tests/scenario/declaration.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/build.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "tests/exhibits/test_data.hpp"
#include "tests/exhibits/udhr_exhibit.hpp"

namespace lectern::app::testing {

namespace {

class Quiet final : public compiler::Progress {
 public:
  void step(std::string_view, std::size_t, std::size_t) override {}
};

}  // namespace

std::filesystem::path declaration_pack(const std::filesystem::path& folder) {
  const std::filesystem::path pack = folder / "udhr.pack";
  if (const auto written = test::write_udhr_exhibit(folder / "exhibit", test::test_data()); !written) {
    ADD_FAILURE() << written.error().what;
    return {};
  }
  compiler::Report report;
  Quiet progress;
  const auto built =
      compiler::build(compiler::read_exhibit(folder / "exhibit", LECTERN_SOURCE_DIR "/assets/strings", report),
                      {pack, {}, LECTERN_PACK_PROGRAM}, report, progress);
  for (const compiler::Finding& finding : report.findings())
    ADD_FAILURE() << finding.place.file << ": " << finding.what;
  if (built) return pack;
  ADD_FAILURE() << built.error().what;
  return {};
}

}  // namespace lectern::app::testing
