// SPDX-License-Identifier: MIT
// What a pack says in each language: the interface's words, the exhibit's own, and what is composed of both and of the
// documents' facts. Used by composer. It prepares nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/build/words.hpp"
#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Words and the language that they are in.
struct Said {
  std::string text;
  std::string language;
};

class Wording {
 public:
  /// Lifetime: both outlive this.
  Wording(const SourceExhibit& exhibit, Report& report);

  /// A word of the interface, composed (NFC).  Errors: into the report, a key that a language lacks.
  [[nodiscard]] std::string word(std::string_view key, const std::string& language) const;
  [[nodiscard]] std::string plural(std::string_view key, std::int64_t number, const std::string& language) const;

  /// The exhibit's words in a language; where it has none there, in its first language that has.
  [[nodiscard]] Said own(const ByLanguage& words, const std::string& language) const;

  /// A standing label: the exhibit's wording, else the interface's.
  [[nodiscard]] std::string label(std::string_view name, const std::string& language) const;

  [[nodiscard]] Said person(const std::string& id, const std::string& language) const;
  [[nodiscard]] std::string day(const SourceDocument& document, const std::string& language) const;
  /// A date beside those of the documents, with its year where theirs is another.
  [[nodiscard]] std::string day(const Edtf& date, const std::string& language) const;
  /// After what a line of context was written.
  [[nodiscard]] std::string context_source(const SourceContext& line, const std::string& language) const;
  [[nodiscard]] std::string byline(const SourceDocument& document, const std::string& language) const;
  [[nodiscard]] std::string holds(const SourceDocument& document, std::size_t pages, const std::string& language) const;
  [[nodiscard]] std::string missing(const SourceDocument& document, const std::string& language) const;

  /// "English translation"; where there are several of them, "English translation (1925)".  Shape: one of the
  /// document's own layers.
  [[nodiscard]] std::string tab(const SourceDocument& document, const SourceLayer& layer,
                                const std::string& language) const;
  /// Any of that kind and language, within a sentence.
  [[nodiscard]] std::string layer_name(LayerKind kind, const std::string& layer_language,
                                       const std::string& language) const;
  /// What a layer is, from whom and when, and the exhibit's remark on it.
  [[nodiscard]] std::string label_of(const SourceLayer& layer, const std::string& language) const;
  /// The same without the remark.
  [[nodiscard]] std::string whose(const SourceLayer& layer, const std::string& language) const;
  /// Everything of a document that is in the pack: "Re-set page · machine reading · English translation".
  [[nodiscard]] std::string shown(const SourceDocument& document, const std::string& language) const;

  /// Words of a document in a language's quotation marks.
  [[nodiscard]] std::string quotation(const std::string& words, const std::string& language) const;
  /// A gloss on them, which says that it is the exhibit's; empty where there is none in this language.
  [[nodiscard]] std::string gloss(const ByLanguage& gloss, const std::string& language) const;

  /// An archive's words; "none given", "not named" and "not stated" alone are said in the interface's language.
  [[nodiscard]] Said archive(const std::string& words, const std::string& language) const;

  [[nodiscard]] const SourceExhibit& exhibit() const { return exhibit_; }

 private:
  [[nodiscard]] std::string date(const SourceDocument& document, DateForm form, const std::string& language) const;

  struct Kept {
    LayerKind kind;
    std::string language;
    bool operator==(const Kept&) const = default;
  };

  const SourceExhibit& exhibit_;
  Report& report_;
  std::string names_year_;  // the document that names the year for all; empty where each does
  std::vector<Kept> kept_;  // kinds of layers that some document holds
};

}  // namespace lectern::compiler
