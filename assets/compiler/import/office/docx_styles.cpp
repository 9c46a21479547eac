// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/docx_styles.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <ranges>

#include "assets/compiler/import/office/xml.hpp"
#include "assets/compiler/lowered.hpp"

namespace lectern::compiler {

namespace {

constexpr int deepest_heading = 6;
/// Styles that are based on one another in a ring end here.
constexpr int most_bases = 40;

void say(Look& look, Emphasis kind, bool on) {
  look.said.set(bit_of(kind));
  look.on.set(bit_of(kind), on);
}

struct Toggle {
  std::string_view name;
  Emphasis kind;
};
constexpr auto toggles = std::to_array<Toggle>({{"b", Emphasis::strong},
                                                {"i", Emphasis::italic},
                                                {"strike", Emphasis::struck_out},
                                                {"dstrike", Emphasis::struck_out},
                                                {"smallCaps", Emphasis::small_capitals}});

void read_raised(Look& look, std::string_view how) {
  say(look, Emphasis::superscript, how == "superscript");
  say(look, Emphasis::subscript, how == "subscript");
}

/// "heading 3" is 3, as every Word calls it in its files whatever its own language.
int heading_of(std::string_view name) {
  constexpr std::string_view heading = "heading ";
  const std::string small = lowered(name);
  if (small == "title") return 1;
  if (small == "subtitle") return 2;
  if (!small.starts_with(heading)) return 0;
  const int level = number_of(std::string_view(small).substr(heading.size()), 0);
  return std::clamp(level, 0, deepest_heading);
}

void read_paragraph(ParagraphStyle& into, const pugi::xml_node& properties) {
  constexpr int body_text = 9;
  const int outline = number_of(attribute(child(properties, "outlineLvl"), "val"), body_text);
  if (outline >= 0 && outline < body_text) into.heading = std::min(outline + 1, deepest_heading);
  const pugi::xml_node list = child(properties, "numPr");
  if (!list) return;
  if (const auto id = attribute(child(list, "numId"), "val"); !id.empty()) into.list = id == "0" ? "" : id;
  into.list_level = number_of(attribute(child(list, "ilvl"), "val"), into.list_level);
}

std::string roman(int number) {
  struct Part {
    int value;
    std::string_view letters;
  };
  constexpr auto parts = std::to_array<Part>({{1000, "m"},
                                              {900, "cm"},
                                              {500, "d"},
                                              {400, "cd"},
                                              {100, "c"},
                                              {90, "xc"},
                                              {50, "l"},
                                              {40, "xl"},
                                              {10, "x"},
                                              {9, "ix"},
                                              {5, "v"},
                                              {4, "iv"},
                                              {1, "i"}});
  std::string letters;
  for (const Part& part : parts)
    for (; number >= part.value; number -= part.value) letters += part.letters;
  return letters;
}

std::string capital(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

bool is_on(const pugi::xml_node& element) {
  if (!element) return false;
  const std::string_view value = attribute(element, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

Look combined(Look base, const Look& over) {
  base.on = (base.on & ~over.said) | (over.on & over.said);
  base.said |= over.said;
  if (over.hidden_said) {
    base.hidden = over.hidden;
    base.hidden_said = true;
  }
  base.capitals = base.capitals || over.capitals;
  if (!over.font.empty()) base.font = over.font;
  if (!over.language.empty()) base.language = over.language;
  return base;
}

Look look_of(const pugi::xml_node& properties) {
  Look look;
  for (const pugi::xml_node one : properties.children()) {
    const std::string_view name = local_name(one);
    for (const Toggle& toggle : toggles)
      if (name == toggle.name) say(look, toggle.kind, is_on(one) || look.on.test(bit_of(toggle.kind)));
    if (name == "u") say(look, Emphasis::underlined, is_on(one));
    if (name == "highlight") say(look, Emphasis::highlighted, is_on(one) && attribute(one, "val") != "white");
    if (name == "vertAlign") read_raised(look, attribute(one, "val"));
    if (name == "caps") look.capitals = is_on(one);
    if (name == "vanish" || name == "webHidden") {
      look.hidden_said = true;
      look.hidden = look.hidden || (name == "vanish" && is_on(one));
    }
    if (name == "rFonts") look.font = attribute(one, "ascii");
    if (name == "lang") look.language = attribute(one, "val");
  }
  return look;
}

void DocxStyles::read(const pugi::xml_node& root) {
  const pugi::xml_node defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr");
  language_ = attribute(child(defaults, "lang"), "val");
  for (const pugi::xml_node style : root.children()) {
    if (local_name(style) != "style") continue;
    const std::string id(attribute(style, "styleId"));
    Style& into = styles_[id];
    into.based_on = attribute(child(style, "basedOn"), "val");
    into.own.heading = heading_of(attribute(child(style, "name"), "val"));
    read_paragraph(into.own, child(style, "pPr"));
    into.own.look = look_of(child(style, "rPr"));
    const std::string_view is_default = attribute(style, "default");
    if (attribute(style, "type") == "paragraph" && (is_default == "1" || is_default == "true")) default_paragraph_ = id;
  }
}

ParagraphStyle DocxStyles::paragraph(std::string_view id) const {
  if (id.empty()) id = default_paragraph_;
  std::vector<const ParagraphStyle*> chain;
  for (int i = 0; i < most_bases; ++i) {
    const auto found = styles_.find(id);
    if (found == styles_.end()) break;
    chain.push_back(&found->second.own);
    id = found->second.based_on;
  }
  ParagraphStyle result;
  for (const auto* one : std::views::reverse(chain)) {
    if (one->heading > 0) result.heading = one->heading;
    if (!one->list.empty()) {
      result.list = one->list;
      result.list_level = one->list_level;
    }
    result.look = combined(result.look, one->look);
  }
  return result;
}

Look DocxStyles::run(std::string_view id) const {
  return id.empty() ? Look{} : paragraph(id).look;
}

void DocxNumbers::read(const pugi::xml_node& root) {
  for (const pugi::xml_node one : root.children()) {
    if (local_name(one) == "abstractNum") {
      auto& levels = abstracts_[std::string(attribute(one, "abstractNumId"))];
      for (const pugi::xml_node level : one.children()) {
        if (local_name(level) != "lvl") continue;
        Level& into = levels[number_of(attribute(level, "ilvl"), 0)];
        into.start = number_of(attribute(child(level, "start"), "val"), 1);
        if (const auto format = attribute(child(level, "numFmt"), "val"); !format.empty()) into.format = format;
        into.text = attribute(child(level, "lvlText"), "val");
      }
    } else if (local_name(one) == "num") {
      List& into = lists_[std::string(attribute(one, "numId"))];
      into.abstract = attribute(child(one, "abstractNumId"), "val");
      for (const pugi::xml_node change : one.children())
        if (const auto start = child(change, "startOverride"))
          into.starts[number_of(attribute(change, "ilvl"), 0)] = number_of(attribute(start, "val"), 1);
    }
  }
}

const DocxNumbers::Level* DocxNumbers::level_of(std::string_view list, int level) const {
  const auto found = lists_.find(list);
  if (found == lists_.end()) return nullptr;
  const auto abstract = abstracts_.find(found->second.abstract);
  if (abstract == abstracts_.end()) return nullptr;
  const auto one = abstract->second.find(level);
  return one == abstract->second.end() ? nullptr : &one->second;
}

int DocxNumbers::start_of(std::string_view list, int level) const {
  if (const auto found = lists_.find(list); found != lists_.end())
    if (const auto start = found->second.starts.find(level); start != found->second.starts.end()) return start->second;
  const Level* one = level_of(list, level);
  return one == nullptr ? 1 : one->start;
}

DocxNumbers::Marker DocxNumbers::next(std::string_view list, int level) {
  if (list.empty()) return {};
  const Level* one = level_of(list, level);
  if (one == nullptr || one->format == "bullet") return {"-", true};
  auto& counts = counts_[std::string(list)];
  counts.erase(counts.upper_bound(level), counts.end());
  const auto [count, is_first] = counts.try_emplace(level, start_of(list, level));
  if (!is_first) ++count->second;
  if (one->format == "none") return {};
  std::string text;
  for (std::size_t at = 0; at < one->text.size(); ++at) {
    const bool is_number =
        one->text[at] == '%' && at + 1 < one->text.size() && one->text[at + 1] >= '1' && one->text[at + 1] <= '9';
    if (!is_number) {
      text += one->text[at];
      continue;
    }
    const int which = one->text[++at] - '1';
    const Level* other = level_of(list, which);
    const auto counted = counts.find(which);
    text += list_number(other == nullptr ? "decimal" : other->format,
                        counted == counts.end() ? start_of(list, which) : counted->second);
  }
  // "1." and "1)" are lists here; "a)", "§ 3" and "1.2." are words before the paragraph.
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool item =
      digits > 0 && digits < 10 && digits + 1 == text.size() && (text.back() == '.' || text.back() == ')');
  return {text, item};
}

std::string list_number(std::string_view format, int number) {
  constexpr int most_roman = 4000;
  constexpr int letters = 26;
  if ((format == "lowerRoman" || format == "upperRoman") && number > 0 && number < most_roman)
    return format == "upperRoman" ? capital(roman(number)) : roman(number);
  if ((format == "lowerLetter" || format == "upperLetter") && number > 0 && number < most_roman) {
    const std::string text(static_cast<std::size_t>((number - 1) / letters + 1),
                           static_cast<char>('a' + (number - 1) % letters));
    return format == "upperLetter" ? capital(text) : text;
  }
  return std::to_string(number);
}

}  // namespace lectern::compiler
