// SPDX-License-Identifier: MIT
// A text as it comes out of a word processor's file, piece by piece, made into blocks: lines, tables, notes, what hands
// did. Used by docx_styles, page_marks, word_document and word_file. Knows no file format; no letter is changed but
// those that stand for lost ones.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

/// Which kinds of emphasis a run of words has, by the number of the kind.
using Marks = std::bitset<static_cast<std::size_t>(Emphasis::illegible) + 1>;

[[nodiscard]] inline std::size_t bit_of(Emphasis kind) {
  return static_cast<std::size_t>(kind);
}

/// What is said of a text beside its words.
struct WordRemarks {
  std::vector<Remark> left_out;
  std::vector<Remark> questions;
};

class WordText {
 public:
  /// `file` is what remarks call it.
  explicit WordText(std::string file) : file_(std::move(file)) {}

  void begin_paragraph(BlockKind kind = BlockKind::paragraph, int level = 0);
  void end_paragraph();
  void begin_row();
  void begin_cell(Alignment alignment = Alignment::start);
  void end_cell() {}
  void end_row();
  /// A table within a cell has no columns of its own here.
  void begin_table();
  void end_table();

  void words(std::string_view text, const Marks& marks);
  void line_end();
  void tab(const Marks& marks);
  /// The page of the file ends, whether in a paragraph or between two.
  void page_break() { breaks_ = true; }
  /// The word before opens a note, whose blocks `note_blocks` is given.
  void note(const std::string& label);
  void add_note(const std::string& label, std::vector<SourceBlock> blocks, const Place& place);

  void left_out(std::string what, std::string mend = {});
  void question(std::string what, std::string mend);
  /// One remark for all of a kind, at the first: "2 tabs are spaces here".  Shape: `noun` has a plural with an s.
  void count(const std::string& noun, const std::string& said, const std::string& mend = {});

  [[nodiscard]] Place place() const { return {file_, paragraph_, 0}; }
  /// Whether there are any words so far.
  [[nodiscard]] bool is_empty() const { return blocks_.empty() && !has_words(); }

  /// Where breaks of the file's own pages stand: block, cell and byte.  Shape: in order.
  struct Break {
    std::size_t block, cell, at;
  };

  struct Made {
    std::vector<SourceBlock> blocks;
    std::vector<SourceFootnote> footnotes;
    std::vector<Break> breaks;
    WordRemarks remarks;
    std::size_t before_pages = 0;  ///< blocks wholly before a typed mark of the first page
  };
  /// All that came.  Ends the text.
  [[nodiscard]] Made finish();

 private:
  [[nodiscard]] Cell& cell();
  [[nodiscard]] bool has_words() const;
  void put(char32_t c);
  void flush();
  void push_block(SourceBlock block);
  void push_lines(const Cell& whole);
  void settle_notes(Cell& words);
  void settle_last_notes();

  struct Counted {
    std::string noun, said, mend;
    Place place;
    std::size_t count = 0;
  };

  std::string file_;
  std::size_t paragraph_ = 0;
  std::vector<SourceBlock> blocks_;
  std::vector<SourceFootnote> footnotes_;
  std::vector<Break> break_places_;
  SourceBlock open_;                        ///< the paragraph or row that grows
  int tables_ = 0;                          ///< how deep in tables
  bool breaks_ = false;                     ///< before what comes next
  std::vector<std::size_t> cell_breaks_;    ///< in the cell that grows
  std::vector<std::string> waiting_notes_;  ///< of this cell, before its first word
  std::vector<Counted> counted_;
  WordRemarks remarks_;
};

/// The part of `text` after `start` without what is left out: at `start` `size` bytes go, and all spans move.
void erase_bytes(Cell& cell, std::size_t start, std::size_t size);

/// Gives each note the id that it will have in its document, and the words that open it.  Call it again when the
/// text's kind, language or variant was changed.
void name_notes(ImportedText& text);

/// A part of a cell, with what of its spans and emphasis lies in it.
[[nodiscard]] Cell part_of(const Cell& cell, std::size_t start, std::size_t end);

}  // namespace lectern::compiler
