// SPDX-License-Identifier: MIT
#include "firmware/style/styles.hpp"

namespace lectern::app {

using layout::Role;

layout::TextStyle style(const Metrics& metrics, TypeSize type, Role role, double space_before) {
  return {metrics.em(type.size), metrics.px(type.line), metrics.px(space_before), role};
}

TypeSize grown(const Metrics& metrics, TypeSize type) {
  return {type.size * metrics.growth(), type.line * metrics.growth()};
}

TypeSize grown_heading(const Metrics& metrics, TypeSize type) {
  const double growth = (1 + metrics.growth()) / 2;
  return {type.size * growth, type.line * growth};
}

TypeSize compact_heading(const Metrics& metrics) {
  constexpr TypeSize narrow{28, 35};
  return metrics.design_width() < narrow_glass ? narrow : small_heading_type;
}

layout::Styles text_styles(const Metrics& metrics) {
  const double growth = metrics.growth();
  const TypeSize body = grown(metrics, {34, 50});
  const TypeSize cell = grown(metrics, {30, 44});
  const TypeSize small = grown(metrics, interface_type);
  layout::Styles styles;
  styles.body = style(metrics, body, Role::body, 20 * growth);
  styles.heading = style(metrics, body, Role::heading, 36 * growth);
  styles.item = style(metrics, body, Role::body, 12 * growth);
  styles.cell = style(metrics, cell, Role::body);
  styles.form = style(metrics, grown(metrics, form_type), Role::body, 10 * growth);
  styles.quote = style(metrics, body, Role::body, 20 * growth);
  styles.aside = style(metrics, small, Role::quiet, 16 * growth);
  styles.label = style(metrics, small, Role::quiet, 12 * growth);
  styles.value = style(metrics, small, Role::value, 12 * growth);
  styles.indent = metrics.px(44 * growth);
  styles.column_gap = metrics.px(28 * growth);
  styles.label_width = metrics.px(270 * growth);
  styles.table_strip = metrics.px(table_strip);
  return styles;
}

layout::Styles panel_styles(const Metrics& metrics) {
  layout::Styles styles = text_styles(metrics);
  styles.table_strip = 0;
  styles.body = style(metrics, grown(metrics, {30, 42}), Role::body, 18 * metrics.growth());
  const TypeSize heading = metrics.compact() ? compact_heading(metrics) : TypeSize{40, 48};
  styles.heading = style(metrics, grown_heading(metrics, heading), Role::heading, 28);
  return styles;
}

}  // namespace lectern::app
