// SPDX-License-Identifier: MIT
// Where others' data for tests lies: the folder that LECTERN_TEST_DATA names. It is never copied into the repository; a
// test that needs it and has none says so by name. Used by tests alone.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

namespace lectern::test {

/// Empty where there is none.
[[nodiscard]] inline std::filesystem::path test_data() {
  const char* folder = std::getenv("LECTERN_TEST_DATA");
  return folder == nullptr ? std::filesystem::path() : std::filesystem::path(folder);
}

}  // namespace lectern::test

/// Ends a test that needs the data, as not run, where there is none.
#define LECTERN_NEEDS_TEST_DATA() \
  if (lectern::test::test_data().empty()) GTEST_SKIP() << "LECTERN_TEST_DATA names no folder of test data"
