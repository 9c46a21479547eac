// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/layer.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/source/texts/inline_tags.hpp"
#include "assets/compiler/source/texts/kept_lines.hpp"
#include "assets/compiler/source/texts/markdown.hpp"
#include "assets/compiler/source/texts/marks.hpp"
#include "assets/compiler/source/texts/pandoc_marks.hpp"
#include "assets/compiler/source/texts/passages.hpp"
#include "assets/compiler/source/texts/reading.hpp"
#include "assets/compiler/source/texts/text_file.hpp"
#include "assets/compiler/source/toml/key_check.hpp"

namespace lectern::compiler {

std::string LayerName::id() const {
  return fmt::format("{}.{}{}{}", name_of(kind), language, variant.empty() ? "" : ".", variant);
}

std::string_view name_of(LayerKind kind) {
  switch (kind) {
    case LayerKind::reading:
      return "reading";
    case LayerKind::transcript:
      return "transcript";
    case LayerKind::translation:
      return "translation";
  }
  return {};
}

std::optional<LayerName> layer_name(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos || !is_layer_id(file_name.substr(0, dot))) return std::nullopt;
  const std::string_view id = file_name.substr(0, dot);
  const std::size_t first = id.find('.');
  const std::size_t second = std::min(id.find('.', first + 1), id.size());
  const std::string_view kind = id.substr(0, first);
  const std::string_view ending = file_name.substr(dot + 1);
  LayerName name{LayerKind::reading, std::string(id.substr(first + 1, second - first - 1)),
                 std::string(id.substr(std::min(second + 1, id.size())))};
  if (kind == "reading") return ending == "txt" ? std::optional(name) : std::nullopt;
  name.kind = kind == "transcript" ? LayerKind::transcript : LayerKind::translation;
  return ending == "md" ? std::optional(name) : std::nullopt;
}

SourceLayer parse_layer(const std::filesystem::path& file, const LayerName& name, std::string text, Report& report,
                        LineEnds ends) {
  const std::size_t errors_before = report.count(Severity::error);
  MarkedText marked = take_marks(file, std::move(text), report);
  if (name.kind != LayerKind::reading)
    marked = with_guarded_tags(with_pandoc_marks(with_kept_lines(std::move(marked), ends == LineEnds::kept)));
  ParsedText parsed = name.kind == LayerKind::reading ? parse_reading(marked) : parse_markdown(marked, report);
  apply_marks(parsed, marked.marks, report);
  SourceLayer layer{name.kind, name.language, name.variant, name.id(), file, std::move(parsed.blocks), {}, false};
  layer.marked =
      std::any_of(marked.marks.begin(), marked.marks.end(), [](const Mark& m) { return m.kind == MarkKind::passage; });
  if (layer.blocks.empty() && report.count(Severity::error) == errors_before)
    report.error({file, 1, 1}, "the text is empty", "fill it in, or remove the file");
  return layer;
}

std::optional<SourceLayer> read_layer(const std::filesystem::path& root, const std::filesystem::path& file,
                                      const LayerName& name, LineEnds ends, Report& report) {
  std::optional<std::string> text = read_text_file(root, file, report);
  if (!text) return std::nullopt;
  return parse_layer(file, name, std::move(*text), report, ends);
}

}  // namespace lectern::compiler
