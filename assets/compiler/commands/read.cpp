// SPDX-License-Identifier: MIT
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "assets/base/beneath.hpp"
#include "assets/base/pending_folder.hpp"
#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/interruption.hpp"
#include "assets/compiler/commands/made_reading.hpp"
#include "assets/compiler/commands/progress.hpp"
#include "assets/compiler/commands/report_text.hpp"
#include "assets/compiler/commands/stopped.hpp"
#include "assets/compiler/commands/tesseract.hpp"
#include "assets/compiler/commands/turned_reading.hpp"
#include "assets/compiler/counted.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/processes/other_program.hpp"
#include "assets/compiler/processes/upright_job.hpp"
#include "assets/compiler/readings/read_scan.hpp"
#include "assets/compiler/source/copies.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/pages.hpp"
#include "assets/compiler/source/read_sense.hpp"

namespace lectern::compiler {

namespace {

/// A scan to be read, and where its reading goes.
struct ReadOrder {
  std::filesystem::path scan, target;
  int turn = 0;          ///< degrees clockwise that the curator has it turned by
  std::string language;  ///< BCP 47, of the document
  std::string models;    ///< of Tesseract: "rus+eng"; empty for a PDF, whose own text is taken
};

bool is_pdf(const std::filesystem::path& file) {
  return lowered(file.extension().string()) == ".pdf";
}

bool may_have_pages(const std::filesystem::path& file) {
  return is_pdf(file) || lowered(file.extension().string()).starts_with(".tif");
}

std::string path_variable() {
  const char* path = std::getenv("PATH");
  return path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin";
}

/// Programs of others, each looked for once.
class Programs {
 public:
  explicit Programs(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// tesseract, if it has these models too; what is missing is told once, with what to install.
  std::optional<std::filesystem::path> tesseract(const std::string& models, Report& report) {
    if (!tesseract_) tesseract_ = find_program("tesseract", path_variable()).value_or(std::filesystem::path());
    if (tesseract_->empty()) {
      tell("tesseract", "Tesseract, which reads scans, is not installed", install_tesseract(models), report);
      return std::nullopt;
    }
    if (!listed_) listed_ = asked(*tesseract_, {"--list-langs"});
    const std::vector<std::string> lacking = lacking_languages(models, *listed_);
    if (lacking.empty()) return tesseract_;
    const std::string all = fmt::format("{}", fmt::join(lacking, "+"));
    tell(all, fmt::format("Tesseract has no model of {}", all), install_tesseract(all), report);
    return std::nullopt;
  }

  std::optional<std::filesystem::path> pdftotext(Report& report) {
    auto found = find_program("pdftotext", path_variable());
    if (!found)
      tell("pdftotext", "pdftotext, which takes the text out of PDFs, is not installed",
           "sudo apt install poppler-utils", report);
    return found;
  }

 private:
  void tell(const std::string& what, std::string says, std::string mend, Report& report) {
    if (told_.insert(what).second) report.warning({folder_}, std::move(says), std::move(mend));
  }

  static std::string asked(const std::filesystem::path& program, const std::vector<std::string>& words) {
    Children children;
    if (!children.start(0, this_program(), other_program_words(program, words))) return {};
    const auto ended = children.wait_any();
    return ended ? ended->said : std::string();
  }

  std::filesystem::path folder_;
  std::optional<std::filesystem::path> tesseract_;
  std::optional<std::string> listed_;
  std::set<std::string> told_;
};

/// Whether lectern-pack may write there: nothing is there, or what it made itself.
bool may_write(const std::filesystem::path& root, const std::filesystem::path& target) {
  if (!is_there(target)) return true;
  const auto bytes = read_file_beneath(root, target, max_reading_file);
  return bytes && is_made(as_text(*bytes));
}

class ReadingRun {
 public:
  ReadingRun(const SourceExhibit& exhibit, Report& report, Progress& progress)
      : exhibit_(exhibit), report_(report), progress_(progress), programs_(exhibit.folder) {}

  void add(const SourceDocument& document, const std::string& language) {
    const std::vector<int> turns = turns_of(document);
    for (std::size_t i = 0; i < document.scans.size(); ++i) {
      const SourceScan& scan = document.scans[i];
      const std::filesystem::path target = scan.file.parent_path() / (page_name(scan.file) + ".xml");
      const bool other = scan.reading && scan.reading->file != target;
      if (other || !may_write(exhibit_.folder, target)) {
        ++kept_;
        continue;
      }
      const std::string wanted = language.empty() ? document.original_language : language;
      std::string models = is_pdf(scan.file) ? std::string() : tesseract_language(wanted);
      if (models.empty() && !is_pdf(scan.file)) {
        report_.warning(document.place, "it is not said in which language its scans are to be read",
                        "write original_language = \"…\" in document.toml, or use --language");
        return;
      }
      if (targets_.insert(target).second)
        orders_.push_back({scan.file, target, turns[i], document.original_language, std::move(models)});
    }
  }

  /// Errors: unavailable (it was stopped, or no child can be started), unwritable (no temporary folder).
  Result<void> run() {
    std::error_code error;
    const std::filesystem::path temporary = std::filesystem::temp_directory_path(error) / "lectern-read";
    remove_abandoned(temporary, part_ending);
    LECTERN_TRY(folder, PendingFolder::begin(temporary, part_ending));
    Children children;
    const std::size_t at_once = processors();
    std::size_t next = 0;
    std::size_t done = 0;
    if (!orders_.empty()) progress_.step("reading scans", 0, orders_.size());
    while (next < orders_.size() || children.running() > 0) {
      if (next < orders_.size() && children.running() < at_once) {
        LECTERN_TRY(started, begin(children, next++, folder.path()));
        if (!started) progress_.step("reading scans", ++done, orders_.size());
        continue;
      }
      LECTERN_TRY(ended, children.wait_any([&] { return progress_.is_stopped(); }));
      if (turning_.erase(ended.number) > 0) {
        // One that cannot be opened is given as it is: the program says what is wrong with it.
        LECTERN_TRY(read, start(children, ended.number, folder.path()));
        if (!read) progress_.step("reading scans", ++done, orders_.size());
        continue;
      }
      LECTERN_CHECK(take(orders_[ended.number], ended, folder.path()));
      progress_.step("reading scans", ++done, orders_.size());
    }
    return {};
  }

  [[nodiscard]] std::string summary() const {
    std::string text = fmt::format("{} made", counted(made_, "reading"));
    if (kept_ > 0) text += fmt::format("; {} had one already, which stays as it is", counted(kept_, "scan"));
    return text;
  }

 private:
  /// How each scan is turned for visitors. Of files of several pages nobody knows here which page is which: they are
  /// read as they are.
  [[nodiscard]] static std::vector<int> turns_of(const SourceDocument& document) {
    SourceDocument counted = document;
    bool each_is_a_page = true;
    for (SourceScan& scan : counted.scans) {
      each_is_a_page = each_is_a_page && !may_have_pages(scan.file);
      scan.pages = {ScanPage{}};
    }
    if (each_is_a_page) turn_scans(counted);
    std::vector<int> turns;
    for (const SourceScan& scan : counted.scans) turns.push_back(scan.pages.front().turn);
    return turns;
  }

  /// A picture is first brought upright, as visitors see it.
  Result<bool> begin(Children& children, std::size_t number, const std::filesystem::path& folder) {
    const ReadOrder& order = orders_[number];
    if (order.models.empty()) return start(children, number, folder);
    if (!programs_.tesseract(order.models, report_)) return false;
    LECTERN_CHECK(children.start(
        number, this_program(),
        upright_words(std::filesystem::absolute(exhibit_.folder),
                      {std::filesystem::absolute(order.scan), 0, order.turn}, upright_of(number, folder))));
    turning_.insert(number);
    return true;
  }

  [[nodiscard]] static std::filesystem::path upright_of(std::size_t number, const std::filesystem::path& folder) {
    return folder / fmt::format("{}.png", number);
  }

  Result<bool> start(Children& children, std::size_t number, const std::filesystem::path& folder) {
    const ReadOrder& order = orders_[number];
    const std::filesystem::path upright = upright_of(number, folder);
    const std::string scan = is_file(upright) ? upright.string() : std::filesystem::absolute(order.scan).string();
    const std::string output = (folder / std::to_string(number)).string();
    const auto program =
        order.models.empty() ? programs_.pdftotext(report_) : programs_.tesseract(order.models, report_);
    if (!program) return false;
    const std::vector<std::string> words =
        order.models.empty() ? std::vector<std::string>{"-bbox-layout", "-cropbox", scan, output + ".hocr"}
                             : std::vector<std::string>{scan, output, "-l", order.models, "hocr"};
    LECTERN_CHECK(children.start(number, this_program(), other_program_words(*program, words)));
    return true;
  }

  /// Errors: unwritable.
  Result<void> take(const ReadOrder& order, const Ended& ended, const std::filesystem::path& folder) {
    const std::string which = order.models.empty() ? "pdftotext" : "Tesseract";
    const std::filesystem::path upright = upright_of(ended.number, folder);
    const bool turned = is_file(upright);
    std::error_code ignored;
    std::filesystem::remove(upright, ignored);
    if (const std::string fault = fault_of(ended); !fault.empty()) {
      constexpr std::uintmax_t little = std::uintmax_t{1} << 20;
      if (const auto space = std::filesystem::space(folder, ignored); !ignored && space.available < little)
        return fail(ErrorCode::unwritable,
                    fmt::format("the disk of {} is full, on which {} works", folder.string(), which));
      report_.warning({order.scan}, fmt::format("{} did not read this: {}", which, fault),
                      "save it as TIFF or PNG, and try again");
      return {};
    }
    const auto bytes = read_file(folder / fmt::format("{}.hocr", ended.number), max_reading_file);
    const std::string made = !bytes   ? std::string()
                             : turned ? turned_back(as_text(*bytes), order.turn)
                                      : std::string(as_text(*bytes));
    const auto reading = bytes ? read_scan_reading(made) : Result<ScanReading>(tl::unexpected(bytes.error()));
    if (!reading) {
      report_.warning({order.scan}, fmt::format("what {} wrote of this is not used: {}", which, reading.error().what),
                      "try again, or leave it without a reading");
      return {};
    }
    std::string words;
    for (const PageReading& page : reading->pages) words += words_of(page);
    if (const std::string why = why_no_sense(words, order.language);
        order.models.empty() && (words.empty() || !why.empty())) {
      report_.warning({order.scan},
                      words.empty() ? std::string("the PDF holds no text") : fmt::format("the PDF's text {}", why),
                      "save its pages as TIFF in scans/ in place of the PDF, and Tesseract reads those");
      return {};
    }
    LECTERN_CHECK(write_file(order.target, as_bytes(marked_as_made(made))));
    ++made_;
    return {};
  }

  const SourceExhibit& exhibit_;
  Report& report_;
  Progress& progress_;
  Programs programs_;
  std::vector<ReadOrder> orders_;
  std::set<std::filesystem::path> targets_;
  std::set<std::size_t> turning_;  ///< orders whose pictures are being brought upright
  std::size_t made_ = 0, kept_ = 0;
};

/// The documents of those names; all where none is given.  An unknown name is a line for people.
std::optional<std::vector<const SourceDocument*>> wanted_documents(const SourceExhibit& exhibit,
                                                                   const std::vector<std::string>& names) {
  std::vector<const SourceDocument*> wanted;
  std::vector<std::string> ids;
  for (const SourceDocument& document : exhibit.documents) {
    ids.push_back(document.id);
    if (names.empty()) wanted.push_back(&document);
  }
  for (const std::string& name : names) {
    const std::filesystem::path path(name);
    const std::string id = (path.has_filename() ? path : path.parent_path()).filename().string();
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) {
      print_line(stderr, fmt::format("lectern-pack: there is no document {}; {}", name,
                                     did_you_mean(id, ids, "name its folder in documents/")));
      return std::nullopt;
    }
    wanted.push_back(&exhibit.documents[static_cast<std::size_t>(found - ids.begin())]);
  }
  return wanted;
}

}  // namespace

int run_read(const std::filesystem::path& folder, const std::filesystem::path& strings, const std::string& language,
             const std::vector<std::string>& documents) {
  Report found;
  const SourceExhibit exhibit = read_exhibit(folder, strings, found);
  if (exhibit.unread.exhibit) {
    print_lines(stderr, report_as_text(found));
    return status_errors;
  }
  const auto wanted = wanted_documents(exhibit, documents);
  if (!wanted) return status_usage;
  if (!language.empty() && tesseract_language(language).empty()) {
    print_line(stderr,
               fmt::format("lectern-pack: Tesseract has no language {}; write it as ru, rus or rus+eng", language));
    return status_usage;
  }
  Report report;
  const Interruption interruption;
  const std::unique_ptr<Progress> progress = make_progress();
  ReadingRun run(exhibit, report, *progress);
  for (const SourceDocument* document : *wanted) run.add(*document, language);
  const Result<void> ran = run.run();
  if (Interruption::signal() != 0) {
    print_line(stderr, "lectern-pack: interrupted; readings that were made stay");
    return status_of_signals + Interruption::signal();
  }
  if (!report.findings().empty()) print_lines(stderr, report_as_text(report));
  if (!ran) {
    const int status = stopped_writing(ran.error());
    print_line(stdout, run.summary());
    return status;
  }
  print_line(stdout, run.summary());
  return report.findings().empty() ? status_good : status_errors;
}

}  // namespace lectern::compiler
