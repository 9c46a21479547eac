// SPDX-License-Identifier: MIT
// A tile's bytes, whatever they are: pixels of the size they promised, or an Error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "render/scan/decode.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr lectern::Size most{512, 512};
  const auto decoded = lectern::scan::decode_jpeg(std::as_bytes(std::span(data, size)), most);
  if (!decoded) return 0;
  const bool sound = decoded->size.w > 0 && decoded->size.h > 0 && decoded->size.w <= most.w &&
                     decoded->size.h <= most.h && (decoded->components == 1 || decoded->components == 3) &&
                     decoded->pixels != nullptr;
  if (!sound) std::abort();
  // Every pixel is there: the sanitizers see to it.
  unsigned sum = 0;
  for (std::size_t i = 0; i < decoded->bytes(); ++i) sum += decoded->pixels.get()[i];
  return sum == ~0U ? 1 : 0;
}
