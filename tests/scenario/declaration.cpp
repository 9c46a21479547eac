// SPDX-License-Identifier: MIT
#include "tests/scenario/declaration.hpp"

#include <gtest/gtest.h>

#include "tests/exhibits/test_data.hpp"
#include "tests/exhibits/udhr_exhibit.hpp"
#include "tests/scenario/compiled.hpp"

namespace lectern::app::testing {

std::filesystem::path declaration_pack(const std::filesystem::path& folder) {
  const std::filesystem::path exhibit = folder / "udhr";
  if (const auto written = test::write_udhr_exhibit(exhibit, test::test_data()); !written) {
    ADD_FAILURE() << written.error().what;
    return {};
  }
  return compiled(exhibit);
}

}  // namespace lectern::app::testing
