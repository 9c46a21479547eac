// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/xml_file.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "assets/compiler/import/reader.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/texts/encoding.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "assets/pack/name.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view xml_blanks = " \t\r\n";

/// The encoding that an XML declaration names, in small letters.
std::string declared(std::string_view text) {
  if (!text.starts_with("<?xml")) return {};
  const std::string_view head = text.substr(0, text.find("?>"));
  const std::size_t at = head.find("encoding");
  const std::size_t begin = at == std::string_view::npos ? at : head.find_first_of("\"'", at);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = head.find(head[begin], begin + 1);
  return end == std::string_view::npos ? std::string() : lowered(head.substr(begin + 1, end - begin - 1));
}

std::optional<std::string> as_utf8(std::string_view bytes, const std::string& encoding, const Place& place,
                                   Tally& tally) {
  if (!encoding.empty()) return decoded(bytes, encoding);
  if (bytes.starts_with("\xEF\xBB\xBF")) return std::string(bytes.substr(3));
  const bool is_wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
                       bytes.substr(0, 4).find('\0') != std::string_view::npos;
  const std::string said = is_wide ? std::string() : declared(bytes);
  if (!said.empty() && said != "utf-8" && said != "utf8" && said != "us-ascii")
    if (auto text = decoded(bytes, said)) return text;
  if (!is_wide && pack::is_well_formed(bytes)) return std::string(bytes);
  const auto other = other_encoding(bytes);
  if (!other) return std::nullopt;
  tally.add(fmt::format("the file is not in the encoding that it names; it was read as {}", other->name), place,
            "look through the text; --encoding names another");
  return decoded(bytes, other->name);
}

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
         c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Entities that are not XML's own five, each occurrence: names and offsets.
std::vector<std::pair<std::string, std::size_t>> own_entities(std::string_view text) {
  constexpr std::array<std::string_view, 5> of_xml = {"amp", "lt", "gt", "quot", "apos"};
  std::vector<std::pair<std::string, std::size_t>> found;
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos; at = text.find_first_of("<&", at + 1)) {
    std::string_view end;
    if (text.substr(at, 4) == "<!--") end = "-->";
    if (text.substr(at, 9) == "<![CDATA[") end = "]]>";
    if (!end.empty()) {
      at = std::min(text.find(end, at), text.size() - 1);
    } else if (text[at] == '&') {
      std::size_t stop = at + 1;
      while (stop < text.size() && is_name_letter(text[stop])) ++stop;
      const std::string_view name = text.substr(at + 1, stop - at - 1);
      if (!name.empty() && stop < text.size() && text[stop] == ';' &&
          std::find(of_xml.begin(), of_xml.end(), name) == of_xml.end())
        found.emplace_back(name, at);
    }
  }
  return found;
}

}  // namespace

Result<XmlFile> XmlFile::read(std::filesystem::path name, Bytes bytes, const std::string& encoding, Tally& tally,
                              Report& report) {
  XmlFile file;
  file.name_ = std::move(name);
  const auto stop = [&](ErrorCode code, const Place& place, std::string what, std::string mend) {
    const std::string said = fmt::format("{}: {}", file.name_.string(), what);
    report.error(place, std::move(what), std::move(mend));
    return fail(code, said);
  };
  const Place whole{file.name_, 0, 0};
  if (bytes.size() > max_import_text)
    return stop(ErrorCode::too_large, whole, "this file is larger than an import reads", "import its parts one by one");
  auto text = as_utf8(as_text(bytes), encoding, whole, tally);
  Bytes().swap(bytes);
  if (!text)
    return stop(ErrorCode::malformed, whole, "this file's letters cannot be read: its encoding is not known",
                "save it as UTF-8, or name its encoding with --encoding");
  file.held_->text = std::move(*text);
  file.held_->lines.push_back(0);
  for (std::size_t at = file.held_->text.find('\n'); at != std::string::npos; at = file.held_->text.find('\n', at + 1))
    file.held_->lines.push_back(at + 1);
  for (const auto& [entity, offset] : own_entities(file.held_->text))
    tally.add(fmt::format("the entity &{}; stands as it is written: entities of a DOCTYPE are not read", entity),
              file.at(offset), "replace it in the source by the letters that it stands for");
  const auto parsed =
      file.held_->document.load_buffer_inplace(file.held_->text.data(), file.held_->text.size(),
                                               pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!parsed || !file.root())
    return stop(ErrorCode::malformed, file.at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0))),
                fmt::format("this is not well-formed XML from here on ({})", parsed.description()),
                "open it in an editor for XML, which shows what does not close");
  if (is_deeper(file.held_->document, max_import_depth))
    return stop(ErrorCode::too_large, whole,
                fmt::format("elements lie more than {} deep in one another", max_import_depth),
                "an edition has some dozens; look what nests here");
  return file;
}

Place XmlFile::at(std::size_t offset) const {
  // Files without line ends are one line of megabytes, in which a column helps nobody.
  constexpr std::size_t longest_counted = 2048;
  const auto line = std::upper_bound(held_->lines.begin(), held_->lines.end(), offset) - 1;
  const std::size_t end = std::min(offset, held_->text.size());
  const std::size_t begin = std::min(*line, end);
  const auto number = static_cast<std::size_t>(line - held_->lines.begin()) + 1;
  if (end - begin > longest_counted) return {name_, number, 0};
  return {name_, number, count_code_points(std::string_view(held_->text).substr(begin, end - begin)) + 1};
}

Place XmlFile::at(const pugi::xml_node& node) const {
  const std::ptrdiff_t offset = node.offset_debug();
  // Of an element its name's beginning is known, which stands behind '<'.
  const std::ptrdiff_t sign = node.type() == pugi::node_element ? 1 : 0;
  return offset < sign ? Place{name_, 0, 0} : at(static_cast<std::size_t>(offset - sign));
}

std::vector<pugi::xml_node> descendants(const pugi::xml_node& node, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for (pugi::xml_node one = node.first_child(); one; one = next_in_file(one, node))
    if (local_name(one) == name) found.push_back(one);
  return found;
}

std::string plain_words(const pugi::xml_node& node) {
  std::string words;
  for (pugi::xml_node one = node.first_child(); one; one = next_in_file(one, node)) {
    if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) words += one.value();
    if (local_name(one) == "lb") words += ' ';
  }
  return with_single_blanks(words);
}

std::string with_single_blanks(std::string_view text) {
  std::string words;
  for (const std::string_view word : tokens(text)) {
    if (!words.empty()) words += ' ';
    words += word;
  }
  return words;
}

std::vector<std::string_view> tokens(std::string_view text) {
  std::vector<std::string_view> found;
  for (std::size_t at = text.find_first_not_of(xml_blanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(xml_blanks, at), text.size());
    found.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(xml_blanks, end);
  }
  return found;
}

}  // namespace lectern::compiler
