// SPDX-License-Identifier: MIT
#include "firmware/styles.hpp"

namespace lectern::app {

using layout::Role;

layout::TextStyle style(const Metrics& metrics, TypeSize type, Role role, double space_before) {
  return {metrics.em(type.size), metrics.px(type.line), metrics.px(space_before), role};
}

layout::Styles reading_styles(const Metrics& metrics) {
  constexpr TypeSize body{34, 50};
  constexpr TypeSize cell{30, 44};
  layout::Styles styles;
  styles.body = style(metrics, body, Role::body, 20);
  styles.heading = style(metrics, body, Role::heading, 36);
  styles.item = style(metrics, body, Role::body, 12);
  styles.cell = style(metrics, cell, Role::body);
  styles.quote = style(metrics, body, Role::body, 20);
  styles.aside = style(metrics, interface_type, Role::quiet, 16);
  styles.label = style(metrics, interface_type, Role::quiet, 12);
  styles.value = style(metrics, interface_type, Role::value, 12);
  styles.indent = metrics.px(44);
  styles.column_gap = metrics.px(28);
  styles.label_width = metrics.px(270);
  return styles;
}

layout::Styles panel_styles(const Metrics& metrics) {
  layout::Styles styles = reading_styles(metrics);
  styles.body = style(metrics, {30, 42}, Role::body, 18);
  styles.heading = style(metrics, {40, 48}, Role::heading, 28);
  return styles;
}

}  // namespace lectern::app
