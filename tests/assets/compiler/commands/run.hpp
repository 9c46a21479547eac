// SPDX-License-Identifier: MIT
// Runs lectern-pack as a curator would, and catches what it says.
#pragma once

#include <string>

#include "tests/program.hpp"

namespace lectern::compiler::test {

using lectern::test::Said;

/// Runs the program with these words in the folder `in`.
inline Said run_pack(const std::string& in, const std::string& words) {
  return lectern::test::run_program(LECTERN_PACK_PROGRAM, in, words);
}

}  // namespace lectern::compiler::test
