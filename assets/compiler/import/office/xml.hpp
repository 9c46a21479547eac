// SPDX-License-Identifier: MIT
// XML as office programs write it, walked by local names: prefixes differ between programs. Used by office alone.
// Nothing is expanded but XML's own five entities, and nothing outside the text is ever looked for.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "assets/base/result.hpp"

namespace lectern::compiler {

/// "p" of "w:p".
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);

/// An attribute by its local name; empty where there is none.
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view name);

/// The first child of that local name; a null node where there is none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view name);

/// The first element below it, at any depth, of that local name.
[[nodiscard]] pugi::xml_node below(const pugi::xml_node& node, std::string_view name);

/// All words below it.  Cost: does not recurse.
[[nodiscard]] std::string words_below(const pugi::xml_node& node);

/// A number that is written as digits; `otherwise` for anything else.
[[nodiscard]] int number_of(std::string_view text, int otherwise);

/// Shape: `name` is what errors call it.  Lifetime: the document's own; `text` is not needed any more.
/// Errors: malformed (no XML, a DOCTYPE, deeper than elements may lie, bytes that are no text).
[[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> parse_xml(std::string_view name, std::string_view text);

}  // namespace lectern::compiler
