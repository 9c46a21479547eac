// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/tei_text.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/ids.hpp"

namespace lectern::compiler {

namespace {

constexpr int deepest_heading = 6;

bool is_division(std::string_view name) {
  return name.starts_with("div");
}

/// What may be linked with its counterpart in a translation.
bool may_be_passage(const pugi::xml_node& node) {
  const TeiRole role = role_of(local_name(node));
  return role == TeiRole::container || role == TeiRole::paragraph || role == TeiRole::heading ||
         role == TeiRole::verse || role == TeiRole::line || local_name(node) == "seg" || local_name(node) == "s";
}

/// A title or an address that stands among words is no paragraph of its own.
bool is_phrase(const pugi::xml_node& node) {
  const std::string_view name = local_name(node);
  if (!name.starts_with("bibl") && name != "address") return false;
  return std::any_of(node.parent().begin(), node.parent().end(), [](const pugi::xml_node& beside) {
    return beside.type() == pugi::node_pcdata && !tokens(beside.value()).empty();
  });
}

/// What an edition says of words that it sets apart: ", spaced".
std::string looks_of(const pugi::xml_node& node) {
  for (const char* const key : {"rend", "rendition", "style"})
    if (const std::string said = with_single_blanks(attribute(node, key)); !said.empty()) return ", " + said;
  return {};
}

}  // namespace

TeiText::TeiText(const XmlFile& file, const pugi::xml_node& document, const std::string& language,
                 TeiFacsimile& facsimile, TeiPeople& people, Tally& tally)
    : file_(file), document_(document), language_(language), facsimile_(facsimile), people_(people), tally_(tally) {
  stream_ = &stream_of(LayerKind::transcript, language, {});
  writer_ = &stream_->writer;
}

void TeiText::prepare() {
  renditions_ = renditions_of(document_);
  characters_ = characters_of(document_);
  if (characters_.empty() && document_.parent()) characters_ = characters_of(document_.parent());
  plan_notes();
  const bool has_translation = [&] {
    for (const char* const kind : {"div", "div1", "div2", "text"})
      for (const pugi::xml_node& one : descendants(document_, kind))
        if (is_translation(one)) return true;
    return false;
  }();
  if (has_translation) link_passages();
}

/// A note that a reference opens, or that names what it is on, stands there and not where it is written.
void TeiText::plan_notes() {
  const pugi::xml_node text = child(document_, "text");
  std::set<std::string, std::less<>> ids;
  const std::vector<pugi::xml_node> notes = descendants(text, "note");
  for (const pugi::xml_node& one : notes) {
    if (const std::string_view id = attribute(one, "id"); !id.empty()) notes_.emplace(id, one);
    for (const std::string_view target : tokens(attribute(one, "target")))
      if (target.starts_with("#")) {
        aimed_[std::string(target.substr(1))].push_back(one);
        planned_notes_.insert(one.hash_value());
        break;
      }
  }
  for (const char* const kind : {"ref", "ptr"})
    for (const pugi::xml_node& one : descendants(text, kind)) {
      const std::string_view target = attribute(one, "target");
      const auto found = target.starts_with("#") ? notes_.find(target.substr(1)) : notes_.end();
      if (found != notes_.end()) planned_notes_.insert(found->second.hash_value());
    }
}

/// Notes whose place was never come by.
void TeiText::take_notes_left() {
  const auto left = std::exchange(planned_notes_, {});
  for (const pugi::xml_node& one : descendants(child(document_, "text"), "note"))
    if (left.contains(one.hash_value()) && !footnotes_.contains(one.hash_value())) {
      tell("a note names a place that is not in the text; it stands at the text's end", one);
      block(one, BlockKind::paragraph, 0);
    }
}

void TeiText::link_passages() {
  std::map<std::string, pugi::xml_node, std::less<>> by_id;
  std::vector<pugi::xml_node> linked;
  for (pugi::xml_node one = document_.first_child(); one;) {
    if (const std::string_view id = attribute(one, "id"); !id.empty() && may_be_passage(one)) by_id.emplace(id, one);
    if (!attribute(one, "corresp").empty() && may_be_passage(one)) linked.push_back(one);
    if (one.first_child()) {
      one = one.first_child();
      continue;
    }
    while (one && one != document_ && !one.next_sibling()) one = one.parent();
    if (!one || one == document_) break;
    one = one.next_sibling();
  }
  const auto passage_named = [&](const std::string& id) {
    const auto [known, is_new] = passages_.emplace(id, std::string());
    if (is_new) known->second = passage_ids_.take(id, "passage");
    return known->second;
  };
  for (const pugi::xml_node& one : linked) {
    const std::string own(attribute(one, "id"));
    for (const std::string_view target : tokens(attribute(one, "corresp"))) {
      const std::size_t hash = target.find('#');
      const std::string id(hash == std::string_view::npos ? target : target.substr(hash + 1));
      if (!by_id.contains(id)) {
        tell("a part that is tied to its counterpart (corresp) has none here", one, "correct the id that it names");
        continue;
      }
      // Where both refer to one another the first says what both are called.
      const auto known = passages_.find(own);
      if (known != passages_.end() && !own.empty()) passages_.emplace(id, known->second);
      passage_of_.emplace(one.hash_value(), passage_named(id));
      break;
    }
  }
}

TeiText::Stream& TeiText::stream_of(LayerKind kind, const std::string& language, const std::string& variant) {
  for (Stream& one : streams_)
    if (one.text.kind == kind && one.text.language == language && one.text.variant == variant) return one;
  Stream& made = streams_.emplace_back();
  made.text.kind = kind;
  made.text.language = language;
  made.text.variant = variant;
  return made;
}

std::vector<ImportedText> TeiText::take(std::vector<Remark>& questions) {
  prepare();
  pugi::xml_node text = child(document_, "text");
  const pugi::xml_node source = child(document_, "sourceDoc");
  if (text && !plain_words(text).empty()) {
    if (source && !plain_words(source).empty())
      tell("the transcript by lines of the manuscript (sourceDoc) was left out; the text itself came in", source);
  } else if (source) {
    text = source;
  }
  if (!text) {
    for (const pugi::xml_node& one : document_.children())
      if (one.type() == pugi::node_element && role_of(local_name(one)) == TeiRole::unknown &&
          local_name(one) != "teiHeader" && local_name(one) != "facsimile" && local_name(one) != "standOff")
        text = one;
    if (text)
      questions.push_back(
          {file_.at(text),
           fmt::format("this edition has no element \"text\"; the words of \"{}\" came in", local_name(text)),
           "look through the text"});
  }
  if (text) element(text, false);
  take_notes_left();
  std::vector<ImportedText> texts;
  for (Stream& one : streams_) {
    one.text.blocks = one.writer.take();
    if (!one.text.blocks.empty()) texts.push_back(std::move(one.text));
  }
  return texts;
}

bool TeiText::holds_blocks(const pugi::xml_node& node) {
  for (const pugi::xml_node& one : node.children()) {
    const TeiRole role = role_of(local_name(one));
    if (role == TeiRole::container || (role == TeiRole::paragraph && !is_phrase(one)) || role == TeiRole::heading ||
        role == TeiRole::verse || role == TeiRole::list || role == TeiRole::table || role == TeiRole::line)
      return true;
  }
  return false;
}

// NOLINTNEXTLINE(misc-no-recursion): XmlFile counts how deep elements lie
void TeiText::children(const pugi::xml_node& node, bool is_within) {
  for (const pugi::xml_node& one : node.children()) {
    if (one.type() == pugi::node_element)
      element(one, is_within);
    else if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata)
      words(one);
  }
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::element(const pugi::xml_node& node, bool is_within) {
  const std::string_view facs = attribute(node, "facs");
  const TeiRole role = role_of(local_name(node));
  const bool is_milestone = role == TeiRole::page || role == TeiRole::line_begins || role == TeiRole::column_begins;
  if (!is_milestone && !is_note_)
    if (const std::size_t number = local_name(node) == "surface" ? facsimile_.page_of(node) : facsimile_.page_of(facs);
        number > 0 && number != stream_->page) {
      stream_->page = number;
      writer_->page(number);
    }
  const Begun begun{writer_->position(), lines_};
  const auto passage = passage_of_.find(node.hash_value());
  const std::string_view id = attribute(node, "id");
  const auto own = id.empty() ? passages_.end() : passages_.find(std::string(id));
  dispatch(node, role, is_within);
  if (!is_milestone) place_words(node, begun);
  if (!is_note_ && passage != passage_of_.end())
    writer_->passage(begun.at, passage->second);
  else if (!is_note_ && own != passages_.end())
    writer_->passage(begun.at, own->second);
  notes_at(node);
}

// One case for each role, as short as may be.
// NOLINTNEXTLINE(misc-no-recursion,readability-function-size)
void TeiText::dispatch(const pugi::xml_node& node, TeiRole role, bool is_within) {
  switch (role) {
    case TeiRole::container:
      return is_translation(node) && !is_note_ && flat_ == 0 ? translation(node) : container(node);
    case TeiRole::paragraph:
      return is_phrase(node) ? unknown(node, is_within) : block(node, BlockKind::paragraph, 0);
    case TeiRole::heading: {
      const bool is_title = depth_ > 0 && is_division(local_name(node.parent()));
      return block(node, is_title ? BlockKind::heading : BlockKind::paragraph,
                   is_title ? std::min(depth_, deepest_heading) : 0);
    }
    case TeiRole::verse:
      return verse(node, is_within);
    case TeiRole::line:
      return line(node, is_within);
    case TeiRole::list:
      return list(node);
    case TeiRole::table:
      return table(node);
    case TeiRole::choice:
      return choice(node, is_within);
    case TeiRole::note:
      return note(node, is_within);
    case TeiRole::page:
      return page(node);
    case TeiRole::line_begins:
      return line_begins(node);
    case TeiRole::column_begins:
      tell("where a column begins (cb) is shown as a line's end", node);
      return line_begins(node);
    case TeiRole::gap:
      return gap(node);
    case TeiRole::space:
      tell("a space that was left free (space) is shown as a blank", node);
      return writer_->words(" ");
    case TeiRole::supplied:
      tell("words that the editor supplied stand in square brackets", node);
      writer_->exactly("[");
      children(node, true);
      return writer_->attach("]");
    case TeiRole::character:
      return character(node);
    case TeiRole::figure:
      return holds_blocks(node) && !is_within ? container(node) : children(node, is_within);
    case TeiRole::described:
      tell("what the editor says of a picture stands in square brackets", node);
      if (plain_words(node).empty()) return;
      writer_->exactly("[");
      children(node, true);
      return writer_->attach("]");
    case TeiRole::reference:
      return reference(node, is_within);
    case TeiRole::named:
      return named(node, is_within);
    case TeiRole::register_of:
      return register_of(node, is_within);
    case TeiRole::quotation:
      return quotation(node, is_within);
    case TeiRole::page_print:
      return page_print(node, is_within);
    case TeiRole::rule:
      if (!is_within && lowered(attribute(node, "rend")).find("line") != std::string::npos) {
        writer_->begin(BlockKind::rule);
        writer_->next_cell();
        return writer_->end();
      }
      return tell("a mark of the edition without words (milestone) was left out", node);
    case TeiRole::silent:
      if (local_name(node).ends_with("Span") && !attribute(node, "spanTo").empty())
        return tell(fmt::format("what is struck out, added or damaged over several elements ({}) stands unmarked",
                                local_name(node)),
                    node, "mark it in the text: <s>words</s>, <ins>words</ins>");
      return tell(fmt::format("a mark of the edition without words ({}) was left out", local_name(node)), node);
    case TeiRole::within:
    case TeiRole::unknown:
      return unknown(node, is_within);
  }
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::container(const pugi::xml_node& node) {
  if (flat_ > 0) {
    writer_->line_end();
    children(node, true);
    return writer_->line_end();
  }
  const bool is_deeper = is_division(local_name(node));
  depth_ += is_deeper ? 1 : 0;
  writer_->end();
  children(node, false);
  end_line();
  writer_->end();
  depth_ -= is_deeper ? 1 : 0;
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::block(const pugi::xml_node& node, BlockKind kind, int level) {
  const std::vector<Emphasis> emphases = emphases_of(node, renditions_);
  if (flat_ > 0)
    writer_->line_end();
  else
    writer_->begin(kind, level);
  for (const Emphasis one : emphases) writer_->open(one);
  children(node, true);
  end_line();
  for (std::size_t i = 0; i < emphases.size(); ++i) writer_->close();
  if (flat_ > 0)
    writer_->line_end();
  else
    writer_->end();
}

/// What stands within a block, and what nobody knows: its words are kept.
// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::unknown(const pugi::xml_node& node, bool is_within) {
  const std::string_view name = local_name(node);
  const bool is_known = role_of(name) != TeiRole::unknown;
  if (!is_known) tell(fmt::format("the element {} is not known; its words came in as they stand", name), node);
  if (name == "surplus") tell("words that the editor takes for too many (surplus) stand struck out", node);
  if (name == "seg" && !is_within && holds_blocks(node)) return container(node);
  const bool begins_block = !is_within && flat_ == 0 &&
                            (!is_known || name == "stage" || name == "label" || name == "item" || name == "desc" ||
                             name == "row" || name == "cell");
  if (begins_block && holds_blocks(node)) return container(node);
  if (begins_block) return block(node, BlockKind::paragraph, 0);
  // Nothing parts the words of elements that nobody knows, where the file has no blank.
  if (!is_known) writer_->words(" ");
  const std::vector<Emphasis> emphases = emphases_of(node, renditions_);
  if (name == "hi" && emphases.empty())
    tell(fmt::format("how words are set apart (hi{}) is not shown", looks_of(node)), node,
         "mark them where it matters: *italic*, **bold**, <u>underlined</u>");
  for (const Emphasis one : emphases) writer_->open(one);
  children(node, true);
  for (std::size_t i = 0; i < emphases.size(); ++i) writer_->close();
  if (!is_known) writer_->words(" ");
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::translation(const pugi::xml_node& node) {
  std::string language = language_at(node);
  if (language.empty() || language == language_) {
    for (const pugi::xml_node& one : node.children())
      if (const std::string inner = language_meant(attribute(one, "lang")); !inner.empty()) language = inner;
    if (language.empty() || language == language_) {
      language = language_ == "en" ? "de" : "en";
      tell(fmt::format("a translation does not say its language; {} was written", language), node,
           "rename the file of the text if it is another");
    }
  }
  Stream* const outer = stream_;
  outer->writer.end();
  stream_ = &stream_of(LayerKind::translation, language, proposed_id(attribute(node, "subtype")));
  writer_ = &stream_->writer;
  container(node);
  stream_ = outer;
  writer_ = &outer->writer;
}

}  // namespace lectern::compiler
