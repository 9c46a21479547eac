// SPDX-License-Identifier: MIT
// A file of XML within limits, whose elements know their place in it. No DOCTYPE is fetched and no entity of its own is
// expanded: those of XML's five and characters by number are. Used by import/editions alone.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/import/editions/tally.hpp"
#include "assets/compiler/report.hpp"
#include "assets/compiler/xml.hpp"

namespace lectern::compiler {

class XmlFile {
 public:
  /// `encoding` overrules what the file says of itself; empty: it is believed.  Errors: malformed, too_large (bytes or
  /// nesting), with the place in the report.
  [[nodiscard]] static Result<XmlFile> read(std::filesystem::path name, Bytes bytes, const std::string& encoding,
                                            Tally& tally, Report& report);

  [[nodiscard]] pugi::xml_node root() const { return held_->document.document_element(); }
  [[nodiscard]] Place at(const pugi::xml_node& node) const;
  [[nodiscard]] const std::filesystem::path& name() const { return name_; }

 private:
  [[nodiscard]] Place at(std::size_t offset) const;

  struct Held {
    std::string text;  ///< the elements' words lie in it
    std::vector<std::size_t> lines;
    pugi::xml_document document;
  };
  std::filesystem::path name_;
  std::unique_ptr<Held> held_ = std::make_unique<Held>();
};

/// All elements of that name below `node`, in the order of the file; those within one another too.
[[nodiscard]] std::vector<pugi::xml_node> descendants(const pugi::xml_node& node, std::string_view name);

/// The words in an element, each blank or line end one space.
[[nodiscard]] std::string plain_words(const pugi::xml_node& node);

/// `text` with one space for blanks and line ends, none at its ends.
[[nodiscard]] std::string with_single_blanks(std::string_view text);

/// What stands between blanks: "#a #b" is two.
[[nodiscard]] std::vector<std::string_view> tokens(std::string_view text);

}  // namespace lectern::compiler
