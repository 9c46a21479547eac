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
    require(index_.languages()->size() > 0 && index_.languages()->size() <= max_languages, "its languages");
    require(index_.tags()->size() <= max_tags, "the languages of its texts");
    require(index_.fonts()->size() <= max_fonts, "its fonts");
    for (const auto* names : {index_.languages(), index_.tags()}) each(*names, [&](const auto& tag) { language(tag); });
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
