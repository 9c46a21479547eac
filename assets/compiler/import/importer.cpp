// SPDX-License-Identifier: MIT
#include "assets/compiler/import/importer.hpp"

#include <algorithm>
#include <array>

#include "assets/compiler/import/starter.hpp"

namespace lectern::compiler {

namespace {

constexpr std::array table = {
    Importer{"starter", [](const std::filesystem::path& source) { return source.empty(); },
             [](const std::filesystem::path&, std::string_view id, Report&) -> Result<std::vector<ImportedFile>> {
               return starter_files(id);
             }},
};

}  // namespace

std::span<const Importer> importers() {
  return table;
}

const Importer* importer_of(const std::filesystem::path& source) {
  const auto* const found =
      std::find_if(table.begin(), table.end(), [&](const Importer& importer) { return importer.recognises(source); });
  return found == table.end() ? nullptr : found;
}

}  // namespace lectern::compiler
