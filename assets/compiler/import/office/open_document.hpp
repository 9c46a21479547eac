// SPDX-License-Identifier: MIT
// What OpenDocument texts and spreadsheets have in common. Used by odt and ods.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string_view>

#include "assets/base/result.hpp"
#include "assets/compiler/import/office/zip.hpp"

namespace lectern::compiler {

/// Its content; `name` is what errors call the file, `ending` what it is to be saved as, ".odt".
/// Errors: unavailable (locked with a password), missing (it has none), malformed.
[[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> content_of(const ZipFiles& files, std::string_view name,
                                                                     std::string_view ending);

}  // namespace lectern::compiler
