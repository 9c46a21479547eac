// SPDX-License-Identifier: MIT
// What a manifest of IIIF Presentation 1, 2 or 3 holds, in one shape for all versions; and what a file of IIIF is that
// is no manifest. Used by import/editions alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/import/editions/json_file.hpp"
#include "assets/compiler/import/editions/tally.hpp"

namespace lectern::compiler {

/// An annotation, as far as all versions agree.
struct IiifAnnotation {
  JsonValue whole;                       ///< for its place and label
  std::vector<std::string> motivations;  ///< without prefix and in small letters: "painting"
  std::vector<JsonValue> bodies;         ///< without a body where it is missing; a Choice is one
  std::string target;                    ///< the address of the canvas, without a fragment
  std::optional<RectF> box;              ///< of the canvas, in its units; absent: all of it
};

struct IiifCanvas {
  JsonValue whole;
  std::string id;
  Size size;  ///< in the canvas's units; 0 by 0 where it does not say
  std::vector<IiifAnnotation> painting;
  std::vector<IiifAnnotation> others;
  std::vector<JsonValue> referenced;  ///< lists of annotations that stand elsewhere
};

struct IiifManifest {
  JsonValue whole;
  std::vector<IiifCanvas> canvases;  ///< in their order
  std::string viewing_direction;
  std::vector<IiifAnnotation> others;  ///< of the whole manifest, or whose canvas is not said
};

/// "manifest" of "sc:Manifest" and "http://iiif.io/api/presentation/2#Manifest": the type of a value in small letters,
/// without what stands before it; empty where it has none.
[[nodiscard]] std::string type_of(const JsonValue& value);
/// The address of a value: of a text itself, else its id.
[[nodiscard]] std::string id_of(const JsonValue& value);

/// What stands in the way of an import: another kind of file, another version, no pages.  Errors: malformed,
/// other_version, not_ours, each in the report too.
[[nodiscard]] Result<void> is_manifest(const JsonFile& file, Report& report);

/// A manifest that is one.  What has no shape that means anything is told.
[[nodiscard]] IiifManifest manifest_of(const JsonFile& file, Tally& tally);

/// The annotations of a list that stands in a file of its own.
[[nodiscard]] std::vector<IiifAnnotation> annotations_of(const JsonValue& list);

}  // namespace lectern::compiler
