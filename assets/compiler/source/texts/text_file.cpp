// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/text_file.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "assets/base/beneath.hpp"
#include "assets/compiler/counted.hpp"
#include "assets/compiler/source/texts/encoding.hpp"
#include "assets/compiler/source/texts/file_kind.hpp"
#include "assets/compiler/source/texts/text_signs.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

// A file of an encoding that is not recognised has thousands of malformed places; the first ones tell as much. A file
// made to have every kind of them (Kuhn's UTF-8-test.txt) has half as many.
constexpr std::size_t most_places_told = 400;
constexpr std::size_t most_bytes_told = 8;  // of a place

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string with_plain_line_ends(std::string text) {
  if (text.find('\r') == std::string::npos) return text;
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      result.push_back(text[i]);
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      result.push_back('\n');
  }
  return result;
}

void tell_malformed(const Place& place, std::string_view bytes, Report& report) {
  std::string hex;
  for (const char byte : bytes.substr(0, most_bytes_told))
    hex += fmt::format("{}{:02X}", hex.empty() ? "" : " ", static_cast<unsigned char>(byte));
  if (bytes.size() > most_bytes_told) hex += " …";
  report.error(place, fmt::format("these bytes are not UTF-8: {}", hex),
               "write the letter that is meant, and save the file as UTF-8");
}

// The character at `at`; where it is malformed, with what is malformed right after it.
CodePoint place_at(std::string_view text, std::size_t at) {
  CodePoint place = code_point_at(text, at);
  while (!place.well_formed && at + place.size < text.size()) {
    const CodePoint next = code_point_at(text, at + place.size);
    if (next.well_formed) break;
    place.size += next.size;
  }
  return place;
}

std::string_view mend_file(ErrorCode code) {
  if (code == ErrorCode::too_large) return "divide the file";
  if (code == ErrorCode::elsewhere) return "copy the file itself to this place";
  return "see that the file is there and may be read";
}

/// True if there are none.
bool tell_malformed_places(const std::filesystem::path& file, std::string_view text, Report& report) {
  const LineIndex lines(text);
  std::size_t found = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = place_at(text, at);
    if (!c.well_formed && found++ < most_places_told)
      tell_malformed(lines.place(file, text, at), text.substr(at, c.size), report);
    at += c.size;
  }
  if (found > most_places_told)
    report.error({file}, fmt::format("{} like these", counted(found - most_places_told, "more place")),
                 "mend those first");
  return found == 0;
}

/// Where the first byte stands that is not UTF-8; the beginning where all are.
Place first_malformed_place(const std::filesystem::path& file, std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = code_point_at(bytes, at);
    if (!c.well_formed) return LineIndex(bytes).place(file, bytes, at);
    at += c.size;
  }
  return {file, 1, 1};
}

/// A path as a shell's command line has it.
std::string for_shell(const std::filesystem::path& file) {
  std::string path = file.string();
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0 ||
           std::string_view("/._-+,:@%").find(c) != std::string_view::npos;
  };
  if (std::all_of(path.begin(), path.end(), plain)) return path;
  std::string quoted = "'";
  for (const char c : path) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

void tell_encoding(const std::filesystem::path& file, std::string_view bytes, const Encoding& encoding,
                   Report& report) {
  const std::filesystem::path mended = file.parent_path() / ("mended-" + file.filename().string());
  report.error(
      encoding.certain ? Place{file, 1, 1} : first_malformed_place(file, bytes),
      encoding.certain ? fmt::format("the file is {}, not UTF-8", encoding.name)
                       : fmt::format("the file is not UTF-8; it looks like {}", encoding.name),
      fmt::format("open it in an editor as {0} and save it as UTF-8; or run `iconv -f {0} -t UTF-8 {1} > {2}` and "
                  "put the new file in its place",
                  encoding.name, for_shell(file), for_shell(mended)));
}

/// True if a file may be a text in UTF-8, with faults perhaps.
bool tell_what_else_it_is(const std::filesystem::path& file, std::string_view bytes, Report& report) {
  if (const FileKind kind = file_kind(bytes); !kind.what.empty()) {
    report.error({file}, fmt::format("this is {} that is named as a text", kind.what), kind.mend);
    return false;
  }
  if (const auto encoding = other_encoding(bytes)) {
    tell_encoding(file, bytes, *encoding, report);
    return false;
  }
  if (is_no_text(bytes)) {
    report.error({file}, "this is no text, though it is named as one", "save the text itself as plain text in UTF-8");
    return false;
  }
  return true;
}

/// True if no line is too long.
bool tell_long_line(const std::filesystem::path& file, std::string_view text, Report& report) {
  std::size_t line = 1;
  for (std::size_t start = 0; start < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (end - start > max_text_line) {
      report.error({file, line, 1}, fmt::format("this line has {} bytes; {} are the most", end - start, max_text_line),
                   "break it, or divide it by a blank line");
      return false;
    }
    start = end + 1;
  }
  return true;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) {
  constexpr std::size_t seldom = 256;  // bytes
  Counted here{0, 1, 1};
  counted_.push_back(here);
  while (here.offset < text.size()) {
    const bool ends = text[here.offset] == '\n';
    here.offset += code_point_at(text, here.offset).size;
    here = ends ? Counted{here.offset, here.line + 1, 1} : Counted{here.offset, here.line, here.column + 1};
    if (ends || here.offset - counted_.back().offset >= seldom) counted_.push_back(here);
  }
}

Place LineIndex::place(const std::filesystem::path& file, std::string_view text, std::size_t offset) const {
  const auto next = std::upper_bound(counted_.begin(), counted_.end(), offset,
                                     [](std::size_t wanted, const Counted& one) { return wanted < one.offset; });
  Counted here = *std::prev(next);
  for (; here.offset < offset; here.offset += code_point_at(text, here.offset).size) ++here.column;
  return {file, here.line, here.column};
}

std::optional<std::string> accept_text(const std::filesystem::path& file, std::string bytes, Report& report) {
  if (!tell_what_else_it_is(file, bytes, report)) return std::nullopt;
  if (bytes.starts_with(byte_order_mark)) {
    report.warning({file, 1, 1}, "the file begins with a byte order mark", "save it as UTF-8 without one");
    bytes.erase(0, byte_order_mark.size());
  }
  std::string text = with_plain_word_signs(with_plain_line_ends(std::move(bytes)));
  if (!tell_long_line(file, text, report)) return std::nullopt;
  const bool well_formed = tell_malformed_places(file, text, report);
  if (!tell_signs(file, text, report) || !well_formed) return std::nullopt;
  return text;
}

std::optional<std::string> read_text_file(const std::filesystem::path& root, const std::filesystem::path& file,
                                          Report& report) {
  const Result<Bytes> bytes = read_file_beneath(root, file, max_text_file);
  if (!bytes) {
    report.error({file}, bytes.error().what, std::string(mend_file(bytes.error().code)));
    return std::nullopt;
  }
  return accept_text(file, std::string(as_text(*bytes)), report);
}

}  // namespace lectern::compiler
