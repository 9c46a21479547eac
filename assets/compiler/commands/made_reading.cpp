// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/made_reading.hpp"

#include <fmt/format.h>

#include "assets/pack/hash.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view mark_begin =
    "<!-- made by lectern-pack read, which makes it again as long as nobody changes it: ";
constexpr std::string_view mark_end = " -->\n";

std::string hash_words(std::string_view text) {
  return fmt::format("{:02x}", fmt::join(pack::hash({as_bytes(text)}), ""));
}

}  // namespace

std::string marked_as_made(std::string_view reading) {
  const std::string mark = fmt::format("{}{}{}", mark_begin, hash_words(reading), mark_end);
  // An XML declaration stays first.
  const std::size_t line = reading.starts_with("<?xml") ? reading.find('\n') : std::string_view::npos;
  const std::size_t at = line == std::string_view::npos ? 0 : line + 1;
  return fmt::format("{}{}{}", reading.substr(0, at), mark, reading.substr(at));
}

bool is_made(std::string_view file) {
  const std::size_t begin = file.find(mark_begin);
  if (begin == std::string_view::npos) return false;
  const std::size_t end = file.find(mark_end, begin);
  if (end == std::string_view::npos) return false;
  const std::string_view hash = file.substr(begin + mark_begin.size(), end - begin - mark_begin.size());
  std::string rest(file.substr(0, begin));
  rest += file.substr(end + mark_end.size());
  return hash == hash_words(rest);
}

}  // namespace lectern::compiler
