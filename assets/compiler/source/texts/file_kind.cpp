// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/file_kind.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "assets/compiler/lowered.hpp"

namespace lectern::compiler {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view from_document =
    "give it its own ending again, open it in the program that wrote it, and save its text as plain text in UTF-8";
constexpr std::string_view from_page = "open it in a browser, copy what it shows, and save that as plain text in UTF-8";
constexpr std::string_view from_archive = "unpack it, and put the text itself in this place";
constexpr std::string_view from_picture = "put it in scans/ if it is a page, and the text itself in this place";
constexpr std::string_view from_sound = "put the text itself in this place";

/// What a file begins with, and what stands further on.
struct Signature {
  std::string_view beginning;
  std::size_t at;
  std::string_view bytes;
  std::string_view what;
  std::string_view mend;
};

constexpr auto signatures = std::to_array<Signature>({
    {{}, 0, "{\\rtf"sv, "a document in Rich Text Format (.rtf)", from_document},
    {{}, 0, "%PDF-"sv, "a PDF", "open it, copy its text, and save that as plain text in UTF-8"},
    {{},
     0,
     "\xFF"
     "WPC"sv,
     "a WordPerfect document",
     from_document},
    {{}, 0, "\x31\xBE\0\0"sv, "an old Word document (.doc)", from_document},
    {{}, 0, "\xFE\x37\0"sv, "an old Word document for the Mac", from_document},
    {{}, 0, "\xFF\xD8\xFF"sv, "a picture (JPEG)", from_picture},
    {{}, 0, "\x89PNG"sv, "a picture (PNG)", from_picture},
    {{}, 0, "GIF8"sv, "a picture (GIF)", from_picture},
    {{}, 0, "II*\0"sv, "a picture (TIFF)", from_picture},
    {{}, 0, "MM\0*"sv, "a picture (TIFF)", from_picture},
    {{}, 0, "\0\0\0\x0CjP  "sv, "a picture (JPEG 2000)", from_picture},
    {"RIFF", 8, "WEBP"sv, "a picture (WebP)", from_picture},
    {"\0"sv, 4, "ftyphei"sv, "a picture (HEIF)", from_picture},
    {"\0"sv, 4, "ftypmif1"sv, "a picture (HEIF)", from_picture},
    {"\0"sv, 4, "ftyp"sv, "a film or a recording (MP4)", from_sound},
    {"RIFF", 8, "WAVEfmt"sv, "a recording (WAV)", from_sound},
    {{}, 0, "ID3\x03"sv, "a recording (MP3)", from_sound},
    {{}, 0, "ID3\x04"sv, "a recording (MP3)", from_sound},
    {{}, 0, "OggS"sv, "a recording (Ogg)", from_sound},
    {{}, 0, "\x1F\x8B\x08"sv, "a packed file (.gz)", from_archive},
    {{}, 0, "7z\xBC\xAF\x27\x1C"sv, "a packed file (.7z)", from_archive},
    {{}, 0, "Rar!\x1A"sv, "a packed file (.rar)", from_archive},
});

/// What stands in a packed document, whose names are never packed.
constexpr auto packed = std::to_array<Signature>({
    {{}, 0, "vnd.oasis.opendocument.text"sv, "an OpenDocument text (.odt)", from_document},
    {{}, 0, "vnd.oasis.opendocument."sv, "an OpenDocument file of LibreOffice's", from_document},
    {{}, 0, "application/epub+zip"sv, "an electronic book (.epub)", from_document},
    {{}, 0, "word/document"sv, "a Word document (.docx)", from_document},
    {{}, 0, "word/"sv, "a Word document (.docx)", from_document},
    {{}, 0, "xl/workbook"sv, "an Excel workbook (.xlsx)", from_document},
    {{}, 0, "ppt/presentation"sv, "a PowerPoint presentation (.pptx)", from_document},
    {{}, 0, "Index/Document.iwa"sv, "a Pages document (.pages)", from_document},
    {{}, 0, "Index.zip"sv, "a Pages document (.pages)", from_document},
    {{}, 0, "index.xml.gz"sv, "a Pages document (.pages)", from_document},
});

FileKind kind_of(const Signature& signature) {
  return {std::string(signature.what), std::string(signature.mend)};
}

FileKind packed_kind(std::string_view bytes) {
  for (const Signature& one : packed)
    if (bytes.find(one.bytes) != std::string_view::npos) return kind_of(one);
  return {"a packed file (.zip)", std::string(from_archive)};
}

/// Word, Excel and PowerPoint before 2007: a small file system, whose names are UTF-16.
FileKind old_office_kind(std::string_view bytes) {
  constexpr std::string_view word = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv;
  const bool is_word = bytes.find(word) != std::string_view::npos;
  return {is_word ? "a Word document (.doc)" : "a document of an old Office program", std::string(from_document)};
}

/// Web pages and XML, past what may stand before their first tag.
FileKind tagged_kind(std::string_view bytes) {
  constexpr std::size_t near = 1024;  // bytes
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  const std::string head = lowered(bytes.substr(0, near));
  const bool is_xml = head.starts_with("<?xml");
  if (head.starts_with("<!doctype html") || head.starts_with("<html") ||
      (is_xml && head.find("<html") != std::string::npos))
    return {"a web page (HTML)", std::string(from_page)};
  if (is_xml) return {"an XML file", std::string(from_document)};
  return {};
}

}  // namespace

FileKind file_kind(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return packed_kind(bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return old_office_kind(bytes);
  for (const Signature& one : signatures)
    if (bytes.starts_with(one.beginning) && bytes.size() > one.at && bytes.substr(one.at).starts_with(one.bytes))
      return kind_of(one);
  return tagged_kind(bytes);
}

bool is_no_text(std::string_view bytes) {
  // Some that stand in a text are told one by one.
  constexpr std::ptrdiff_t few = 8;
  constexpr std::size_t most_of = 20;
  constexpr std::string_view of_texts = "\t\n\v\f\r\x1B\x1E\x1F";
  const auto controls = std::count_if(bytes.begin(), bytes.end(), [&](char c) {
    return static_cast<unsigned char>(c) < ' ' && of_texts.find(c) == std::string_view::npos;
  });
  return controls > few && static_cast<std::size_t>(controls) * most_of > bytes.size();
}

}  // namespace lectern::compiler
