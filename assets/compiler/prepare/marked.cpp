// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/marked.hpp"

#include <algorithm>
#include <tuple>
#include <unicode/uchar.h>

#include "assets/compiler/prepare/language.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using pack::fb::Mark;
using pack::fb::MarkKind;

Form form_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::superscript:
      return Form::raised;
    case MarkKind::subscript:
      return Form::lowered;
    case MarkKind::small_capitals:
      return Form::capitals;
    default:
      return Form::plain;
  }
}

}  // namespace

std::vector<Form> forms_of(const Decoded& text, std::span<const MarkSpan> marks) {
  std::vector<Form> forms(text.size(), Form::plain);
  // What stands off the line is small already.
  for (const MarkKind kind : {MarkKind::small_capitals, MarkKind::subscript, MarkKind::superscript})
    for (const MarkSpan& mark : marks) {
      if (mark.kind != kind) continue;
      const std::size_t end = text.point_at_byte(static_cast<std::uint32_t>(mark.end));
      for (std::size_t i = text.point_at_byte(static_cast<std::uint32_t>(mark.start)); i < end; ++i)
        forms[i] = form_of(kind);
    }
  return forms;
}

std::vector<Mark> in_order(std::span<const MarkSpan> marks) {
  std::vector<MarkSpan> sorted(marks.begin(), marks.end());
  const auto order = [](const MarkSpan& m) { return std::tuple(m.start, ~m.end, m.kind); };
  std::erase_if(sorted, [](const MarkSpan& m) { return m.start >= m.end; });
  std::sort(sorted.begin(), sorted.end(), [&](const MarkSpan& a, const MarkSpan& b) { return order(a) < order(b); });
  const auto same = [&](const MarkSpan& a, const MarkSpan& b) { return order(a) == order(b); };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
  std::vector<Mark> result;
  for (const MarkSpan& m : sorted)
    result.emplace_back(static_cast<std::uint32_t>(m.start), static_cast<std::uint32_t>(m.end), m.kind);
  return result;
}

bool in_own_small_capitals(std::span<const Mark> marks, std::span<const pack::fb::Drawn> drawn,
                           const pack::fb::Run& run) {
  const auto within = [&](MarkKind kind) {
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
      return mark.kind() == kind && mark.start() <= run.start() && mark.end() > run.start();
    });
  };
  const auto next = std::lower_bound(drawn.begin(), drawn.end(), run.start(),
                                     [](const pack::fb::Drawn& one, std::uint32_t at) { return one.at() < at; });
  const bool as_others = next != drawn.end() && next->at() < run.end();
  return !as_others && within(MarkKind::small_capitals) && !within(MarkKind::superscript) &&
         !within(MarkKind::subscript);
}

char32_t capital_of(char32_t letter, std::string_view language) {
  const std::string base = base_language(language);
  if (letter == U'i' && (base == "tr" || base == "az")) return U'\u0130';
  if (u_islower(static_cast<UChar32>(letter)) == 0) return letter;
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(letter)));
}

std::string as_drawn(std::string_view utf8, std::span<const pack::fb::Drawn> drawn, std::size_t start,
                     std::size_t end) {
  auto next = std::lower_bound(drawn.begin(), drawn.end(), start,
                               [](const pack::fb::Drawn& one, std::size_t at) { return one.at() < at; });
  std::string result;
  for (std::size_t at = start; at < end;) {
    const CodePoint c = code_point_at(utf8, at);
    const bool replaced = next != drawn.end() && next->at() == at;
    append_utf8(result, replaced ? static_cast<char32_t>((next++)->character()) : c.value);
    at += c.size;
  }
  return result;
}

}  // namespace lectern::compiler
