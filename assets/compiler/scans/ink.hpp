// SPDX-License-Identifier: MIT
// Whether anything can be seen on a page: a blank sheet, a lid left open and a cap left on are found before visitors
// find them. Used when a page is read or made. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace lectern::compiler {

/// Counts how light a page's pixels are.
class Ink {
 public:
  /// Shape: rows of `width` pixels of one band or three, `stride` bytes apart.
  void add(const std::uint8_t* rows, int count, int width, int bands, std::size_t stride);
  /// What a curator should know of the page; nothing of a common one.
  [[nodiscard]] std::optional<std::string> warning() const;

 private:
  [[nodiscard]] int lightness_at(double share) const;

  std::array<std::uint64_t, 256> pixels_{};  ///< by lightness
  std::uint64_t total_ = 0;
};

}  // namespace lectern::compiler
