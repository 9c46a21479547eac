// SPDX-License-Identifier: MIT
// The pictures of a TEI document and the places on them: surfaces are pages, zones boxes in their units, which are
// seldom pixels. Pages that the text alone names are added as it is walked. Used by import/editions alone.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/import/editions/pictures.hpp"
#include "assets/compiler/import/editions/tally.hpp"
#include "assets/compiler/import/editions/xml_file.hpp"

namespace lectern::compiler {

class TeiFacsimile {
 public:
  /// The surfaces of `document` (a TEI element) in their order.  Lifetime: what it is given outlives it.
  TeiFacsimile(const XmlFile& file, const pugi::xml_node& document, const Neighbours& neighbours, Tally& tally);

  /// The page that begins at a pb; its number from 1.  Shape: `facs` is an address, a file, or "#id" of a surface, a
  /// zone or a graphic; empty: the next page.
  std::size_t page_at(std::string_view facs, std::string_view label, const Place& place);
  /// The page of a surface; 0 where `facs` names none.
  [[nodiscard]] std::size_t page_of(std::string_view facs) const;
  /// The page of an element surface; 0 where it is none of these.
  [[nodiscard]] std::size_t page_of(const pugi::xml_node& surface) const;
  [[nodiscard]] std::size_t page_count() const { return pages_.size(); }

  /// Words that stand in the zones that `facs` names.  Shape: false where it names no zone.
  bool add_line(std::string_view facs, const std::string& words);
  [[nodiscard]] bool is_zone(std::string_view facs) const;
  /// Words that stand in a box of a surface's units.
  void add_line(std::size_t page, const RectF& box, const std::string& words);

  /// The pages with their lines in pixels of their pictures.
  [[nodiscard]] std::vector<ImportedPage> take();

 private:
  struct Surface {
    ImportedPage page;
    RectF placed;                     ///< what of its units the picture shows; empty: units are pixels
    bool is_extent = false;           ///< `placed` is the surface's own extent
    std::vector<ImportedLine> lines;  ///< in its units
    Place place;
  };
  struct Zone {
    std::size_t page = 0;
    RectF box;
  };

  void take_surface(const pugi::xml_node& surface);
  void take_zones(const pugi::xml_node& surface, std::size_t number);
  void take_graphics(const pugi::xml_node& surface, Surface& made);
  void to_pixels(Surface& surface);

  const XmlFile& file_;
  const Neighbours& neighbours_;
  Tally& tally_;
  std::vector<Surface> pages_;
  std::map<std::string, std::size_t, std::less<>> by_id_;  ///< surfaces and graphics
  std::map<std::size_t, std::size_t> by_element_;
  std::map<std::string, Zone, std::less<>> zones_;
  std::map<std::string, std::size_t> by_picture_;
  std::size_t next_ = 0;  ///< the page after the last one that a pb began
  std::size_t surfaces_ = 0;
};

/// The box of a zone by its corners or its points; nothing where it has neither. Corners in the wrong order are turned.
[[nodiscard]] std::optional<RectF> zone_box(const pugi::xml_node& zone);

}  // namespace lectern::compiler
