// SPDX-License-Identifier: MIT
// What a test's program asks of the real disk, in order: the simulated disk cannot know whether the kernel is asked at
// all. Used by tests alone: of what must last through a power cut; the program that links it has its own fsync and
// rename, which write down what they are called for and then ask the kernel.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lectern::test {

/// Writes down calls as long as it lives; one at a time.
class DiskCalls {
 public:
  DiskCalls();
  ~DiskCalls();
  DiskCalls(const DiskCalls&) = delete;
  DiskCalls& operator=(const DiskCalls&) = delete;

  /// "fsync PATH", "rename PATH PATH" and so on. The letters that a pending file has behind ".part-" are left out, and
  /// a file without a name is "FOLDER/unnamed".
  [[nodiscard]] const std::vector<std::string>& made() const { return made_; }
  void add(std::string call) { made_.push_back(std::move(call)); }

  /// From now on no file gets modes: fchmod ends with this error.
  void refuse_modes(int error) { modes_refused_ = error; }
  [[nodiscard]] int modes_refused() const { return modes_refused_; }

 private:
  std::vector<std::string> made_;
  int modes_refused_ = 0;
};

}  // namespace lectern::test
