// SPDX-License-Identifier: MIT
#include "assets/compiler/build/panels.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "assets/compiler/build/cells.hpp"
#include "assets/compiler/build/targets.hpp"
#include "assets/compiler/build/words.hpp"
#include "assets/compiler/host.hpp"
#include "assets/compiler/source/texts/sentences.hpp"

namespace lectern::compiler {

namespace {

namespace fb = pack::fb;

constexpr std::uint8_t panel_heading = 2;  // levels of headings within a panel
constexpr std::uint8_t item_heading = 3;

// A panel in one language, block by block.
class Panel {
 public:
  Panel(Composer& composer, std::string language, Place place)
      : composer_(composer), language_(std::move(language)), place_(std::move(place)) {}

  void add(fb::BlockKind kind, const Said& said, Style style = styles::interface, std::uint8_t level = 0) {
    if (said.text.empty()) return;
    PreparedBlock block;
    block.kind = kind;
    block.level = level;
    block.texts.push_back(composer_.prepare(said, style, place_));
    blocks_.push_back(std::move(block));
  }

  void heading(const Said& said, std::uint8_t level = panel_heading) {
    add(fb::BlockKind::heading, said, styles::heading, level);
  }

  /// A blank line parts paragraphs.
  void paragraphs(const Said& said) {
    for (std::size_t start = 0; start < said.text.size();) {
      std::size_t end = said.text.find("\n\n", start);
      if (end == std::string::npos) end = said.text.size();
      add(fb::BlockKind::paragraph, {said.text.substr(start, end - start), said.language});
      start = said.text.find_first_not_of('\n', end);
      if (start == std::string::npos) break;
    }
  }

  /// What a curator says in a TOML file, with its marks: the rule check_sentences told what is wrong with them.
  void sentences(const Said& said) {
    for (const SourceBlock& source : sentences_of(said)) {
      PreparedBlock block;
      block.kind = kind_of(source.kind);
      block.level = static_cast<std::uint8_t>(source.level);
      const Style style = source.kind == BlockKind::heading ? styles::heading : styles::interface;
      for (const Cell& cell : source.cells)
        block.texts.push_back(prepare_cell(cell, {said.language, style, false, place_}, composer_.preparer));
      blocks_.push_back(std::move(block));
    }
  }

  /// The same beside a label, in one text.
  void labelled_sentences(const Said& label, const Said& said) {
    const Cell all = joined_cell(sentences_of(said));
    if (all.text.empty()) return;
    PreparedBlock block;
    block.kind = fb::BlockKind::field;
    block.texts.push_back(composer_.prepare(label, styles::interface, place_));
    block.texts.push_back(prepare_cell(all, {said.language, styles::interface, false, place_}, composer_.preparer));
    blocks_.push_back(std::move(block));
  }

  /// A document's own words; nothing in them opens a card.
  void words(const std::vector<SourceBlock>& blocks, const std::string& language) {
    for (const SourceBlock& source : blocks) {
      PreparedBlock block;
      block.kind = kind_of(source.kind);
      block.level = static_cast<std::uint8_t>(source.level);
      const Style style = source.kind == BlockKind::heading ? styles::heading : styles::words;
      for (const Cell& cell : source.cells)
        block.texts.push_back(prepare_cell(cell, {language, style, false, cell.place}, composer_.preparer));
      blocks_.push_back(std::move(block));
    }
  }

  void field(std::string_view key, const Said& value) { labelled({word(key), language_}, value); }

  void labelled(const Said& label, const Said& value) {
    if (value.text.empty()) return;
    PreparedBlock block;
    block.kind = fb::BlockKind::field;
    block.texts.push_back(composer_.prepare(label, styles::interface, place_));
    block.texts.push_back(composer_.prepare(value, styles::interface, place_));
    blocks_.push_back(std::move(block));
  }

  /// The archive's words, or nothing where the key is absent.
  void archive(std::string_view key, const std::optional<std::string>& words) {
    if (words) field(key, composer_.wording.archive(*words, language_));
  }

  [[nodiscard]] std::string word(std::string_view key) const { return composer_.wording.word(key, language_); }
  [[nodiscard]] Said own(const ByLanguage& words) const { return composer_.wording.own(words, language_); }
  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] Result<pack::fb::Blob> write() { return composer_.add_blob(place_, blocks_); }

 private:
  [[nodiscard]] std::vector<SourceBlock> sentences_of(const Said& said) const {
    Report told_before;
    return parse_sentences(said.text, place_, told_before);
  }

  Composer& composer_;
  std::string language_;
  Place place_;
  std::vector<PreparedBlock> blocks_;
};

template <class Fill>
Result<BlobsByLanguage> in_each_language(Composer& composer, const Place& place, Fill fill) {
  BlobsByLanguage blobs;
  for (const std::string& language : composer.languages()) {
    Panel panel(composer, language, place);
    fill(panel);
    LECTERN_TRY(blob, panel.write());
    blobs.push_back(blob);
  }
  return blobs;
}

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : " · ") + item;
  return text;
}

/// Who made a text, when, and where it is from; the archive's words, where it has some.
Said said_of(const LayerCredit& credit, const Wording& wording, const std::string& language) {
  std::vector<std::string> parts;
  std::string of_words = language;
  const auto add = [&](const std::optional<std::string>& words) {
    if (!words) return;
    const Said said = wording.archive(*words, language);
    parts.push_back(said.text);
    if (said.language != language) of_words = said.language;
  };
  add(credit.by);
  if (credit.year) parts.push_back(digits(*credit.year, language));
  add(credit.source);
  return {joined(parts), of_words};
}

/// What a gist is; then who wrote it.
Said of_gist(const SourceLayer& layer, const Wording& wording, const std::string& language) {
  const Said credit = said_of(layer.credit, wording, language);
  const std::string what = wording.label_of(layer, language);
  return {credit.text.empty() ? what : joined({what, credit.text}), credit.language};
}

void add_credits(const SourceDocument& document, const Wording& wording, Panel& panel) {
  const auto label_of = [&](const SourceLayer& layer) {
    const auto of_kind = std::count_if(document.layers.begin(), document.layers.end(),
                                       [&](const SourceLayer& other) { return other.kind == layer.kind; });
    if (of_kind > 1 || !layer.credit.by || layer.kind == LayerKind::reading)
      return wording.tab(document, layer, panel.language());
    return panel.word(layer.kind == LayerKind::transcript ? "field_transcriber" : "field_translator");
  };
  for (const LayerKind kind : {LayerKind::reading, LayerKind::transcript, LayerKind::translation})
    for (const SourceLayer& layer : document.layers)
      if (layer.kind == kind)
        panel.labelled({label_of(layer), panel.language()}, said_of(layer.credit, wording, panel.language()));
}

void add_archive_part(const SourceDocument& document, const Wording& wording, Panel& panel) {
  const std::string& archive_language = wording.exhibit().languages.front();
  const std::string& language = panel.language();
  panel.heading({panel.word("from_archive"), language});
  panel.field("field_title", {document.title, archive_language});
  panel.archive("field_date", document.date_as_given);
  panel.archive("field_summary", document.summary);
  panel.archive("field_archive_reference", document.archive_reference);
  if (!document.original_language.empty())
    panel.field("field_original_language",
                {capitalised(language_name(document.original_language, language), language), language});
  panel.archive("field_credits", document.credits);
  panel.archive("field_rights", document.rights);
  add_credits(document, wording, panel);
  panel.field("field_contents", {joined(document.contents), archive_language});
  panel.field("field_shown", {wording.shown(document, language), language});
  panel.archive("field_citation", document.citation);
  panel.archive("field_address", document.address);
}

/// What the code beside the panel's words opens, above all of them: it is there before the address has been scrolled
/// to.
void add_qr_part(const SourceDocument& document, Panel& panel) {
  if (!document.qr || !document.address) return;
  panel.field("field_qr", {filled(panel.word("qr_opens"), {{"host", host_of(*document.address)}}), panel.language()});
}

void add_exhibit_part(const SourceDocument& document, const Wording& wording, Panel& panel) {
  panel.heading({panel.word("from_exhibit"), panel.language()});
  panel.heading(panel.own(document.short_title), item_heading);
  panel.paragraphs(panel.own(document.line));
  for (const SourceLayer& layer : document.layers)
    if (layer.kind == LayerKind::gist && layer.language == panel.language())
      panel.labelled({wording.tab(document, layer, panel.language()), panel.language()},
                     of_gist(layer, wording, panel.language()));
  std::vector<std::string> beside;
  for (const SourceNote& note : document.notes) {
    if (note.about)
      panel.labelled_sentences(panel.own(note.title), panel.own(note.text));
    else if (note.blocks.empty())
      beside.push_back(panel.own(note.title).text);
  }
  panel.field("field_notes", {joined(beside), panel.language()});
}

}  // namespace

Result<BlobsByLanguage> write_person(const SourcePerson& person, Composer& composer) {
  return in_each_language(composer, person.place, [&](Panel& panel) {
    panel.heading(panel.own(person.name));
    panel.sentences(panel.own(person.sentence));
    panel.sentences(panel.own(person.text));
  });
}

Result<BlobsByLanguage> write_note(const SourceNote& note, Composer& composer) {
  return in_each_language(composer, note.place, [&](Panel& panel) {
    if (!note.blocks.empty()) {
      panel.heading({note.label, note.language});
      return panel.words(note.blocks, note.language);
    }
    panel.add(fb::BlockKind::aside, {panel.word("editors_note"), panel.language()});
    panel.heading(panel.own(note.title));
    panel.sentences(panel.own(note.text));
  });
}

Result<BlobsByLanguage> write_context_card(const SourceContext& line, Composer& composer) {
  return in_each_language(composer, line.place, [&](Panel& panel) {
    const std::string& language = panel.language();
    panel.paragraphs(panel.own(line.text));
    panel.add(
        fb::BlockKind::aside,
        {line.source.empty() ? panel.word("context_line") : composer.wording.context_source(line, language), language});
  });
}

Result<BlobsByLanguage> write_about(const SourceDocument& document, Composer& composer) {
  return in_each_language(composer, document.place, [&](Panel& panel) {
    add_qr_part(document, panel);
    add_archive_part(document, composer.wording, panel);
    add_exhibit_part(document, composer.wording, panel);
  });
}

}  // namespace lectern::compiler
