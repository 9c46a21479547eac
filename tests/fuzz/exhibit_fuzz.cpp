// SPDX-License-Identifier: MIT
// Any bytes as a file of an exhibit: the first says whether the rest is TOML, a reading or Markdown. Whatever comes out
// must have its spans on whole characters and its passages on words.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "assets/compiler/source/links/aliases.hpp"
#include "assets/compiler/source/links/pairs.hpp"
#include "assets/compiler/source/paths.hpp"
#include "assets/compiler/source/texts/inline_tags.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/texts/text_file.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "assets/compiler/source/toml/key_check.hpp"
#include "assets/compiler/source/toml/keys.hpp"
#include "assets/compiler/source/toml/value.hpp"

namespace {

using namespace lectern::compiler;

void must(bool holds) {
  if (!holds) std::abort();
}

bool is_edge(const std::string& text, std::size_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

void look_through(const Cell& cell) {
  for (std::size_t at = 0; at < cell.text.size();) {
    const CodePoint c = code_point_at(cell.text, at);
    must(c.well_formed);
    at += c.size;
  }
  for (const SourceSpan& span : cell.spans) {
    must(span.start <= span.end && is_edge(cell.text, span.start) && is_edge(cell.text, span.end));
    if (span.kind != SpanKind::passage) continue;
    must(span.start < span.end && !is_white_space(code_point_at(cell.text, span.start).value));
  }
  for (const EmphasisSpan& span : cell.emphasis)
    must(span.start < span.end && is_edge(cell.text, span.start) && is_edge(cell.text, span.end));
  must(cell.text.find(tag_guard) == std::string::npos);
}

void read_as_layer(const char* name, std::string text) {
  Report report;
  SourceExhibit exhibit;
  exhibit.people.push_back({"a", {}, {{"ru", {"a b", "ж"}}}, {}, {}, {}});
  exhibit.documents.emplace_back().layers.push_back(parse_layer(name, *layer_name(name), std::move(text), report));
  pair_passages(exhibit.documents[0], report);
  link_aliases(exhibit);
  const SourceLayer& layer = exhibit.documents[0].layers[0];
  for (const SourceBlock& block : layer.blocks)
    for (const Cell& cell : block.cells) look_through(cell);
  for (const SourceFootnote& note : layer.footnotes)
    for (const SourceBlock& block : note.blocks)
      for (const Cell& cell : block.cells) look_through(cell);
}

void read_as_toml(const std::string& text) {
  Report report;
  const std::vector<std::string> languages = {"en", "ru"};
  const auto root = parse_toml("a.toml", text, report);
  must(root.has_value() || report.has_errors());
  if (!root) return;
  for (const auto keys : {exhibit_keys(), people_keys(), paths_keys(), document_keys()})
    check_keys("a.toml", *root, keys, languages, report);
  for (const SourcePath& path : paths_of(*root, report)) must(path.place.line > 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  Report report;
  std::optional<std::string> text =
      accept_text("a", std::string(reinterpret_cast<const char*>(data + 1), size - 1), report);
  must(text.has_value() || report.has_errors());
  if (!text) return 0;
  if (data[0] == 't')
    read_as_toml(*text);
  else if (data[0] == 'r')
    read_as_layer("reading.ru.txt", std::move(*text));
  else
    read_as_layer("transcript.ru.md", std::move(*text));
  return 0;
}
