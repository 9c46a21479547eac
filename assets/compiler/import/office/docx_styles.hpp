// SPDX-License-Identifier: MIT
// How a .docx says that words stand out, what is a heading and how lists are numbered. Used by docx and odt.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/import/office/word_text.hpp"

namespace lectern::compiler {

/// What properties say of a run: only bits of `said` are known.
struct Look {
  Marks said, on;
  bool hidden_said = false, hidden = false;
  bool capitals = false;
  std::string font, language;
};

/// `over` on top of `base`.
[[nodiscard]] Look combined(Look base, const Look& over);

/// Of an rPr element; a null node says nothing.
[[nodiscard]] Look look_of(const pugi::xml_node& properties);

/// An element that is on by being there, unless its "val" takes that back.
[[nodiscard]] bool is_on(const pugi::xml_node& element);

struct ParagraphStyle {
  int heading = 0;  ///< 1 to 6; 0 for none
  std::string list;
  int list_level = 0;
  Look look;
};

class DocxStyles {
 public:
  /// Shape: the root of styles.xml, or a null node.
  void read(const pugi::xml_node& root);
  [[nodiscard]] ParagraphStyle paragraph(std::string_view id) const;
  [[nodiscard]] Look run(std::string_view id) const;
  [[nodiscard]] const std::string& language() const { return language_; }

 private:
  struct Style {
    std::string based_on;
    ParagraphStyle own;
  };
  std::map<std::string, Style, std::less<>> styles_;
  std::string default_paragraph_;
  std::string language_;
};

/// The numbers of lists, as they are counted through a text.
class DocxNumbers {
 public:
  /// Shape: the root of numbering.xml, or a null node.
  void read(const pugi::xml_node& root);

  struct Marker {
    std::string text;      ///< "3.", "a)", "-"; empty: no list
    bool is_item = false;  ///< as lists of a text are written here: "-", or digits and a sign
  };
  /// The marker of the next paragraph of a list.  Shape: level counts from 0.
  [[nodiscard]] Marker next(std::string_view list, int level);

 private:
  struct Level {
    int start = 1;
    std::string format = "decimal", text;
  };
  struct List {
    std::string abstract;
    std::map<int, int> starts;
  };
  [[nodiscard]] const Level* level_of(std::string_view list, int level) const;
  [[nodiscard]] int start_of(std::string_view list, int level) const;

  std::map<std::string, std::map<int, Level>, std::less<>> abstracts_;
  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, std::map<int, int>, std::less<>> counts_;
};

/// A number as a list writes it: "iv", "D", "12".
[[nodiscard]] std::string list_number(std::string_view format, int number);

}  // namespace lectern::compiler
