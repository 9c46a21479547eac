// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/script.hpp"

#include <array>
#include <unicode/uchar.h>

namespace lectern::compiler {

namespace {

bool belongs_to_many(UScriptCode script) {
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

// Scripts that a common character is used with; empty: with all.
struct Extensions {
  std::array<UScriptCode, 64> scripts{};
  std::int32_t count = 0;

  explicit Extensions(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    count = uscript_getScriptExtensions(c, scripts.data(), static_cast<std::int32_t>(scripts.size()), &status);
    if (U_FAILURE(status) || (count == 1 && belongs_to_many(scripts[0]))) count = 0;
  }
  [[nodiscard]] bool allow(UScriptCode script) const {
    if (count == 0) return true;
    for (std::int32_t i = 0; i < count; ++i)
      if (scripts[static_cast<std::size_t>(i)] == script) return true;
    return false;
  }
};

// The next character's own script, if there is one.
UScriptCode following(std::u32string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(text[i]), &status);
    if (U_SUCCESS(status) && !belongs_to_many(script)) return script;
  }
  return USCRIPT_INVALID_CODE;
}

}  // namespace

bool is_mark(char32_t c) {
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & U_GC_M_MASK) != 0;
}

std::uint32_t script_tag(UScriptCode script) {
  const char* name = uscript_getShortName(script);
  std::uint32_t tag = 0;
  for (int i = 0; i < 4; ++i) tag = (tag << 8) | static_cast<unsigned char>(name[i]);
  return tag;
}

std::vector<std::uint32_t> scripts_of(std::u32string_view text, std::uint32_t otherwise) {
  std::vector<std::uint32_t> tags;
  tags.reserve(text.size());
  UScriptCode last = USCRIPT_INVALID_CODE;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<UChar32>(text[i]);
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(c, &status);
    if (U_FAILURE(status)) script = USCRIPT_COMMON;
    if (belongs_to_many(script)) {
      const Extensions extensions(c);
      script = last;
      if (script == USCRIPT_INVALID_CODE || !extensions.allow(script)) {
        const UScriptCode next = following(text, i + 1);
        if (next != USCRIPT_INVALID_CODE && extensions.allow(next))
          script = next;
        else if (extensions.count > 0)
          script = extensions.scripts[0];
      }
    }
    if (script != USCRIPT_INVALID_CODE) last = script;
    tags.push_back(script == USCRIPT_INVALID_CODE ? otherwise : script_tag(script));
  }
  return tags;
}

}  // namespace lectern::compiler
