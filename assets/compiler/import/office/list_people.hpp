// SPDX-License-Identifier: MIT
// The people of a list, collected from who wrote and to whom. Used by list_rows alone. Names stay as they are typed;
// who may be one person in two ways of writing is asked, never decided.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

class ListPeople {
 public:
  /// The id of somebody, as typed in a cell; empty for nobody ("unbekannt", "?").
  [[nodiscard]] std::string sender(std::string_view typed, const Place& place);
  [[nodiscard]] std::string recipient(std::string_view typed, const Place& place);

  /// In the order in which they came; `interface` is the language in which they are shown.
  [[nodiscard]] std::vector<ImportedPerson> people(const std::string& interface) const;
  /// Names that may be one person's, or two persons'.
  [[nodiscard]] std::vector<Remark> questions() const;

 private:
  struct Person {
    std::string id;
    std::vector<std::string> forms;  ///< as typed, the first is the name
    std::size_t sent = 0, received = 0;
    Place place;
  };
  Person* of(std::string_view typed, const Place& place);

  std::vector<Person> people_;
  std::map<std::string, std::size_t> by_key_;
};

}  // namespace lectern::compiler
