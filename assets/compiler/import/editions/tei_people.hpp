// SPDX-License-Identifier: MIT
// People, places and bodies that an edition lists, and who is meant by the names in its texts. Names are tied when all
// files were read, since a list may stand in the last of them. Used by import/editions alone.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/import/editions/tally.hpp"
#include "assets/compiler/import/editions/xml_file.hpp"

namespace lectern::compiler {

class TeiPeople {
 public:
  /// The entries of a file's lists, wherever they stand in it.
  void take_lists(const XmlFile& file);

  /// A name in a text.  Shape: `reference` is @ref or @key as it stands; the result is the target of its span till all
  /// is tied, empty where the name refers to nobody.
  [[nodiscard]] std::string refer(const XmlFile& file, std::string_view reference, const Place& place);
  /// Somebody that a letter is from or to, who becomes a person in any case; empty where `name` is.
  [[nodiscard]] std::string meet(const XmlFile& file, std::string_view reference, const std::string& name,
                                 const std::string& language);

  /// Ties all names of `imported` and adds the people that are named; the others of the lists are told.
  void finish(Imported& imported, Tally& tally);

 private:
  struct Entry {
    std::string file, id;
    std::string name;
    std::string language;
    std::vector<std::string> other_names;
    std::string sentence;
    EntryKind kind = EntryKind::person;
    std::optional<GeoPoint> point;
    Place place;
    std::string given;  ///< its id in the exhibit, once it is named
  };
  struct Reference {
    std::string file, words;
    std::size_t entry = none;  ///< already known
    Place place;
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void take_entry(const XmlFile& file, const pugi::xml_node& node);
  [[nodiscard]] std::size_t same_as(const Entry& entry, const std::vector<std::string>& addresses) const;
  static void add_to(Entry& known, const Entry& entry);
  [[nodiscard]] std::size_t entry_of(const std::string& file, std::string_view reference) const;
  [[nodiscard]] std::size_t entry_of_one(const std::string& file, std::string_view reference) const;
  [[nodiscard]] std::size_t entry_named(std::string_view id) const;

  std::vector<Entry> entries_;
  std::map<std::string, std::size_t> by_place_;  ///< "file#id"
  std::map<std::string, std::size_t> by_id_;     ///< the first of several
  std::map<std::string, std::size_t> by_name_;   ///< of those who are met without an entry
  std::vector<Reference> references_;
};

}  // namespace lectern::compiler
