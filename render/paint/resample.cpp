// SPDX-License-Identifier: MIT
#include "render/paint/resample.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <limits>

namespace lectern::paint {

namespace {

constexpr int weight_sum = 256;  // so that a row filtered across fits 16 bits, and one filtered both ways 24
constexpr int no_row = std::numeric_limits<int>::min();
constexpr int columns_at_once = 32;  // turned into rows: a tile's rows are gone through once for so many of them

/// The part of `patch` at a column (-1, 0, 1) and row of the three by three, if it is there and of the same kind.
const draw::Pixels* part_at(const Patch& patch, int column, int row) {
  const draw::Pixels& part = patch.parts[static_cast<std::size_t>(row + 1) * 3 + static_cast<std::size_t>(column + 1)];
  const bool usable = part.data != nullptr && part.components == patch.parts[4].components;
  return usable ? &part : nullptr;
}

/// A row of a part; y counts from the piece's top and may lie above or below it.
const std::uint8_t* row_at(const Patch& patch, int column, int y) {
  const int height = patch.parts[4].height;
  const int side = y < 0 ? -1 : y >= height ? 1 : 0;
  const draw::Pixels* part = part_at(patch, column, side);
  if (part == nullptr) return nullptr;
  const int line = side < 0 ? part->height + y : side > 0 ? y - height : y;
  if (line < 0 || line >= part->height) return nullptr;
  return part->data + static_cast<std::ptrdiff_t>(line) * part->width * part->components;
}

/// Copies pixels [from, to) of row y, counted from the piece's corner; what is not there repeats what is nearest.
void copy_row(const Patch& patch, int y, int from, int to, std::uint8_t* out) {
  const draw::Pixels& piece = patch.parts[4];
  const std::ptrdiff_t n = piece.components;
  int line = y;
  const std::uint8_t* middle = row_at(patch, 0, line);
  if (middle == nullptr) {
    line = std::clamp(y, 0, piece.height - 1);
    middle = row_at(patch, 0, line);
  }
  const std::uint8_t* left = from < 0 ? row_at(patch, -1, line) : nullptr;
  const int left_width = left != nullptr ? part_at(patch, -1, line < 0 ? -1 : line >= piece.height ? 1 : 0)->width : 0;
  const std::uint8_t* right = to > piece.width ? row_at(patch, 1, line) : nullptr;
  const int right_width = right != nullptr ? part_at(patch, 1, line < 0 ? -1 : line >= piece.height ? 1 : 0)->width : 0;
  for (int x = from; x < std::min(to, 0); ++x, out += n) {
    const bool inside = left != nullptr && left_width + x >= 0;
    std::memcpy(out, inside ? left + (left_width + x) * n : middle, static_cast<std::size_t>(n));
  }
  const int begin = std::max(from, 0);
  const int end = std::min(to, piece.width);
  if (begin < end) {
    std::memcpy(out, middle + begin * n, static_cast<std::size_t>((end - begin) * n));
    out += (end - begin) * n;
  }
  for (int x = std::max(from, piece.width); x < to; ++x, out += n) {
    const int over = x - piece.width;
    const bool inside = right != nullptr && over < right_width;
    std::memcpy(out, inside ? right + over * n : middle + (piece.width - 1) * n, static_cast<std::size_t>(n));
  }
}

/// Weights of one axis and where the line of source pixels that they look at begins.
struct Across {
  const std::vector<int>& first;
  const std::vector<std::uint16_t>& weights;
  int count;
  int line_start;
};

/// One output pixel after another: the weighted sum of `count` source pixels each. The number is a constant where it
/// can be: pages are shown with two or three.
template <int Components, int Count>
void filter_across(const std::uint8_t* line, const Across& across, std::uint16_t* out) {
  const int count = Count > 0 ? Count : across.count;
  const std::uint16_t* weight = across.weights.data();
  for (const int start : across.first) {
    const std::uint8_t* pixel = line + static_cast<std::ptrdiff_t>(start - across.line_start) * Components;
    for (int c = 0; c < Components; ++c) {
      unsigned sum = 0;
      for (int k = 0; k < count; ++k) sum += weight[k] * static_cast<unsigned>(pixel[k * Components + c]);
      *out++ = static_cast<std::uint16_t>(sum);
    }
    weight += count;
  }
}

template <int Components>
void filter_across(const std::uint8_t* line, const Across& across, std::uint16_t* out) {
  switch (across.count) {
    case 2:
      return filter_across<Components, 2>(line, across, out);
    case 3:
      return filter_across<Components, 3>(line, across, out);
    default:
      return filter_across<Components, 0>(line, across, out);
  }
}

}  // namespace

void Resampler::Taps::make(int from, int to, double origin, double scale, bool back) {
  const double radius = std::max(1.0, 1.0 / scale);
  count = static_cast<int>(std::ceil(2 * radius));
  first.resize(static_cast<std::size_t>(to - from));
  weights.assign(static_cast<std::size_t>(to - from) * static_cast<std::size_t>(count), 0);
  std::vector<double> raw(static_cast<std::size_t>(count));
  for (int i = from; i < to; ++i) {
    const double middle = (back ? origin - i - 0.5 : i + 0.5 - origin) / scale;
    // The first source pixel whose middle lies within the radius.
    const int start = static_cast<int>(std::floor(middle - radius + 0.5));
    double sum = 0;
    for (int k = 0; k < count; ++k) {
      raw[static_cast<std::size_t>(k)] = std::max(0.0, 1.0 - std::abs(start + k + 0.5 - middle) / radius);
      sum += raw[static_cast<std::size_t>(k)];
    }
    // Rounding is carried along, so that the weights always add up and a plain ground stays plain.
    const auto index = static_cast<std::size_t>(i - from);
    first[index] = start;
    double so_far = 0;
    int given = 0;
    for (int k = 0; k < count; ++k) {
      so_far += raw[static_cast<std::size_t>(k)];
      const int upto = static_cast<int>(std::lround(so_far / sum * weight_sum));
      weights[index * static_cast<std::size_t>(count) + static_cast<std::size_t>(k)] =
          static_cast<std::uint16_t>(upto - given);
      given = upto;
    }
  }
}

void Resampler::make_lookup(draw::Ramp ramp) {
  if (has_lookup_ && ramp == ramp_) return;
  const auto between = [](std::uint8_t dark, std::uint8_t light, int value) {
    return static_cast<std::uint8_t>((dark * (255 - value) + light * value + 127) / 255);
  };
  for (int value = 0; value < 256; ++value)
    lookup_[static_cast<std::size_t>(value)] =
        opaque(draw::toned(Colour{between(ramp.ink.r, ramp.paper.r, value), between(ramp.ink.g, ramp.paper.g, value),
                                  between(ramp.ink.b, ramp.paper.b, value)},
                           ramp.tone));
  for (int value = 0; value < 256; ++value)
    toned_[static_cast<std::size_t>(value)] = draw::toned(static_cast<std::uint8_t>(value), ramp.tone);
  ramp_ = ramp;
  has_lookup_ = true;
}

template <int Components>
void Resampler::turn_columns(const Patch& patch) {
  const int from = across_.low();
  const int length = across_.high() - from;
  const int width = end_column_ - first_column_;
  columns_.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(length) * Components);
  line_.resize(static_cast<std::size_t>(width) * Components);
  const auto stride = static_cast<std::ptrdiff_t>(length) * Components;
  for (int y = 0; y < length; ++y) {
    copy_row(patch, from + y - patch.at.y, first_column_ - patch.at.x, end_column_ - patch.at.x, line_.data());
    const std::uint8_t* pixel = line_.data();
    std::uint8_t* out = columns_.data() + static_cast<std::ptrdiff_t>(y) * Components;
    for (int x = 0; x < width; ++x, out += stride, pixel += Components)
      for (int c = 0; c < Components; ++c) out[c] = pixel[c];
  }
}

template <int Components>
const std::uint8_t* Resampler::line_of(const Patch& patch, int line) {
  const int from = across_.low();
  const int to = across_.high();
  if (!lies_across_) {
    line_.resize(static_cast<std::size_t>(to - from) * Components);
    copy_row(patch, line - patch.at.y, from - patch.at.x, to - patch.at.x, line_.data());
    return line_.data();
  }
  if (line < first_column_ || line >= end_column_) {
    first_column_ = line - (line - down_.low()) % columns_at_once;
    end_column_ = std::min(first_column_ + columns_at_once, down_.high());
    turn_columns<Components>(patch);
  }
  return columns_.data() + static_cast<std::ptrdiff_t>(line - first_column_) * (to - from) * Components;
}

template <int Components>
const std::uint16_t* Resampler::filtered_row(const Patch& patch, int y) {
  const auto slots = static_cast<int>(rows_.size());
  const auto slot = static_cast<std::size_t>(((y % slots) + slots) % slots);
  if (row_of_slot_[slot] != y) {
    const std::uint8_t* line = line_of<Components>(patch, y);
    rows_[slot].resize(across_.first.size() * Components);
    filter_across<Components>(line, {across_.first, across_.weights, across_.count, across_.low()}, rows_[slot].data());
    row_of_slot_[slot] = y;
  }
  return rows_[slot].data();
}

template <int Components>
void Resampler::put_row(Pixel* out, std::size_t width) const {
  if constexpr (Components == 1) {
    for (std::size_t x = 0; x < width; ++x) out[x] = lookup_[sums_[x] >> 16];
  } else if (ramp_.tone == draw::Tone{}) {
    for (std::size_t x = 0; x < width; ++x)
      out[x] = 0xFF000000U | (sums_[3 * x] >> 16) << 16 | (sums_[3 * x + 1] >> 16) << 8 | sums_[3 * x + 2] >> 16;
  } else {
    const auto channel = [&](std::size_t i) { return static_cast<Pixel>(toned_[sums_[i] >> 16]); };
    for (std::size_t x = 0; x < width; ++x)
      out[x] = 0xFF000000U | channel(3 * x) << 16 | channel(3 * x + 1) << 8 | channel(3 * x + 2);
  }
}

template <int Components>
void Resampler::paint_rows(const Patch& patch, Rect part, Canvas& canvas) {
  const auto width = static_cast<std::size_t>(part.w);
  sums_.resize(width * Components);
  for (int y = 0; y < part.h; ++y) {
    std::fill(sums_.begin(), sums_.end(), 1U << 15);  // half, so that the shift below rounds
    for (int k = 0; k < down_.count; ++k) {
      const std::uint32_t weight = down_.weights[static_cast<std::size_t>(y) * static_cast<std::size_t>(down_.count) +
                                                 static_cast<std::size_t>(k)];
      if (weight == 0) continue;
      const std::uint16_t* row = filtered_row<Components>(patch, down_.first[static_cast<std::size_t>(y)] + k);
      for (std::size_t x = 0; x < sums_.size(); ++x) sums_[x] += weight * row[x];
    }
    put_row<Components>(canvas.row(part.y + y) + part.x, width);
  }
}

void Resampler::paint(const Patch& patch, const Placing& placing, Rect target, draw::Ramp ramp, Canvas& canvas,
                      Rect clip) {
  const Rect part = intersection(intersection(target, clip), canvas.rect());
  const draw::Pixels& piece = patch.parts[4];
  if (part.empty() || piece.data == nullptr || piece.width <= 0 || piece.height <= 0) return;
  const draw::Turn turn = placing.turn;
  lies_across_ = draw::lies_across(turn);
  first_column_ = end_column_ = no_row;
  across_.make(part.x, part.right(), placing.origin.x, lies_across_ ? placing.scale_y : placing.scale_x,
               turn == draw::Turn::quarter || turn == draw::Turn::half);
  down_.make(part.y, part.bottom(), placing.origin.y, lies_across_ ? placing.scale_x : placing.scale_y,
             turn == draw::Turn::half || turn == draw::Turn::three_quarters);
  rows_.resize(static_cast<std::size_t>(down_.count));
  row_of_slot_.assign(rows_.size(), no_row);
  make_lookup(ramp);
  if (piece.components == 1)
    paint_rows<1>(patch, part, canvas);
  else if (piece.components == 3)
    paint_rows<3>(patch, part, canvas);
}

}  // namespace lectern::paint
