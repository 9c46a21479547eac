// SPDX-License-Identifier: MIT
// What the conformance tests share: Unicode's own suites as Debian's unicode-data has them, and the count that each
// test closes with. A suite of another Unicode than ICU's is not run, and says so by name.
#pragma once

#include <cstddef>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::conformance {

/// The data lines of a suite, without comments.  Shape: `name` is below /usr/share/unicode, "BidiTest.txt"; where only
/// "NAME.bz2" lies there, that is read.
struct Suite {
  std::vector<std::string> lines;
  std::string missing;  ///< why it cannot be run; empty: it can
};
[[nodiscard]] Suite read_suite(const std::filesystem::path& name);

/// The cases of a list beside the tests, with the reason why each differs: lines after "# reason".
[[nodiscard]] std::map<std::string, std::string> read_differences(const std::string& name);

/// The parts between `separator`s, without blanks around them.
[[nodiscard]] std::vector<std::string> parts_of(std::string_view line, char separator);

/// "05D0 0061" as characters.
[[nodiscard]] std::u32string characters_of(std::string_view hex);

[[nodiscard]] std::string utf8_of(std::u32string_view text);

/// Counts cases; prints "NAME: P of N" and fails the test unless all passed.
class Tally {
 public:
  explicit Tally(std::string name) : name_(std::move(name)) {}
  ~Tally();
  Tally(const Tally&) = delete;
  Tally& operator=(const Tally&) = delete;

  /// Notes a case; of those that fail the first few are shown.
  template <class Tell>
  void note(bool passed, Tell tell) {
    ++cases_;
    if (passed) ++passed_;
    if (!passed && cases_ - passed_ <= most_shown) ADD_FAILURE() << name_ << ": " << tell();
  }

  [[nodiscard]] std::size_t cases() const { return cases_; }

 private:
  static constexpr std::size_t most_shown = 20;
  std::string name_;
  std::size_t cases_ = 0, passed_ = 0;
};

}  // namespace lectern::conformance

/// Ends a test as not run where its suite cannot be.
#define LECTERN_NEEDS_SUITE(suite) \
  if (!(suite).missing.empty()) GTEST_SKIP() << (suite).missing
