// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/small_capitals.hpp"

#include <hb-ot.h>
#include <hb.h>
#include <vector>

#include "assets/base/storage.hpp"
#include "assets/compiler/prepare/harfbuzz.hpp"
#include "assets/compiler/prepare/subset_check.hpp"

namespace lectern::compiler {

struct OwnSmallCapitals::Opened {
  Bytes file;
  Face face;
  Font font;  ///< none where the face has no small capitals at all
  std::map<Sample, bool> known;
};

namespace {

bool has_feature(hb_face_t* face) {
  constexpr unsigned some = 64;
  hb_tag_t tags[some];
  for (unsigned from = 0;;) {
    unsigned count = some;
    const unsigned all = hb_ot_layout_table_get_feature_tags(face, HB_OT_TAG_GSUB, from, &count, tags);
    for (unsigned i = 0; i < count; ++i)
      if (tags[i] == small_capitals_feature) return true;
    from += count;
    if (count == 0 || from >= all) return false;
  }
}

}  // namespace

OwnSmallCapitals::OwnSmallCapitals() = default;
OwnSmallCapitals::OwnSmallCapitals(OwnSmallCapitals&&) noexcept = default;
OwnSmallCapitals& OwnSmallCapitals::operator=(OwnSmallCapitals&&) noexcept = default;
OwnSmallCapitals::~OwnSmallCapitals() = default;

bool OwnSmallCapitals::has(const FontFile& font, std::string_view cluster, const std::string& language,
                           std::uint32_t script) {
  auto& opened = faces_[&font];
  if (!opened) {
    opened = std::make_unique<Opened>();
    if (auto file = read_file(font.path, max_font_file)) {
      opened->file = std::move(*file);
      opened->face.reset(hb_face_create(blob_of(opened->file).get(), font.index));
      if (has_feature(opened->face.get())) opened->font.reset(hb_font_create(opened->face.get()));
    }
  }
  if (!opened->font) return false;
  Sample plain{std::string(cluster), language, script, false, false};
  const auto [at, is_new] = opened->known.try_emplace(plain, false);
  if (!is_new) return at->second;
  Sample small = plain;
  small.small_capitals = true;
  at->second = glyphs_of(opened->font.get(), plain) != glyphs_of(opened->font.get(), small);
  return at->second;
}

}  // namespace lectern::compiler
