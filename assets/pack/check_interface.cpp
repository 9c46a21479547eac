// SPDX-License-Identifier: MIT
#include "assets/pack/check.hpp"
#include "assets/pack/check_walk.hpp"

namespace lectern::pack {

namespace {

class InterfaceCheck : Walker {
 public:
  InterfaceCheck(const fb::Interface& index, std::uint64_t blobs_end)
      : Walker({index.fonts()->size(), index.tags()->size(), interface_numbers}, blobs_end), index_(index) {}

  [[nodiscard]] Result<void> run() {
    beginning(index_);
    languages(index_);
    fonts(*index_.fonts());
    words_by_language(*index_.words(), index_.languages()->size());
    return found("the interface");
  }

 private:
  const fb::Interface& index_;
};

}  // namespace

Result<void> check_interface(ByteView bytes, std::uint64_t blobs_end) {
  const auto* index = verified<fb::Interface>(bytes, fb::InterfaceIdentifier());
  if (index == nullptr) return fail(ErrorCode::damaged, "the interface is not built as it must be");
  return InterfaceCheck(*index, blobs_end).run();
}

}  // namespace lectern::pack
