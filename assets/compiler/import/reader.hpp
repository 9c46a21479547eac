// SPDX-License-Identifier: MIT
// What readers are given and the table of them: each makes the one shape (imported.hpp) of somebody else's files and
// is a pure function of what it is given. A reader opens no file and fetches nothing itself: files beside the source
// come through `ImportSource`. Used by import and commands.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/import/imported.hpp"
#include "assets/compiler/report.hpp"

namespace lectern::compiler {

/// The most that is read of one file of a source.  Units: bytes.
inline constexpr std::uint64_t max_import_file = std::uint64_t{512} << 20;
/// The most that one file of XML, JSON or text may have, packed or not: a 20 MB edition is a large one.  Units: bytes.
inline constexpr std::uint64_t max_import_text = std::uint64_t{128} << 20;
/// The most files that a folder may hold.
inline constexpr std::size_t max_import_files = 20'000;
/// The most elements, arrays or objects within one another.
inline constexpr int max_import_depth = 200;

/// What a curator said on the command line.
struct ImportOptions {
  std::string as;                           ///< a reader's name; empty: told by content
  std::map<std::string, std::string> maps;  ///< "https://archive.example/iiif" to the folder of its copies
  /// What a list's columns are, in the words of the list reader: "date=When written".
  std::map<std::string, std::string> columns;
  std::string encoding;      ///< of texts and lists, as ICU knows it; empty: told by content
  std::string language;      ///< BCP 47, of texts whose files do not say; empty: not said
  bool with_pandoc = false;  ///< Word files by pandoc, where it is installed
  /// Whether somebody asked to stop, asked between files and while other programs run; empty: nobody can.
  std::function<bool()> is_stopped = {};
};

/// A file or a folder as a reader sees it.
struct ImportSource {
  std::string name;  ///< of the file or folder, without the folders above it: "letters.xlsx"
  Bytes bytes;       ///< of the file; none of a folder
  bool is_folder = false;
  /// Of a folder all files below it, of a file all below the folder that it lies in, in the order that people read
  /// names in, with '/': "scans/001.jpg".  At most max_import_files.
  std::vector<std::string> names;
  /// A file of `names`, read whole. Takes the case that people type ("IMG_1.JPG" for "img_1.jpg"), '\\' for '/' and
  /// "%20" for a space.  Errors: missing, elsewhere (above the folder), too_large, unreadable.
  std::function<Result<Bytes>(std::string_view name)> beside;
  /// Where it lies, for programs that run as children (pdftotext, pandoc); empty where there are only bytes.
  std::filesystem::path path;
  ImportOptions options;
  /// Reads a file of another kind that this one names (a list's Word files); empty where none can be read.
  std::function<Result<Imported>(const ImportSource& other, Report& report)> read_other;
};

/// A kind of source.
struct Reader {
  std::string_view name;  ///< as `--as` takes it: "alto"
  std::string_view what;  ///< for people, in a list of what is known: "a folder of ALTO files with their scans"
  /// Whether it is one, told by content; asked in the order of the table.  Cost: looks at the beginning only.
  bool (*knows)(const ImportSource& source);
  /// What was left out and what somebody has to decide stands in Imported, what stops it in the report or the Error,
  /// each with its place (Place::file is the name as in `names`).  Errors: malformed, too_large, missing, unavailable.
  Result<Imported> (*read)(const ImportSource& source, Report& report);
};

/// All there are.
[[nodiscard]] std::span<const Reader> readers();

/// The reader of a source: the one that `options.as` names, else the first that knows it.
/// Errors: usage (`as` names none), not_ours (nobody knows it: what is known, and what this seems to be).
[[nodiscard]] Result<const Reader*> reader_of(const ImportSource& source);

/// A file of `source.names` as a source of its own, with the same options and neighbours.  Errors: as `beside`.
[[nodiscard]] Result<ImportSource> source_beside(const ImportSource& source, std::string_view name);

}  // namespace lectern::compiler
