// SPDX-License-Identifier: MIT
// Shaped runs, kept by content: the same words in the same font, language and direction are shaped once. Used by line,
// measure and set. What is longest unused goes first; the ceiling is held between settings, so that references stay
// good.
#pragma once

#include <cstdint>
#include <list>
#include <string>
#include <unordered_map>
#include <vector>

#include "render/text/fonts.hpp"
#include "render/text/shape.hpp"
#include "render/text/tags.hpp"

namespace lectern::text {

class ShapeCache {
 public:
  ShapeCache(Fonts& fonts, Tags tags, std::size_t ceiling);

  /// Lifetime: until the next trim().
  [[nodiscard]] const Shaped& shape(const Words& words);
  /// Forgets what is over the ceiling.
  void trim();

  [[nodiscard]] std::uint64_t shapes() const { return shapes_; }
  [[nodiscard]] std::size_t bytes() const { return bytes_; }
  [[nodiscard]] Fonts& fonts() const { return fonts_; }
  [[nodiscard]] const Tags& tags() const { return tags_; }

 private:
  struct Entry {
    std::string key;
    Shaped shaped;
    std::size_t bytes = 0;
  };
  using Entries = std::list<Entry>;

  Fonts& fonts_;
  Tags tags_;
  std::size_t ceiling_;
  Entries entries_;  // last used first
  std::unordered_map<std::string, Entries::iterator> known_;
  std::string key_;
  std::size_t bytes_ = 0;
  std::uint64_t shapes_ = 0;
};

}  // namespace lectern::text
