// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/columns.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "assets/compiler/import/office/xml.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/dates/vocabulary.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

struct Named {
  Column column;
  std::string_view name;
};

constexpr auto column_names = std::to_array<Named>({{Column::number, "number"},
                                                    {Column::date, "date"},
                                                    {Column::date_as_given, "date_as_given"},
                                                    {Column::from, "from"},
                                                    {Column::to, "to"},
                                                    {Column::title, "title"},
                                                    {Column::short_title, "short_title"},
                                                    {Column::summary, "summary"},
                                                    {Column::line, "line"},
                                                    {Column::reference, "reference"},
                                                    {Column::archive, "archive"},
                                                    {Column::credits, "credits"},
                                                    {Column::rights, "rights"},
                                                    {Column::citation, "citation"},
                                                    {Column::address, "address"},
                                                    {Column::language, "language"},
                                                    {Column::pictures, "pictures"},
                                                    {Column::pages, "pages"},
                                                    {Column::transcript, "transcript"},
                                                    {Column::translation, "translation"},
                                                    {Column::transcriber, "transcriber"},
                                                    {Column::translator, "translator"},
                                                    {Column::note, "note"},
                                                    {Column::place, "place"}});

/// Headers stand in one of the first rows.
constexpr std::size_t looked_at_header_rows = 12;

Columns by_header(const TableRow& row) {
  Columns columns;
  std::map<std::string, std::size_t> languages;
  std::set<Column> seen;
  for (const TableCell& cell : row.cells) {
    const ColumnMeaning meaning = column_meaning(cell.text);
    columns.headers.emplace_back(trimmed(cell.text));
    columns.meanings.push_back(meaning.column);
    if (meaning.column == Column::unknown) continue;
    if (seen.insert(meaning.column).second) ++columns.known;
    ++languages[meaning.language];
  }
  const auto most = std::max_element(languages.begin(), languages.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != languages.end()) columns.language = most->first;
  return columns;
}

std::optional<Column> column_named(std::string_view name) {
  std::string plain = lowered(name);
  std::replace(plain.begin(), plain.end(), '-', '_');
  if (plain == "text") return Column::transcript;
  if (plain == "photographs" || plain == "photos") return Column::pictures;
  for (const auto& [column, known] : column_names)
    if (known == plain) return column;
  return std::nullopt;
}

std::string known_names() {
  std::vector<std::string_view> all;
  for (const auto& [column, name] : column_names) all.push_back(name);
  return fmt::format("{}", fmt::join(all, ", "));
}

/// The column that "3", "C" or a header means; counted from 0.
std::optional<std::size_t> column_at(const std::string& said, const std::vector<std::string>& headers,
                                     std::size_t width) {
  const std::string wanted = header_letters(said);
  for (std::size_t i = 0; i < headers.size(); ++i)
    if (headers[i] == said || (!wanted.empty() && header_letters(headers[i]) == wanted)) return i;
  const int number = number_of(said, 0);
  if (number > 0 && static_cast<std::size_t>(number) <= width) return static_cast<std::size_t>(number) - 1;
  std::string capital(said);
  for (char& c : capital)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  for (std::size_t i = 1; i <= width; ++i)
    if (column_name(i) == capital) return i - 1;
  return std::nullopt;
}

bool is_header_of(const TableRow& row, const std::map<std::string, std::string>& said) {
  return std::any_of(said.begin(), said.end(), [&](const auto& one) {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const TableCell& cell) {
      return !header_letters(one.second).empty() && number_of(one.second, 0) == 0 &&
             header_letters(cell.text) == header_letters(one.second);
    });
  });
}

}  // namespace

std::string_view name_of(Column column) {
  for (const auto& [one, name] : column_names)
    if (one == column) return name;
  return {};
}

Result<Columns> columns_of(const Table& table, const std::map<std::string, std::string>& said) {
  Columns best;
  std::size_t width = 0;
  for (const TableRow& row : table.rows) width = std::max(width, row.cells.size());
  for (std::size_t i = 0; i < std::min(looked_at_header_rows, table.rows.size()); ++i) {
    Columns one = by_header(table.rows[i]);
    one.first_row = i + 1;
    if (is_header_of(table.rows[i], said)) one.known += said.size();
    if (one.known > best.known) best = std::move(one);
  }
  best.meanings.resize(width, Column::unknown);
  best.headers.resize(width);
  for (const auto& [name, where] : said) {
    const auto column = column_named(name);
    if (!column)
      return fail(ErrorCode::usage, fmt::format("--columns: there is no \"{}\"; there are {}", name, known_names()));
    const auto at = column_at(where, best.headers, width);
    if (!at)
      return fail(ErrorCode::usage, fmt::format("--columns: the list has no column \"{}\" for {}; its columns are {}",
                                                where, name, fmt::join(best.headers, ", ")));
    std::replace(best.meanings.begin(), best.meanings.end(), *column, Column::unknown);
    best.meanings[*at] = *column;
    ++best.known;
  }
  return best;
}

}  // namespace lectern::compiler
