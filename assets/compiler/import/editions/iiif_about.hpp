// SPDX-License-Identifier: MIT
// What a manifest says of its object beside its pages: title, fields, rights, contents. Used by import/editions alone.
#pragma once

#include <string>

#include "assets/compiler/import/editions/iiif_manifest.hpp"
#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

/// Fills in all that the manifest says besides pages and texts.  Shape: `language` is the one preferred, empty where
/// none is; the properties that an exhibit has no place for are told by name.
void describe(const IiifManifest& manifest, const std::string& language, ImportedDocument& document, Tally& tally,
              std::vector<Remark>& questions);

/// The language that the archive says the object is in; empty where it does not.
[[nodiscard]] std::string document_language(const IiifManifest& manifest);

/// The language in which most is said of the object; empty where none is named.
[[nodiscard]] std::string main_language(const IiifManifest& manifest);

}  // namespace lectern::compiler
