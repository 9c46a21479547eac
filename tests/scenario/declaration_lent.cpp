// SPDX-License-Identifier: MIT
// The declaration where no pack can be compiled: a pack that this computer's own build made.
#include <cstdlib>
#include <gtest/gtest.h>

#include "tests/scenario/declaration.hpp"

namespace lectern::app::testing {

std::filesystem::path declaration_pack(const std::filesystem::path&) {
  const char* lent = std::getenv("LECTERN_DECLARATION_PACK");
  if (lent != nullptr) return lent;
  ADD_FAILURE() << "LECTERN_DECLARATION_PACK names no pack; toolchain/test --only arm64 makes one and names it";
  return {};
}

}  // namespace lectern::app::testing
