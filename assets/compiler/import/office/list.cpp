// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/import/office/list_file.hpp"
#include "assets/compiler/import/office/list_rows.hpp"
#include "assets/compiler/import/office/office.hpp"
#include "assets/compiler/source/ids.hpp"

namespace lectern::compiler {

namespace {

/// Fewer columns that are known make no list of documents.
constexpr std::size_t fewest_known = 2;

std::vector<std::string> lists_in(const ImportSource& folder) {
  std::vector<std::string> lists;
  for (const std::string& name : folder.names)
    if (name.find('/') == std::string::npos && is_list_name(name)) lists.push_back(name);
  return lists;
}

/// A file of a folder as a source of its own, with the folder's other files beside it.
Result<ImportSource> in_folder(const ImportSource& folder, const std::string& name) {
  LECTERN_TRY(bytes, folder.beside(name));
  ImportSource one = folder;
  one.is_folder = false;
  one.name = name;
  one.bytes = std::move(bytes);
  if (!folder.path.empty()) one.path = folder.path / std::filesystem::path(name);
  return one;
}

struct Chosen {
  std::size_t table = 0;
  Columns columns;
};

/// The sheet with the most columns that are known.
Result<Chosen> chosen_sheet(const ImportSource& source, const ListFile& list) {
  Chosen best;
  std::optional<Error> wrong;
  for (std::size_t i = 0; i < list.tables.size(); ++i) {
    auto columns = columns_of(list.tables[i], source.options.columns);
    if (!columns) {
      wrong = columns.error();
      continue;
    }
    if (columns->known > best.columns.known) best = {i, std::move(*columns)};
  }
  if (best.columns.known >= fewest_known || (best.columns.known > 0 && !source.options.columns.empty())) return best;
  if (wrong) return tl::unexpected(*wrong);
  if (list.tables.empty() || list.tables.front().rows.empty())
    return fail(ErrorCode::malformed, fmt::format("{} has no rows", source.name));
  std::vector<std::string> headers;
  for (const TableCell& cell : list.tables.front().rows.front().cells)
    if (!cell.text.empty()) headers.push_back(cell.text.substr(0, 60));
  return fail(ErrorCode::not_ours,
              fmt::format("{}: no columns are known; its first row is {}. Say what they are: --columns "
                          "\"date=3,from=4,to=5,title=2,pictures=7\", by header, letter or number",
                          source.name, fmt::join(headers, " | ")));
}

Result<Imported> read_one_list(const ImportSource& source) {
  LECTERN_TRY(list, read_list_file(source));
  LECTERN_TRY(chosen, chosen_sheet(source, list));
  const Table& table = list.tables[chosen.table];
  Imported result = documents_of_rows(source, table, chosen.columns);
  for (std::size_t i = 0; i < list.tables.size(); ++i)
    if (i != chosen.table && !list.tables[i].rows.empty())
      result.left_out.push_back({{source.name, 0, 0},
                                 fmt::format("the sheet \"{}\" was left out: \"{}\" has more columns that are known",
                                             list.tables[i].name, table.name),
                                 "save it as a file of its own to import it"});
  for (const Remark& one : table.left_out) result.left_out.push_back(one);
  result.questions.insert(result.questions.begin(), list.questions.begin(), list.questions.end());
  if (result.documents.empty())
    return fail(ErrorCode::malformed, fmt::format("{} has no rows below its headers", source.name));
  return result;
}

}  // namespace

bool knows_list(const ImportSource& source) {
  if (source.is_folder) return !lists_in(source).empty();
  return is_list_file(source.name, source.bytes);
}

Result<Imported> read_list(const ImportSource& source, Report& /*report*/) {
  if (!source.is_folder) return read_one_list(source);
  const std::vector<std::string> lists = lists_in(source);
  if (lists.empty()) return fail(ErrorCode::missing, fmt::format("{} holds no list (.csv, .xlsx, .ods)", source.name));
  std::optional<Imported> best;
  std::string chosen;
  std::optional<Error> wrong;
  for (const std::string& name : lists) {
    LECTERN_TRY(one, in_folder(source, name));
    auto read = read_one_list(one);
    if (!read && !wrong) wrong = read.error();
    if (!read || (best && best->documents.size() >= read->documents.size())) continue;
    best = std::move(*read);
    chosen = name;
  }
  if (!best) return tl::unexpected(*wrong);
  for (const std::string& name : lists)
    if (name != chosen)
      best->left_out.push_back({{name, 0, 0},
                                fmt::format("this list was left out: {} has more rows that are documents", chosen),
                                "import it by itself where it is another exhibit's"});
  // The folder has the exhibit's name.
  if (const std::string id = proposed_id(source.name); !id.empty()) {
    best->id = id;
    for (auto& [language, title] : best->title) title = source.name;
  }
  return std::move(*best);
}

}  // namespace lectern::compiler
