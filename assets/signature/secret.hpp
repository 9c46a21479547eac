// SPDX-License-Identifier: MIT
// Text that nobody else may see, of limited length, wiped from memory when its object goes. It is never printed. Used
// by secret_key and commands.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "assets/base/bytes.hpp"

namespace lectern::signature {

class Secret {
 public:
  /// As many bytes as fit; minisign takes passwords of 1,024 bytes, and key files have some 300.
  static constexpr std::size_t most_bytes = 4096;

  Secret() = default;
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&&) = delete;
  ~Secret();

  /// Whether it fitted; otherwise nothing was appended.
  bool append(std::string_view more);
  /// Bytes appended by whoever writes into this place.  Shape: as many as `room` has.
  [[nodiscard]] std::span<char> room() { return std::span(text_).subspan(size_); }
  void grow(std::size_t bytes) { size_ += bytes; }
  void shorten(std::size_t bytes) { size_ = bytes; }

  /// Lifetime: that of this.
  [[nodiscard]] std::string_view text() const { return {text_.data(), size_}; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

 private:
  std::array<char, most_bytes> text_{};
  std::size_t size_ = 0;
};

/// Overwrites bytes in a way that no compiler leaves out.
void wipe(std::span<std::byte> bytes);

}  // namespace lectern::signature
