// SPDX-License-Identifier: MIT
// XML as office programs write it. Used by office alone.
// Nothing is expanded but XML's own five entities, and nothing outside the text is ever looked for.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "assets/base/result.hpp"
#include "assets/compiler/xml.hpp"

namespace lectern::compiler {

/// A number that is written as digits; `otherwise` for anything else.
[[nodiscard]] int number_of(std::string_view text, int otherwise);

/// Shape: `name` is what errors call it.  Lifetime: the document's own; `text` is not needed any more.
/// Errors: malformed (no XML, a DOCTYPE, deeper than elements may lie, bytes that are no text).
[[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> parse_xml(std::string_view name, std::string_view text);

}  // namespace lectern::compiler
