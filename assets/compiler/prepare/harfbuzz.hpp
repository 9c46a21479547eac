// SPDX-License-Identifier: MIT
// HarfBuzz's objects, each destroyed by its owner.
// Used by font_check, small_capitals, subset and x_height alone.
#pragma once

#include <hb.h>
#include <memory>

#include "assets/base/bytes.hpp"

namespace lectern::compiler {

template <class T, void (*destroy)(T*)>
struct Destroyer {
  void operator()(T* value) const { destroy(value); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_t, hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroyer<hb_face_t, hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Destroyer<hb_font_t, hb_font_destroy>>;

/// The bytes of a font file, which outlive it.
[[nodiscard]] inline Blob blob_of(ByteView file) {
  return Blob(hb_blob_create(reinterpret_cast<const char*>(file.data()), static_cast<unsigned>(file.size()),
                             HB_MEMORY_MODE_READONLY, nullptr, nullptr));
}

}  // namespace lectern::compiler
