// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "assets/compiler/import/editions/cleaned.hpp"
#include "assets/compiler/import/editions/tei_text.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/texts/inline_tags.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// In the order in which they stand for the document; the first that is there is shown.
constexpr std::array<std::string_view, 6> diplomatic = {"sic", "orig", "abbr", "am", "lem", "unclear"};

/// A note that stands in the document itself, by its writer or a reader of its time.
bool is_of_the_document(const pugi::xml_node& note) {
  const std::string type = lowered(attribute(note, "type"));
  const std::string place = lowered(attribute(note, "place"));
  const std::string by = lowered(attribute(note, "resp"));
  for (const std::string_view one : {"author", "marginal", "gloss"})
    if (type.find(one) != std::string::npos || by.find(one) != std::string::npos) return true;
  if (!by.empty() || type.find("editor") != std::string::npos || type.find("comment") != std::string::npos)
    return false;
  if (!attribute(note, "hand").empty()) return true;
  for (const std::string_view one : {"margin", "left", "right", "above", "below", "inline", "interlinear", "opposite"})
    if (place.find(one) != std::string::npos) return true;
  return false;
}

}  // namespace

void TeiText::tell(std::string what, const pugi::xml_node& node, std::string mend) {
  tally_.add(std::move(what), file_.at(node), std::move(mend));
}

std::string TeiText::language_at(const pugi::xml_node& node) const {
  for (pugi::xml_node up = node; up; up = up.parent())
    if (const std::string_view said = attribute(up, "lang"); !said.empty()) return language_meant(said);
  return {};
}

void TeiText::words(const pugi::xml_node& node) {
  const std::string_view text = node.value();
  if (is_plain(text)) return writer_->words(text);
  if (!has_private_letters(text)) return writer_->words(cleaned(text, file_.at(node), tally_));
  std::string mapped;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint letter = code_point_at(text, at);
    const auto known = characters_.find(text.substr(at, letter.size));
    mapped += known == characters_.end() ? text.substr(at, letter.size) : std::string_view(known->second);
    at += letter.size;
  }
  writer_->words(cleaned(mapped, file_.at(node), tally_));
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::choice(const pugi::xml_node& node, bool is_within) {
  pugi::xml_node stands;
  std::size_t best = diplomatic.size() + 1;
  for (const pugi::xml_node& one : node.children()) {
    if (one.type() != pugi::node_element) continue;
    const auto rank =
        static_cast<std::size_t>(std::find(diplomatic.begin(), diplomatic.end(), local_name(one)) - diplomatic.begin());
    if (rank >= best) continue;
    stands = one;
    best = rank;
  }
  for (const pugi::xml_node& one : node.children())
    if (one.type() == pugi::node_element && one != stands && !plain_words(one).empty())
      tell(fmt::format("{} beside {} was left out: the words of the document stand", local_name(one),
                       local_name(stands)),
           one);
  if (stands) element(stands, is_within);
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::note(const pugi::xml_node& node, bool is_within) {
  if (planned_notes_.contains(node.hash_value())) return;
  if (is_note_ || plain_words(node).empty()) return children(node, true);
  if (is_of_the_document(node)) {
    tell("a note in the margin or between the lines of the original stands as lines of the text", node);
    if (!is_within && flat_ == 0) return holds_blocks(node) ? container(node) : block(node, BlockKind::paragraph, 0);
    writer_->line_end();
    ++flat_;
    children(node, true);
    --flat_;
    return writer_->line_end();
  }
  if (is_within) return footnote(node);
  if (holds_blocks(node)) return container(node);
  block(node, BlockKind::paragraph, 0);
}

/// An editor's note is opened by the word before it; where none stands there its words stand in the text.
// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::footnote(const pugi::xml_node& node) {
  ImportedText& text = stream_->text;
  const auto [known, is_new] = footnotes_.emplace(node.hash_value(), std::string());
  if (!is_new) {
    // Another reference to the same note.
    if (!known->second.empty()) static_cast<void>(writer_->open_note(known->second));
    return;
  }
  const std::string label = std::to_string(text.footnotes.size() + 1);
  std::string id =
      fmt::format("{}-{}", text.kind == LayerKind::translation ? "translation" : "transcript", text.language);
  if (!text.variant.empty()) id += "-" + text.variant;
  id = proposed_id(fmt::format("{}-note-{}", id, label));
  if (!writer_->open_note(id)) {
    tell("an editor's note before any word stands as lines of the text", node);
    return children(node, true);
  }
  known->second = id;
  const std::size_t index = text.footnotes.size();
  text.footnotes.push_back({id, label, {}, {}});
  BlockWriter own;
  BlockWriter* const outer = writer_;
  const int outer_flat = flat_;
  writer_ = &own;
  is_note_ = true;
  flat_ = 0;
  children(node, !holds_blocks(node));
  is_note_ = false;
  flat_ = outer_flat;
  writer_ = outer;
  text.footnotes[index].blocks = own.take();
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::notes_at(const pugi::xml_node& node) {
  const std::string_view id = attribute(node, "id");
  const auto aimed = id.empty() || is_note_ ? aimed_.end() : aimed_.find(id);
  if (aimed == aimed_.end()) return;
  for (const pugi::xml_node& one : aimed->second)
    if (!footnotes_.contains(one.hash_value())) footnote(one);
}

void TeiText::page(const pugi::xml_node& node) {
  const std::string_view facs = attribute(node, "facs");
  const std::string label = cleaned(with_single_blanks(attribute(node, "n")), file_.at(node), tally_);
  if (is_note_) return;
  end_line();
  const bool repeats = stream_->text.kind == LayerKind::translation && facs.empty();
  if (repeats && facsimile_.page_count() > 0 && stream_->page < facsimile_.page_count()) {
    writer_->page(++stream_->page);
    return;
  }
  if (repeats) return tell("a page mark of a translation that has no page of its own was left out", node);
  const std::size_t number = facsimile_.page_at(facs, label, file_.at(node));
  if (number == stream_->page) return;
  stream_->page = number;
  writer_->page(number);
}

void TeiText::line_begins(const pugi::xml_node& node) {
  end_line();
  writer_->line_end();
  line_facs_ = attribute(node, "facs");
  line_at_ = writer_->position();
}

/// What stands in the line that a lb with a place began.
void TeiText::end_line() {
  if (line_facs_.empty()) return;
  if (facsimile_.add_line(line_facs_, writer_->since(line_at_))) ++lines_;
  line_facs_.clear();
}

/// Words get the place of their element, where no part of them has a finer one.
void TeiText::place_words(const pugi::xml_node& node, const Begun& begun) {
  const std::string_view facs = attribute(node, "facs");
  const std::string_view name = local_name(node);
  const bool is_too_fine =
      name == "w" || name == "c" || name == "pc" || name == "figure" || name == "g" || name == "graphic";
  if (facs.empty() || is_note_ || lines_ != begun.lines || is_too_fine || !facsimile_.is_zone(facs)) return;
  if (facsimile_.add_line(facs, writer_->since(begun.at))) ++lines_;
}

void TeiText::gap(const pugi::xml_node& node) {
  for (const char* const what : {"extent", "quantity", "reason"})
    if (!attribute(node, what).empty()) {
      tell("how much is missing in a gap, and why, was left out", node);
      break;
    }
  if (!plain_words(node).empty()) tell("what the editor says of a gap was left out", node);
  writer_->open(Emphasis::illegible);
  writer_->exactly(gap_sign);
  writer_->close();
}

void TeiText::character(const pugi::xml_node& node) {
  const std::string own = plain_words(node);
  const auto known = characters_.find(attribute(node, "ref"));
  if (!own.empty() && !has_private_letters(own)) return writer_->words(own);
  if (known != characters_.end()) return writer_->exactly(cleaned(known->second, file_.at(node), tally_));
  if (!own.empty()) return words(node.first_child());
  tell("a sign without a letter (g) is shown as a gap", node, "write the letter that is meant");
  writer_->open(Emphasis::illegible);
  writer_->exactly(gap_sign);
  writer_->close();
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::reference(const pugi::xml_node& node, bool is_within) {
  const std::string_view target = attribute(node, "target");
  const auto note_meant = target.starts_with("#") ? notes_.find(target.substr(1)) : notes_.end();
  unknown(node, is_within);
  if (note_meant != notes_.end() && !is_note_) return footnote(note_meant->second);
  if (!target.empty()) tell("where words or a sign lead to (ref, ptr) was left out", node);
}

// NOLINTNEXTLINE(misc-no-recursion)
void TeiText::named(const pugi::xml_node& node, bool is_within) {
  const std::string_view reference = attribute(node, "ref").empty() ? attribute(node, "key") : attribute(node, "ref");
  const std::string target = people_.refer(file_, reference, file_.at(node));
  if (!target.empty()) writer_->open(SpanKind::person, target);
  unknown(node, is_within);
  if (!target.empty()) writer_->close();
}

}  // namespace lectern::compiler
