// SPDX-License-Identifier: MIT
// What is said of paths, finding by finding.
#include <gtest/gtest.h>

#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

/// A path of one step, at a passage that a transcript and a reading hold, in a document that also has a translation.
SourceExhibit exhibit_with_a_path() {
  SourceDocument document = test::document_of(
      {{"translation.en.md", "<!-- form f1 -->A\n\n<!-- passage p1 -->b"},
       {"transcript.ru.md", "<!-- passage p1 -->b\n\n<!-- passage p20 -->c"},
       {"reading.ru.txt", "<!-- form f1 -->\nA\n\n<!-- passage p1 -->\nb\n\n<!-- passage p20 -->\nc"}});
  document.id = "five-points";
  document.passages = {"f1", "p1", "p20"};
  SourceExhibit exhibit;
  exhibit.documents.push_back(std::move(document));
  SourceStep step{"five-points", "p20", "", {{"en", "A step."}}, {}, {}, {"paths.toml", 5, 1}};
  for (const auto& [key, line] : {std::pair("document", 6U), std::pair("passage", 7U), std::pair("layer", 8U),
                                  std::pair("text.en", 9U), std::pair("note.en", 10U)})
    step.places[key] = {"paths.toml", line, 1};
  exhibit.paths.push_back({"one-point",
                           false,
                           {{"en", "One point"}},
                           {},
                           {std::move(step)},
                           {{"id", {"paths.toml", 2, 1}}, {"title.en", {"paths.toml", 3, 1}}},
                           {"paths.toml", 1, 1}});
  return exhibit;
}

struct Mistake {
  const char* name;
  void (*make)(SourceExhibit&);
  const char* said;
};

// `x` is the exhibit, `p` its path, `s` the step of that.
#define MISTAKE(name, said, ...)                       \
  Mistake {                                            \
    #name,                                             \
        [](SourceExhibit& x) {                         \
          [[maybe_unused]] SourcePath& p = x.paths[0]; \
          [[maybe_unused]] SourceStep& s = p.steps[0]; \
          __VA_ARGS__;                                 \
        },                                             \
        said                                           \
  }

const Mistake mistakes[] = {
    MISTAKE(None, "", ),
    MISTAKE(LayerThatHoldsIt, "", s.layer = "reading.ru"),
    MISTAKE(TwoPathsOfOneId, "error 2:1: there is another path one-point; give one of them another id\n",
            x.paths.push_back(p)),
    MISTAKE(NoDocument, "error 6:1: there is no document five-point; did you mean five-points?\n",
            s.document = "five-point"),
    MISTAKE(NoDocumentAtAll,
            "error 6:1: there is no document postcard; a document's id is the name of its folder; name another, or "
            "take the step out\n",
            s.document = "postcard"),
    MISTAKE(UnreadDocument, "", s.document = "bad"; x.unread.documents = {"bad"}),
    MISTAKE(UnreadLayer, "", s.passage = "p99"; x.documents[0].unread_layers = {"translation.fr"}),
    MISTAKE(NoPassage, "error 7:1: five-points has no passage p21; did you mean p1?\n", s.passage = "p21"),
    MISTAKE(NoPassageAtAll,
            "error 7:1: five-points has no passage greeting; mark it in a text of the document with <!-- passage "
            "greeting -->, or name another\n",
            s.passage = "greeting"),
    MISTAKE(NoLayer, "error 8:1: five-points has no text transcript.en; did you mean transcript.ru?\n",
            s.layer = "transcript.en"),
    MISTAKE(
        NoLayerAtAll,
        "error 8:1: five-points has no text gist; its texts are translation.en, transcript.ru, reading.ru; name one "
        "of them, or take `layer` out\n",
        s.layer = "gist"),
    MISTAKE(LayerWithoutIt,
            "error 8:1: translation.en does not hold the passage p20; it stands in transcript.ru, reading.ru; write "
            "layer = \"transcript.ru\", or take `layer` out\n",
            s.layer = "translation.en"),
    MISTAKE(Form,
            "warning 7:1: the passage f1 is a form's own print, and the step shows it; name a passage of what was "
            "written\n",
            s.passage = "f1"),
    MISTAKE(SameAgain,
            "warning 7:1: the step before lights the same passage; make one step of the two, or name another passage\n",
            p.steps.push_back(SourceStep(s))),
    MISTAKE(SameInAnotherText, "", p.steps.push_back(SourceStep(s)); p.steps[1].layer = "reading.ru"),
    MISTAKE(LongText,
            "error 9:1: text.en has 203 characters, 3 too many: 200 fit; shorten it, or make two steps of it\n",
            s.text["en"] = std::string(203, 'x')),
    MISTAKE(TextThatFits, "", s.text["en"] = std::string(200, 'x')),
    MISTAKE(LongNote, "error 10:1: note.en has 201 characters, 1 too many: 200 fit; shorten it\n",
            s.note["en"] = std::string(201, 'x')),
    MISTAKE(LongTitle, "error 3:1: title.en has 61 characters, 1 too many: 60 fit; shorten it\n",
            p.title["en"] = std::string(61, 'x')),
    MISTAKE(LongEnd,
            "error 1:1: end.ru has 401 characters, 1 too many: 400 fit; shorten it, or make a step of what is too "
            "much\n",
            for (int i = 0; i < 401; ++i) p.end["ru"] += "ж"),
};

#undef MISTAKE

class CheckPath : public testing::TestWithParam<Mistake> {};

TEST_P(CheckPath, TellsWhatIsWrongWhereAndWhatToDo) {
  SourceExhibit exhibit = exhibit_with_a_path();
  GetParam().make(exhibit);
  Report report;
  check_paths(exhibit, report);
  EXPECT_EQ(test::dump(report), GetParam().said);
}

INSTANTIATE_TEST_SUITE_P(Mistakes, CheckPath, testing::ValuesIn(mistakes),
                         [](const auto& mistake) { return std::string(mistake.param.name); });

TEST(CheckPaths, WarnsOfMarksInTheirWords) {
  SourceExhibit exhibit = exhibit_with_a_path();
  exhibit.paths[0].steps[0].text["en"] = "A **step**.";
  Report report;
  check_sentences(exhibit, report);
  EXPECT_EQ(
      test::dump(report),
      "warning 9:1: text.en is shown as it is typed, with the signs of its marks; write the words alone; marks are "
      "read in texts, in `sentence` and `text` of people.toml and in `text` of notes\n");
}

}  // namespace
}  // namespace lectern::compiler
