// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/pages.hpp"

namespace lectern::compiler {

namespace {

using Names = std::vector<std::string>;

bool holds(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class Ties {
 public:
  Ties(const SourceExhibit& exhibit, Report& report) : exhibit_(exhibit), report_(report) {
    for (const SourcePerson& person : exhibit.people) people_.push_back(person.id);
    for (const SourceDocument& document : exhibit.documents) documents_.push_back(document.id);
  }

  void run() const {
    for (const SourceContext& context : exhibit_.context)
      if (!context.after.empty() && !holds(documents_, context.after))
        no_document(place_of(context, "after"), "context.after", context.after);
    for (const AttractPage& page : exhibit_.attract) attract(page);
    for (const SourceDocument& document : exhibit_.documents) {
      person(document, "from", document.from);
      person(document, "to", document.to);
      ties(document, "answers", document.answers);
      ties(document, "encloses", document.encloses);
      ties(document, "same_point", document.same_point);
      const Names linked = spans(document);
      for (const SourceNote& note : document.notes) check_note(document, note, linked);
    }
  }

 private:
  void no_document(const Place& place, std::string_view key, const std::string& id) const {
    if (holds(exhibit_.unread.documents, id)) return;
    report_.error(place, fmt::format("{}: there is no document {}", key, id),
                  did_you_mean(id, documents_, "a document's id is the name of its folder"));
  }

  void attract(const AttractPage& page) const {
    const auto document = std::find_if(exhibit_.documents.begin(), exhibit_.documents.end(),
                                       [&](const SourceDocument& d) { return d.id == page.document; });
    if (document == exhibit_.documents.end()) return no_document(page.place, "attract_pages", page.document);
    if (!knows_its_pages(*document)) return;
    const auto pictures = pictures_of(*document);
    const std::size_t number = page_named(*document, page.page);
    if (number < 1 || number > pictures.size())
      report_.error(page.place, fmt::format("attract_pages: {} has no page {}", page.document, page.page),
                    fmt::format("its last page is {}", name_of_page(*document, pictures.size())));
    else if (!pictures[number - 1])
      report_.error(page.place,
                    fmt::format("attract_pages: of page {} of {} no picture is held", page.page, page.document),
                    "name a page that can be shown");
  }

  void person(const SourceDocument& document, std::string_view key, const std::string& id) const {
    if (id.empty() || exhibit_.unread.people || holds(people_, id)) return;
    report_.error(place_of(document, key), fmt::format("{}: there is no person {}", key, id),
                  did_you_mean(id, people_, fmt::format("add [{}.name] to people.toml", id)));
  }

  void ties(const SourceDocument& document, std::string_view key, const Names& ids) const {
    Names known = documents_;
    for (const SourceNote& note : document.notes) known.push_back(note.id);
    known.insert(known.end(), exhibit_.unread.documents.begin(), exhibit_.unread.documents.end());
    for (const std::string& id : ids) {
      if (id == document.id)
        report_.error(place_of(document, key), fmt::format("{} names the document itself", key),
                      "name another document");
      else if (!holds(known, id))
        report_.error(place_of(document, key), fmt::format("{}: there is no document or note {}", key, id),
                      did_you_mean(id, known, "name the folder of another document, or a note of this one"));
    }
  }

  /// Checks what a document's texts link to; the notes that they open.
  [[nodiscard]] Names spans(const SourceDocument& document) const {
    Names notes;
    for (const SourceNote& note : document.notes) notes.push_back(note.id);
    Names linked;
    for (const SourceLayer& layer : document.layers)
      for (const SourceBlock& block : layer.blocks)
        for (const Cell& cell : block.cells)
          for (const SourceSpan& span : cell.spans) {
            if (span.kind == SpanKind::person && !exhibit_.unread.people && !holds(people_, span.target))
              report_.error(span.place, fmt::format("there is no person {}", span.target),
                            did_you_mean(span.target, people_, "add them to people.toml"));
            if (span.kind != SpanKind::note) continue;
            linked.push_back(span.target);
            if (!holds(notes, span.target))
              report_.error(
                  span.place, fmt::format("there is no note {}", span.target),
                  did_you_mean(span.target, notes, fmt::format("add [notes.{}] to document.toml", span.target)));
          }
    return linked;
  }

  void check_note(const SourceDocument& document, const SourceNote& note, const Names& linked) const {
    // What could not be read may hold the passage, or the link.
    if (!document.unread_layers.empty()) return;
    if (!note.passage.empty() && !holds(document.passages, note.passage))
      report_.error(place_of(document, fmt::format("notes.{}.passage", note.id)),
                    fmt::format("the note {} stands beside the passage {}, which no text has", note.id, note.passage),
                    did_you_mean(note.passage, document.passages, "mark it in a text with <!-- passage … -->"));
    if (note.passage.empty() && !note.about && !holds(linked, note.id))
      report_.error(note.place, fmt::format("nothing opens the note {}", note.id),
                    fmt::format("give it a passage, about = true, or a link [words](note:{})", note.id));
  }

  const SourceExhibit& exhibit_;
  Report& report_;
  Names people_;
  Names documents_;
};

}  // namespace

void check_relations(const SourceExhibit& exhibit, Report& report) {
  Ties(exhibit, report).run();
}

}  // namespace lectern::compiler
