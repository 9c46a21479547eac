// SPDX-License-Identifier: MIT
// An XML file as readings need it: numbers that may be missing, places for people.
// Used by read_formats, read_scan and well_formed alone. It expands no entity but the five of XML and the named
// characters of HTML, and opens nothing.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/readings/scan_reading.hpp"
#include "assets/compiler/xml.hpp"

namespace lectern::compiler {

/// Elements within elements; a page has about ten.
inline constexpr int max_reading_depth = 200;

[[nodiscard]] std::optional<double> number_from(std::string_view text);
[[nodiscard]] std::optional<double> number_at(const pugi::xml_node& node, const char* attribute);

/// All text within a node; white space of any length is one space, none at the ends.
[[nodiscard]] std::string text_within(const pugi::xml_node& node);

/// With the named characters of HTML ("&nbsp;") in place of their names, controls as spaces.
[[nodiscard]] std::string plain_text(std::string_view text);

/// A file that is being read, with what is found wrong in it.
class XmlReading {
 public:
  /// Errors: malformed, too_large.
  [[nodiscard]] Result<void> parse(std::string bytes);

  [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }

  /// One remark for each `what`, at its first node, with a count of the others.
  void remark(const pugi::xml_node& node, const std::string& what, std::string mend);
  [[nodiscard]] std::vector<ReadRemark> take_remarks();

 private:
  struct Counted {
    ReadRemark first;
    std::size_t times = 0;
  };
  [[nodiscard]] std::pair<std::size_t, std::size_t> place_of(std::ptrdiff_t offset) const;

  std::string bytes_;
  pugi::xml_document document_;
  std::vector<std::string> order_;
  std::map<std::string, Counted> remarks_;
};

/// The place of each id in an order of reading, the first where it comes again.
using Ranks = std::unordered_map<std::string, std::size_t>;
[[nodiscard]] Ranks ranks_of(const std::vector<std::string>& ids);
/// What the order does not name comes last.
[[nodiscard]] std::size_t rank_in(const Ranks& ranks, const std::string& id);

/// The width or height of a page, 0 where the file does not say it; what is said and is none is remarked.
[[nodiscard]] double side_of(const pugi::xml_node& page, const char* attribute, XmlReading& file);

/// Remarks an attribute that is there and is no number of a place in a picture.
void tell_no_number(const pugi::xml_node& node, const char* attribute, XmlReading& file);

}  // namespace lectern::compiler
