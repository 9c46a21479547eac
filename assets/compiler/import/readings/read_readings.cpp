// SPDX-License-Identifier: MIT
#include "assets/compiler/import/readings/read_readings.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <memory>
#include <set>
#include <utility>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/import/readings/page_files.hpp"
#include "assets/compiler/readings/read_scan.hpp"
#include "assets/compiler/readings/to_picture.hpp"
#include "assets/compiler/source/ids.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/read_layer.hpp"

namespace lectern::compiler {

namespace {

constexpr const char* unknown_language = "und";

ImportedLine imported(const ReadLine& line) {
  return {line.box, line.text, line.confidence};
}

/// Boxes in the pixels of the picture that the reading was made of.
std::vector<ImportedLine> lines_of(const PageReading& page) {
  const auto whole = [](double length) { return static_cast<std::uint32_t>(std::lround(std::max(0.0, length))); };
  PageReading placed = page;
  if (page.width >= 1 && page.height >= 1)
    placed = to_picture(page, {whole(page.width), whole(page.height), 0, 0}).page;
  std::vector<ImportedLine> lines;
  std::transform(placed.lines.begin(), placed.lines.end(), std::back_inserter(lines), imported);
  return lines;
}

class FolderReader {
 public:
  FolderReader(const ImportSource& source, const PageFolder& folder, LayerKind kind, Imported& all)
      : source_(source), folder_(folder), kind_(kind), all_(all) {}

  void run() {
    for (const PageFile& page : folder_.pages) add_page(page);
    if (!has_reading_) return;
    tell_others();
    std::string id =
        proposed_id(std::filesystem::path(folder_.name.empty() ? source_.name : folder_.name).filename().string());
    if (id.empty()) id = fmt::format("document-{}", all_.documents.size() + 1);
    document_.id = std::move(id);
    document_.title = std::filesystem::path(folder_.name.empty() ? source_.name : folder_.name).filename().string();
    take_text();
    all_.documents.push_back(std::move(document_));
  }

 private:
  void leave_out(const std::string& file, std::string what, std::string mend) {
    all_.left_out.push_back({{file}, std::move(what), std::move(mend)});
  }

  void add_page(const PageFile& files) {
    ImportedPage page;
    std::shared_ptr<ReadingBeside> beside;
    for (const std::string& name : files.readings) {
      auto read = reading_of(name, page.reading, !beside);
      if (!read) continue;
      if (beside) {
        tell_second(name, *beside, *read);
        continue;
      }
      beside = std::make_shared<ReadingBeside>(ReadingBeside{name, std::move(*read)});
    }
    if (files.picture.empty() && !beside) return;
    SourceScan scan{files.picture.empty() ? files.readings.front() : files.picture};
    const std::size_t pages = beside ? std::max<std::size_t>(1, beside->reading.pages.size()) : 1;
    scan.pages.resize(pages);
    if (!files.picture.empty())
      page.picture = ImportedPicture{files.picture, std::filesystem::path(files.picture).filename().string(), {}};
    if (beside && !beside->reading.pages.empty()) {
      has_reading_ = true;
      const PageReading& first = beside->reading.pages.front();
      if (!page.picture && !first.picture.empty()) page.picture = picture_named(first.picture);
      if (page.picture && first.unit == ReadUnit::pixel)
        page.picture->size = {static_cast<int>(std::lround(first.width)), static_cast<int>(std::lround(first.height))};
      page.lines = lines_of(first);
      scan.reading = std::move(beside);
    }
    source_document_.scans.push_back(std::move(scan));
    document_.pages.push_back(std::move(page));
  }

  static ImportedPicture picture_named(std::string name) {
    std::replace(name.begin(), name.end(), '\\', '/');
    return {name, std::filesystem::path(name).filename().string(), {}};
  }

  /// Nothing for what is no reading, or a broken one, which is told. `text` gets its bytes where they are wanted.
  std::optional<ScanReading> reading_of(const std::string& name, std::string& text, bool wanted) {
    const auto bytes = source_.beside ? source_.beside(name) : Result<Bytes>(source_.bytes);
    if (!bytes) {
      leave_out(name, bytes.error().what, "see that it can be read");
      return std::nullopt;
    }
    std::string all(as_text(*bytes));
    if (!reading_format(all)) {
      leave_out(name, "this is no reading of a page", "nothing needs to be done if it is a list of the export's");
      return std::nullopt;
    }
    auto reading = read_scan_reading(all);
    if (!reading) {
      leave_out(name, fmt::format("this reading cannot be read: {}", reading.error().what), "export it again");
      return std::nullopt;
    }
    for (const ReadRemark& remark : reading->remarks)
      all_.left_out.push_back({{name, remark.line, remark.column}, remark.what, remark.mend});
    is_page_ = is_page_ || reading->format == ReadFormat::page_xml;
    if (wanted) text = std::move(all);
    return std::move(*reading);
  }

  void tell_second(const std::string& name, const ReadingBeside& first, const ScanReading& second) {
    for (std::size_t i = 0; i < first.reading.pages.size() && i < second.pages.size(); ++i)
      if (words_of(first.reading.pages[i]) != words_of(second.pages[i]))
        return leave_out(name,
                         fmt::format("this reads the page otherwise than {}, which is taken: page/ goes before alto/, "
                                     "that before hocr/ and ocr/",
                                     first.file.string()),
                         "take the other out of the source if this one is right");
  }

  void tell_others() {
    for (const std::string& name : folder_.others)
      leave_out(name, "this is not read: pages stand in the order of their names", "nothing needs to be done");
  }

  void take_text() {
    SourceDocument& document = source_document_;
    document.original_language = source_.options.language;
    for (const SourceScan& scan : document.scans)
      if (scan.reading && document.original_language.empty())
        document.original_language = meant_language(scan.reading->reading.language);
    if (document.original_language.empty()) {
      document.original_language = unknown_language;
      all_.questions.push_back({{folder_.name},
                                "in which language is it? No file says so",
                                "say --language de, or write it in document.toml"});
    }
    Report told;
    add_read_layer(document, told);
    name_read_layer(document);
    for (const Finding& finding : told.findings())
      if (finding.severity != Severity::hint) all_.left_out.push_back({finding.place, finding.what, finding.mend});
    document_.original_language = document.original_language;
    if (document.layers.empty()) return;
    number_read_pages(document);
    SourceLayer& layer = document.layers.front();
    ImportedText text;
    text.kind = kind_;
    text.language = layer.language;
    text.blocks = std::move(layer.blocks);
    text.credit = std::move(layer.credit);
    text.lines_kept = kind_ == LayerKind::transcript;
    document_.texts.push_back(std::move(text));
    if (kind_ == LayerKind::reading && is_page_)
      all_.questions.push_back({{folder_.name},
                                "did a person correct this text? It is taken for a machine reading",
                                "if so, import it with --as transcripts"});
  }

  const ImportSource& source_;
  const PageFolder& folder_;
  LayerKind kind_;
  Imported& all_;
  ImportedDocument document_;
  SourceDocument source_document_;
  bool has_reading_ = false, is_page_ = false;
};

Result<Imported> read_all(const ImportSource& source, LayerKind kind) {
  Imported all;
  all.id = proposed_id(std::filesystem::path(source.name).stem().string());
  const std::vector<std::string> own = {source.name};
  ImportSource one = source;
  // A file alone has no pictures: those beside it may be of anything.
  if (!source.is_folder) one.beside = [&source](std::string_view) { return Result<Bytes>(source.bytes); };
  for (const PageFolder& folder : page_folders(source.is_folder ? source.names : own))
    FolderReader(one, folder, kind, all).run();
  if (all.documents.empty())
    return fail(ErrorCode::malformed, fmt::format("{} holds no reading of a page that can be read", source.name));
  for (const ImportedDocument& document : all.documents)
    if (document.original_language != unknown_language && all.languages.empty())
      all.languages.push_back(document.original_language);
  return all;
}

}  // namespace

bool knows_readings(const ImportSource& source) {
  if (!source.is_folder) return reading_format(as_text(source.bytes)).has_value();
  constexpr std::size_t most_looked_at = 20;
  std::size_t looked = 0;
  for (const PageFolder& folder : page_folders(source.names))
    for (const PageFile& page : folder.pages)
      for (const std::string& name : page.readings) {
        const auto bytes = source.beside(name);
        if (bytes && reading_format(as_text(*bytes))) return true;
        if (++looked >= most_looked_at) return false;
      }
  return false;
}

Result<Imported> read_readings(const ImportSource& source, Report& /*report*/) {
  return read_all(source, LayerKind::reading);
}

Result<Imported> read_transcripts(const ImportSource& source, Report& /*report*/) {
  return read_all(source, LayerKind::transcript);
}

}  // namespace lectern::compiler
