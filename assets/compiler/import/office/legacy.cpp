// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/legacy.hpp"

#include <algorithm>
#include <array>

#include "assets/compiler/import/office/zip.hpp"
#include "assets/compiler/lowered.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view as_docx = "open it in Word or LibreOffice and save it as .docx";
constexpr std::string_view as_xlsx = "open it in Excel or LibreOffice and save it as .xlsx";
constexpr std::size_t looked_at_bytes = std::size_t{1} << 20;

/// As names stand in a compound file: UTF-16.
std::string wide(std::string_view name) {
  std::string text;
  for (const char c : name) {
    text += c;
    text += '\0';
  }
  return text;
}

struct Stream {
  std::string_view name, what, mend;
};

/// Names of streams by which a compound file is known.
constexpr auto streams =
    std::to_array<Stream>({{"EncryptedPackage", "a file of Word or Excel that is locked with a password",
                            "open it with its password and save a copy without one"},
                           {"WordDocument", "a document of Word 97 to 2003 (.doc)", as_docx},
                           {"Workbook", "a list of Excel 97 to 2003 (.xls)", as_xlsx},
                           {"PowerPoint Document", "slides of PowerPoint (.ppt)", "save their text as .docx"},
                           {"__properties_version", "a message of Outlook (.msg)", "save its text as .docx"}});

LegacyKind kind_of_compound(std::string_view text) {
  for (const Stream& stream : streams)
    if (text.find(wide(stream.name)) != std::string_view::npos)
      return {std::string(stream.what), std::string(stream.mend)};
  return {"a file of an old office program", "open it there and save it as .docx or .xlsx"};
}

struct Beginning {
  std::string_view bytes, what, mend;
};

constexpr auto beginnings = std::to_array<Beginning>({{"{\\rtf", "a document in Rich Text Format (.rtf)", as_docx},
                                                      {"\xFFWPC", "a document of WordPerfect (.wpd)", as_docx},
                                                      {"\xDB\xA5", "a document of Word 2 (.doc)", as_docx},
                                                      {"\x31\xBE", "a document of Write or Word for DOS", as_docx}});

/// Documents and lists that are kept in a zip and are none of ours.
std::optional<LegacyKind> kind_of_zip(ByteView bytes) {
  const auto files = read_zip("it", bytes, [](std::string_view name) { return name == "mimetype"; });
  if (!files) return std::nullopt;
  const auto has = [&](std::string_view begin) {
    return std::any_of(files->begin(), files->end(), [&](const auto& file) { return file.first.starts_with(begin); });
  };
  if (has("Index/Document.iwa") || has("index.xml") || has("Index.zip"))
    return LegacyKind{"a document of Apple's Pages or Numbers", "export it as Word (.docx) or Excel (.xlsx)"};
  if (has("ppt/")) return LegacyKind{"slides of PowerPoint (.pptx)", "save their text as .docx"};
  if (has("content.xml") || has("word/") || has("xl/")) return std::nullopt;
  if (has("META-INF/container.xml")) return LegacyKind{"a book (.epub)", "save its text as .docx"};
  return std::nullopt;
}

}  // namespace

std::optional<LegacyKind> legacy_kind(ByteView bytes) {
  const std::string_view text = as_text(bytes).substr(0, looked_at_bytes);
  if (text.starts_with(compound)) return kind_of_compound(as_text(bytes));
  for (const Beginning& one : beginnings)
    if (text.starts_with(one.bytes)) return LegacyKind{std::string(one.what), std::string(one.mend)};
  const std::string head = lowered(text.substr(0, 2048));
  if (head.find("urn:schemas-microsoft-com:office:word") != std::string::npos || head.starts_with("mime-version:"))
    return LegacyKind{"a web page that Word wrote", std::string(as_docx)};
  if (is_zip(bytes)) return kind_of_zip(bytes);
  return std::nullopt;
}

}  // namespace lectern::compiler
