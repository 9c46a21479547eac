// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/csv.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/texts/encoding.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view separators = ";\t,|";
constexpr std::string_view separator_line = "sep=";
/// Rows that are looked at to tell the separator.
constexpr std::size_t looked_at_rows = 40;

std::size_t malformed_at(std::string_view bytes, std::size_t from) {
  for (std::size_t at = from; at < bytes.size();) {
    const CodePoint c = code_point_at(bytes, at);
    if (!c.well_formed) return at;
    at += c.size;
  }
  return std::string_view::npos;
}

std::size_t row_at(std::string_view bytes, std::size_t at) {
  return 1 + static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

bool has_several_bytes(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

/// The first row that is UTF-8, of letters above ASCII, in a file of another encoding; 0: there is none. Two letters of
/// UTF-8 one after another are hardly ever words in another encoding.
std::size_t row_of_other_encoding(std::string_view bytes) {
  std::size_t row = 0;
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t start = 0; start < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
    const std::string_view line = bytes.substr(start, end - start);
    ++row;
    if (has_several_bytes(line)) {
      const bool is_utf8 = malformed_at(line, 0) == std::string_view::npos;
      if (is_utf8 && good == 0) good = row;
      if (!is_utf8 && bad == 0) bad = row;
    }
    start = end + 1;
  }
  return good > 0 && bad > 0 ? std::max(good, bad) : 0;
}

Result<CsvText> in_named(const std::string& name, std::string_view bytes, const std::string& encoding) {
  if (lowered(encoding) == "utf-8" || lowered(encoding) == "utf8") {
    const std::size_t at = malformed_at(bytes, 0);
    if (at == std::string_view::npos) return CsvText{std::string(bytes), "UTF-8", true};
    return fail(ErrorCode::malformed,
                fmt::format("{}: row {} is no UTF-8; name another encoding with --encoding", name, row_at(bytes, at)));
  }
  if (auto words = decoded(bytes, encoding)) return CsvText{std::move(*words), encoding, true};
  return fail(ErrorCode::malformed,
              fmt::format("{} cannot be read as {}; is that its encoding? Without --encoding it is told by its letters",
                          name, encoding));
}

/// How many cells each of the first rows would have, quotation marks heeded.
std::vector<std::size_t> widths(std::string_view words, char separator) {
  std::vector<std::size_t> result(1, 1);
  bool quoted = false;
  bool empty = true;
  for (const char c : words) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted) {
      if (empty) result.back() = 1;
      if (result.size() == looked_at_rows) return result;
      if (!empty) result.push_back(1);
      empty = true;
      continue;
    }
    if (c == separator && !quoted) ++result.back();
    if (c != '\r') empty = false;
  }
  if (empty && result.size() > 1) result.pop_back();
  return result;
}

std::optional<char> said_separator(std::string_view words) {
  const std::string head = lowered(words.substr(0, separator_line.size() + 1));
  if (!head.starts_with(separator_line) || head.size() <= separator_line.size()) return std::nullopt;
  return words[separator_line.size()];
}

std::string_view past_separator_line(std::string_view words) {
  if (!said_separator(words)) return words;
  const std::size_t end = words.find('\n');
  return end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
}

/// How well a separator parts rows: those that are as wide as the first, where that has two cells or more.
std::size_t score(std::string_view words, char separator) {
  const std::vector<std::size_t> all = widths(words, separator);
  if (all.front() < 2) return 0;
  const auto alike = static_cast<std::size_t>(std::count(all.begin(), all.end(), all.front()));
  constexpr std::size_t rows_weigh = 1000;
  return alike * rows_weigh / all.size() * 2 + std::min(all.front(), rows_weigh - 1);
}

class CsvParser {
 public:
  CsvParser(const std::string& name, std::string_view words, char separator)
      : name_(name), size_(name), words_(words), separator_(separator) {}

  Result<Table> run() {
    while (at_ < words_.size()) LECTERN_CHECK(row());
    return std::move(table_);
  }

 private:
  Result<void> row() {
    TableRow row;
    row.number = ++number_;
    if (table_.rows.size() >= max_table_rows)
      return fail(ErrorCode::too_large,
                  fmt::format("{} has more than {} rows; divide it into several", name_, max_table_rows));
    for (bool more = true; more;) {
      if (row.cells.size() >= max_table_columns)
        return fail(ErrorCode::too_large,
                    fmt::format("{}: row {} has more than {} columns; keep the list to those that it needs", name_,
                                row.number, max_table_columns));
      row.cells.emplace_back();
      LECTERN_TRY(goes_on, cell(row.cells.back().text, row.number));
      more = goes_on;
    }
    const bool empty =
        std::all_of(row.cells.begin(), row.cells.end(), [](const TableCell& one) { return trimmed(one.text).empty(); });
    if (empty) return {};
    LECTERN_CHECK(size_.add(row));
    table_.rows.push_back(std::move(row));
    return {};
  }

  /// True where another cell of the row follows.
  Result<bool> cell(std::string& into, std::size_t row) {
    std::size_t start = at_;
    while (start < words_.size() && words_[start] == ' ') ++start;
    if (start < words_.size() && words_[start] == '"') {
      at_ = start + 1;
      LECTERN_CHECK(quoted(into, row));
    }
    while (at_ < words_.size()) {
      const char c = words_[at_++];
      if (c == separator_) return true;
      if (c == '\n') return false;
      if (c == '\r') {
        // Old Macs end rows so.
        if (at_ >= words_.size() || words_[at_] != '\n') return false;
        continue;
      }
      into += c;
    }
    return false;
  }

  Result<void> quoted(std::string& into, std::size_t row) {
    while (at_ < words_.size()) {
      const char c = words_[at_++];
      if (c == '"') {
        if (at_ >= words_.size() || words_[at_] != '"') return {};
        ++at_;
      }
      if (c == '\r' && at_ < words_.size() && words_[at_] == '\n') continue;
      into += c == '\r' ? '\n' : c;
    }
    return fail(
        ErrorCode::malformed,
        fmt::format("{}: the quotation mark that begins a cell in row {} is not ended; write a second one behind "
                    "the cell's words",
                    name_, row));
  }

  std::string name_;
  TableSize size_;
  std::string_view words_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
  Table table_;
};

}  // namespace

std::string column_name(std::size_t column) {
  constexpr std::size_t letters = 26;
  std::string name;
  for (; column > 0; column = (column - 1) / letters)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % letters));
  return name;
}

char separator_of(std::string_view words) {
  if (const auto said = said_separator(words)) return *said;
  char best = separators.front();
  std::size_t most = 0;
  for (const char separator : separators)
    if (const std::size_t one = score(words, separator); one > most) {
      most = one;
      best = separator;
    }
  return best;
}

bool looks_like_csv(std::string_view words) {
  if (said_separator(words)) return true;
  const char separator = separator_of(words);
  const std::vector<std::size_t> all = widths(words, separator);
  if (all.size() < 2 || all.front() < 2) return false;
  const auto alike = static_cast<std::size_t>(std::count(all.begin(), all.end(), all.front()));
  // Prose has commas too, but not as many in each line.
  return separator == ',' ? alike == all.size() : alike * 2 > all.size();
}

Result<CsvText> csv_text(const std::string& name, std::string_view bytes, const std::string& encoding) {
  if (!encoding.empty()) return in_named(name, bytes, encoding);
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  if (const auto other = other_encoding(bytes)) {
    if (!other->certain)
      if (const std::size_t row = row_of_other_encoding(bytes); row > 0)
        return fail(
            ErrorCode::malformed,
            fmt::format("{} holds two encodings: from row {} on letters are saved in another way than above; save "
                        "the whole list anew as UTF-8, or name one encoding with --encoding",
                        name, row));
    if (auto words = decoded(bytes, other->name)) {
      if (words->starts_with(utf8_mark)) words->erase(0, utf8_mark.size());
      return CsvText{std::move(*words), other->name, other->certain};
    }
  }
  const std::size_t at = malformed_at(bytes, 0);
  if (at == std::string_view::npos) return CsvText{std::string(bytes), "UTF-8", true};
  if (const std::size_t row = row_of_other_encoding(bytes); row > 0)
    return fail(
        ErrorCode::malformed,
        fmt::format("{} holds two encodings: row {} is saved in another way than rows above; save the whole list "
                    "anew as UTF-8, or name one encoding with --encoding",
                    name, row));
  return fail(
      ErrorCode::malformed,
      fmt::format("{}: row {} has letters of an encoding that cannot be told; save the list as UTF-8, or name its "
                  "encoding (--encoding windows-1252)",
                  name, row_at(bytes, at)));
}

Result<Table> parse_csv(const std::string& name, std::string_view words) {
  const char separator = separator_of(words);
  return CsvParser(name, past_separator_line(words), separator).run();
}

}  // namespace lectern::compiler
