// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/jpeg.hpp"

#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <jpeglib.h>
#include <memory>

namespace lectern::compiler {

namespace {

struct Free {
  void operator()(unsigned char* memory) const { std::free(memory); }
};

/// libjpeg's way out of an error: it must not return to where it was met, and knows no exceptions.
struct Escape {
  jpeg_error_mgr errors{};
  std::jmp_buf place{};
  std::array<char, JMSG_LENGTH_MAX> words{};
};

void leave(j_common_ptr jpeg) {
  auto* escape = static_cast<Escape*>(jpeg->client_data);
  jpeg->err->format_message(jpeg, escape->words.data());
  std::longjmp(escape->place, 1);  // NOLINT(cert-err52-cpp): nothing between here and there has a destructor
}

/// libjpeg's memory, good once all was written.
struct Written {
  unsigned char* memory = nullptr;
  unsigned long size = 0;
};

void say_nothing(j_common_ptr, int) {}

/// What is written of pixels alone: no density, no profile, none of the names that a head may hold.
void set_up(jpeg_compress_struct& jpeg, const Pixels& pixels, int quality) {
  constexpr int whole_colour = 90;
  jpeg.image_width = static_cast<JDIMENSION>(pixels.size.w);
  jpeg.image_height = static_cast<JDIMENSION>(pixels.size.h);
  jpeg.input_components = pixels.components;
  jpeg.in_color_space = pixels.components == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg.optimize_coding = TRUE;
  jpeg.write_JFIF_header = FALSE;
  // As libvips does: from there on colours are stored for every pixel, below for every second a way.
  if (quality >= whole_colour)
    for (int i = 0; i < jpeg.num_components; ++i) jpeg.comp_info[i].h_samp_factor = jpeg.comp_info[i].v_samp_factor = 1;
}

/// Nothing of this has a destructor, as `leave` passes over it.  Returns false where libjpeg failed.
bool compress(jpeg_compress_struct& jpeg, Escape& escape, const Pixels& pixels, int quality, Written& into) {
  if (setjmp(escape.place) != 0) return false;  // NOLINT(cert-err52-cpp)
  jpeg_create_compress(&jpeg);
  jpeg_mem_dest(&jpeg, &into.memory, &into.size);
  set_up(jpeg, pixels, quality);
  jpeg_start_compress(&jpeg, TRUE);
  while (jpeg.next_scanline < jpeg.image_height) {
    // libjpeg only reads them, though its types do not say so.
    auto* row = const_cast<JSAMPROW>(pixels.row(static_cast<int>(jpeg.next_scanline)));
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  return true;
}

}  // namespace

Result<Bytes> encode_jpeg(const Pixels& pixels, int quality) {
  if (pixels.size.w <= 0 || pixels.size.h <= 0)
    return fail(ErrorCode::unavailable, "a tile cannot be written: it has no pixels");
  Escape escape;
  jpeg_compress_struct jpeg{};
  jpeg.err = jpeg_std_error(&escape.errors);
  jpeg.client_data = &escape;
  escape.errors.error_exit = leave;
  escape.errors.emit_message = say_nothing;
  Written written;
  const bool done = compress(jpeg, escape, pixels, quality, written);
  jpeg_destroy_compress(&jpeg);
  // What it had begun is lost with the pointer to it; that happens only where memory is at its end.
  if (!done) return fail(ErrorCode::unavailable, fmt::format("a tile cannot be written: {}", escape.words.data()));
  const std::unique_ptr<unsigned char, Free> held(written.memory);
  const auto* begin = reinterpret_cast<const std::byte*>(written.memory);
  return Bytes(begin, begin + written.size);
}

}  // namespace lectern::compiler
