// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/markdown_tree.hpp"

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "assets/compiler/source/texts/footnotes.hpp"
#include "assets/compiler/source/texts/inline_tags.hpp"
#include "assets/compiler/source/texts/last_word.hpp"
#include "assets/compiler/source/texts/link_targets.hpp"
#include "assets/compiler/source/texts/markdown_lines.hpp"
#include "assets/compiler/source/texts/shown_signs.hpp"
#include "assets/compiler/source/texts/table_lines.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using Parser = std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)>;
using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

Node parse(std::string_view text) {
  cmark_gfm_core_extensions_ensure_registered();
  // One tilde is another sign: pandoc's for letters below the line.
  const Parser parser(cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE), &cmark_parser_free);
  for (const char* extension : {"table", "strikethrough"})
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(extension));
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return {cmark_parser_finish(parser.get()), &cmark_node_free};
}

std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string_view() : text;
}

std::string_view kind_of(cmark_node* node) {
  return cmark_node_get_type_string(node);
}

std::size_t lines_in(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Walks cmark's tree once, in order.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) {
    line_starts_.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] == '\n') line_starts_.push_back(i + 1);
  }

  MarkdownTree walk(cmark_node* root) {
    const Iterator iterator(cmark_iter_new(root), &cmark_iter_free);
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      const bool enter = event == CMARK_EVENT_ENTER;
      if ((cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE)
        inline_node(node, enter);
      else if (!block_node(node, enter))
        break;
    }
    return std::move(tree_);
  }

 private:
  struct Container {
    BlockKind kind;
    int level;
  };

  [[nodiscard]] std::size_t offset_of(cmark_node* node) const {
    const auto line = static_cast<std::size_t>(std::max(cmark_node_get_start_line(node), 1));
    const auto column = static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1));
    return std::min(line_starts_[std::min(line, line_starts_.size()) - 1] + column - 1, text_.size());
  }

  /// False where the tree is too deep to go on.
  bool block_node(cmark_node* node, bool enter) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE:
        if (enter) tell_quote(node);
        return container(node, enter, {BlockKind::quote, 0});
      case CMARK_NODE_LIST:
        list_level_ += enter ? 1 : -1;
        return true;
      case CMARK_NODE_ITEM:
        if (!enter) flush_marker();
        if (!container(node, enter, {BlockKind::item, list_level_})) return false;
        if (enter) marker(node);
        return true;
      case CMARK_NODE_PARAGRAPH:
        if (enter)
          begin(innermost(), offset_of(node));
        else
          end();
        return true;
      case CMARK_NODE_HEADING:
        if (enter) {
          tell_heading(node);
          begin({BlockKind::heading, cmark_node_get_heading_level(node)}, offset_of(node));
        } else {
          end();
        }
        return true;
      case CMARK_NODE_CODE_BLOCK:
        code(node);
        return true;
      case CMARK_NODE_THEMATIC_BREAK:
        rule(node);
        return true;
      case CMARK_NODE_HTML_BLOCK:
        html_block(node);
        return true;
      default:
        table(node, enter);
        return true;
    }
  }

  /// A line below another makes a heading of it, a sign before a figure a heading of that.
  void tell_heading(cmark_node* node) {
    const std::size_t at = offset_of(node);
    if (cmark_node_first_child(node) == nullptr)
      return warn(at, "this heading has no words, and is not shown",
                  "write its words behind it; \\# where the sign itself is to be shown");
    if (at < text_.size() && text_[at] != '#') {
      // Where cmark says that such a heading ends depends on what follows it.
      std::size_t line = line_end(text_, at) + 1;
      while (line < text_.size() &&
             text_.substr(line, line_end(text_, line) - line).find_first_not_of("=-> \t") != std::string_view::npos)
        line = line_end(text_, line) + 1;
      return warn(std::min(line, text_.size()), "this line is not shown, and makes a heading of the one above it",
                  "write ## before the heading instead; a blank line before the signs where a line across is meant, "
                  "\\ before the first of them where they are to be shown");
    }
    const std::size_t words = text_.find_first_not_of(" \t", at + 1);
    if (cmark_node_get_heading_level(node) == 1 && words < text_.size() && text_[words] >= '0' && text_[words] <= '9')
      warn(at, "this line becomes a heading, and its # is not shown",
           "write \\# where the sign is meant, as for a number; ## where it is a heading");
  }

  /// More than a number, or a quotation.
  void tell_quote(cmark_node* node) {
    const std::size_t at = offset_of(node);
    if (cmark_node_first_child(node) == nullptr)
      return warn(at, "this quotation has no words, and is not shown",
                  "write its words behind it; \\> where the sign itself is to be shown");
    const std::size_t words = text_.find_first_not_of(" \t", std::min(at + 1, text_.size()));
    const bool one_line = cmark_node_get_start_line(node) == cmark_node_get_end_line(node);
    if (one_line && words < text_.size() && text_[words] >= '0' && text_[words] <= '9')
      tree_.hints.push_back({at, "this line becomes a quotation, and its > is not shown",
                             "write \\> where the sign is meant, as in \"more than\""});
  }

  void html_block(cmark_node* node) {
    const std::string_view html = trimmed(literal(node));
    const std::string_view first = html.substr(0, html.find('>') + 1);
    problem(offset_of(node), fmt::format("HTML is not read: {}", first.substr(0, first.find('\n'))), mend_tag(html));
  }

  bool container(cmark_node* node, bool enter, Container what) {
    if (!enter) {
      containers_.pop_back();
      return true;
    }
    containers_.push_back(what);
    if (containers_.size() <= max_markdown_depth) return true;
    problem(offset_of(node), "lists and quotations are nested too deeply",
            fmt::format("use {} levels at the most", max_markdown_depth));
    return false;
  }

  [[nodiscard]] Container innermost() const {
    return containers_.empty() ? Container{BlockKind::paragraph, 0} : containers_.back();
  }

  /// The number or sign of a list item, as it was typed.
  void marker(cmark_node* node) {
    const std::size_t at = offset_of(node);
    std::size_t end = at;
    while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9') ++end;
    if (end < text_.size()) ++end;
    if (pending_.empty()) pending_at_ = at;
    pending_.append(text_.substr(at, end - at)).push_back(' ');
  }

  void begin(Container what, std::size_t at) {
    tree_.blocks.push_back({what.kind, what.level, {}});
    tree_.origins.emplace_back();
    begin_cell(pending_.empty() ? at : pending_at_);
    cell().text = std::exchange(pending_, {});
    cursor_ = std::max(cursor_, at);
  }

  void begin_cell(std::size_t at) {
    tree_.blocks.back().cells.emplace_back();
    tree_.origins.back().push_back({at, {}});
    open_.clear();
    marks_ = {};
    joined_ = longest_line_ = line_start_ = further_lines_ = 0;
    after_break_tag_ = tag_on_line_ = false;
  }

  void end() {
    tell_broken_links();
    tell_open_marks();
    tell_shown_signs();
    tell_crossing();
    const bool told_divisions = tell_divisions();
    const bool told_lines = tell_unruled_table() || told_divisions;
    Cell& done = cell();
    const std::size_t last = done.text.find_last_not_of(" \n");
    done.text.erase(last == std::string::npos ? 0 : last + 1);
    if (!told_lines) hint_of_short_lines(done);
    for (EmphasisSpan& span : done.emphasis) span.end = std::min(span.end, done.text.size());
    std::erase_if(done.emphasis, [](const EmphasisSpan& span) { return span.start >= span.end; });
    std::sort(done.emphasis.begin(), done.emphasis.end(), [](const EmphasisSpan& a, const EmphasisSpan& b) {
      return std::tuple(a.start, b.end, a.kind) < std::tuple(b.start, a.end, b.kind);
    });
    if (tree_.blocks.back().kind == BlockKind::paragraph && done.text == "[...]")
      tree_.blocks.back().kind = BlockKind::aside;
    if (done.text.empty() && tree_.blocks.back().kind != BlockKind::row) {
      tree_.blocks.pop_back();
      tree_.origins.pop_back();
    }
  }

  void flush_marker() {
    if (pending_.empty()) return;
    begin(innermost(), pending_at_);
    end();
  }

  void code(cmark_node* node) {
    tell_code(node);
    begin(innermost(), offset_of(node));
    cell().text.append(without_guards(literal(node)));
    further_lines_ = lines_in(cell().text) + 1;
    end();
  }

  void tell_code(cmark_node* node) {
    int length = 0;
    int offset = 0;
    char character = 0;
    const std::size_t at = offset_of(node);
    if (cmark_node_get_fenced(node, &length, &offset, &character) == 0)
      return warn(at,
                  "four spaces or a tab at a line's beginning make Markdown show the line as it stands, signs and all",
                  "take them out; where the indent is meant, write <!-- lines --> before the lines and <!-- /lines --> "
                  "behind");
    const std::string info = cmark_node_get_fence_info(node);
    if (!info.empty())
      return problem(at, fmt::format("\"{}\" behind the {} signs would not be shown", info, length),
                     fmt::format("write \\{} for the first of them, or the words on a line of their own", character));
    warn(at,
         fmt::format("{} signs {} make Markdown show the lines that follow as they stand, signs and all", length,
                     character),
         "take them out; where the lines' ends are meant, write <!-- lines --> before them and <!-- /lines --> behind");
  }

  void rule(cmark_node* node) {
    const std::size_t at = offset_of(node);
    constexpr std::string_view blank_to_fill_in = "____";
    if (text_.substr(at).starts_with(blank_to_fill_in))
      warn(at, "this line of underscores becomes a line across",
           "write \\_ for the first where a blank is meant, "
           "--- where a line across is");
    flush_marker();
    tree_.blocks.push_back({BlockKind::rule, 0, {}});
    tree_.origins.emplace_back();
  }

  void table(cmark_node* node, bool enter) {
    if (kind_of(node) == "table_row" || kind_of(node) == "table_header") {
      if (enter) row(node);
    } else if (kind_of(node) == "table_cell") {
      if (enter) {
        begin_cell(offset_of(node));
        cell().alignment = column_alignment(node, tree_.blocks.back().cells.size() - 1);
        cursor_ = std::max(cursor_, row_at_);
      } else {
        end();
      }
    }
  }

  /// As the line of hyphens below the table's first row has it.
  static Alignment column_alignment(cmark_node* cell, std::size_t column) {
    cmark_node* table = cmark_node_parent(cmark_node_parent(cell));
    if (column >= cmark_gfm_extensions_get_table_columns(table)) return Alignment::start;
    switch (cmark_gfm_extensions_get_table_alignments(table)[column]) {
      case 'l':
        return Alignment::left;
      case 'c':
        return Alignment::centre;
      case 'r':
        return Alignment::right;
      default:
        return Alignment::start;
    }
  }

  void row(cmark_node* node) {
    flush_marker();
    const bool is_first = cmark_node_previous(node) == nullptr;
    tree_.blocks.push_back({BlockKind::row, 0, {}});
    tree_.origins.emplace_back();
    row_at_ = offset_of(node);
    const std::string_view line = text_.substr(row_at_, text_.find('\n', row_at_) - row_at_);
    if (is_first) below_table_ = false;
    if (!is_first && bars_in(line) == 0 && !std::exchange(below_table_, true))
      warn(row_at_, "this line stands directly below a table and becomes a row of it",
           "put an empty line before it; where it is a row, write | before and behind it");
    const std::size_t columns = cmark_gfm_extensions_get_table_columns(cmark_node_parent(node));
    if (cells_in(line) > columns)
      problem(row_at_,
              fmt::format("this row has {} cells, its table {} columns; the last ones would be lost", cells_in(line),
                          columns),
              "give the first row as many cells, or write \\| for a | that is text");
  }

  void inline_node(cmark_node* node, bool enter) {
    if (tree_.blocks.empty() || tree_.blocks.back().cells.empty()) return;
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        return words(literal(node));
      case CMARK_NODE_CODE:
        warn(locate(fmt::format("`{}", literal(node))),
             fmt::format("the backticks around \"{}\" are not shown", literal(node)),
             "leave them out, or write \\` for each where they are meant");
        cell().text.append(without_guards(literal(node)));
        after_break_tag_ = false;
        return;
      case CMARK_NODE_SOFTBREAK:
        ++further_lines_;
        return join_lines();
      case CMARK_NODE_LINEBREAK:
        ++further_lines_;
        return end_line();
      case CMARK_NODE_EMPH:
        if (enter) tell_crossed(node);
        return emphasis(enter, Emphasis::italic);
      case CMARK_NODE_STRONG:
        if (enter && cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_STRONG &&
            cmark_node_next(node) == nullptr && cmark_node_previous(node) == nullptr)
          warn(tree_.origins.back().back().at, "four signs before and behind words make them bold, and are not shown",
               "write \\ before each _ or * that is to be shown");
        return emphasis(enter, Emphasis::strong);
      case CMARK_NODE_LINK:
        return link(node, enter);
      case CMARK_NODE_HTML_INLINE:
        further_lines_ += lines_in(literal(node));
        return tag(literal(node));
      case CMARK_NODE_IMAGE:
        if (enter) problem(locate("!["), "a picture in a text is not shown", "take it out");
        return;
      default:
        if (kind_of(node) == "strikethrough") emphasis(enter, Emphasis::struck_out);
        return;
    }
  }

  /// Behind <br> the line has ended already.
  void words(std::string_view typed) {
    const std::string plain = without_guards(typed);
    std::string_view text = plain;
    if (after_break_tag_) text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    cell().text.append(text);
    after_break_tag_ = after_break_tag_ && text.empty();
  }

  void join_lines() {
    if (std::exchange(after_break_tag_, false)) return;
    if (is_line_of_tags()) return;
    longest_line_ = std::max(longest_line_, count_code_points(std::string_view(cell().text).substr(line_start_)));
    cell().text.push_back(' ');
    line_start_ = cell().text.size();
    ++joined_;
  }

  void end_line() {
    if (std::exchange(after_break_tag_, false) || is_line_of_tags()) return;
    cell().text.push_back('\n');
    line_start_ = cell().text.size();
  }

  /// A line on which nothing stands but tags is none.
  bool is_line_of_tags() { return std::exchange(tag_on_line_, false) && cell().text.size() == line_start_; }

  void break_tag() {
    end_line();
    after_break_tag_ = true;
  }

  /// Lines so short were not ended by a paper's edge.
  void hint_of_short_lines(const Cell& done) {
    constexpr std::size_t least_joined = 2;
    constexpr std::size_t short_line = 55;  // code points
    if (joined_ < least_joined || longest_line_ > short_line) return;
    if (count_code_points(std::string_view(done.text).substr(std::min(line_start_, done.text.size()))) > short_line)
      return;
    tree_.hints.push_back(
        {tree_.origins.back().back().at,
         fmt::format("the {} short lines of this paragraph are joined into running text", joined_ + 1),
         "if their ends are meant, as in verse, write <!-- lines --> before them and <!-- /lines --> behind, "
         "or lines = \"kept\" with the layer's credits in document.toml"});
  }

  /// A tag marks the words from here on, or until here.
  void tag(std::string_view html) {
    const std::size_t at = locate(html);
    const auto tag = inline_tag(html);
    if (!tag) return unread_tag(html, at);
    tag_on_line_ = tag->kind != InlineTag::Kind::line_end;
    switch (tag->kind) {
      case InlineTag::Kind::line_end:
        return break_tag();
      case InlineTag::Kind::opening:
        if (!tag->unknown.empty()) tell_classes(tag->unknown, at);
        return marks_.open({tag->name, tag->marks, cell().text.size(), at});
      case InlineTag::Kind::gap:
        mark(cell().text.size(), Emphasis::illegible, at);
        if (!html.ends_with("/>")) marks_.open({tag->name, {}, cell().text.size(), at});
        return;
      case InlineTag::Kind::closing:
        break;
    }
    const auto opened = marks_.close(tag->name);
    if (!opened)
      return problem(
          at, fmt::format("{} ends nothing that begins in this paragraph", html),
          tag->name == "span"
              ? "take it out, or write <span class=\"underline\"> or another of its classes before the words "
                "that are meant, in the same paragraph"
              : fmt::format("write <{}> before the words that are meant, in the same paragraph", tag->name));
    for (const Emphasis one : opened->marks) mark(opened->start, one, opened->at);
  }

  /// One error for such a tag and the one that ends it.
  void unread_tag(std::string_view html, std::size_t at) {
    const std::string name = tag_name(html);
    if (html.starts_with("</")) {
      if (const auto opened = marks_.close(name); opened && !opened->is_read) return;
    } else {
      marks_.open({name, {}, cell().text.size(), at, false});
    }
    problem(at, fmt::format("HTML is not read: {}", html), mend_tag(html));
  }

  void tell_classes(const std::vector<std::string>& unknown, std::size_t at) {
    const bool one = unknown.size() == 1;
    problem(at,
            fmt::format("the {} \"{}\" {} not read", one ? "class" : "classes", fmt::join(unknown, "\" and \""),
                        one ? "is" : "are"),
            fmt::format("take the {} out; those that are read are {}", one ? "class" : "classes", read_classes));
  }

  /// Marks what was said since `start`; a mark of what cannot be read shows by itself.
  void mark(std::size_t start, Emphasis kind, std::size_t at) {
    std::size_t end = cell().text.size();
    std::size_t from = start;
    trim_range(cell().text, from, end);
    if (from >= end && kind == Emphasis::illegible) {
      words(gap_sign);
      end = cell().text.size();
      from = end - gap_sign.size();
    }
    if (from >= end)
      return problem(at, "this tag marks no words", "put the words between the tag and the one that ends it");
    cell().emphasis.push_back({from, end, kind});
  }

  /// The lines that the words of this cell come from.
  [[nodiscard]] std::string_view source_of_cell() const {
    const std::size_t from = tree_.origins.back().back().at;
    std::size_t end = line_end(text_, from);
    for (std::size_t line = 0; line < further_lines_ && end < text_.size(); ++line) end = line_end(text_, end + 1);
    return text_.substr(from, end - from);
  }

  void tell_shown_signs() {
    const std::size_t from = tree_.origins.back().back().at;
    for (ShownSign& sign : find_shown_signs(cell().text, source_of_cell(), from))
      warn(sign.at, std::move(sign.what), std::move(sign.mend));
  }

  bool tell_divisions() {
    if (cell().text.find(":::") == std::string::npos) return false;
    const std::size_t before = divisions_;
    auto found = find_divisions(source_of_cell(), tree_.origins.back().back().at, divisions_);
    for (ShownSign& sign : found) warn(sign.at, std::move(sign.what), std::move(sign.mend));
    return !found.empty() || divisions_ != before;
  }

  bool tell_unruled_table() {
    const BlockKind kind = tree_.blocks.back().kind;
    if (kind == BlockKind::row || cell().text.find('|') == std::string::npos) return false;
    auto found = find_unruled_table(source_of_cell(), tree_.origins.back().back().at);
    if (found) warn(found->at, std::move(found->what), std::move(found->mend));
    return found.has_value();
  }

  void tell_open_marks() {
    for (const OpenMarks::Open& one : marks_.take())
      if (one.name != "gap" && one.is_read)
        problem(one.at, fmt::format("<{}> is not ended in its paragraph", one.name),
                fmt::format("write </{}> behind the words that are meant; each paragraph, list item and cell of a "
                            "table needs tags of its own",
                            one.name));
  }

  /// Italics in italics: of `**a *b** c*` CommonMark reads no bold.
  void tell_crossed(cmark_node* node) {
    cmark_node* outermost = nullptr;
    for (cmark_node* above = cmark_node_parent(node); above != nullptr; above = cmark_node_parent(above))
      if (cmark_node_get_type(above) == CMARK_NODE_EMPH) outermost = above;
    if (outermost != nullptr) crossed_at(outermost);
  }

  void crossed_at(cmark_node* emphasis) {
    if (crossing_) return;
    cmark_node* first = emphasis;
    while (cmark_node_first_child(first) != nullptr) first = cmark_node_first_child(first);
    const std::size_t from = tree_.origins.back().back().at;
    std::size_t at = std::min(text_.find(literal(first), from), text_.size());
    while (at > from && (text_[at - 1] == '*' || text_[at - 1] == '_')) --at;
    crossing_ = at;
  }

  void tell_crossing() {
    const auto at = std::exchange(crossing_, std::nullopt);
    const std::string_view source = source_of_cell();
    if (at && (source.find("**") != std::string_view::npos || source.find("__") != std::string_view::npos))
      warn(*at, "signs for bold and for italic words cross here, and bold is lost",
           "write <b> and </b> around what is bold, <i> and </i> around what is italic: tags may cross");
  }

  void emphasis(bool enter, Emphasis kind) {
    if (enter) return open_.push_back(cell().text.size());
    const std::size_t start = open_.back();
    open_.pop_back();
    cell().emphasis.push_back({start, cell().text.size(), kind});
  }

  void link(cmark_node* node, bool enter) {
    if (enter) return open_.push_back(cell().text.size());
    std::size_t start = open_.back();
    open_.pop_back();
    const char* url = cmark_node_get_url(node);
    const std::string_view target = url == nullptr ? "" : url;
    std::size_t end = cell().text.size();
    if (!footnote_label(target).empty()) return footnote(target);
    trim_range(cell().text, start, end);
    // <https://archive.org> is its own words.
    const std::string words = cell().text.substr(start, end - start);
    if (start < end && (target == words || target == "mailto:" + words)) return;
    const std::size_t at = locate(fmt::format("({})", target));
    good_links_.insert(at);
    const auto opens = link_target(target);
    if (!opens) return problem(at, fmt::format("the link ({}) opens nothing", target), mend_target(target));
    if (start == end)
      return problem(at, fmt::format("the link ({}) has no words", target),
                     "write [words](" + std::string(target) + ")");
    cell().spans.push_back({start, end, opens->kind, std::string(opens->id), {}});
    tree_.origins.back().back().spans.push_back(at);
  }

  /// A footnote is opened by the word before it.
  void footnote(std::string_view address) {
    const std::size_t at = locate(fmt::format("({})", address));
    good_links_.insert(at);
    const auto [start, end] = last_word(cell().text);
    if (start == end)
      return problem(at, fmt::format("the footnote {} stands behind no word", footnote_label(address)),
                     fmt::format("write [^{}] behind the word that it belongs to", footnote_label(address)));
    cell().spans.push_back({start, end, SpanKind::note, std::string(address), {}});
    tree_.origins.back().back().spans.push_back(at);
  }

  /// What was meant as a link, but is shown as it stands.
  void tell_broken_links() {
    broken_cursor_ = std::max(broken_cursor_, tree_.origins.back().back().at);
    for (std::size_t at = find_broken_link(cell().text, 0); at != std::string::npos;
         at = find_broken_link(cell().text, at + 1))
      problem(next_broken_link(), "this was meant as a link, and would be shown as it stands",
              "write [words](person:ID) or [words](note:ID), without spaces between the brackets or in the round ones");
  }

  /// The next one in the source that no link was made of.
  std::size_t next_broken_link() {
    const auto is_good = [&](std::size_t at) { return good_links_.contains(text_.find('(', at)); };
    std::size_t at = find_broken_link(text_, broken_cursor_);
    while (at != std::string_view::npos && is_good(at)) at = find_broken_link(text_, at + 1);
    if (at == std::string_view::npos) return tree_.origins.back().back().at;
    broken_cursor_ = at + 1;
    return at;
  }

  /// Where a piece of the source stands: cmark knows blocks' places surely, but not what is inside them.
  std::size_t locate(std::string_view piece) {
    const std::size_t found = text_.find(piece, cursor_);
    if (found == std::string_view::npos) return tree_.origins.back().back().at;
    cursor_ = found + piece.size();
    return found;
  }

  Cell& cell() { return tree_.blocks.back().cells.back(); }

  void problem(std::size_t at, std::string what, std::string mend) {
    tree_.problems.push_back({at, std::move(what), std::move(mend)});
  }

  void warn(std::size_t at, std::string what, std::string mend) {
    tree_.warnings.push_back({at, std::move(what), std::move(mend)});
  }

  std::string_view text_;
  std::vector<std::size_t> line_starts_;
  MarkdownTree tree_;
  std::vector<Container> containers_;
  int list_level_ = 0;
  std::string pending_;
  std::size_t pending_at_ = 0;
  std::size_t row_at_ = 0;
  bool below_table_ = false;  ///< a line of this table that was not meant as its row was told
  std::size_t cursor_ = 0;
  std::size_t broken_cursor_ = 0;
  std::unordered_set<std::size_t> good_links_;  ///< where the round brackets of links stand
  std::vector<std::size_t> open_;
  OpenMarks marks_;
  std::size_t joined_ = 0;  ///< line ends of this cell that became spaces
  std::size_t longest_line_ = 0;
  std::size_t line_start_ = 0;
  std::size_t further_lines_ = 0;        ///< of the source of this cell
  std::size_t divisions_ = 0;            ///< of pandoc's, that have begun
  std::optional<std::size_t> crossing_;  ///< where italics in italics begin
  bool after_break_tag_ = false;
  bool tag_on_line_ = false;
};

}  // namespace

MarkdownTree read_markdown(std::string_view text) {
  const Node root = parse(text);
  return Walker(text).walk(root.get());
}

}  // namespace lectern::compiler
