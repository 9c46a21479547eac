// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "assets/compiler/import/editions/tei_text.hpp"
#include "assets/compiler/lowered.hpp"

namespace lectern::compiler {

namespace {

bool is_numbered(const pugi::xml_node& list) {
  const std::string said = lowered(attribute(list, "type")) + " " + lowered(attribute(list, "rend"));
  return said.find("order") != std::string::npos ? said.find("unorder") == std::string::npos
                                                 : said.find("number") != std::string::npos;
}

std::size_t count_of(std::string_view text) {
  constexpr std::size_t most = 100;
  std::size_t count = 1;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return std::clamp(count, std::size_t{1}, most);
}

std::size_t columns_of(const pugi::xml_node& row) {
  std::size_t columns = 0;
  for (const pugi::xml_node& one : row.children())
    if (local_name(one) == "cell") columns += count_of(attribute(one, "cols"));
  return columns;
}

}  // namespace

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::verse(const pugi::xml_node& node, bool is_within) {
  if (flat_ > 0 || is_within) {
    writer_->line_end();
    children(node, true);
    return writer_->line_end();
  }
  const bool is_of_stanzas = static_cast<bool>(child(node, "lg"));
  if (is_of_stanzas) return container(node);
  writer_->begin(BlockKind::paragraph);
  for (const pugi::xml_node& one : node.children()) {
    if (one.type() != pugi::node_element) {
      if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) words(one);
      continue;
    }
    element(one, role_of(local_name(one)) != TeiRole::heading);
  }
  end_line();
  writer_->end();
}

/// Lines that follow one another are one paragraph, whatever holds them.
// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::line(const pugi::xml_node& node, bool is_within) {
  writer_->line_end();
  const std::vector<Emphasis> emphases = emphases_of(node, renditions_);
  for (const Emphasis one : emphases) writer_->open(one);
  children(node, true);
  end_line();
  for (std::size_t i = 0; i < emphases.size(); ++i) writer_->close();
  writer_->line_end();
  if (const auto box = local_name(node) == "line" ? zone_box(node) : std::nullopt;
      box && !is_within && stream_->page > 0) {
    facsimile_.add_line(stream_->page, *box, plain_words(node));
    ++lines_;
  }
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::list(const pugi::xml_node& node) {
  const bool is_flat = flat_ > 0 && list_depth_ == 0;  // within a cell or a note
  const int outer_flat = flat_;
  ++list_depth_;
  std::size_t number = 0;
  std::string label;
  for (const pugi::xml_node& one : node.children()) {
    const std::string_view name = local_name(one);
    if (name == "item" && !is_flat) {
      flat_ = 0;
      writer_->begin(BlockKind::item, std::min(list_depth_, 6));
      const std::string_view said = attribute(one, "n");
      ++number;
      const bool is_number =
          !said.empty() && said.size() < 6 && said.find_first_not_of("0123456789") == std::string_view::npos;
      writer_->sign(is_numbered(node) ? fmt::format("{}. ", is_number ? std::string(said) : std::to_string(number))
                                      : "- ");
      if (!label.empty()) writer_->words(label + " ");
      label.clear();
      const Begun begun{writer_->position(), lines_};
      ++flat_;
      children(one, true);
      flat_ = outer_flat;
      place_words(one, begun);
      writer_->end();
    } else if (name == "label" && !is_flat) {
      if (!label.empty()) writer_->words(label + " ");
      label = plain_words(one);
    } else if (one.type() == pugi::node_element) {
      if (name == "item") writer_->line_end();
      element(one, is_flat);
      if (is_flat) writer_->line_end();
    } else if (is_flat) {
      words(one);
    }
  }
  if (!label.empty()) writer_->words(label);
  --list_depth_;
  flat_ = outer_flat;
  if (flat_ == 0) writer_->end();
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::table(const pugi::xml_node& node) {
  std::size_t columns = 0;
  for (const pugi::xml_node& row : descendants(node, "row")) columns = std::max(columns, columns_of(row));
  if (flat_ > 0 || columns == 0) {
    tell("a table within a list, a note or another table came in as lines", node);
    return container(node);
  }
  for (const pugi::xml_node& one : node.children()) {
    if (local_name(one) != "row") {
      if (one.type() == pugi::node_element) element(one, false);
      continue;
    }
    writer_->begin(BlockKind::row);
    std::size_t column = 0;
    for (const pugi::xml_node& cell : one.children()) {
      if (local_name(cell) != "cell") {
        if (cell.type() == pugi::node_element && column > 0) element(cell, true);
        if (cell.type() == pugi::node_element && column == 0 && role_of(local_name(cell)) == TeiRole::page) page(cell);
        continue;
      }
      writer_->next_cell();
      const Begun begun{writer_->position(), lines_};
      ++flat_;
      children(cell, true);
      --flat_;
      place_words(cell, begun);
      const std::size_t wide = count_of(attribute(cell, "cols"));
      if (wide > 1) tell("a cell over several columns stands in the first of them", cell);
      for (std::size_t i = 1; i < wide; ++i) writer_->next_cell();
      column += wide;
    }
    for (; column < columns; ++column) writer_->next_cell();
    writer_->end();
  }
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::quotation(const pugi::xml_node& node, bool is_within) {
  if (!is_within && flat_ == 0) {
    if (holds_blocks(node)) return container(node);
    return block(node, local_name(node) == "quote" ? BlockKind::quote : BlockKind::paragraph, 0);
  }
  const std::string said = plain_words(node);
  const bool has_marks = said.find_first_of("\"'") == 0 || said.starts_with("“") || said.starts_with("„") ||
                         said.starts_with("«") || said.starts_with("‘") || said.starts_with("»") ||
                         said.starts_with("「");
  if (!has_marks)
    tell(fmt::format("that words are quoted or spoken ({}) is not shown where the edition has no quotation marks",
                     local_name(node)),
         node, "write them yourself where they are wanted");
  const std::vector<Emphasis> emphases = emphases_of(node, renditions_);
  for (const Emphasis one : emphases) writer_->open(one);
  children(node, true);
  for (std::size_t i = 0; i < emphases.size(); ++i) writer_->close();
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::page_print(const pugi::xml_node& node, bool is_within) {
  tell("a running head, a page number or a catchword (fw) stands among the words", node,
       "take it out where it disturbs: <!-- form f1 --> marks what is not the writer's");
  if (!is_within && flat_ == 0) return block(node, BlockKind::paragraph, 0);
  writer_->line_end();
  children(node, true);
  writer_->line_end();
}

/// A register behind the text is for people.toml; one within it is text.
// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::register_of(const pugi::xml_node& node, bool is_within) {
  bool is_behind = false;
  for (pugi::xml_node up = node.parent(); up; up = up.parent()) is_behind = is_behind || local_name(up) == "back";
  if (is_behind)
    return tell(fmt::format("a register behind the text ({}) was left out of the text", local_name(node)), node,
                "whom the text names came in as people");
  if (is_within) return children(node, true);
  container(node);
}

}  // namespace lectern::compiler
