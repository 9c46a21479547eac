// SPDX-License-Identifier: MIT
// What was found as the files of an ordinary exhibit: exhibit.toml, people.toml, a folder for each document. Nothing is
// written here, and no file is opened. Used by commands. Pure.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

/// A file of the exhibit that is to be.
struct PlannedFile {
  std::string path;     ///< below the exhibit's folder, with '/'
  std::string text;     ///< what it holds; nothing where it is a copy
  std::string copy_of;  ///< the picture's name in the source; empty where it holds text
};

/// A picture that is not here.
struct WantedPicture {
  std::string name;  ///< as the source calls it, often an address
  std::string path;  ///< where it belongs, "documents/letter-3/scans/001.jpg"
  Size size;
  bool operator==(const WantedPicture&) const = default;
};

/// What the files depend on besides what was found.
struct ExhibitFacts {
  std::string id;                             ///< of the exhibit
  std::string source;                         ///< its name, for people
  std::set<std::string> interface_languages;  ///< that Lectern brings
  /// Whether a picture is here, by its name in the source and by where it would lie in the exhibit.
  std::function<bool(const std::string& name, const std::string& path)> has_picture;
};

struct ExhibitFiles {
  std::vector<PlannedFile> files;  ///< in the order in which people look at them
  std::vector<WantedPicture> wanted;
  std::vector<Remark> left_out;   ///< what was found and cannot be written, with its place
  std::vector<Remark> questions;  ///< what somebody has to decide
  std::size_t documents = 0, pages = 0, texts = 0, people = 0;
};

/// Shape: every path is in use once; ids are those of the documents where they are ids, else made of them.
[[nodiscard]] ExhibitFiles exhibit_files(Imported found, const ExhibitFacts& facts);

}  // namespace lectern::compiler
