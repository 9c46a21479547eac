// SPDX-License-Identifier: MIT
// The QR code of an address. Used when a pack is written.
#pragma once

#include <string_view>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"

namespace lectern::compiler {

/// The modules of a QR code, a square row by row, 1 is dark; no quiet zone.  Errors: too_large.
[[nodiscard]] Result<Bytes> make_qr(std::string_view address);

}  // namespace lectern::compiler
