// SPDX-License-Identifier: MIT
// What an edition holds and an exhibit does not, told once a kind with its count and first place: a text has hundreds
// of abbreviations, and nobody reads hundreds of remarks. Used by import/editions alone.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

class Tally {
 public:
  /// `what` is one kind: what is added in the same words is counted.  `mend` and `place` are those of the first.
  void add(std::string what, const Place& place, std::string mend = {});

  /// The kinds in the order in which they were met, "a picture inside the text was left out (3 times)".
  void into(std::vector<Remark>& remarks) const;

 private:
  std::vector<Remark> kinds_;
  std::vector<std::size_t> counts_;
  std::map<std::string, std::size_t> known_;
};

}  // namespace lectern::compiler
