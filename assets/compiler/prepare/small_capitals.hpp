// SPDX-License-Identifier: MIT
// Which letters a face has small capitals of its own for (OpenType's `smcp`). Used by pack_fonts.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "assets/compiler/prepare/installed_fonts.hpp"

namespace lectern::compiler {

/// Opens a face once, and asks it about a cluster once.
class OwnSmallCapitals {
 public:
  OwnSmallCapitals();
  OwnSmallCapitals(OwnSmallCapitals&&) noexcept;
  OwnSmallCapitals& operator=(OwnSmallCapitals&&) noexcept;
  ~OwnSmallCapitals();

  /// Whether the face draws a grapheme cluster otherwise where small capitals are asked for.  Units: `script` is ISO
  /// 15924's number.  Errors: none; a face that cannot be read has none.
  [[nodiscard]] bool has(const FontFile& font, std::string_view cluster, const std::string& language,
                         std::uint32_t script);

 private:
  struct Opened;
  std::map<const FontFile*, std::unique_ptr<Opened>> faces_;
};

}  // namespace lectern::compiler
