// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/record.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "assets/compiler/import/folder/toml_words.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "assets/pack/name.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view begin_mark = "<!-- lectern-pack import: written by it from here on -->";
constexpr std::string_view end_mark = "<!-- lectern-pack import: written by it up to here -->";
constexpr std::string_view new_head =
    "# Where each thing came from\n\nWrite here who holds the originals; these lines are yours and stay.\n\n";
constexpr std::string_view source_head = "## Imported from ";
constexpr std::string_view sources_head = "### The source";
constexpr std::string_view files_head = "### What import wrote";
constexpr std::size_t sha256_digits = 64;

/// Of a table's cell: a name may hold anything, and need not be UTF-8.
std::string cell_of(std::string_view words) {
  const bool letters = pack::is_well_formed(words);
  std::string text;
  for (const char c : words) {
    constexpr unsigned char last_ascii = 0x7F;
    const bool strange = !letters && static_cast<unsigned char>(c) > last_ascii;
    if (strange || c == '%' || c == '|' || c == '\n' || c == '\r' || c == '`')
      text += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      text += c;
  }
  return text;
}

std::string words_of(std::string_view cell) {
  constexpr std::size_t sign = 3;
  std::string text;
  for (std::size_t at = 0; at < cell.size();) {
    unsigned value = 0;
    bool good = cell[at] == '%' && at + sign <= cell.size();
    for (std::size_t i = 1; good && i < sign; ++i) {
      constexpr std::string_view digits = "0123456789ABCDEF";
      const std::size_t digit = digits.find(cell[at + i]);
      good = digit != std::string_view::npos;
      value = value * 16 + static_cast<unsigned>(good ? digit : 0);
    }
    text += good ? static_cast<char>(value) : cell[at];
    at += good ? sign : 1;
  }
  return text;
}

/// Cells between bars, trimmed.
std::vector<std::string> cells_of_row(std::string_view line) {
  std::vector<std::string> cells;
  if (!line.starts_with('|')) return cells;
  for (line.remove_prefix(1); !line.empty();) {
    const std::size_t bar = line.find('|');
    if (bar == std::string_view::npos) break;
    cells.emplace_back(trimmed(line.substr(0, bar)));
    line.remove_prefix(bar + 1);
  }
  return cells;
}

std::string place_of_remark(const Place& place) {
  if (place.file.empty()) return {};
  if (place.line == 0) return place.file.string() + ": ";
  return fmt::format("{}:{}: ", place.file.string(), place.line);
}

std::string remarks(std::string_view head, const std::vector<Remark>& all) {
  if (all.empty()) return {};
  std::string text = fmt::format("\n### {}\n\n", head);
  for (const Remark& remark : all) {
    const std::string line = in_one_line(fmt::format("- {}{}{}{}", place_of_remark(remark.place), remark.what,
                                                     remark.mend.empty() ? "" : "; ", remark.mend));
    text += (pack::is_well_formed(line) ? line : cell_of(line)) + '\n';
  }
  return text;
}

std::string wanted_pictures(const std::vector<WantedPicture>& wanted) {
  if (wanted.empty()) return {};
  std::string text =
      "\n### Pictures to fetch\n\nSave each under the name behind it and import once more, or say with --map where "
      "copies lie.\n\n"
      "| address or name | pixels | save as |\n|---|---|---|\n";
  for (const WantedPicture& picture : wanted)
    text += fmt::format("| {} | {} | {} |\n", cell_of(picture.name),
                        picture.size.w > 0 ? fmt::format("{} x {}", picture.size.w, picture.size.h) : "not said",
                        cell_of(picture.path));
  return text;
}

}  // namespace

std::string sources_md(const ImportRecord& record, std::string_view before) {
  std::string part = fmt::format("{}\n{}{}\n\nRead as {} by {}.\n", begin_mark, source_head, cell_of(record.source),
                                 record.kind, record.tools);
  part += fmt::format("\n{}\n\n| file | bytes | SHA-256 |\n|---|--:|---|\n", sources_head);
  for (const SourceFile& file : record.sources)
    part += fmt::format("| {} | {} | {} |\n", cell_of(file.name), file.size, file.sha256);
  part += fmt::format(
      "\n{}\n\nThe next import of this source updates these files where they still are as they were written, and "
      "leaves the "
      "others alone.\n\n| file | copy of | SHA-256 |\n|---|---|---|\n",
      files_head);
  for (const auto& [path, file] : record.files)
    part += fmt::format("| {} | {} | {} |\n", cell_of(path), cell_of(file.from), file.sha256);
  part += wanted_pictures(record.wanted);
  part += remarks("Left out", record.left_out);
  part += remarks("To decide", record.questions);
  part += fmt::format("\n{}\n", end_mark);
  const std::size_t begin = before.find(begin_mark);
  const std::size_t end = begin == std::string_view::npos ? begin : before.find(end_mark, begin);
  if (end == std::string_view::npos)
    return std::string(before.empty() ? new_head : before) + (before.empty() || before.ends_with("\n\n") ? "" : "\n") +
           part;
  std::string_view after = before.substr(end + end_mark.size());
  if (after.starts_with('\n')) after.remove_prefix(1);
  return std::string(before.substr(0, begin)) + part + std::string(after);
}

std::optional<ImportRecord> read_sources_md(std::string_view text) {
  const std::size_t begin = text.find(begin_mark);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view part = text.substr(begin, text.find(end_mark, begin) - begin);
  ImportRecord record;
  std::string_view head;
  for (std::size_t start = 0; start < part.size();) {
    const std::size_t end = std::min(part.find('\n', start), part.size());
    const std::string_view line = trimmed(part.substr(start, end - start));
    start = end + 1;
    if (line.starts_with(source_head)) record.source = words_of(line.substr(source_head.size()));
    if (line.starts_with("###")) head = line;
    const std::vector<std::string> cells = cells_of_row(line);
    constexpr std::size_t columns = 3;
    if (cells.size() != columns || cells[2].size() != sha256_digits) continue;
    if (head == files_head) record.files[words_of(cells[0])] = {cells[2], words_of(cells[1])};
    std::uint64_t size = 0;
    if (head == sources_head &&
        std::from_chars(cells[1].data(), cells[1].data() + cells[1].size(), size).ec == std::errc())
      record.sources.push_back({words_of(cells[0]), size, cells[2]});
  }
  return record;
}

}  // namespace lectern::compiler
