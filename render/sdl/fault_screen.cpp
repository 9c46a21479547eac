// SPDX-License-Identifier: MIT
#include "render/sdl/fault_screen.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "render/sdl/fault_masks.hpp"
#include "render/sdl/fault_text.hpp"

namespace lectern::sdl {

namespace {

// The theme's night colours, and words that no pack gives: this screen must stand when nothing else does.
constexpr Colour night = Colour::from_rgb(0x121519);
constexpr Colour bone = Colour::from_rgb(0xEDE8DC);
constexpr Colour muted = Colour::from_rgb(0xB9B2A4);
constexpr Colour gold = Colour::from_rgb(0xE0AD4C);

constexpr std::array<std::string_view, 4> words{"Please tell the staff", "Пожалуйста, сообщите сотрудникам музея",
                                                "请告知工作人员", "직원에게 알려 주세요"};

constexpr std::size_t most_bytes = 4000;  // of a reason: more than any screen shows

/// Sets lines of letters one below the other and keeps them as a draw list.
class Setting {
 public:
  Setting(FaultMasks& masks, Size glass)
      : masks_(masks), glass_(glass), side_(glass.w / 8), width_(glass.w - 2 * side_) {
    list_.commands.emplace_back(draw::Fill{{0, 0, glass.w, glass.h}, night});
  }

  [[nodiscard]] std::vector<Letter> letters(std::string_view utf8, int size) {
    std::vector<Letter> result;
    for (const std::uint32_t c : code_points(utf8.substr(0, most_bytes)))
      result.push_back(c == '\n' ? Letter{0, '\n', 0} : masks_.letter(c, size));
    return result;
  }

  void line(std::span<const Letter> letters, int size, int baseline, Colour colour) {
    int x = side_;
    for (const Letter& letter : letters) {
      const auto first = static_cast<std::uint32_t>(list_.glyphs.size());
      list_.glyphs.push_back({letter.code_point, F26Dot6::from_px(x), F26Dot6::from_px(baseline)});
      list_.commands.emplace_back(draw::Glyphs{letter.font, F26Dot6::from_px(size), colour, first, first + 1});
      x += letter.advance;
    }
  }

  /// The four languages, each no wider than the screen allows; gives the place below them.
  int headings() {
    int size = std::max(12, std::min(glass_.w / 24, glass_.h / 14));
    for (const std::string_view text : words)
      while (size > 12 && width_of(letters(text, size)) > width_) size -= 2;
    int baseline = glass_.h / 8 + size;
    for (const std::string_view text : words) {
      line(letters(text, size), size, baseline, bone);
      baseline += size * 3 / 2;
    }
    const int rule = baseline - size / 2;
    list_.commands.emplace_back(draw::Fill{{side_, rule, std::min(width_, size * 4), std::max(2, size / 16)}, gold});
    return rule + size / 2;
  }

  /// The reason in the largest size in which all of it can be seen; of what is longer still, its beginning.
  void reason(std::string_view text, int top) {
    const int largest = std::max(12, std::min(glass_.w / 48, glass_.h / 30));
    const int room = glass_.h - glass_.h / 12 - top;
    int size = largest;
    std::vector<Letter> all = letters(text, size);
    std::vector<std::span<const Letter>> lines = broken(all, width_);
    while (size > 12 && static_cast<int>(lines.size()) * size * 3 / 2 > room) {
      size -= 2;
      all = letters(text, size);
      lines = broken(all, width_);
    }
    int baseline = top + size;
    for (const auto one : lines) {
      if (baseline > glass_.h - size / 2) break;
      line(one, size, baseline, muted);
      baseline += size * 3 / 2;
    }
  }

  [[nodiscard]] const draw::List& list() const { return list_; }

 private:
  FaultMasks& masks_;
  Size glass_;
  int side_;
  int width_;
  draw::List list_;
};

}  // namespace

Result<void> show_fault(screen::Screen& screen, std::string_view reason) {
  LECTERN_TRY(masks, FaultMasks::open());
  Setting setting(*masks, screen.size());
  setting.reason(reason, setting.headings());
  screen.use({masks.get(), nullptr});
  screen.show(setting.list());
  screen.use({});
  return {};
}

}  // namespace lectern::sdl
