// SPDX-License-Identifier: MIT
#include "assets/signature/secret.hpp"

#include <algorithm>
#include <sodium.h>
#include <utility>

namespace lectern::signature {

Secret::Secret(Secret&& other) noexcept : text_(other.text_), size_(std::exchange(other.size_, 0)) {
  sodium_memzero(other.text_.data(), other.text_.size());
}

Secret::~Secret() {
  sodium_memzero(text_.data(), text_.size());
}

bool Secret::append(std::string_view more) {
  if (more.size() > room().size()) return false;
  std::copy(more.begin(), more.end(), room().begin());
  size_ += more.size();
  return true;
}

void wipe(std::span<std::byte> bytes) {
  sodium_memzero(bytes.data(), bytes.size());
}

}  // namespace lectern::signature
