// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/pandoc.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

#include "assets/compiler/processes/child.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// Limits are set by the shell, since pandoc sets none itself: KiB of memory, seconds of the processor, blocks of 512
/// bytes that a file of its may have.
constexpr std::string_view limited = "ulimit -d 2097152 && ulimit -t 60 && ulimit -f 0 && exec pandoc \"$@\"";
constexpr std::string_view shell = "/bin/sh";
/// The status with which a shell says that a program is not there.
constexpr int not_found = 127;
/// What Children keep of an output.  Units: bytes.
constexpr std::size_t most_output = std::size_t{4} << 20;
constexpr std::size_t pandoc_number = 1;

Result<std::string> said_by_pandoc(const std::vector<std::string>& words, const std::function<bool()>& is_stopped) {
  std::vector<std::string> all = {"-c", std::string(limited), "pandoc"};
  all.insert(all.end(), words.begin(), words.end());
  Children children;
  LECTERN_CHECK(children.start(pandoc_number, shell, all));
  LECTERN_TRY(ended, children.wait_any(is_stopped));
  if (ended.status == not_found)
    return fail(ErrorCode::missing,
                "pandoc is not installed; install it (sudo apt install pandoc), or leave --with pandoc out");
  if (ended.signal != 0 || ended.status != 0)
    return fail(ErrorCode::unavailable,
                fmt::format("pandoc ended with {} {}; leave --with pandoc out: Lectern reads Word files itself",
                            ended.signal != 0 ? "signal" : "status", ended.signal != 0 ? ended.signal : ended.status));
  if (ended.said.size() >= most_output)
    return fail(ErrorCode::too_large, "pandoc made more than 4 MiB of text; leave --with pandoc out");
  return ended.said;
}

bool is_escaped(std::string_view text, std::size_t at) {
  std::size_t strokes = 0;
  while (strokes < at && text[at - strokes - 1] == '\\') ++strokes;
  return strokes % 2 != 0;
}

/// Where the bracket opens that is closed at `close`, within its line; `close` where none does.
std::size_t opened_at(std::string_view text, std::size_t close) {
  int depth = 0;
  for (std::size_t at = close; at > 0 && text[at] != '\n'; --at) {
    const std::size_t here = at - 1;
    if (is_escaped(text, here)) continue;
    if (text[here] == ']') ++depth;
    if (text[here] == '[' && depth-- == 0) return here;
  }
  return close;
}

/// Takes out links, whose words stay, and pictures.  Shape: what pandoc wrote, each address within one line.
std::string without_addresses(std::string markdown, std::size_t& pictures) {
  for (std::size_t at = markdown.find("]("); at != std::string::npos; at = markdown.find("](", at)) {
    const std::size_t open = opened_at(markdown, at);
    const std::size_t end = markdown.find_first_of(")\n", at);
    if (open == at || is_escaped(markdown, at) || end == std::string::npos || markdown[end] != ')') {
      ++at;
      continue;
    }
    if (open > 0 && markdown[open - 1] == '!') {
      ++pictures;
      markdown.erase(open - 1, end + 1 - (open - 1));
      at = open - 1;
      continue;
    }
    markdown.erase(at, end + 1 - at);
    markdown.erase(open, 1);
    --at;
  }
  return markdown;
}

/// Takes out what begins so and ends so.
std::size_t take_out_all(std::string& text, std::string_view begin, std::string_view end) {
  std::size_t count = 0;
  for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
    const std::size_t stop = text.find(end, at);
    if (stop == std::string::npos) break;
    text.erase(at, stop + end.size() - at);
    ++count;
  }
  return count;
}

/// What pandoc writes that texts do not have here: anchors, pictures, and links, whose words stay.
std::string without_links(std::string markdown, WordText& told) {
  take_out_all(markdown, "<span id=\"", "></span>");
  std::size_t pictures = take_out_all(markdown, "<img ", "/>");
  markdown = without_addresses(std::move(markdown), pictures);
  for (std::size_t i = 0; i < pictures; ++i) told.count("picture within the text", "left out");
  return markdown;
}

}  // namespace

Result<ByPandoc> read_by_pandoc(const ImportSource& source) {
  if (source.path.empty())
    return fail(ErrorCode::unavailable,
                fmt::format("{} lies in no file that pandoc could read; leave --with pandoc out", source.name));
  LECTERN_TRY(version, said_by_pandoc({"--version"}, source.options.is_stopped));
  const bool is_odt = as_text(source.bytes).find("opendocument.text") != std::string_view::npos;
  LECTERN_TRY(markdown, said_by_pandoc({"--sandbox", "--track-changes=accept", "-f", is_odt ? "odt" : "docx", "-t",
                                        "commonmark+footnotes+strikeout+pipe_tables", "--wrap=none",
                                        std::filesystem::absolute(source.path).string()},
                                       source.options.is_stopped));
  ByPandoc result;
  result.version = std::string(trimmed(std::string_view(version).substr(0, version.find('\n'))));
  WordText told(source.name);
  markdown = without_links(std::move(markdown), told);
  told.left_out(fmt::format("the text was read by {}; what is said of it besides comes from Lectern's own reader",
                            result.version));
  Report report;
  const LayerName name{LayerKind::transcript, "en", ""};
  SourceLayer layer = parse_layer(source.name, name, std::move(markdown), report);
  for (const Finding& finding : report.findings())
    if (finding.severity == Severity::error)
      return fail(ErrorCode::unavailable, fmt::format("what {} made of {} cannot be taken: {}; leave --with pandoc out",
                                                      result.version, source.name, finding.what));
  result.made = told.finish();
  result.made.blocks = std::move(layer.blocks);
  result.made.footnotes = std::move(layer.footnotes);
  // Of a table without a head pandoc makes an empty one.
  std::erase_if(result.made.blocks, [](const SourceBlock& block) {
    return block.kind == BlockKind::row &&
           std::all_of(block.cells.begin(), block.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
  });
  for (SourceBlock& block : result.made.blocks)
    for (Cell& cell : block.cells) cell.place.file = source.name;
  return result;
}

}  // namespace lectern::compiler
