// SPDX-License-Identifier: MIT
// The text of a TEI document walked element by element: to blocks in order, with pages, lines, names and notes. A part
// that is marked as a translation becomes a text of its own. Used by import/editions alone.
//
// Of what an edition gives twice (choice) the words of the document stand: sic, orig and abbr, not what the editor made
// of them; exhibits show documents, and their scans stand beside.
#pragma once

#include <list>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "assets/compiler/import/editions/block_writer.hpp"
#include "assets/compiler/import/editions/names.hpp"
#include "assets/compiler/import/editions/tei_elements.hpp"
#include "assets/compiler/import/editions/tei_facsimile.hpp"
#include "assets/compiler/import/editions/tei_people.hpp"

namespace lectern::compiler {

class TeiText {
 public:
  /// Lifetime: what it is given outlives it.  Shape: `document` is a TEI element; `language` that of its text.
  TeiText(const XmlFile& file, const pugi::xml_node& document, const std::string& language, TeiFacsimile& facsimile,
          TeiPeople& people, Tally& tally);

  /// The texts: the document's own first, then translations.
  [[nodiscard]] std::vector<ImportedText> take(std::vector<Remark>& questions);

 private:
  struct Stream {
    ImportedText text;
    BlockWriter writer;
    std::size_t page = 0;  ///< the one that its words stand on
  };
  /// Where an element's words begin, with what is needed to tell whether finer places came within it.
  struct Begun {
    BlockWriter::Position at;
    std::size_t lines = 0;
  };

  // tei_text.cpp: what holds blocks
  void prepare();
  void plan_notes();
  void take_notes_left();
  void link_passages();
  void children(const pugi::xml_node& node, bool is_within);
  void element(const pugi::xml_node& node, bool is_within);
  void dispatch(const pugi::xml_node& node, TeiRole role, bool is_within);
  void container(const pugi::xml_node& node);
  void block(const pugi::xml_node& node, BlockKind kind, int level);
  void unknown(const pugi::xml_node& node, bool is_within);
  void translation(const pugi::xml_node& node);
  [[nodiscard]] Stream& stream_of(LayerKind kind, const std::string& language, const std::string& variant);
  [[nodiscard]] static bool holds_blocks(const pugi::xml_node& node);

  // tei_blocks.cpp: lists, tables, verse, figures
  void verse(const pugi::xml_node& node, bool is_within);
  void line(const pugi::xml_node& node, bool is_within);
  void list(const pugi::xml_node& node);
  void table(const pugi::xml_node& node);
  void quotation(const pugi::xml_node& node, bool is_within);
  void page_print(const pugi::xml_node& node, bool is_within);
  void register_of(const pugi::xml_node& node, bool is_within);

  // tei_marks.cpp: what stands within a block
  void words(const pugi::xml_node& node);
  void choice(const pugi::xml_node& node, bool is_within);
  void note(const pugi::xml_node& node, bool is_within);
  void footnote(const pugi::xml_node& node);
  void notes_at(const pugi::xml_node& node);
  void page(const pugi::xml_node& node);
  void line_begins(const pugi::xml_node& node);
  void end_line();
  void gap(const pugi::xml_node& node);
  void character(const pugi::xml_node& node);
  void reference(const pugi::xml_node& node, bool is_within);
  void named(const pugi::xml_node& node, bool is_within);
  void place_words(const pugi::xml_node& node, const Begun& begun);
  void tell(std::string what, const pugi::xml_node& node, std::string mend = {});
  [[nodiscard]] std::string language_at(const pugi::xml_node& node) const;

  const XmlFile& file_;
  pugi::xml_node document_;
  std::string language_;
  TeiFacsimile& facsimile_;
  TeiPeople& people_;
  Tally& tally_;

  Renditions renditions_;
  std::map<std::string, std::string, std::less<>> characters_;
  std::map<std::string, pugi::xml_node, std::less<>> notes_;               ///< by id
  std::map<std::string, std::vector<pugi::xml_node>, std::less<>> aimed_;  ///< notes by the id of what they are on
  std::set<std::size_t> planned_notes_;            ///< that stand elsewhere than they are written, by their elements
  std::map<std::size_t, std::string> footnotes_;   ///< that stand, with their ids
  std::map<std::string, std::string> passages_;    ///< by ids of elements
  std::map<std::size_t, std::string> passage_of_;  ///< by elements that refer to others
  Ids passage_ids_;

  std::list<Stream> streams_;
  Stream* stream_ = nullptr;
  BlockWriter* writer_ = nullptr;
  bool is_note_ = false;
  int flat_ = 0;   ///< within items and cells, which hold no blocks
  int depth_ = 0;  ///< of divisions
  int list_depth_ = 0;
  std::size_t lines_ = 0;  ///< with a place, so far
  std::string line_facs_;
  BlockWriter::Position line_at_;
};

}  // namespace lectern::compiler
