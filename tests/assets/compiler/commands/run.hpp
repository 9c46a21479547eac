// SPDX-License-Identifier: MIT
// Runs lectern-pack as a curator would, and catches what it says.
#pragma once

#include <string>

#include "tests/program.hpp"

namespace lectern::compiler::test {

using lectern::test::Said;

/// Runs the program with these words in the folder `in`; `before` is put in front.
inline Said run_pack(const std::string& in, const std::string& words, const std::string& before = {}) {
  return lectern::test::run_program(LECTERN_PACK_PROGRAM, in, words, before);
}

}  // namespace lectern::compiler::test
