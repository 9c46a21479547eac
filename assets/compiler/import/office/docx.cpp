// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <utility>

#include "assets/compiler/import/office/docx_styles.hpp"
#include "assets/compiler/import/office/symbols.hpp"
#include "assets/compiler/import/office/word_document.hpp"
#include "assets/compiler/import/office/xml.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using Xml = std::unique_ptr<pugi::xml_document>;
using Node = pugi::xml_node;

constexpr std::string_view main_part = "word/document.xml";

/// A part by its path, as a relation of `from` writes it.
std::string resolved(std::string_view from, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string path(from.substr(0, from.rfind('/') == std::string_view::npos ? 0 : from.rfind('/') + 1));
  path += target;
  for (std::size_t up = path.find("/../"); up != std::string::npos; up = path.find("/../")) {
    const std::size_t folder = up == 0 ? 0 : path.rfind('/', up - 1) + 1;
    path.erase(folder, up + 4 - folder);
  }
  return path;
}

struct Relation {
  std::string type, target;
  bool outside = false;
};

/// The files of a .docx by what they are to each other.
class Parts {
 public:
  Parts(std::string name, const ZipFiles& files) : name_(std::move(name)), files_(files) {}

  [[nodiscard]] bool has(std::string_view part) const { return files_.contains(part); }
  [[nodiscard]] const ZipFiles& files() const { return files_; }

  Result<Xml> parse(std::string_view part) const {
    const auto found = files_.find(part);
    if (found == files_.end())
      return fail(ErrorCode::missing, fmt::format("{} lacks its part {}; save it anew as .docx", name_, part));
    return parse_xml(fmt::format("{} in {}", part, name_), found->second);
  }

  Result<std::map<std::string, Relation>> relations(std::string_view part) const {
    const std::size_t slash = part.rfind('/');
    const std::size_t base = slash == std::string_view::npos ? 0 : slash + 1;
    const std::string file = fmt::format("{}_rels/{}.rels", part.substr(0, base), part.substr(base));
    std::map<std::string, Relation> result;
    if (!has(file)) return result;
    LECTERN_TRY(xml, parse(file));
    for (const Node one : xml->document_element().children()) {
      const std::string_view type = attribute(one, "Type");
      const bool outside = attribute(one, "TargetMode") == "External";
      const std::string_view target = attribute(one, "Target");
      result[std::string(attribute(one, "Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                   outside ? std::string(target) : resolved(part, target), outside};
    }
    return result;
  }

 private:
  std::string name_;
  const ZipFiles& files_;
};

class DocxReader {
 public:
  DocxReader(const std::string& name, const ZipFiles& files) : name_(name), parts_(name, files), main_(name) {}

  Result<WordDocument> run() {
    LECTERN_CHECK(open());
    const Node body = child(document_->document_element(), "body");
    if (!body) return fail(ErrorCode::malformed, fmt::format("{} holds no text; save it anew as .docx", name_));
    blocks(body);
    tell_rest();
    result_.made = main_.finish();
    return std::move(result_);
  }

 private:
  Result<void> open() {
    LECTERN_TRY(root, parts_.relations(""));
    std::string part(main_part);
    for (const auto& [id, relation] : root) {
      if (relation.type == "officeDocument") part = relation.target;
      if (relation.type == "core-properties" && parts_.has(relation.target)) read_properties(relation.target);
    }
    LECTERN_TRY(document, parts_.parse(part));
    document_ = std::move(document);
    LECTERN_TRY(relations, parts_.relations(part));
    relations_ = std::move(relations);
    for (const auto& [id, relation] : relations_) {
      if (relation.outside || !parts_.has(relation.target)) continue;
      const std::string& type = relation.type;
      const bool known = type == "styles" || type == "numbering" || type == "footnotes" || type == "endnotes" ||
                         type == "comments" || type == "header" || type == "footer";
      if (!known) continue;
      LECTERN_TRY(xml, parts_.parse(relation.target));
      take(type, xml->document_element());
      kept_.push_back(std::move(xml));
    }
    return {};
  }

  void take(const std::string& type, const Node& root) {
    if (type == "styles") styles_.read(root);
    if (type == "numbering") numbers_.read(root);
    if (type == "header" || type == "footer") margins_.push_back(words_below(root));
    if (type == "comments")
      for (const Node one : root.children()) comments_[std::string(attribute(one, "id"))] = one;
    if (type == "footnotes" || type == "endnotes")
      for (const Node one : root.children())
        if (const auto kind = attribute(one, "type"); kind.empty() || kind == "normal")
          notes_[type.substr(0, type.size() - 1) + std::string(attribute(one, "id"))] = one;
  }

  void read_properties(std::string_view part) {
    const auto xml = parts_.parse(part);
    if (!xml) return;
    result_.title = words_below(child((*xml)->document_element(), "title"));
    result_.author = words_below(child((*xml)->document_element(), "creator"));
  }

  void blocks(const Node& parent) {
    for (const Node one : parent.children()) {
      const std::string_view name = local_name(one);
      if (name == "p")
        paragraph(one);
      else if (name == "tbl")
        table(one);
      else if (name == "sdt")
        content_control(one, [&](const Node& content) { blocks(content); });
      else if (name == "ins" || name == "moveTo" || name == "customXml" || name == "smartTag")
        blocks(one);
      else if (name == "del" || name == "moveFrom")
        deleted(one);
      else if (name == "AlternateContent")
        blocks(chosen(one));
      else if (name == "altChunk")
        text_->left_out("a part in another format was left out", "save the file anew as .docx: Word then takes it in");
      else if (name == "oMathPara" || name == "oMath")
        formula(one, {});
    }
  }

  template <class Then>
  void content_control(const Node& one, Then then) {
    const Node content = child(one, "sdtContent");
    if (child(child(one, "sdtPr"), "showingPlcHdr")) {
      if (const std::string words = words_below(content); !words.empty())
        text_->left_out(fmt::format("a form's empty field was left out: {}", quoted_beginning(words)));
      return;
    }
    then(content);
  }

  static Node chosen(const Node& alternate) {
    const Node choice = child(alternate, "Choice");
    const Node fallback = child(alternate, "Fallback");
    return choice && (!fallback || !words_below(choice).empty()) ? choice : fallback;
  }

  void paragraph(const Node& node) {
    const Node properties = child(node, "pPr");
    ParagraphStyle style = styles_.paragraph(attribute(child(properties, "pStyle"), "val"));
    read_own(style, properties);
    const bool joined = std::exchange(joins_, static_cast<bool>(child(child(properties, "rPr"), "del")));
    if (is_on(child(properties, "pageBreakBefore"))) text_->page_break();
    if (!joined) begin(style);
    paragraph_look_ = style.heading > 0 ? Look{{}, {}, false, false, false, {}, style.look.language} : style.look;
    inlines(node);
    if (joins_) {
      text_->count("paragraph mark deleted as a tracked change", "the paragraph is joined with the next");
      return;
    }
    text_->end_paragraph();
    if (const Node section = child(properties, "sectPr"))
      if (attribute(child(section, "type"), "val") != "continuous") text_->page_break();
    text_boxes();
  }

  static void read_own(ParagraphStyle& style, const Node& properties) {
    constexpr int body_text = 9;
    constexpr int deepest = 6;
    const int outline = number_of(attribute(child(properties, "outlineLvl"), "val"), -1);
    if (outline >= 0) style.heading = outline < body_text ? std::min(outline + 1, deepest) : 0;
    const Node list = child(properties, "numPr");
    if (!list) return;
    if (const auto id = attribute(child(list, "numId"), "val"); !id.empty()) style.list = id == "0" ? "" : id;
    style.list_level = number_of(attribute(child(list, "ilvl"), "val"), style.list_level);
  }

  void begin(const ParagraphStyle& style) {
    const DocxNumbers::Marker marker = numbers_.next(style.list, style.list_level);
    if (style.heading > 0)
      text_->begin_paragraph(BlockKind::heading, style.heading);
    else if (marker.is_item)
      text_->begin_paragraph(BlockKind::item, style.list_level + 1);
    else
      text_->begin_paragraph();
    if (!marker.text.empty() && (style.heading == 0 || marker.text != "-")) text_->words(marker.text + " ", {});
  }

  void table(const Node& node) {
    text_->begin_table();
    std::size_t columns = 0;
    for (const Node row : rows_of(node)) {
      if (child(child(row, "trPr"), "del")) {
        deleted(row);
        continue;
      }
      text_->begin_row();
      std::size_t cells = 0;
      const auto empty = [&](int count) {
        for (int i = 0; i < std::min(count, most_columns); ++i, ++cells) text_->begin_cell();
      };
      empty(number_of(attribute(child(child(row, "trPr"), "gridBefore"), "val"), 0));
      for (const Node cell : cells_of(row)) {
        const Node properties = child(cell, "tcPr");
        const Node merged = child(properties, "vMerge");
        text_->begin_cell(alignment_of(cell));
        ++cells;
        // A cell that goes on from above is drawn empty, but may hold words.
        if (!merged || attribute(merged, "val") == "restart" || !words_below(cell).empty()) blocks(cell);
        empty(number_of(attribute(child(properties, "gridSpan"), "val"), 1) - 1);
      }
      columns = std::max(columns, cells);
      text_->end_row();
    }
    text_->end_table();
    text_boxes();
  }

  /// Rows and cells may lie in controls and marks.
  static std::vector<Node> within(const Node& parent, std::string_view name) {
    std::vector<Node> found;
    for (const Node one : parent.children()) {
      const std::string_view own = local_name(one);
      if (own == name)
        found.push_back(one);
      else if (own == "sdt" || own == "sdtContent" || own == "customXml" || own == "ins")
        for (const Node inner : within(one, name)) found.push_back(inner);
    }
    return found;
  }
  static std::vector<Node> rows_of(const Node& table) { return within(table, "tr"); }
  static std::vector<Node> cells_of(const Node& row) { return within(row, "tc"); }

  static Alignment alignment_of(const Node& cell) {
    const std::string_view how = attribute(child(child(child(cell, "p"), "pPr"), "jc"), "val");
    if (how == "center") return Alignment::centre;
    return how == "right" || how == "end" ? Alignment::right : Alignment::start;
  }

  void inlines(const Node& parent) {
    for (const Node one : parent.children()) {
      const std::string_view name = local_name(one);
      if (name == "r")
        run_of(one);
      else if (name == "hyperlink")
        hyperlink(one);
      else if (name == "ins" || name == "moveTo")
        inserted(one);
      else if (name == "del" || name == "moveFrom")
        deleted(one);
      else if (name == "sdt")
        content_control(one, [&](const Node& content) { inlines(content); });
      else if (name == "fldSimple")
        simple_field(one);
      else if (name == "smartTag" || name == "customXml" || name == "dir" || name == "bdo")
        inlines(one);
      else if (name == "AlternateContent")
        inlines(chosen(one));
      else if (name == "oMath" || name == "oMathPara")
        formula(one, paragraph_look_.on);
      else if (name == "subDoc")
        text_->left_out("a part that lies in another file was left out", "import that file too");
    }
  }

  void hyperlink(const Node& node) {
    const auto found = relations_.find(std::string(attribute(node, "id")));
    if (found != relations_.end() && found->second.outside) tell_link(found->second.target);
    inlines(node);
  }

  void tell_link(std::string_view address) {
    text_->left_out(fmt::format("a link to {} is words alone here", address));
  }

  void inserted(const Node& node) {
    const std::string_view author = attribute(node, "author");
    text_->count("tracked insertion",
                 fmt::format("by {}, taken in as if it were accepted", author.empty() ? "somebody" : author),
                 "accept or reject the changes in Word and import again, where that is wrong");
    inlines(node);
  }

  void deleted(const Node& node) {
    const std::string words = words_below(node);
    if (words.empty()) return;
    const std::string_view author = attribute(node, "author");
    text_->left_out(fmt::format("words that {} deleted as a tracked change were left out: {}",
                                author.empty() ? "somebody" : author, quoted_beginning(words)),
                    "reject the change in Word and import again, where that is wrong");
  }

  void simple_field(const Node& node) {
    tell_field(attribute(node, "instr"));
    inlines(node);
  }

  void tell_field(std::string_view code) {
    const std::string_view text = trimmed(code);
    constexpr std::string_view link = "HYPERLINK";
    if (!text.starts_with(link)) return;
    const std::size_t open = text.find('"');
    const std::size_t close = open == std::string_view::npos ? open : text.find('"', open + 1);
    if (close != std::string_view::npos && text.find("\\l") > open) tell_link(text.substr(open + 1, close - open - 1));
  }

  void formula(const Node& node, const Marks& marks) {
    const std::string words = words_below(node);
    if (words.empty()) return;
    text_->left_out(fmt::format("a formula stands as its letters: {}", quoted_beginning(words)));
    text_->words(words, marks);
  }

  [[nodiscard]] bool in_code() const {
    return std::any_of(fields_.begin(), fields_.end(), [](const Field& one) { return !one.in_result; });
  }

  void run_of(const Node& node) {
    const Node properties = child(node, "rPr");
    Look look = combined(paragraph_look_, styles_.run(attribute(child(properties, "rStyle"), "val")));
    look = combined(look, look_of(properties));
    for (const Node one : node.children()) piece(one, look);
  }

  void piece(const Node& node, const Look& look) {
    const std::string_view name = local_name(node);
    if (name == "fldChar") return field_sign(attribute(node, "fldCharType"));
    if (name == "instrText") {
      if (!fields_.empty()) fields_.back().code += node.child_value();
      return;
    }
    if (in_code()) return;
    if (name == "t")
      say(words_below(node), look);
    else if (name == "tab" || name == "ptab")
      text_->tab(look.on);
    else if (name == "cr")
      text_->line_end();
    else if (name == "br")
      attribute(node, "type") == "page" ? text_->page_break() : text_->line_end();
    else if (name == "noBreakHyphen")
      text_->words("\u2011", look.on);
    else if (name == "softHyphen")
      text_->words("\u00AD", look.on);
    else if (name == "sym")
      symbol(node, look);
    else if (name == "footnoteReference" || name == "endnoteReference")
      note(std::string(name.substr(0, name.size() - std::string_view("Reference").size())), attribute(node, "id"));
    else if (name == "commentReference")
      comment(attribute(node, "id"));
    else if (name == "drawing" || name == "pict" || name == "object")
      graphic(node);
    else if (name == "AlternateContent")
      graphic(chosen(node));
    else if (name == "ruby")
      ruby(node);
    else if (name == "pgNum")
      text_->count("page number", "left out");
  }

  void say(const std::string& words, const Look& look) {
    if (look.hidden) {
      if (!trimmed(words).empty())
        text_->left_out(fmt::format("hidden words were left out: {}", quoted_beginning(words)),
                        "show them in Word (Font, not Hidden) where they belong to the text");
      return;
    }
    if (look.capitals && !std::exchange(told_capitals_, true))
      text_->left_out("words that the file shows in capitals stand as they were typed");
    if (!look.language.empty() || !styles_.language().empty())
      result_.languages[look.language.empty() ? styles_.language() : look.language] += count_code_points(words);
    text_->words(is_symbol_font(look.font) ? in_unicode(look.font, words) : words, look.on);
  }

  void symbol(const Node& node, const Look& look) {
    constexpr int hexadecimal = 16;
    const std::string code(attribute(node, "char"));
    const auto number = static_cast<char32_t>(std::strtoul(code.c_str(), nullptr, hexadecimal));
    const std::string_view font = attribute(node, "font");
    const char32_t sign = is_symbol_font(font) ? symbol_of(font, number) : number;
    std::string text;
    constexpr char32_t unknown = 0xF000;
    constexpr char32_t most = 0x10FFFF;
    append_utf8(text, sign == 0 || sign > most ? unknown : sign);
    text_->words(text, look.on);
  }

  void field_sign(std::string_view kind) {
    if (kind == "begin") fields_.push_back({});
    if (fields_.empty()) return;
    if (kind == "separate") fields_.back().in_result = true;
    if (kind != "end") return;
    tell_field(fields_.back().code);
    fields_.pop_back();
  }

  void note(const std::string& kind, std::string_view id) {
    const std::string key = kind + std::string(id);
    const auto node = notes_.find(key);
    if (node == notes_.end() || text_ != &main_) return;
    const auto [label, is_new] = labels_.try_emplace(key, std::to_string(labels_.size() + 1));
    if (is_new) {
      WordText words(name_);
      WordText* outer = std::exchange(text_, &words);
      const Look look = std::exchange(paragraph_look_, {});
      auto fields = std::exchange(fields_, {});
      const bool joins = std::exchange(joins_, false);
      blocks(node->second);
      text_ = outer;
      paragraph_look_ = look;
      fields_ = std::move(fields);
      joins_ = joins;
      take_note(label->second, words.finish());
    }
    if (!empty_notes_.contains(label->second)) text_->note(label->second);
  }

  void take_note(const std::string& label, WordText::Made made) {
    for (Remark& one : made.remarks.left_out) main_.left_out(fmt::format("in note {}: {}", label, one.what), one.mend);
    if (made.blocks.empty()) {
      empty_notes_.insert(label);
      return main_.left_out(fmt::format("note {} has no words and was left out", label));
    }
    main_.add_note(label, std::move(made.blocks), main_.place());
  }

  void comment(std::string_view id) {
    const auto found = comments_.find(std::string(id));
    if (found == comments_.end()) return;
    const std::string_view author = attribute(found->second, "author");
    text_->left_out(fmt::format("a comment of {} was left out: {}", author.empty() ? "somebody" : author,
                                quoted_beginning(words_below(found->second))),
                    "write what visitors are to read as a footnote");
    comments_.erase(found);
  }

  /// Words in a picture's frame come behind the paragraph that it hangs on.
  void graphic(const Node& node) {
    bool has_words = false;
    boxes_in(node, has_words);
    if (!has_words && (descendant(node, "blip") || descendant(node, "imagedata") || descendant(node, "OLEObject")))
      text_->count("picture within the text", "left out", "put it beside the scans where visitors are to see it");
  }

  void boxes_in(const Node& node, bool& has_words) {
    for (const Node one : node.children()) {
      const std::string_view name = local_name(one);
      if (name == "txbxContent") {
        has_words = true;
        if (!words_below(one).empty()) boxes_.push_back(one);
      } else if (name == "AlternateContent") {
        boxes_in(chosen(one), has_words);
      } else {
        boxes_in(one, has_words);
      }
    }
  }

  void text_boxes() {
    for (const Node box : std::exchange(boxes_, {})) {
      text_->left_out(
          fmt::format("a text box stands as paragraphs behind this one: {}", quoted_beginning(words_below(box))),
          "move its words to where they belong");
      const Look look = std::exchange(paragraph_look_, {});
      blocks(box);
      paragraph_look_ = look;
    }
  }

  void ruby(const Node& node) {
    if (const std::string above = words_below(child(node, "rt")); !above.empty())
      text_->left_out(fmt::format("a reading above its word was left out: {}", quoted_beginning(above)));
    inlines(child(node, "rubyBase"));
  }

  void tell_rest() {
    for (const auto& [id, one] : comments_)
      main_.left_out(fmt::format("a comment was left out: {}", quoted_beginning(words_below(one))),
                     "write what visitors are to read as a footnote");
    for (const std::string& words : margins_)
      if (!trimmed(words).empty())
        main_.left_out(fmt::format("words at the head or foot of pages were left out: {}", quoted_beginning(words)),
                       "write them into the text where they belong to it");
  }

  struct Field {
    std::string code;
    bool in_result = false;
  };
  static constexpr int most_columns = 64;

  std::string name_;
  Parts parts_;
  WordText main_;
  WordText* text_ = &main_;
  WordDocument result_;
  Xml document_;
  std::vector<Xml> kept_;
  std::map<std::string, Relation> relations_;
  DocxStyles styles_;
  DocxNumbers numbers_;
  std::map<std::string, Node> notes_, comments_;
  std::map<std::string, std::string> labels_;
  std::set<std::string> empty_notes_;
  std::vector<std::string> margins_;
  std::vector<Field> fields_;
  std::vector<Node> boxes_;
  Look paragraph_look_;
  bool joins_ = false;
  bool told_capitals_ = false;
};

}  // namespace

Result<WordDocument> read_docx(const std::string& name, const ZipFiles& files) {
  return DocxReader(name, files).run();
}

std::string quoted_beginning(std::string_view words) {
  constexpr std::size_t most = 60;
  std::string text;
  bool space = false;
  std::size_t count = 0;
  for (const char32_t c : code_points(trimmed(words))) {
    if (is_white_space(c)) {
      space = true;
      continue;
    }
    if (count >= most) return fmt::format("\"{} …\"", text);
    if (space) text += ' ';
    space = false;
    append_utf8(text, refusal(c).empty() ? c : U'□');
    ++count;
  }
  return fmt::format("\"{}\"", text);
}

}  // namespace lectern::compiler
