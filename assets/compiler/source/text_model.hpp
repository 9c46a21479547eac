// SPDX-License-Identifier: MIT
// A text of an exhibit as its curator wrote it: blocks, what stretches of them mean, whose it is. Used by model,
// path_model and screen_model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assets/compiler/source/place.hpp"
#include "assets/compiler/source/scan.hpp"

namespace lectern::compiler {

/// BCP 47 code to text. Ordered, so that the same source gives the same bytes.
using ByLanguage = std::map<std::string, std::string>;

enum class SpanKind { passage, person, note, page };

/// A stretch of a cell that means something. A page mark has start == end.
struct SourceSpan {
  std::size_t start = 0;  ///< UTF-8 byte offsets into Cell::text, half-open
  std::size_t end = 0;
  SpanKind kind = SpanKind::passage;
  std::string target;  ///< passage id, person id, note id, or the page's number
  Place place;
  bool form = false;  ///< of a passage: a form's own print (letterhead, stamps, fields), not its words
};

/// How words stand out, and what a hand did to them.
enum class Emphasis {
  strong,
  italic,
  struck_out,
  underlined,
  inserted,
  superscript,
  subscript,
  small_capitals,
  highlighted,
  unclear,
  illegible
};

struct EmphasisSpan {
  std::size_t start = 0;
  std::size_t end = 0;
  Emphasis kind = Emphasis::strong;
};

/// How a column's words stand: as Markdown's ":--", ":-:" and "--:" say; without a colon where their lines begin.
enum class Alignment { start, left, centre, right };

/// The text of a paragraph or of one cell of a table row.
struct Cell {
  Alignment alignment = Alignment::start;
  std::string text;  ///< well-formed UTF-8; '\n' is a line end that stays
  std::vector<SourceSpan> spans;
  std::vector<EmphasisSpan> emphasis;
  Place place;
};

/// What an entry of people.toml is.
enum class EntryKind { person, place, term };

enum class BlockKind { paragraph, heading, item, row, quote, rule, aside };

struct SourceBlock {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;  ///< of a heading 1 to 6, of a list item its depth from 1
  std::vector<Cell> cells;
};

/// A gist says in the exhibit's words, passage by passage, what the passages say.
enum class LayerKind { reading, transcript, translation, gist };

/// Whose a layer is, in the words of [layers."translation.en"].
struct LayerCredit {
  std::optional<std::string> by;      ///< "not named" where the archive names nobody; absent: not said
  std::optional<std::int64_t> year;   ///< in which it was made or printed
  std::optional<std::string> source;  ///< where it was taken from
  ByLanguage label;                   ///< the exhibit's own word for it, on its tab
  ByLanguage note;                    ///< a remark, after what it is
};

/// A note of the document's own, opened by a word of the layer.
struct SourceFootnote {
  std::string id;     ///< of the note, in its document: "transcript-en-note-1"
  std::string label;  ///< as typed: "1"
  std::vector<SourceBlock> blocks;
  Place place;
};

/// A page of a reading of a scan.
struct PageReadingPlace {
  std::shared_ptr<const ReadingBeside> reading;
  std::size_t page = 0;  ///< in it, from 0
};

struct SourceLayer {
  LayerKind kind = LayerKind::reading;
  std::string language;
  std::string variant;  ///< tells it from others of its kind and language: "1925"; empty for the plain one
  std::string id;       ///< "translation.en.1925"
  std::filesystem::path file;
  std::vector<SourceBlock> blocks;
  LayerCredit credit;
  std::vector<SourceFootnote> footnotes = {};
  bool marked = false;  ///< the text holds passage marks of its own
  /// Of a text that was taken from readings of the scans: where each of its page marks, in order, comes from.
  std::vector<PageReadingPlace> read_pages = {};
};

}  // namespace lectern::compiler
