// SPDX-License-Identifier: MIT
// Any bytes as a pack, an exhibit's or the interface's. They are opened as they are; then sizes and hashes are mended,
// so that the search gets past them to the structures behind, and every blob is read and looked through as the viewer
// would.
#include <algorithm>
#include <cstdint>

#include "assets/pack/every_blob.hpp"
#include "assets/pack/interface.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/pack.hpp"
#include "tests/assets/base/memory_file.hpp"
#include "tests/assets/pack/mend.hpp"

namespace {

using namespace lectern;

Result<pack::Pack> open(const Bytes& bytes) {
  return pack::Pack::open(test::memory_file(bytes), "fuzz.pack");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(size);
  std::transform(data, data + size, bytes.begin(), [](std::uint8_t byte) { return static_cast<std::byte>(byte); });
  (void)open(bytes).has_value();
  bytes = test::mended(std::move(bytes));
  if (const auto interface = pack::Interface::open(*test::memory_file(bytes), "fuzz.pack")) {
    for (flatbuffers::uoffset_t i = 0; i < (*interface)->index().fonts()->size(); ++i)
      (void)(*interface)->font(static_cast<std::uint16_t>(pack::interface_numbers + i)).has_value();
    return 0;
  }
  const auto mended = open(bytes);
  if (!mended) return 0;  // the hashes stood over something else
  for (const auto& named : pack::every_blob(*mended)) (void)pack::read(*mended, named).has_value();
  return 0;
}
