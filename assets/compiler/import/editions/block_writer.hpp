// SPDX-License-Identifier: MIT
// Blocks as they grow while an edition's elements are walked: words with single blanks, line ends, what stands out over
// several blocks, page marks, footnotes. Used by import/editions alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/source/text_model.hpp"

namespace lectern::compiler {

class BlockWriter {
 public:
  /// Ends the block that is open and begins another when words come.
  void begin(BlockKind kind, int level = 0);
  /// Ends the block that is open; words that come begin a paragraph.
  void end();
  /// Within a row: the next cell. Words that come stand in it.
  void next_cell();

  /// Words of the source: blanks and line ends are one blank.
  void words(std::string_view text);
  /// The sign of a list's item, before its words.
  void sign(std::string_view text);
  /// Words as they are, blanks too.
  void exactly(std::string_view text);
  /// The same behind the last word, before a blank that is to come.
  void attach(std::string_view text);
  void line_end();
  /// A page begins here.
  void page(std::size_t number);

  /// What follows stands out, or means something, until it is closed; the last opened is closed first.
  void open(Emphasis kind);
  void open(SpanKind kind, std::string target);
  void close();

  /// Makes the last word open a note.  Shape: false where no word stands before it in its cell.
  bool open_note(const std::string& id);

  /// Where the next word will stand: the number of the block, and what it holds so far.
  struct Position {
    std::size_t block = 0, cell = 0, offset = 0;
  };
  [[nodiscard]] Position position() const;
  /// The words written since, with a blank for what parts them.
  [[nodiscard]] std::string since(const Position& from) const;
  /// Ties what was written since to a passage, where it is in none yet.
  void passage(const Position& from, const std::string& id);

  /// The blocks that have words, or a gap that stands for some. Page marks at the end stand behind the last word.
  [[nodiscard]] std::vector<SourceBlock> take();

 private:
  struct Open {
    std::optional<Emphasis> emphasis;
    SpanKind kind = SpanKind::person;
    std::string target;
    std::size_t start = 0;
  };
  Cell& cell() { return blocks_.back().cells.back(); }
  void ensure();
  void settle();
  void finish(const Open& one);
  void finish_cell();

  std::vector<SourceBlock> blocks_;
  std::vector<Open> opened_;
  std::vector<std::size_t> pages_;  ///< that begin before the next word
  BlockKind kind_ = BlockKind::paragraph;
  int level_ = 0;
  std::size_t sign_ = 0;  ///< bytes of the open cell's sign
  bool is_open_ = false;
  bool blank_ = false;  ///< before the next word
};

}  // namespace lectern::compiler
