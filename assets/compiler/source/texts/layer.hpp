// SPDX-License-Identifier: MIT
// One text layer from its file: marks out, reading or Markdown read, passages put in. Used by document and check.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// What a file's name says of a layer: "transcript.ru.md", "translation.en.1925.md".
struct LayerName {
  LayerKind kind = LayerKind::reading;
  std::string language;
  std::string variant;
  [[nodiscard]] std::string id() const;
};

[[nodiscard]] std::string_view name_of(LayerKind kind);

/// The id of a footnote's note: "transcript-en-note-1"; `number` counts the layer's notes from 1.
[[nodiscard]] std::string footnote_id(const LayerName& layer, std::string_view label, std::size_t number);

/// Nothing for a name that is no layer's.
[[nodiscard]] std::optional<LayerName> layer_name(std::string_view file_name);

/// Of the lines within a paragraph of a transcript or a translation.
enum class LineEnds { flow, kept };

/// Reads a layer's text, already checked for its characters.
[[nodiscard]] SourceLayer parse_layer(const std::filesystem::path& file, const LayerName& name, std::string text,
                                      Report& report, LineEnds ends = LineEnds::flow);

/// Reads a layer's file; nothing if it cannot be read.
[[nodiscard]] std::optional<SourceLayer> read_layer(const std::filesystem::path& root,
                                                    const std::filesystem::path& file, const LayerName& name,
                                                    LineEnds ends, Report& report);

}  // namespace lectern::compiler
