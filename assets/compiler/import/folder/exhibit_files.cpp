// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/exhibit_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/import/folder/alto_file.hpp"
#include "assets/compiler/import/folder/document_file.hpp"
#include "assets/compiler/import/folder/document_pages.hpp"
#include "assets/compiler/import/folder/exhibit_file.hpp"
#include "assets/compiler/import/folder/markdown_writer.hpp"
#include "assets/compiler/import/folder/plain_text.hpp"
#include "assets/compiler/import/folder/settled.hpp"
#include "assets/compiler/import/folder/toml_words.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/texts/text_file.hpp"

namespace lectern::compiler {

namespace {

void tell_signs(const UnwritableSigns& signs, const std::string& path, ExhibitFiles& result) {
  for (const auto& [sign, count] : signs.removed)
    result.left_out.push_back(
        {{path},
         fmt::format("the sign U+{:04X} was left out {}: no text may hold it", static_cast<unsigned>(sign),
                     count == 1 ? "once" : fmt::format("{} times", count)),
         "write the letter that is meant, where one is"});
  if (signs.lost_letters > 0)
    result.questions.push_back({{path},
                                fmt::format("{} lost in the source and stand{} as [...]",
                                            counted(signs.lost_letters, "letter"), signs.lost_letters == 1 ? "s" : ""),
                                "write them from the original"});
}

/// Whether people wrote what the pages' lines say: the source has them as a transcript, and has no machine reading.
bool are_transcribed(const ImportedDocument& document) {
  const auto has_text = [&](LayerKind kind) {
    return std::any_of(document.texts.begin(), document.texts.end(),
                       [&](const ImportedText& text) { return text.kind == kind; });
  };
  const bool has_lines = std::any_of(document.pages.begin(), document.pages.end(), [](const ImportedPage& page) {
    return !page.lines.empty() || !page.reading.empty();
  });
  return has_lines && has_text(LayerKind::transcript) && !has_text(LayerKind::reading);
}

class DocumentWriter {
 public:
  DocumentWriter(ImportedDocument& document, const Imported& found, const ExhibitFacts& facts, ExhibitFiles& result)
      : document_(document),
        found_(found),
        facts_(facts),
        result_(result),
        folder_(fmt::format("documents/{}/", document.id)) {}

  void run() {
    DocumentPages pages = settle_pages(document_, facts_);
    std::vector<PlannedFile> texts;
    DocumentFacts about{fmt::format("What is known of this document. Lines with a # before the key are questions to "
                                    "you: write the answer and take "
                                    "the # away.\nThe source: {}.",
                                    in_one_line(facts_.source)),
                        found_.languages,
                        pages.labels,
                        pages.lost,
                        {},
                        !are_transcribed(document_)};
    add_lost_lines(pages);
    std::vector<ImportedText> written;
    for (ImportedText& text : document_.texts) write(std::move(text), texts, about, written);
    document_.texts = std::move(written);
    for (const auto& [key, words] : {std::pair("summary", document_.summary), std::pair("citation", document_.citation),
                                     std::pair("credits", document_.credits), std::pair("rights", document_.rights),
                                     std::pair("title", std::optional(document_.title))})
      if (words && !is_within_index(*words))
        result_.questions.push_back({{folder_ + "document.toml"},
                                     fmt::format("{} is too long for a card and was cut", key),
                                     "shorten it; the whole stands in the source"});
    result_.files.push_back({folder_ + "document.toml", document_toml(document_, about), {}});
    std::move(texts.begin(), texts.end(), std::back_inserter(result_.files));
    scans(pages);
    std::move(pages.wanted.begin(), pages.wanted.end(), std::back_inserter(result_.wanted));
    result_.pages += document_.pages.size();
    ++result_.documents;
  }

 private:
  void write(ImportedText text, std::vector<PlannedFile>& files, DocumentFacts& about,
             std::vector<ImportedText>& written) {
    UnwritableSigns signs;
    text = plain_text(std::move(text), signs);
    const LayerName name{text.kind, text.language, text.variant};
    const std::string path = folder_ + name.id() + (text.kind == LayerKind::reading ? ".txt" : ".md");
    tell_signs(signs, path, result_);
    if (text.blocks.empty()) {
      result_.left_out.push_back({{path}, "the source has this text, but no words in it", ""});
      return;
    }
    const WrittenText file = text.kind == LayerKind::reading ? write_reading(text) : write_markdown(text);
    if (file.is_too_large)
      result_.questions.push_back(
          {{path},
           fmt::format("this text has {} bytes, and {} are the most that are read", file.text.size(), max_text_file),
           "divide it in the source, a letter or a chapter each, and import that into a new folder"});
    if (!file.exact)
      result_.questions.push_back({{path},
                                   text.kind == LayerKind::reading
                                       ? "signs at lines' beginnings are not shown in a machine reading"
                                       : "not every mark of this text could be written as the source has it",
                                   "compare it with the source"});
    if (file.lines_kept) about.kept.push_back(name.id());
    files.push_back({path, file.text, {}});
    ++result_.texts;
    written.push_back(std::move(text));
  }

  /// Lines of pages that have no picture to lie beside are a reading of their own, if no text of the source says them.
  void add_lost_lines(const DocumentPages& pages) {
    if (!document_.texts.empty()) return;
    ImportedText reading{LayerKind::reading, document_.original_language, {}, {}, {}, {}, false};
    for (const std::size_t page : pages.lost) {
      const ImportedPage& lost = document_.pages[page - 1];
      if (lost.lines.empty()) continue;
      Cell cell;
      for (const ImportedLine& line : lost.lines) cell.text += line.text + '\n';
      cell.spans.push_back(
          {0, 0, SpanKind::page, pages.labels.empty() ? std::to_string(page) : pages.labels[page - 1], {}, false});
      SourceBlock block;
      block.cells.push_back(std::move(cell));
      reading.blocks.push_back(std::move(block));
    }
    if (!reading.blocks.empty()) document_.texts.push_back(std::move(reading));
  }

  void scans(const DocumentPages& pages) {
    for (const PictureFile& file : pages.here) {
      result_.files.push_back({folder_ + "scans/" + file.save_as, {}, file.name});
      const bool has_lines = std::any_of(file.pages.begin(), file.pages.end(),
                                         [](const ImportedPage* page) { return !page->lines.empty(); });
      if (!has_lines) continue;
      const std::string stem = std::filesystem::path(file.save_as).stem().string();
      result_.files.push_back({folder_ + "scans/" + stem + ".xml", alto_file(file.pages, file.save_as), {}});
    }
  }

  ImportedDocument& document_;
  const Imported& found_;
  const ExhibitFacts& facts_;
  ExhibitFiles& result_;
  std::string folder_;
};

}  // namespace

ExhibitFiles exhibit_files(Imported found, const ExhibitFacts& facts) {
  found = settled(std::move(found), {facts.id, std::filesystem::path(facts.source).stem().string()},
                  facts.interface_languages);
  ExhibitFiles result;
  result.left_out = std::move(found.left_out);
  result.questions = std::move(found.questions);
  result.people = found.people.size();
  result.files.push_back({"exhibit.toml", exhibit_toml(found, facts.source), {}});
  if (!found.people.empty()) {
    result.files.push_back({"people.toml", people_toml(found), {}});
    const auto unsaid =
        static_cast<std::size_t>(std::count_if(found.people.begin(), found.people.end(),
                                               [](const ImportedPerson& person) { return person.sentence.empty(); }));
    if (unsaid > 0)
      result.questions.push_back({{"people.toml"},
                                  fmt::format("of {} the source does not say who they are",
                                              unsaid == 1 ? "one person" : fmt::format("{} people", unsaid)),
                                  fmt::format("write a sentence for each; \"{}\" stands there now",
                                              unsaid_sentence(found.languages.front()))});
  }
  for (ImportedDocument& document : found.documents) DocumentWriter(document, found, facts, result).run();
  return result;
}

}  // namespace lectern::compiler
