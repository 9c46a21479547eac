// SPDX-License-Identifier: MIT
// What museums call what they know of a document, in English, German, Russian, French and Chinese: the headers of their
// lists, the labels of their catalogues. Used by columns and iiif_about.
#pragma once

#include <string>
#include <string_view>

namespace lectern::compiler {

enum class Column {
  number,
  date,
  date_as_given,
  from,
  to,
  title,
  short_title,
  summary,
  line,
  reference,
  archive,
  credits,
  rights,
  citation,
  address,
  language,
  pictures,
  pages,
  transcript,
  translation,
  transcriber,
  translator,
  note,
  place,
  unknown
};

/// A header's meaning; unknown for one that is in no table.
struct ColumnMeaning {
  Column column = Column::unknown;
  std::string language;  ///< in which the header is written
};
[[nodiscard]] ColumnMeaning column_meaning(std::string_view header);

/// Letters and digits of a header, folded, by which two are the same: what stands in brackets behind them is left out.
[[nodiscard]] std::string header_letters(std::string_view header);

}  // namespace lectern::compiler
