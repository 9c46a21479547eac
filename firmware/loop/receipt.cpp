// SPDX-License-Identifier: MIT
#include "firmware/loop/receipt.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <qrencode.h>
#include <string_view>

namespace lectern::app {

namespace {

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

std::string_view or_hyphen(std::string_view text) {
  return text.empty() ? std::string_view("-") : text;
}

}  // namespace

std::string receipt_text(const OnShow& on_show, const staff::Report& report) {
  constexpr std::size_t seal_digits = 32;
  const auto shown =
      std::find_if(report.found.begin(), report.found.end(), [](const staff::Found& found) { return found.on_show; });
  const std::string key = shown == report.found.end() ? std::string() : shown->key;
  return fmt::format("LECTERN {} {} {} {} {} {}", or_hyphen(on_show.id), on_show.revision,
                     or_hyphen(std::string_view(on_show.seal).substr(0, seal_digits)), or_hyphen(key),
                     or_hyphen(on_show.version), report.switches);
}

Receipt receipt_of(const OnShow& on_show, const staff::Report& report) {
  Receipt receipt;
  receipt.text = receipt_text(on_show, report);
  // Level M: a scratch or a reflection on the glass may hide an eighth of it.
  const std::unique_ptr<QRcode, FreeCode> code(QRcode_encodeString8bit(receipt.text.c_str(), 0, QR_ECLEVEL_M));
  if (code == nullptr) return receipt;
  receipt.side = code->width;
  const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  receipt.modules.resize(count);
  for (std::size_t i = 0; i < count; ++i) receipt.modules[i] = code->data[i] & 1U;
  return receipt;
}

}  // namespace lectern::app
