// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/open_document.hpp"

#include <fmt/format.h>
#include <string>

#include "assets/compiler/import/office/xml.hpp"

namespace lectern::compiler {

Result<std::unique_ptr<pugi::xml_document>> content_of(const ZipFiles& files, std::string_view name,
                                                       std::string_view ending) {
  if (const auto manifest = files.find("META-INF/manifest.xml");
      manifest != files.end() && manifest->second.find("encryption-data") != std::string::npos)
    return fail(
        ErrorCode::unavailable,
        fmt::format("{} is locked with a password; open it with its password and save a copy without one", name));
  const auto part = files.find("content.xml");
  if (part == files.end())
    return fail(ErrorCode::missing, fmt::format("{} lacks its part content.xml; save it anew as {}", name, ending));
  return parse_xml(fmt::format("content.xml in {}", name), part->second);
}

}  // namespace lectern::compiler
