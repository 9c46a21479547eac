// SPDX-License-Identifier: MIT
// An exhibit as its curator wrote it: what the source folder says, read and checked, before any preparation. Made by
// source/, completed by check/, taken by prepare/ and pages/. Plain values; nothing here knows the pack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/compiler/source/edtf.hpp"
#include "assets/compiler/source/geo_point.hpp"
#include "assets/compiler/source/path_model.hpp"
#include "assets/compiler/source/place.hpp"
#include "assets/compiler/source/scan.hpp"
#include "assets/compiler/source/screen_model.hpp"
#include "assets/compiler/source/text_model.hpp"
#include "assets/compiler/source/unread.hpp"

namespace lectern::compiler {

struct SourceNote {
  std::string id;
  std::string passage;                       ///< empty: not beside a passage
  std::map<std::string, std::string> words;  ///< layer id to the exact words that open it
  bool about = false;
  ByLanguage title;
  ByLanguage text;
  Place place;
  std::string language = {};             ///< of a footnote: its text's
  std::string label = {};                ///< of a footnote: its number, as typed
  std::vector<SourceBlock> blocks = {};  ///< of a footnote: its words, in place of title and text
};

struct SourcePerson {
  std::string id;
  ByLanguage name;
  std::map<std::string, std::vector<std::string>> aliases;
  ByLanguage sentence;
  ByLanguage text;
  Place place;
  EntryKind kind = EntryKind::person;
  std::string portrait_name = {};         ///< as typed: a file's name in portraits/; empty: none is named
  SourceScan portrait = {};               ///< that file; without a path where none can be opened
  ByLanguage portrait_credit = {};        ///< whose picture it is, by language; or
  std::string one_credit = {};            ///< the same words in every language
  std::optional<GeoPoint> position = {};  ///< of a place
};

/// What of a page a card shows.  Units: hundredths of the page's width and height.
struct SourceDetail {
  std::string page;  ///< its label or number
  int x = 0, y = 0, w = 100, h = 100;
};

enum class Side { left, right };

/// Degrees clockwise: 0, 90, 180 or 270.
struct Turns {
  int all = 0;
  std::map<std::string, int> pages;  ///< by label or number, instead
};

/// Millimetres, as the page stands.
struct PaperSize {
  int width = 0, height = 0;
};

/// How large the paper of the scans is, by the curator's ruler: what files say is seldom true.
struct Papers {
  std::optional<PaperSize> all;
  std::map<std::string, PaperSize> pages;  ///< by label or number, instead
};

/// Where a passage, or a part of it, stands on a scan: found by its reading, not written by anybody.
struct FoundZone {
  std::string passage;
  RectF box;  ///< px of the picture as it is shown
};

struct SourceDocument {
  std::string id;  ///< its folder
  std::filesystem::path folder;
  Edtf date;                                 ///< undated where none is known
  std::optional<std::string> date_as_given;  ///< the archive's words
  bool shows_date_as_given = false;          ///< in place of the date, on cards and heads
  std::string placed_after;                  ///< id of the document that it follows; empty: its date says
  std::string from, to;                      ///< ids of people, empty where not stated
  std::string title, original_language;
  bool reset_pages = false;         ///< and there are no scans, which would be shown instead
  std::vector<SourceScan> scans;    ///< in page order
  std::vector<std::size_t> lost;    ///< pages, from 1, of which no picture is held; pictures fill the others
  std::vector<std::string> labels;  ///< one a page, or none at all: "1r"
  Turns turns;                      ///< how its scans are to be turned
  Papers papers;
  bool has_machine_reading = true;     ///< false: what lies beside its scans only says where its transcript stands
  std::optional<Side> begins_at;       ///< where a page that is wider than the glass is read from
  std::map<std::string, Side> halves;  ///< of passages: the half of their page's picture that they stand on
  std::optional<std::string> summary, citation, archive_reference, credits, rights, address;
  std::optional<std::string> transcriber, translator;  ///< old keys: they speak for a layer that is alone of its kind
  bool qr = false;
  std::vector<std::string> contents;
  std::vector<std::string> answers, encloses, same_point;
  ByLanguage short_title;
  ByLanguage line;
  std::vector<SourceQuoted> quotes;  ///< for its card
  std::optional<SourceDetail> detail;
  std::vector<SourceNote> notes;
  std::vector<SourceLayer> layers;                          ///< translations, transcripts, reading
  std::vector<std::pair<std::string, Place>> layer_tables;  ///< ids under [layers] and [layer_notes]
  std::vector<std::string> unread_layers;  ///< there, but not to be read: reported once, and not missed anywhere
  std::vector<std::filesystem::path> reading_files;  ///< of scans, that are used; there is nothing to say of them
  std::vector<std::vector<FoundZone>> found_zones;   ///< by picture, as pictures_of counts them; empty: not looked for
  std::vector<std::string> passages;    ///< every id, in the order of first appearance, merged over the layers
  std::map<std::string, Place> places;  ///< where each key of document.toml stands: "from", "answers", "notes.…"
  Place place;
};

/// The interface's words in one language; plural tables by CLDR category.
struct SourceStrings {
  std::set<std::string> own;  ///< keys that the exhibit itself has words for
  std::map<std::string, std::string> texts;
  std::map<std::string, std::map<std::string, std::string>> plurals;
};

struct SourceExhibit {
  std::filesystem::path folder;
  Unread unread;
  std::string id;
  std::uint32_t revision = 1;
  std::vector<std::string> languages;
  ByLanguage title, subtitle, short_title, introduction, viewpoint, hook;
  std::map<std::string, ByLanguage> labels;
  std::map<std::string, std::uint32_t> theme;  ///< 0xRRGGBB by name, only what the exhibit sets
  std::vector<std::string> fonts;
  bool hyphenate = false;
  int scan_quality = default_scan_quality;  ///< of JPEG tiles, 1 to 100
  std::vector<AttractPage> attract;
  std::vector<SourceSentence> sentences;  ///< of the attract screen
  std::vector<SourceContext> context;
  std::vector<SourcePath> paths;
  std::vector<SourcePerson> people;
  std::vector<SourceDocument> documents;         ///< in order of time
  std::map<std::string, SourceStrings> strings;  ///< by language
  std::map<std::string, Place> places;           ///< where each key of exhibit.toml stands: "id", "theme.ink"
  std::map<std::string, Place> people_places;    ///< the same of people.toml: "anna.name.en"
};

}  // namespace lectern::compiler
