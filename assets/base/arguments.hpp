// SPDX-License-Identifier: MIT
// A program and its words as the system wants them to start it. Used by child and viewer_window.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lectern {

class Arguments {
 public:
  Arguments(const std::filesystem::path& program, const std::vector<std::string>& words) : words_{program.string()} {
    words_.insert(words_.end(), words.begin(), words.end());
    for (std::string& word : words_) pointers_.push_back(word.data());
    pointers_.push_back(nullptr);
  }
  Arguments(const Arguments&) = delete;
  Arguments& operator=(const Arguments&) = delete;

  /// The program first, a null pointer last.  Lifetime: that of this.
  [[nodiscard]] char* const* get() const { return pointers_.data(); }

 private:
  std::vector<std::string> words_;
  std::vector<char*> pointers_;
};

}  // namespace lectern
