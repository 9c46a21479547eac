// SPDX-License-Identifier: MIT
#include "firmware/library/seal.hpp"

#include <fmt/format.h>

namespace lectern::app {

std::string in_digits(const pack::Hash& seal) {
  return fmt::format("{:02x}", fmt::join(seal, ""));
}

std::string seal_in(const ReadableFile& file) {
  Bytes header(pack::header_size);
  if (file.size() < header.size() || !file.read_at(0, header)) return {};
  return in_digits(pack::seal_of(header));
}

}  // namespace lectern::app
