// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

/// Two documents, one person; the first document answers the second.
SourceExhibit exhibit_of(SourceDocument first) {
  SourceExhibit exhibit;
  exhibit.people.push_back({"stalin", {}, {}, {}, {}, {}});
  first.from = "stalin";
  exhibit.documents.push_back(std::move(first));
  exhibit.documents.push_back(test::document_of({{"reading.ru.txt", "x"}}));
  exhibit.documents[1].id = "five-points";
  return exhibit;
}

std::string said(const SourceExhibit& exhibit) {
  Report report;
  check_relations(exhibit, report);
  return test::dump(report);
}

TEST(CheckTies, OfAWholeExhibitAreWell) {
  SourceDocument document = test::document_of({{"reading.ru.txt", "<!-- passage p1 -->a"}});
  document.passages = {"p1"};
  document.answers = {"five-points"};
  document.encloses = {"message"};
  document.notes.push_back({"message", "p1", {}, false, {}, {}, {}});
  SourceExhibit exhibit = exhibit_of(document);
  exhibit.context.push_back({"five-points", {}, {}});
  exhibit.attract.push_back({"a", "1", {}});
  EXPECT_EQ(said(exhibit), "");
}

TEST(CheckTies, TellsWhatIsNotThere) {
  SourceDocument document = test::document_of({{"translation.en.md", "a [b](person:stallin) [c](note:nn)"}});
  document.to = "stalim";
  document.answers = {"five-point"};
  document.same_point = {"a"};
  document.places["answers"] = {"a/document.toml", 5, 1};
  document.notes.push_back({"n", "p9", {}, false, {}, {}, {}});
  document.notes.push_back({"m", "", {}, false, {}, {}, {}});
  SourceExhibit exhibit = exhibit_of(document);
  exhibit.context.push_back({"b", {}, {"exhibit.toml", 3, 1}});
  exhibit.attract.push_back({"five-points", "2", {"exhibit.toml", 4, 1}});
  EXPECT_EQ(said(exhibit),
            "error 3:1: context.after: there is no document b; a document's id is the name of its folder\n"
            "error 4:1: attract_pages: five-points has no page 2; its last page is 1\n"
            "error 1:1: to: there is no person stalim; did you mean stalin?\n"
            "error 5:1: answers: there is no document or note five-point; did you mean five-points?\n"
            "error 1:1: same_point names the document itself; name another document\n"
            "error 1:6: there is no person stallin; did you mean stalin?\n"
            "error 1:26: there is no note nn; add [notes.nn] to document.toml\n"
            "error 1:1: the note n stands beside the passage p9, which no text has; mark it in a text with <!-- "
            "passage … -->\n"
            "error 0:0: nothing opens the note m; give it a passage, about = true, or a link [words](note:m)\n");
}

TEST(CheckTies, LetsANoteBeOpenedByALink) {
  SourceDocument document = test::document_of({{"translation.en.md", "[c](note:n)"}});
  document.notes.push_back({"n", "", {}, false, {}, {}, {}});
  EXPECT_EQ(said(exhibit_of(document)), "");
}

}  // namespace
}  // namespace lectern::compiler
