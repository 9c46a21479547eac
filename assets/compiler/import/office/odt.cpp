// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <ranges>
#include <utility>

#include "assets/compiler/import/office/docx_styles.hpp"
#include "assets/compiler/import/office/open_document.hpp"
#include "assets/compiler/import/office/symbols.hpp"
#include "assets/compiler/import/office/word_document.hpp"
#include "assets/compiler/import/office/xml.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using Odf = pugi::xml_node;

/// A style of ODF, as far as words tell of it.
struct OdfStyle {
  std::string parent, list;
  Look look;
  bool break_before = false, break_after = false;
  Alignment alignment = Alignment::start;
};

void set_look(Look& look, Emphasis kind, bool on) {
  look.said.set(bit_of(kind));
  look.on.set(bit_of(kind), on);
}

Look odf_look(const Odf& properties) {
  Look look;
  constexpr int bold = 600;
  for (const pugi::xml_attribute one : properties.attributes()) {
    const std::string_view name = one.name();
    const std::string_view value = one.value();
    const bool is_none = value == "none" || value.empty();
    if (name == "fo:font-weight") set_look(look, Emphasis::strong, value == "bold" || number_of(value, 0) >= bold);
    if (name == "fo:font-style") set_look(look, Emphasis::italic, value == "italic" || value == "oblique");
    if (name == "style:text-line-through-style" || name == "style:text-line-through-type")
      set_look(look, Emphasis::struck_out, !is_none);
    if (name == "style:text-underline-style" || name == "style:text-underline-type")
      set_look(look, Emphasis::underlined, !is_none);
    if (name == "fo:font-variant") set_look(look, Emphasis::small_capitals, value == "small-caps");
    if (name == "fo:background-color")
      set_look(look, Emphasis::highlighted, value != "transparent" && value != "#ffffff");
    if (name == "style:text-position") {
      const bool lowered_text = value.starts_with("sub") || value.starts_with("-");
      const bool flat = value.starts_with("0%") || value.empty();
      set_look(look, Emphasis::superscript, !lowered_text && !flat);
      set_look(look, Emphasis::subscript, lowered_text);
    }
    if (name == "text:display") {
      look.hidden_said = true;
      look.hidden = value == "none";
    }
    if (name == "style:font-name" || name == "fo:font-family") look.font = value;
    if (name == "fo:language" && value != "none") look.language = value;
    if (name == "fo:text-transform") look.capitals = value == "uppercase";
  }
  return look;
}

class OdfStyles {
 public:
  void read(const Odf& root) {
    for (const std::string_view part : {"styles", "automatic-styles"}) {
      for (const Odf one : child(root, part).children()) {
        const std::string_view name = local_name(one);
        if (name == "style")
          add(one, std::string(attribute(one, "family")) + "/" + std::string(attribute(one, "name")));
        if (name == "default-style") add(one, std::string(attribute(one, "family")) + "/");
        if (name == "list-style") lists_[std::string(attribute(one, "name"))] = one;
      }
    }
  }

  [[nodiscard]] OdfStyle of(const std::string& family, std::string_view name) const {
    constexpr int most_parents = 40;
    OdfStyle result;
    std::vector<const OdfStyle*> chain;
    std::string at(name);
    for (int i = 0; i < most_parents; ++i) {
      const auto found = styles_.find(fmt::format("{}/{}", family, at));
      if (found == styles_.end()) break;
      chain.push_back(&found->second);
      if (at.empty()) break;
      at = found->second.parent;
    }
    for (const OdfStyle* one : std::views::reverse(chain)) {
      result.look = combined(result.look, one->look);
      result.break_before = one->break_before;
      result.break_after = one->break_after;
      if (one->alignment != Alignment::start) result.alignment = one->alignment;
      if (!one->list.empty()) result.list = one->list;
    }
    return result;
  }

  [[nodiscard]] Odf list(const std::string& name) const {
    const auto found = lists_.find(name);
    return found == lists_.end() ? Odf{} : found->second;
  }

 private:
  void add(const Odf& node, const std::string& key) {
    OdfStyle& style = styles_[key];
    style.parent = attribute(node, "parent-style-name");
    style.list = attribute(node, "list-style-name");
    style.look = odf_look(child(node, "text-properties"));
    const Odf paragraph = child(node, "paragraph-properties");
    style.break_before = attribute(paragraph, "break-before") == "page";
    style.break_after = attribute(paragraph, "break-after") == "page";
    const std::string_view align = attribute(paragraph, "text-align");
    style.alignment = align == "center"                    ? Alignment::centre
                      : align == "end" || align == "right" ? Alignment::right
                                                           : Alignment::start;
  }

  std::map<std::string, OdfStyle> styles_;
  std::map<std::string, Odf> lists_;
};

class OdtReader {
 public:
  OdtReader(const std::string& name, const ZipFiles& files) : name_(name), files_(files), main_(name) {}

  Result<WordDocument> run() {
    LECTERN_CHECK(read_parts());
    const Odf body = child(child(content_->document_element(), "body"), "text");
    if (!body)
      return fail(ErrorCode::malformed,
                  fmt::format("{} holds no text of a word processor; save it anew as .odt", name_));
    for (const Odf change : child(body, "tracked-changes").children()) tell_change(change);
    blocks(body);
    for (const std::string& words : margins_)
      if (!trimmed(words).empty())
        main_.left_out(fmt::format("words at the head or foot of pages were left out: {}", quoted_beginning(words)),
                       "write them into the text where they belong to it");
    result_.made = main_.finish();
    return std::move(result_);
  }

 private:
  using Xml = std::unique_ptr<pugi::xml_document>;

  Result<void> read_parts() {
    LECTERN_TRY(content, content_of(files_, name_, ".odt"));
    content_ = std::move(content);
    if (const auto styles = files_.find("styles.xml"); styles != files_.end()) {
      LECTERN_TRY(xml, parse_xml(fmt::format("styles.xml in {}", name_), styles->second));
      styles_xml_ = std::move(xml);
      take_styles(styles_xml_->document_element());
    }
    take_styles(content_->document_element());
    if (const auto meta = files_.find("meta.xml"); meta != files_.end())
      if (const auto xml = parse_xml("meta.xml", meta->second)) {
        const Odf inner = child((*xml)->document_element(), "meta");
        result_.title = words_below(child(inner, "title"));
        result_.author = words_below(child(inner, "initial-creator"));
      }
    return {};
  }

  void take_styles(const Odf& root) {
    styles_.read(root);
    for (const Odf page : child(root, "master-styles").children())
      for (const Odf margin : page.children())
        if (local_name(margin) != "forms") margins_.push_back(words_below(margin));
  }

  void tell_change(const Odf& change) {
    for (const Odf one : change.children()) {
      const std::string author = words_below(child(child(one, "change-info"), "creator"));
      const std::string who = author.empty() ? "somebody" : author;
      if (local_name(one) == "insertion")
        main_.count("tracked insertion", fmt::format("by {}, taken in as if it were accepted", who),
                    "accept or reject the changes and import again, where that is wrong");
      if (local_name(one) == "deletion") {
        std::string words;
        for (const Odf paragraph : one.children())
          if (local_name(paragraph) != "change-info") words += words_below(paragraph) + " ";
        main_.left_out(
            fmt::format("words that {} deleted as a tracked change were left out: {}", who, quoted_beginning(words)),
            "reject the change and import again, where that is wrong");
      }
    }
  }

  void blocks(const Odf& parent) {
    for (const Odf one : parent.children()) {
      const std::string_view name = local_name(one);
      if (name == "p" || name == "h")
        paragraph(one, name == "h" ? number_of(attribute(one, "outline-level"), 1) : 0);
      else if (name == "list")
        list(one);
      else if (name == "table")
        table(one);
      else if (name == "section" || name == "index-body" || name == "numbered-paragraph" || is_index(name))
        blocks(one);
      else if (name == "frame" || name == "custom-shape" || name == "g")
        frame(one);
      else if (name == "soft-page-break" || name == "tracked-changes" || name == "sequence-decls" || name == "forms")
        continue;
      if (name == "p" || name == "h" || name == "frame" || name == "custom-shape" || name == "g") boxes();
    }
  }

  static bool is_index(std::string_view name) {
    return name.ends_with("-index") || name == "table-of-content" || name == "bibliography" || name == "index-title";
  }

  void paragraph(const Odf& node, int heading) {
    constexpr int deepest = 6;
    const OdfStyle style = styles_.of("paragraph", attribute(node, "style-name"));
    if (style.break_before) text_->page_break();
    if (heading > 0)
      text_->begin_paragraph(BlockKind::heading, std::clamp(heading, 1, deepest));
    else if (!marker_.empty() && is_item_)
      text_->begin_paragraph(BlockKind::item, list_depth_);
    else
      text_->begin_paragraph();
    if (!marker_.empty() && (heading == 0 || marker_ != "-")) text_->words(marker_ + " ", {});
    marker_.clear();
    Look look = heading > 0 ? Look{} : style.look;
    look.language = style.look.language;
    space_ = true;
    inlines(node, look);
    text_->end_paragraph();
    if (style.break_after) text_->page_break();
  }

  void list(const Odf& node) {
    const std::string outer_list = list_name_;
    if (const auto name = attribute(node, "style-name"); !name.empty()) list_name_ = name;
    ++list_depth_;
    int number = 0;
    for (const Odf item : node.children()) {
      const std::string_view name = local_name(item);
      if (name != "list-item" && name != "list-header") continue;
      const Odf level = level_of();
      if (number == 0) number = number_of(attribute(level, "start-value"), 1) - 1;
      number = number_of(attribute(item, "start-value"), number + 1);
      marker_ = name == "list-header" ? "" : marker_of(level, number);
      blocks(item);
      marker_.clear();
    }
    --list_depth_;
    list_name_ = outer_list;
  }

  [[nodiscard]] Odf level_of() const {
    for (const Odf level : styles_.list(list_name_).children())
      if (number_of(attribute(level, "level"), 0) == list_depth_) return level;
    return {};
  }

  std::string marker_of(const Odf& level, int number) {
    is_item_ = true;
    if (local_name(level) != "list-level-style-number") return "-";
    const std::string_view format = attribute(level, "num-format");
    if (format.empty()) return {};
    const std::string_view kind = format == "i"   ? "lowerRoman"
                                  : format == "I" ? "upperRoman"
                                  : format == "a" ? "lowerLetter"
                                  : format == "A" ? "upperLetter"
                                                  : "decimal";
    const std::string prefix(attribute(level, "num-prefix"));
    const std::string suffix(attribute(level, "num-suffix"));
    is_item_ = kind == "decimal" && prefix.empty() && (suffix == "." || suffix == ")");
    return prefix + list_number(kind, number) + suffix;
  }

  void table(const Odf& node) {
    text_->begin_table();
    rows(node);
    text_->end_table();
  }

  void rows(const Odf& node) {
    for (const Odf row : node.children()) {
      const std::string_view name = local_name(row);
      if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group") rows(row);
      if (name != "table-row") continue;
      text_->begin_row();
      cells(row);
      text_->end_row();
    }
  }

  /// Empty cells are made only where one with words follows: programs end a row with a billion of them.
  void cells(const Odf& row) {
    int columns = 0;
    int empty = 0;
    for (const Odf cell : row.children()) {
      const std::string_view kind = local_name(cell);
      if (kind != "table-cell" && kind != "covered-table-cell") continue;
      const int times = std::clamp(number_of(attribute(cell, "number-columns-repeated"), 1), 1, most_columns);
      if (words_below(cell).empty()) {
        empty = std::min(empty + times, most_columns);
        continue;
      }
      for (; empty > 0 && columns < most_columns; --empty, ++columns) text_->begin_cell();
      empty = 0;
      const OdfStyle first = styles_.of("paragraph", attribute(child(cell, "p"), "style-name"));
      for (int i = 0; i < times && columns < most_columns; ++i, ++columns) {
        text_->begin_cell(first.alignment);
        blocks(cell);
      }
      if (columns >= most_columns)
        return text_->left_out(fmt::format("a row of more than {} columns was cut", most_columns),
                               "import the table as a list, or split it");
    }
  }

  void inlines(const Odf& parent, const Look& look) {
    for (const Odf one : parent.children()) {
      if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) {
        say(one.value(), look);
        continue;
      }
      piece(one, look);
    }
  }

  void piece(const Odf& node, const Look& look) {
    const std::string_view name = local_name(node);
    if (name == "span")
      inlines(node, combined(look, styles_.of("text", attribute(node, "style-name")).look));
    else if (name == "a")
      link(node, look);
    else if (name == "s")
      put(std::string(static_cast<std::size_t>(std::clamp(number_of(attribute(node, "c"), 1), 1, most_columns)), ' '),
          look);
    else if (name == "tab")
      text_->tab(look.on);
    else if (name == "line-break")
      text_->line_end();
    else if (name == "note")
      note(node);
    else if (name == "annotation")
      text_->left_out(
          fmt::format("a comment of {} was left out: {}", author_of(node), quoted_beginning(comment_of(node))),
          "write what visitors are to read as a footnote");
    else if (name == "frame" || name == "custom-shape" || name == "g")
      frame(node);
    else if (name == "ruby")
      ruby(node, look);
    else if (name == "soft-page-break" || name == "annotation-end" || name.starts_with("change"))
      return;
    else if (name == "hidden-text" || name == "hidden-paragraph")
      text_->left_out(fmt::format("hidden words were left out: {}", quoted_beginning(words_below(node))));
    else
      inlines(node, look);
    if (name == "tab" || name == "line-break" || name == "s") space_ = name != "s";
  }

  void link(const Odf& node, const Look& look) {
    const std::string_view address = attribute(node, "href");
    if (!address.empty() && !address.starts_with('#'))
      text_->left_out(fmt::format("a link to {} is words alone here", address));
    inlines(node, look);
  }

  static std::string author_of(const Odf& comment) {
    const std::string name = words_below(child(comment, "creator"));
    return name.empty() ? "somebody" : name;
  }
  static std::string comment_of(const Odf& comment) {
    std::string words;
    for (const Odf one : comment.children())
      if (local_name(one) == "p" || local_name(one) == "list") words += words_below(one) + " ";
    return words;
  }

  /// White space of the file is one space; what is meant is written as elements.
  void say(std::string_view raw, const Look& look) {
    std::string words;
    for (const char c : raw) {
      const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!space || !space_) words += space ? ' ' : c;
      space_ = space;
    }
    put(words, look);
  }

  void put(const std::string& words, const Look& look) {
    if (words.empty()) return;
    if (look.hidden) {
      if (!trimmed(words).empty())
        text_->left_out(fmt::format("hidden words were left out: {}", quoted_beginning(words)));
      return;
    }
    if (!look.language.empty()) result_.languages[look.language] += count_code_points(words);
    text_->words(is_symbol_font(look.font) ? in_unicode(look.font, words) : words, look.on);
  }

  void note(const Odf& node) {
    if (text_ != &main_) return;
    const std::string label = std::to_string(++notes_);
    WordText words(name_);
    WordText* outer = std::exchange(text_, &words);
    const int depth = std::exchange(list_depth_, 0);
    blocks(child(node, "note-body"));
    text_ = outer;
    list_depth_ = depth;
    space_ = false;
    WordText::Made made = words.finish();
    for (Remark& one : made.remarks.left_out) main_.left_out(fmt::format("in note {}: {}", label, one.what), one.mend);
    if (made.blocks.empty()) return main_.left_out(fmt::format("note {} has no words and was left out", label));
    main_.add_note(label, std::move(made.blocks), main_.place());
    text_->note(label);
  }

  void frame(const Odf& node) {
    bool has_words = false;
    for (const Odf one : node.children()) {
      const std::string_view name = local_name(one);
      if (name == "text-box" || ((name == "p" || name == "list") && local_name(node) != "frame")) has_words = true;
    }
    if (has_words && !words_below(node).empty())
      boxes_.push_back(child(node, "text-box") ? child(node, "text-box") : node);
    else if (local_name(node) == "g")
      for (const Odf one : node.children()) frame(one);
    else if (child(node, "image") || child(node, "object"))
      text_->count("picture within the text", "left out", "put it beside the scans where visitors are to see it");
  }

  void boxes() {
    for (const Odf box : std::exchange(boxes_, {})) {
      text_->left_out(
          fmt::format("a text box stands as paragraphs behind this one: {}", quoted_beginning(words_below(box))),
          "move its words to where they belong");
      blocks(box);
    }
  }

  void ruby(const Odf& node, const Look& look) {
    if (const std::string above = words_below(child(node, "ruby-text")); !above.empty())
      text_->left_out(fmt::format("a reading above its word was left out: {}", quoted_beginning(above)));
    inlines(child(node, "ruby-base"), look);
  }

  static constexpr int most_columns = 64;

  std::string name_;
  const ZipFiles& files_;
  WordText main_;
  WordText* text_ = &main_;
  WordDocument result_;
  Xml content_, styles_xml_;
  OdfStyles styles_;
  std::vector<std::string> margins_;
  std::vector<Odf> boxes_;
  std::string list_name_, marker_;
  int list_depth_ = 0;
  int notes_ = 0;
  bool is_item_ = false;
  bool space_ = true;
};

}  // namespace

Result<WordDocument> read_odt(const std::string& name, const ZipFiles& files) {
  return OdtReader(name, files).run();
}

}  // namespace lectern::compiler
