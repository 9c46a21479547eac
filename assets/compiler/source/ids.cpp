// SPDX-License-Identifier: MIT
#include "assets/compiler/source/ids.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

/// In letters a to z where there is a way: "ö" as "oe", which German does and others understand, "п" as "p".
std::string in_small_ascii(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> to_ascii(
      icu::Transliterator::createInstance("Any-Latin; de-ASCII; Latin-ASCII; Any-Lower", UTRANS_FORWARD, status));
  if (U_FAILURE(status) != 0) return {};
  icu::UnicodeString letters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  to_ascii->transliterate(letters);
  std::string ascii;
  return letters.toUTF8String(ascii);
}

}  // namespace

std::string proposed_id(std::string_view text) {
  std::string id;
  for (const char c : in_small_ascii(text.substr(0, pack::max_id))) {
    if (is_id(std::string_view(&c, 1)) && c != '-')
      id += c;
    else if (!id.empty() && id.back() != '-' && c != '\'')
      id += '-';
  }
  id.resize(std::min(id.size(), std::size_t{pack::max_id}));
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

std::string mend_id(std::string_view text) {
  if (text.size() > pack::max_id && is_id(text.substr(0, pack::max_id)))
    return fmt::format("it has {} characters and may have {}; shorten it", text.size(), pack::max_id);
  const std::string id = proposed_id(text);
  return fmt::format("ids are small letters a to z, digits and -{}", id.empty() ? "" : fmt::format(", as \"{}\"", id));
}

}  // namespace lectern::compiler
