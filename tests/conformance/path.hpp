// SPDX-License-Identifier: MIT
// The way of every text of an exhibit, for the conformance tests: prepared by the compiler with the fonts of Debian,
// written, checked as a pack is, and measured by the viewer in the subsets that the pack would hold.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/prepare/prepare.hpp"
#include "render/text/line.hpp"
#include "render/text/shape_cache.hpp"

namespace lectern::conformance {

/// The viewer's half: a prepared text as it lies in a pack, measured and put on one line.
struct OneLine {
  flatbuffers::FlatBufferBuilder builder;
  text::Measurement measurement;
  text::RoughLine rough;
  text::OrderedLine ordered;

  /// The bytes of a cluster of the line.
  [[nodiscard]] std::string_view bytes(std::uint32_t cluster) const;
  /// Where a cluster starts in the text.
  [[nodiscard]] std::uint32_t start(std::uint32_t cluster) const;
};

class Path {
 public:
  /// `installed` outlives this; without families of the exhibit's own Lectern's are taken.
  explicit Path(const compiler::InstalledFonts& installed, const std::vector<std::string>& own_families = {});
  Path(const Path&) = delete;
  Path& operator=(const Path&) = delete;

  /// The compiler's half.
  [[nodiscard]] compiler::Prepared prepare(std::string_view utf8, const compiler::Wish& wish);
  [[nodiscard]] const compiler::Report& report() const { return report_; }

  /// Cuts the fonts; nothing is prepared after it.
  [[nodiscard]] Result<void> finish();
  /// Ends the program where that fails.
  void must_finish();
  /// Null where the pack would be refused.  Lifetime: until the next call.
  [[nodiscard]] const OneLine* set(const compiler::Prepared& prepared, F26Dot6 size = F26Dot6::from_px(20));
  /// The fonts as the viewer opened them.
  [[nodiscard]] text::Fonts& fonts() { return fonts_; }

 private:
  compiler::PackFonts book_;
  compiler::Tags tags_;
  compiler::Report report_;
  compiler::Preparer preparer_;
  std::vector<compiler::MadeFont> made_;
  text::Fonts fonts_;
  std::unique_ptr<text::ShapeCache> cache_;
  std::unique_ptr<OneLine> line_;
};

}  // namespace lectern::conformance
