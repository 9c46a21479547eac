// SPDX-License-Identifier: MIT
#include "assets/compiler/readings/read_scan.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/readings/read_formats.hpp"
#include "assets/compiler/readings/read_xml.hpp"
#include "assets/compiler/readings/well_formed.hpp"
#include "assets/pack/name.hpp"

namespace lectern::compiler {

namespace {

/// Letters of another encoding cannot be shown, and nobody knows which they were.
Result<void> check_letters(const ScanReading& reading) {
  std::size_t lines = 0;
  std::size_t words = 0;
  for (const PageReading& page : reading.pages)
    for (const ReadLine& line : page.lines) {
      ++lines;
      words += line.words.size();
      if (!pack::is_well_formed(line.text))
        return fail(ErrorCode::malformed, "its letters are not those of UTF-8: save it in that encoding");
    }
  if (lines > max_read_lines || words > max_read_words)
    return fail(ErrorCode::too_large, fmt::format("it has {} lines and {} words; {} and {} are read at the most", lines,
                                                  words, max_read_lines, max_read_words));
  return {};
}

/// The name of the first element, without its prefix.
std::string_view first_element(std::string_view bytes) {
  for (std::size_t at = 0; (at = bytes.find('<', at)) != std::string_view::npos; ++at) {
    if (at + 1 < bytes.size() && (bytes[at + 1] == '?' || bytes[at + 1] == '!')) {
      const bool comment = bytes.substr(at).starts_with("<!--");
      const std::size_t end = bytes.find(comment ? "-->" : ">", at);
      if (end == std::string_view::npos) return {};
      at = end;
      continue;
    }
    std::string_view name = bytes.substr(at + 1, bytes.find_first_of(" \t\r\n/>", at) - at - 1);
    if (const std::size_t colon = name.rfind(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
    return name;
  }
  return {};
}

Result<void> read_as(ReadFormat format, XmlReading& file, ScanReading& reading) {
  switch (format) {
    case ReadFormat::alto:
      return read_alto(file, reading);
    case ReadFormat::page_xml:
      return read_page_xml(file, reading);
    case ReadFormat::hocr:
      return read_hocr(file, reading);
    case ReadFormat::pdf_text:
      return read_pdf_text(file, reading);
  }
  return {};
}

/// hOCR is HTML, of which many programs write what no XML is.
Result<void> parse_html(std::string bytes, XmlReading& file) {
  const std::string kept = bytes;
  Result<void> parsed = file.parse(std::move(bytes));
  if (parsed || parsed.error().code != ErrorCode::malformed) return parsed;
  LECTERN_TRY(mended, well_formed(kept));
  if (!file.parse(std::move(mended))) return parsed;
  file.remark(file.root(), fmt::format("{}; it was read as browsers read it", parsed.error().what),
              "compare its lines with the scan");
  return {};
}

/// UTF-16 has a zero in every second byte of what is English.
std::string without_zeros(std::string_view head) {
  std::string plain(head);
  std::erase(plain, '\0');
  return plain;
}

}  // namespace

std::optional<ReadFormat> reading_format(std::string_view bytes) {
  constexpr std::size_t head_size = std::size_t{64} << 10;
  const std::string head = without_zeros(bytes.substr(0, head_size));
  const std::string_view name = first_element(head);
  if (name == "alto") return ReadFormat::alto;
  if (name == "PcGts") return ReadFormat::page_xml;
  if (name != "html") return std::nullopt;
  if (head.find("ocr_page") != std::string::npos || head.find("ocr-system") != std::string::npos)
    return ReadFormat::hocr;
  if (head.find("<doc>") != std::string::npos) return ReadFormat::pdf_text;
  return std::nullopt;
}

std::string_view name_of(ReadFormat format) {
  switch (format) {
    case ReadFormat::alto:
      return "ALTO";
    case ReadFormat::page_xml:
      return "PAGE";
    case ReadFormat::hocr:
      return "hOCR";
    case ReadFormat::pdf_text:
      return "pdftotext";
  }
  return {};
}

Result<ScanReading> read_scan_reading(std::string bytes) {
  if (bytes.size() > max_reading_file)
    return fail(ErrorCode::too_large, fmt::format("it has more than {} MiB", max_reading_file >> 20));
  const auto format = reading_format(bytes);
  if (!format) return fail(ErrorCode::malformed, "it is neither ALTO, PAGE nor hOCR");
  ScanReading reading;
  reading.format = *format;
  XmlReading file;
  LECTERN_CHECK(*format == ReadFormat::hocr ? parse_html(std::move(bytes), file) : file.parse(std::move(bytes)));
  LECTERN_CHECK(read_as(*format, file, reading));
  LECTERN_CHECK(check_letters(reading));
  if (reading.pages.empty()) file.remark(file.root(), "it holds no page", "nothing is taken from it");
  reading.remarks = file.take_remarks();
  return reading;
}

std::string words_of(const PageReading& page) {
  std::string words;
  for (const ReadLine& line : page.lines) words += line.text + "\n";
  return words;
}

}  // namespace lectern::compiler
