// SPDX-License-Identifier: MIT
#include "assets/compiler/build/qr.hpp"

#include <memory>
#include <qrencode.h>
#include <string>

namespace lectern::compiler {

namespace {

struct Free {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

Result<Bytes> make_qr(std::string_view address) {
  // Level M: a scratch or a reflection on the glass may hide an eighth of it.
  const std::unique_ptr<QRcode, Free> code(QRcode_encodeString8bit(std::string(address).c_str(), 0, QR_ECLEVEL_M));
  if (code == nullptr) return fail(ErrorCode::too_large, "an address is empty, or too long for a QR code");
  const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  Bytes modules(count);
  for (std::size_t i = 0; i < count; ++i) modules[i] = static_cast<std::byte>(code->data[i] & 1U);
  return modules;
}

}  // namespace lectern::compiler
