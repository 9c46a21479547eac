// SPDX-License-Identifier: MIT
#include "render/scan/sound_jpeg.hpp"

#include <bitset>
#include <cstddef>
#include <optional>

namespace lectern::scan {

namespace {

constexpr std::size_t tables = 4;  // of each kind, at the most

enum Marker : std::size_t {
  sof0 = 0xC0,
  dht = 0xC4,
  soi = 0xD8,
  eoi = 0xD9,
  sos = 0xDA,
  dqt = 0xDB,
  dri = 0xDD,
  com = 0xFE
};

tl::unexpected<Error> wrong(std::string what) {
  return fail(ErrorCode::damaged, "a tile is no JPEG that we decode: " + std::move(what));
}

class Walk {
 public:
  explicit Walk(ByteView bytes) : bytes_(bytes) {}

  Result<void> run() {
    if (byte(0) != 0xFF || byte(1) != soi) return wrong("it does not begin as one");
    for (at_ = 2;;) {
      const auto marker = next_marker();
      if (!marker) return wrong("it ends before its picture");
      if (at_ + 2 > bytes_.size()) return wrong("a segment is cut short");
      const std::size_t length = word(at_);
      if (length < 2 || at_ + length > bytes_.size()) return wrong("a segment is cut short");
      const ByteView body = bytes_.subspan(at_ + 2, length - 2);
      at_ += length;
      LECTERN_CHECK(segment(*marker, body));
      if (*marker == sos) return rest();
    }
  }

 private:
  [[nodiscard]] std::size_t byte(std::size_t at) const {
    return at < bytes_.size() ? std::to_integer<std::size_t>(bytes_[at]) : 0;
  }
  [[nodiscard]] std::size_t word(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }

  std::optional<std::size_t> next_marker() {
    if (byte(at_) != 0xFF) return std::nullopt;
    while (at_ < bytes_.size() && byte(at_) == 0xFF) ++at_;
    if (at_ >= bytes_.size()) return std::nullopt;
    return byte(at_++);
  }

  Result<void> segment(std::size_t marker, ByteView body) {
    const auto at = [&](std::size_t i) { return i < body.size() ? std::to_integer<std::size_t>(body[i]) : 0; };
    if (marker == dqt) return quantisation(body.size(), at);
    if (marker == dht) return huffman(body.size(), at);
    if (marker == sof0) return frame(body.size(), at);
    if (marker == sos) return scan(body.size(), at);
    const bool passed_over = (marker >= 0xE0 && marker <= 0xEF) || marker == com || marker == dri;
    if (!passed_over) return wrong("it is not baseline");
    return {};
  }

  template <class At>
  Result<void> quantisation(std::size_t size, At at) {
    for (std::size_t i = 0; i < size;) {
      const std::size_t values = at(i) >> 4 == 0 ? 64 : 128;
      if ((at(i) & 15) >= tables || at(i) >> 4 > 1 || i + 1 + values > size)
        return wrong("a quantisation table is cut short");
      quantisation_.set(at(i) & 15);
      i += 1 + values;
    }
    return {};
  }

  template <class At>
  Result<void> huffman(std::size_t size, At at) {
    constexpr std::size_t lengths = 16;
    constexpr std::size_t most_codes = 256;
    for (std::size_t i = 0; i < size;) {
      if ((at(i) & 15) >= tables || at(i) >> 4 > 1 || i + 1 + lengths > size)
        return wrong("a Huffman table is cut short");
      std::size_t codes = 0;
      for (std::size_t k = 1; k <= lengths; ++k) codes += at(i + k);
      if (codes == 0 || codes > most_codes || i + 1 + lengths + codes > size)
        return wrong("a Huffman table has too many codes");
      (at(i) >> 4 == 0 ? dc_ : ac_).set(at(i) & 15);
      i += 1 + lengths + codes;
    }
    return {};
  }

  template <class At>
  Result<void> frame(std::size_t size, At at) {
    if (components_ != 0 || size < 6 || at(0) != 8) return wrong("its frame is not of 8 bits");
    components_ = at(5);
    if ((components_ != 1 && components_ != 3) || size != 6 + 3 * components_)
      return wrong("it is neither grey nor colour");
    for (std::size_t c = 0; c < components_; ++c)
      if (at(6 + 3 * c + 2) >= tables || !quantisation_.test(at(6 + 3 * c + 2)))
        return wrong("a quantisation table is missing");
    return {};
  }

  template <class At>
  Result<void> scan(std::size_t size, At at) {
    if (components_ == 0 || at(0) != components_ || size != 4 + 2 * components_)
      return wrong("it has more than one scan");
    for (std::size_t c = 0; c < components_; ++c) {
      const std::size_t used = at(2 + 2 * c);
      if (used >> 4 >= tables || (used & 15) >= tables || !dc_.test(used >> 4) || !ac_.test(used & 15))
        return wrong("a Huffman table is missing");
    }
    return {};
  }

  /// After the scan's head nothing may follow but its data and the end.
  Result<void> rest() {
    for (; at_ < bytes_.size(); ++at_) {
      if (byte(at_) != 0xFF) continue;
      const std::size_t next = byte(at_ + 1);
      if (next == eoi) return {};
      const bool data = next == 0 || next == 0xFF || (next >= 0xD0 && next <= 0xD7);
      if (!data) return wrong("something follows its picture");
    }
    return wrong("it ends within its picture");
  }

  ByteView bytes_;
  std::size_t at_ = 0;
  std::size_t components_ = 0;
  std::bitset<tables> quantisation_, dc_, ac_;
};

}  // namespace

Result<void> check_jpeg(ByteView bytes) {
  return Walk(bytes).run();
}

}  // namespace lectern::scan
