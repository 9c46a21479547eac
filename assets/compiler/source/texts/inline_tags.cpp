// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/inline_tags.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/texts/edits.hpp"
#include "assets/compiler/source/texts/html_names.hpp"
#include "assets/compiler/source/texts/markdown_lines.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

struct Meaning {
  std::string_view name;
  Emphasis mark;
};

/// HTML's own, and two of the TEI.
constexpr auto tags = std::to_array<Meaning>({{"s", Emphasis::struck_out},
                                              {"del", Emphasis::struck_out},
                                              {"strike", Emphasis::struck_out},
                                              {"u", Emphasis::underlined},
                                              {"ins", Emphasis::inserted},
                                              {"add", Emphasis::inserted},
                                              {"sup", Emphasis::superscript},
                                              {"sub", Emphasis::subscript},
                                              {"mark", Emphasis::highlighted},
                                              {"unclear", Emphasis::unclear},
                                              {"b", Emphasis::strong},
                                              {"strong", Emphasis::strong},
                                              {"i", Emphasis::italic},
                                              {"em", Emphasis::italic}});

constexpr auto classes = std::to_array<Meaning>({{"smallcaps", Emphasis::small_capitals},
                                                 {"small-caps", Emphasis::small_capitals},
                                                 {"underline", Emphasis::underlined},
                                                 {"ul", Emphasis::underlined},
                                                 {"strikeout", Emphasis::struck_out},
                                                 {"mark", Emphasis::highlighted},
                                                 {"highlight", Emphasis::highlighted},
                                                 {"inserted", Emphasis::inserted},
                                                 {"unclear", Emphasis::unclear},
                                                 {"illegible", Emphasis::illegible}});

/// Those that nothing ends, since they hold no words.
constexpr auto without_words = std::to_array<std::string_view>(
    {"area", "base", "basefont", "col", "embed", "img", "input", "link", "meta", "param", "source", "track", "wbr"});

bool is_of_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
}

/// What stands in quotation marks behind `name=`; empty where it is not given.
std::string attribute(std::string_view html, std::string_view name) {
  const std::string low = lowered(html);
  for (std::size_t at = low.find(name); at != std::string::npos; at = low.find(name, at + 1)) {
    if (at == 0 || (low[at - 1] != ' ' && low[at - 1] != '\n' && low[at - 1] != '\t')) continue;
    const std::size_t equals = low.find_first_not_of(" \n\t", at + name.size());
    if (equals == std::string::npos || low[equals] != '=') continue;
    std::size_t start = low.find_first_not_of(" \n\t", equals + 1);
    if (start == std::string::npos) return {};
    const bool quoted = low[start] == '"' || low[start] == '\'';
    const std::size_t end = quoted ? low.find(low[start], start + 1) : low.find_first_of(" \n\t/>", start);
    if (quoted) ++start;
    return low.substr(start, std::min(end, low.size()) - start);
  }
  return {};
}

template <class List>
std::optional<Emphasis> meaning(const List& list, std::string_view name) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Meaning& one) { return one.name == name; });
  return found == list.end() ? std::nullopt : std::optional(found->mark);
}

void add_mark(std::vector<Emphasis>& marks, Emphasis mark) {
  if (std::find(marks.begin(), marks.end(), mark) == marks.end()) marks.push_back(mark);
}

void read_classes_of(std::string_view html, InlineTag& tag) {
  const std::string names = attribute(html, "class");
  constexpr std::string_view blanks = " \t\n";
  for (std::size_t start = names.find_first_not_of(blanks); start != std::string::npos;) {
    const std::size_t end = std::min(names.find_first_of(blanks, start), names.size());
    if (const auto mark = meaning(classes, std::string_view(names).substr(start, end - start)))
      add_mark(tag.marks, *mark);
    else
      tag.unknown.push_back(names.substr(start, end - start));
    start = names.find_first_not_of(blanks, end);
  }
}

void read_style_of(std::string_view html, InlineTag& tag) {
  const std::string style = attribute(html, "style");
  const auto has = [&](std::string_view value) { return style.find(value) != std::string::npos; };
  if (has("small-caps")) add_mark(tag.marks, Emphasis::small_capitals);
  if (has("line-through")) add_mark(tag.marks, Emphasis::struck_out);
  if (has("underline")) add_mark(tag.marks, Emphasis::underlined);
  if (has("super"))
    add_mark(tag.marks, Emphasis::superscript);
  else if (has("vertical-align") && has("sub"))
    add_mark(tag.marks, Emphasis::subscript);
}

void read_span(std::string_view html, InlineTag& tag) {
  read_classes_of(html, tag);
  read_style_of(html, tag);
  // It may put a sign where there are no words, which the others mark then.
  std::stable_partition(tag.marks.begin(), tag.marks.end(), [](Emphasis mark) { return mark == Emphasis::illegible; });
}

}  // namespace

std::string tag_name(std::string_view html) {
  std::size_t at = html.starts_with("</") ? 2 : 1;
  const std::size_t start = at;
  while (at < html.size() && is_of_name(html[at])) ++at;
  return lowered(html.substr(std::min(start, html.size()), at - start));
}

std::optional<InlineTag> inline_tag(std::string_view html) {
  const std::string name = tag_name(html);
  const bool closes = html.starts_with("</");
  InlineTag tag{closes ? InlineTag::Kind::closing : InlineTag::Kind::opening, name, {}, {}};
  if (name == "br" && !closes) return InlineTag{InlineTag::Kind::line_end, name, {}, {}};
  if (name == "gap") return closes ? std::optional(tag) : InlineTag{InlineTag::Kind::gap, name, {}, {}};
  if (const auto mark = meaning(tags, name)) tag.marks = {*mark};
  if (!tag.marks.empty() && html.ends_with("/>")) return std::nullopt;
  if (name == "span" && !closes) read_span(html, tag);
  return !tag.marks.empty() || (name == "span" && closes) ? std::optional(tag) : std::nullopt;
}

std::string mend_tag(std::string_view html) {
  const std::string name = tag_name(html);
  const bool known = meaning(tags, name) || name == "gap" || is_html_element(name);
  if (name == "span")
    return fmt::format(
        "take out <span …> and its </span>, and leave the words between them; the classes that are read are {}",
        read_classes);
  if (name == "br") return "write <br>";
  if (name == "hr") return "write --- in its place, on a line of its own with an empty line before and behind it";
  if (std::find(without_words.begin(), without_words.end(), name) != without_words.end()) return "take it out";
  if (name == "table" || name == "tr" || name == "td" || name == "th" || name == "tbody" || name == "thead")
    return "write a table with bars: | a | b | for each row, and |---|---| below the first";
  if (known) return fmt::format("take out <{}> and </{}>, and leave the words between them", name, name);
  if (name.find("legib") != std::string::npos || name.find("leserlich") != std::string::npos)
    return "write <gap> where something cannot be read; \\< where the angle bracket itself is to be shown";
  return "write \\< for the angle bracket, so that it and the words in it are shown";
}

MarkedText with_guarded_tags(MarkedText marked) {
  std::vector<Edit> edits;
  const std::string_view text = marked.text;
  for (std::size_t start = 0; start < text.size(); start = line_end(text, start) + 1) {
    const std::size_t at = past_prefix(text, start);
    if (at >= text.size() || text[at] != '<') continue;
    const std::size_t end = text.substr(0, line_end(text, start)).find('>', at);
    if (end == std::string_view::npos) continue;
    const auto tag = inline_tag(text.substr(at, end + 1 - at));
    if (tag) edits.push_back({at, 0, std::string(tag_guard)});
  }
  return with_edits(std::move(marked), edits);
}

std::string without_guards(std::string_view text) {
  std::string result(text);
  for (std::size_t at = result.find(tag_guard); at != std::string::npos; at = result.find(tag_guard, at))
    result.erase(at, tag_guard.size());
  return result;
}

std::optional<OpenMarks::Open> OpenMarks::close(std::string_view name) {
  const auto found = open_.find(name);
  if (found == open_.end() || found->second.empty()) return std::nullopt;
  Open one = std::move(found->second.back());
  found->second.pop_back();
  return one;
}

std::vector<OpenMarks::Open> OpenMarks::take() {
  std::vector<Open> all;
  for (auto& [name, list] : std::exchange(open_, {}))
    for (Open& one : list) all.push_back(std::move(one));
  std::sort(all.begin(), all.end(), [](const Open& a, const Open& b) { return a.at < b.at; });
  return all;
}

}  // namespace lectern::compiler
