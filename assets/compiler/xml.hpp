// SPDX-License-Identifier: MIT
// XML walked by local names, for prefixes differ between programs; no function recurses, however deep elements lie.
// Used by readings and import.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace lectern::compiler {

/// What stands behind the prefix of a name: "persName" of "tei:persName".
[[nodiscard]] inline std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

[[nodiscard]] inline std::string_view local_name(const pugi::xml_node& node) {
  return without_prefix(node.name());
}

/// An attribute by its local name, "id" of "xml:id" too; empty where there is none.
[[nodiscard]] inline std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& one : node.attributes()) {
    const std::string_view whole = one.name();
    if (without_prefix(whole) == name && !whole.starts_with("xmlns")) return one.value();
  }
  return {};
}

/// The first child of that local name; a null node where there is none.
[[nodiscard]] inline pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& one : node.children())
    if (local_name(one) == name) return one;
  return {};
}

/// The node that follows in the order of the file within `root`; a null node behind its last. `depth` counts along.
[[nodiscard]] inline pugi::xml_node next_in_file(const pugi::xml_node& node, const pugi::xml_node& root, int& depth) {
  if (node.first_child()) {
    ++depth;
    return node.first_child();
  }
  for (pugi::xml_node up = node; up && up != root; up = up.parent(), --depth)
    if (up.next_sibling()) return up.next_sibling();
  return {};
}
[[nodiscard]] inline pugi::xml_node next_in_file(const pugi::xml_node& node, const pugi::xml_node& root) {
  int depth = 0;
  return next_in_file(node, root, depth);
}

/// The first element of that local name below `node`, at any depth.
[[nodiscard]] inline pugi::xml_node descendant(const pugi::xml_node& node, std::string_view name) {
  for (pugi::xml_node one = node.first_child(); one; one = next_in_file(one, node))
    if (local_name(one) == name) return one;
  return {};
}

/// All text within a node, as it stands.
[[nodiscard]] inline std::string words_below(const pugi::xml_node& node) {
  std::string words;
  for (pugi::xml_node one = node.first_child(); one; one = next_in_file(one, node))
    if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) words += one.value();
  return words;
}

/// Whether elements lie more than `most` deep in one another.
[[nodiscard]] inline bool is_deeper(const pugi::xml_node& root, int most) {
  int depth = 0;
  for (pugi::xml_node one = root; one; one = next_in_file(one, root, depth))
    if (depth > most) return true;
  return false;
}

}  // namespace lectern::compiler
