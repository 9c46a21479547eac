// SPDX-License-Identifier: MIT
#include "assets/compiler/source/scan_readings.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "assets/base/beneath.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/readings/read_scan.hpp"
#include "assets/compiler/source/copies.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/read_sense.hpp"

namespace lectern::compiler {

namespace {

/// Folders of a document, in the order in which their readings are preferred: what a person put beside a scan, what
/// people correct in Transkribus, what programs export.
constexpr auto reading_folders =
    std::to_array<std::string_view>({"scans", "scans/page", "scans/alto", "scans/hocr", "scans/ocr"});

constexpr auto reading_endings = std::to_array<std::string_view>(
    {".alto.xml", ".page.xml", ".hocr.xml", ".hocr.html", ".hocr", ".xml", ".html", ".htm"});

using Beside = std::shared_ptr<const ReadingBeside>;

bool may_be_reading(const std::filesystem::path& file) {
  const std::string name = lowered(file.filename().string());
  return std::any_of(reading_endings.begin(), reading_endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

void tell_read(const std::filesystem::path& file, const ScanReading& reading, Report& report) {
  for (const ReadRemark& remark : reading.remarks)
    report.hint({file, remark.line, remark.column}, remark.what, remark.mend);
}

/// A file's reading; nothing for what is none or holds no page, or cannot be read, which it says.
Beside read_beside(const std::filesystem::path& root, const std::filesystem::path& file, const std::string& language,
                   Report& report) {
  const auto bytes = read_file_beneath(root, file, max_reading_file);
  if (!bytes) {
    report.warning({file}, bytes.error().what, "until then the scan has no reading");
    return {};
  }
  if (!reading_format(as_text(*bytes))) return {};
  auto reading = read_scan_reading(std::string(as_text(*bytes)));
  if (!reading) {
    report.warning({file}, fmt::format("this reading of a scan is not used: {}", reading.error().what),
                   "export it again; until then the scan has no reading");
    return {};
  }
  // One without a page is passed over with what other programs leave.
  if (reading->pages.empty()) return {};
  tell_read(file, *reading, report);
  std::string words;
  for (const PageReading& page : reading->pages) words += words_of(page);
  if (const std::string why = why_no_sense(words, language); !why.empty() && reading->format == ReadFormat::pdf_text) {
    report.warning({file}, fmt::format("the PDF's own text is not used: it {}", why),
                   "have its pages read: save them as TIFF in scans/, then lectern-pack read");
    return {};
  }
  return std::make_shared<ReadingBeside>(ReadingBeside{file, std::move(*reading)});
}

/// What a scan's reading may be called.
struct ScanNames {
  std::string page, file;
  explicit ScanNames(const SourceScan& scan) : page(page_name(scan.file)), file(scan.file.filename().string()) {}
};

/// Two readings of one scan that say the same need no words.
void tell_second(const ReadingBeside& first, const ReadingBeside& second, Report& report) {
  for (std::size_t page = 0; page < first.reading.pages.size() && page < second.reading.pages.size(); ++page)
    if (words_of(first.reading.pages[page]) != words_of(second.reading.pages[page]))
      return report.warning(
          {second.file},
          fmt::format("this reads page {} otherwise than {}/{}, which is used: what lies beside the "
                      "scan goes before page/, that before alto/, hocr/ and ocr/",
                      page + 1, first.file.parent_path().filename().string(), first.file.filename().string()),
          "keep the better one, and move the other to sources/");
}

class ReadingsBeside {
 public:
  ReadingsBeside(const std::filesystem::path& root, SourceDocument& document, Report& report)
      : root_(root), document_(document), report_(report), names_(document.scans.begin(), document.scans.end()) {}

  void run() {
    for (const std::string_view folder : reading_folders) {
      const std::filesystem::path path = document_.folder / folder;
      if (!is_folder(path)) continue;
      for (const std::filesystem::path& file : list_folder(root_, path, report_))
        if (may_be_reading(file) && is_file(file)) take(file);
    }
    for (const Beside& other : others_) take_by_pictures(other);
  }

 private:
  void take(const std::filesystem::path& file) {
    const Beside beside = read_beside(root_, file, document_.original_language, report_);
    if (!beside) return;
    document_.reading_files.push_back(file);
    const std::string name = name_of_reading(file);
    bool taken = false;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      SourceScan& scan = document_.scans[i];
      if (names_[i].page != name && names_[i].file != name) continue;
      if (scan.reading && !taken) tell_second(*scan.reading, *beside, report_);
      if (!scan.reading) scan.reading = beside;
      taken = true;
    }
    if (!taken) others_.push_back(beside);
  }

  /// A file that reads several scans names them page by page.
  void take_by_pictures(const Beside& other) {
    bool taken = false;
    for (const PageReading& page : other->reading.pages) {
      std::string picture = page.picture;
      std::replace(picture.begin(), picture.end(), '\\', '/');
      const std::string name = page_name(picture);
      for (std::size_t i = 0; i < names_.size(); ++i) {
        SourceScan& scan = document_.scans[i];
        if (picture.empty() || names_[i].page != name) continue;
        taken = true;
        if (scan.reading) continue;
        ScanReading one{other->reading.format, other->reading.made_by, other->reading.language, {page}, {}};
        scan.reading = std::make_shared<ReadingBeside>(ReadingBeside{other->file, std::move(one)});
      }
    }
    if (!taken)
      report_.warning({other->file}, "no scan has the name of this reading, and it names none that is here",
                      "name it as its scan, with .xml in place of the scan's ending, or move it to sources/");
  }

  const std::filesystem::path& root_;
  SourceDocument& document_;
  Report& report_;
  std::vector<ScanNames> names_;  ///< of the scans, in their order
  std::vector<Beside> others_;
};

}  // namespace

std::string name_of_reading(const std::filesystem::path& file) {
  std::string name = file.filename().string();
  const std::string small = lowered(name);
  for (const std::string_view ending : reading_endings)
    if (small.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  return name;
}

void take_scan_readings(const std::filesystem::path& root, SourceDocument& document, Report& report) {
  if (!document.scans.empty()) ReadingsBeside(root, document, report).run();
}

}  // namespace lectern::compiler
