// SPDX-License-Identifier: MIT
// The type scale: every size of text on the glass, in design pixels. Used by plan, texts and view; nowhere repeated.
#pragma once

#include "firmware/style/metrics.hpp"
#include "render/layout/lay.hpp"

namespace lectern::app {

/// One kind of text of the interface.  Units: design pixels.
struct TypeSize {
  double size = 28;
  double line = 36;
};

inline constexpr TypeSize interface_type{28, 36};
/// What a form prints round the words that were written on it.
inline constexpr TypeSize form_type{28, 35};
inline constexpr TypeSize small_heading_type{33, 40};
inline constexpr TypeSize heading_type{48, 55};
inline constexpr TypeSize about_title_type{46, 56};
inline constexpr TypeSize overview_title_type{62, 76};
inline constexpr TypeSize attract_title_type{112, 119};
inline constexpr TypeSize attract_subtitle_type{44, 62};
inline constexpr TypeSize begin_type{40, 50};

/// Below a table that scrolls: its buttons and what keeps them from the rows.  Units: design pixels.
inline constexpr double table_strip = 110;

/// What is read, as large as the visitor set it; and headings, which need less of it to stand out.
[[nodiscard]] TypeSize grown(const Metrics& metrics, TypeSize type);
[[nodiscard]] TypeSize grown_heading(const Metrics& metrics, TypeSize type);

/// Of a small glass: a heading whose longest words find room on a line.
[[nodiscard]] TypeSize compact_heading(const Metrics& metrics);

/// The styles of a document's text.
[[nodiscard]] layout::Styles text_styles(const Metrics& metrics);
/// The styles of a panel: a card or About.
[[nodiscard]] layout::Styles panel_styles(const Metrics& metrics);
[[nodiscard]] layout::TextStyle style(const Metrics& metrics, TypeSize type, layout::Role role,
                                      double space_before = 0);

}  // namespace lectern::app
