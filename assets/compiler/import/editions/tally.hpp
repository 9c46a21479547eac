// SPDX-License-Identifier: MIT
// What an edition holds and an exhibit does not, told once a kind with its count and first place: a text has hundreds
// of abbreviations, and nobody reads hundreds of remarks. Used by import/editions alone.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

class Tally {
 public:
  /// `what` is one kind: what is added in the same words is counted.  `mend` and `place` are those of the first.
  void add(std::string what, const Place& place, std::string mend = {});

  /// The same of something that knows its place, which is only asked for the first of a kind: it may cost much.
  template <class Placed>
    requires requires(const Placed& where) { where.place(); }
  void add(std::string what, const Placed& where, std::string mend = {}) {
    if (!count(what)) add(std::move(what), where.place(), std::move(mend));
  }

  /// The kinds in the order in which they were met, "a picture inside the text was left out (3 times)".
  void into(std::vector<Remark>& remarks) const;

 private:
  /// Whether it is counted with others of its kind, or with those that are too many.
  [[nodiscard]] bool count(const std::string& what);

  std::vector<Remark> kinds_;
  std::vector<std::size_t> counts_;
  std::map<std::string, std::size_t> known_;
  std::size_t not_kept_ = 0;
};

}  // namespace lectern::compiler
