// SPDX-License-Identifier: MIT
// Hyphenation by libhyphen and the patterns of Debian's hyphen-* packages, which an archive of the programs brings
// along. Used by prepare: only where an exhibit asks for it. A language without patterns is not hyphenated.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/storage.hpp"
#include "assets/compiler/prepare/decoded.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::compiler {

/// Where patterns are: in ../share/hyphen of a program that brings its own, else where Debian has them.
[[nodiscard]] std::filesystem::path hyphen_folder(const std::filesystem::path& program);

class Hyphens {
 public:
  explicit Hyphens(std::filesystem::path folder = hyphen_folder(this_program()));
  ~Hyphens();
  Hyphens(const Hyphens&) = delete;
  Hyphens& operator=(const Hyphens&) = delete;

  /// Adds hyphen breaks within words to breaks, which stay in ascending order.
  void add(const Decoded& text, std::string_view language, std::vector<pack::fb::Break>& breaks);

 private:
  struct Patterns;
  Patterns* patterns(std::string_view language);

  std::filesystem::path folder_;
  std::map<std::string, std::unique_ptr<Patterns>> known_;
};

}  // namespace lectern::compiler
