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
    if (index_.bands() != nullptr) bands(*index_.bands());
    return found("the interface");
  }

 private:
  void bands(const flatbuffers::Vector<flatbuffers::Offset<fb::Band>>& list) {
    require(list.size() == index_.languages()->size(), "its bands by language");
    each(list, [&](const fb::Band& band) {
      text(*band.head(), max_interface_text, "the head of a band");
      require(band.findings()->size() <= max_counted, "the findings of a band");
      each(*band.findings(), [&](const fb::BandFinding& finding) {
        text(*finding.place(), max_index_text, "the place of a finding");
        text(*finding.words(), max_index_text, "the words of a finding");
      });
    });
  }

  const fb::Interface& index_;
};

}  // namespace

Result<void> check_interface(ByteView bytes, std::uint64_t blobs_end) {
  const auto* index = verified<fb::Interface>(bytes, fb::InterfaceIdentifier());
  if (index == nullptr) return fail(ErrorCode::damaged, "the interface is not built as it must be");
  return InterfaceCheck(*index, blobs_end).run();
}

}  // namespace lectern::pack
