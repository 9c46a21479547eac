// SPDX-License-Identifier: MIT
// A small exhibit for tests, in values, and pages of one grey tile each in place of re-set ones.
#pragma once

#include <filesystem>
#include <string>

#include "assets/compiler/build/compose.hpp"
#include "assets/compiler/source/model.hpp"
#include "assets/compiler/source/strings.hpp"

namespace lectern::compiler::tests {

inline std::map<std::string, SourceStrings> lecterns_strings(const std::vector<std::string>& languages) {
  Report report;
  return read_strings(LECTERN_SOURCE_DIR "/assets/strings", "/nonexistent", languages, report);
}

inline SourceBlock paragraph(std::string text, std::string passage = {}) {
  Cell cell;
  cell.text = std::move(text);
  cell.place = {"text.md", 1, 1};
  if (!passage.empty()) cell.spans.push_back({0, cell.text.size(), SpanKind::passage, std::move(passage), {}});
  SourceBlock block;
  block.cells.push_back(std::move(cell));
  return block;
}

inline SourceLayer layer(LayerKind kind, std::string language, std::vector<SourceBlock> blocks) {
  SourceLayer made;
  made.kind = kind;
  made.id = (kind == LayerKind::reading      ? "reading."
             : kind == LayerKind::transcript ? "transcript."
             : kind == LayerKind::gist       ? "gist."
                                             : "translation.") +
            language;
  made.language = std::move(language);
  made.blocks = std::move(blocks);
  return made;
}

/// Shape: `date` is EDTF.
inline SourceDocument document(std::string id, std::string_view date) {
  SourceDocument made;
  made.id = std::move(id);
  made.date = parse_edtf(date, Calendar::gregorian).value();
  made.title = "A telegram";
  made.original_language = "ru";
  made.reset_pages = true;
  made.short_title = {{"en", "Short"}};
  made.line = {{"en", "One line."}};
  made.passages = {"p1"};
  made.layers = {layer(LayerKind::reading, "ru", {paragraph("Товарищ!", "p1")})};
  return made;
}

/// Two documents of one year in English and Russian; the second has a translation, which the first lacks.
inline SourceExhibit exhibit() {
  SourceExhibit made;
  made.id = "small";
  made.languages = {"en", "ru"};
  made.title = {{"en", "Title"}, {"ru", "Название"}};
  made.short_title = {{"en", "The two"}};
  made.introduction = {{"en", "What it is."}};
  made.viewpoint = {{"en", "Whose view."}};
  made.strings = lecterns_strings(made.languages);
  made.people.push_back({"mao", {{"en", "Mao Zedong"}, {"ru", "Мао Цзэдун"}}, {}, {{"en", "Who he was."}}, {}, {}});
  made.people.push_back({"stalin", {{"en", "Stalin"}, {"ru", "Сталин"}}, {}, {{"en", "Who he was."}}, {}, {}});
  made.documents = {document("first", "1951-01-16"), document("second", "1951-07-03")};
  made.documents[1].from = "mao";
  made.documents[1].to = "stalin";
  made.documents[1].answers = {"first"};
  made.documents[1].layers.insert(made.documents[1].layers.begin(),
                                  layer(LayerKind::translation, "en", {paragraph("Comrade!", "p1")}));
  made.documents[1].layers[0].credit.by = "not named";
  return made;
}

/// One grey page of one tile for each document; its zone is passage p1.
inline PageMakers one_tile_pages() {
  return {[](const SourceDocument& source, Report&) -> Result<PageSet> {
            MadePage page;
            page.levels.push_back({100, 140, {Bytes(16, std::byte{1})}});
            if (!source.passages.empty()) page.zones.push_back({source.passages.front(), 10, 10, 50, 20});
            PageSet set;
            set.count = 1;
            set.page = [page](std::size_t) -> Result<MadePage> { return page; };
            set.thumbnail = Bytes(8, std::byte{2});
            return set;
          },
          [](std::string_view) -> Result<Bytes> { return Bytes(9, std::byte{1}); }};
}

class Silent final : public Progress {
 public:
  void step(std::string_view, std::size_t, std::size_t) override { ++steps; }
  [[nodiscard]] bool is_stopped() const override { return stopped; }
  int steps = 0;
  bool stopped = false;
};

}  // namespace lectern::compiler::tests
