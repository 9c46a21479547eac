// SPDX-License-Identifier: MIT
// What was found in somebody else's files, in one shape for all of them: plain values, nothing is written yet. Readers
// make it of bytes, `folder` writes an exhibit's folder of it. Used by import.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/compiler/source/geo_point.hpp"
#include "assets/compiler/source/text_model.hpp"

namespace lectern::compiler {

/// Something of the source that is not in the exhibit, or that somebody has to decide.
struct Remark {
  Place place;       ///< in the source
  std::string what;  ///< "a comment of J. Smith was left out"
  std::string mend;  ///< what to do about it, where something is to be done
};

/// A line of a machine reading or of a transcription that knows where it stands.
struct ImportedLine {
  RectF box;  ///< px of the page's picture, upright
  std::string text;
  std::optional<double> confidence;  ///< 0 to 1
};

/// The picture of a page.
struct ImportedPicture {
  std::string name;     ///< as the source calls it: a file beside it, or an address
  std::string save_as;  ///< its file's name in scans/, "001.jpg"
  Size size;            ///< px; 0 by 0 where the source does not say
  /// What to fetch where no copy is held; empty where `name` says it, or where nothing is to be fetched.
  std::string address = {};
  /// Other addresses of the same picture, under which a copy may be held too.
  std::vector<std::string> also_named = {};
};

struct ImportedPage {
  std::string label;  ///< as the source numbers it; empty: by its place
  std::optional<ImportedPicture> picture;
  std::vector<ImportedLine> lines;  ///< in the order that they are read in
  /// What was read on the picture, with its places, as the XML that it came in: to lie beside it as NAME.xml, word for
  /// word. Empty: there is none.
  std::string reading = {};
};

struct ImportedText {
  LayerKind kind = LayerKind::transcript;
  std::string language;  ///< BCP 47
  std::string variant;
  /// Pages, passages, people and notes as spans of their cells. A list item's text begins with its number or sign
  /// ("2. ", "- "); one without goes on with the item before it.
  std::vector<SourceBlock> blocks;
  std::vector<SourceFootnote> footnotes;
  LayerCredit credit;
  bool lines_kept = false;
};

struct ImportedPerson {
  std::string id;
  ByLanguage names;
  std::map<std::string, std::vector<std::string>> aliases;  ///< by language
  ByLanguage sentence;
  EntryKind kind = EntryKind::person;
  std::optional<GeoPoint> point = {};  ///< of a place
};

/// What the source says beside the fields that document.toml knows, word for word.
struct ImportedField {
  std::string label, value;
};

struct ImportedDocument {
  std::string id;             ///< a folder's name, as is_id() wants it
  std::string date;           ///< EDTF; empty: not known
  std::string date_as_given;  ///< in the source's words
  std::string title;          ///< the source's, word for word
  ByLanguage short_title, line;
  std::string from, to;  ///< ids of people
  std::string original_language;
  std::optional<std::string> summary, citation, archive_reference, credits, rights, address;
  std::vector<std::string> contents;
  bool begins_at_right = false;
  std::vector<ImportedPage> pages;
  std::vector<ImportedText> texts;
  std::vector<ImportedField> fields;
};

struct Imported {
  std::string id;
  std::vector<std::string> languages;  ///< of the interface
  ByLanguage title;
  std::vector<ImportedDocument> documents;
  std::vector<ImportedPerson> people;
  std::vector<Remark> left_out;
  std::vector<Remark> questions;
  std::vector<std::string> tools;  ///< other programs that took part, "pandoc 2.17.1.1"
};

}  // namespace lectern::compiler
