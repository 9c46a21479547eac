// SPDX-License-Identifier: MIT
#include "assets/compiler/import/starter.hpp"

#include <fmt/format.h>

namespace lectern::compiler {

namespace {

constexpr std::string_view exhibit_head =
    R"(# What the exhibit is. Every key is explained in Lectern's assets/compiler/FORMAT.md.
id = "{}"
revision = 1
languages = ["en"]
)";

constexpr std::string_view exhibit_body = R"(
[title]
en = "A postcard and its reply"

[subtitle]
en = "Two messages, May 1921"

# The question over the cards: 120 characters at the most. Who wants none removes it.
[hook]
en = "A sister by the sea, a brother at home. What do they ask of each other?"

[introduction]
en = "Two postcards, written a week apart. They were invented as an example; put yours in their place. The pages shown are re-set from a machine reading: they are not pictures of the originals."

[viewpoint]
en = "Both speak for themselves only."

# A line of yours on the line of time; with `after` in place of a date it stands behind that document's card.
[[context]]
date = 1921-05-05
[context.text]
en = "5 May 1921. The post between the two towns took three days."
[context.source]
en = "a timetable, invented for this example"

# A sentence that is written on the attract screen: its first and its last words, copied from the passage of a text.
# Several take turns; without any, pages drift past.
[[attract]]
document = "1921-05-02-postcard"
passage = "p2"
layer = "translation.en"
first = "I have arrived"
last = "all grey."
)";

constexpr std::string_view people =
    R"(# People, places and terms. A touch on one of the aliases in a text opens its card.
[anna.name]
en = "Anna"
[anna.aliases]
en = ["Anna"]
de = ["Anna"]
[anna.sentence]
en = "Writes the first card, from a town by the sea."

[karl.name]
en = "Karl"
[karl.aliases]
en = ["Karl"]
de = ["Karl"]
[karl.sentence]
en = "Anna's brother, an apprentice at a printing works."
)";

constexpr std::string_view paths =
    R"(# A path: a few passages in an order of your making. The first one is the first card over the documents, "Start here".
# Who wants none removes this file.
[[path]]
id = "the-books"
# plays = true lets it play by itself after the attract screen; a touch stops it.
plays = false
[path.title]
en = "Two books and a third"
# What came of it, after the last step; may be left out.
[path.end]
en = "Whether Karl ever had his books back is not known."

# Each step lights one passage, and says in your words what a visitor sees there: 200 characters at the most.
[[path.step]]
document = "1921-05-02-postcard"
passage = "p3"
[path.step.text]
en = "Anna has forgotten two books at home. She asks her brother to send them."
# A line more, from elsewhere or with its source; may be left out.
[path.step.note]
en = "The machine read one word wrongly here; touch it for a note."

[[path.step]]
document = "1921-05-09-reply"
passage = "p2"
# The text that is shown; without this line it is the one that the document opens with.
layer = "translation.en"
[path.step.text]
en = "A week later the books are on their way, and one more that she did not ask for."
)";

constexpr std::string_view sources = R"(# Where each thing came from

Write here who holds the originals, when each text was taken from where, and what was left out.
This example was invented; nothing in it has a source.
)";

constexpr std::string_view card =
    R"(# A day; or as much as is known, in quotation marks: "1921-05", "1921~" (about 1921), "XXXX" (undated).
date = 1921-05-02
date_as_given = "2 May 1921"
from = "anna"
to = "karl"
original_language = "de"
# No scans are held here: the page is re-set from the machine reading, and says so to the visitor.
pages = "reset"

title = "Postcard from Anna to Karl"
summary = "Anna has arrived and asks for the books."
citation = "Postcard from Anna to Karl, 2 May 1921"
archive_reference = "none given"
credits = "none given"
rights = "none given"
contents = ["Postcard", "Transcript", "Translation"]

# Whose each text is; "not named" where nobody knows.
[layers."transcript.de"]
by = "not named"
[layers."translation.en"]
by = "E. Sommer"
year = 1998

[short_title]
en = "Arrived safely"
[line]
en = "Anna writes from the sea and asks for two books."

# The sentence on its card, word for word; in a language that the visitor does not read, what it says in your words.
[[quote]]
passage = "p3"
layer = "transcript.de"
words = "Bitte schicke mir die beiden Bücher"
[quote.gloss]
en = "Please send me the two books"

# An editor's note, opened by a touch on its words.
[notes.books]
passage = "p3"
[notes.books.words]
"reading.de" = "Bücker"
"transcript.de" = "Bücher"
[notes.books.title]
en = "Bücker or Bücher"
[notes.books.text]
en = "The machine reading has “Bücker”, which is no word; the transcript has “Bücher” (books)."
)";

constexpr std::string_view card_reading = R"(<!-- page 1 -->
<!-- form f1 -->
POSTKARTE

<!-- passage p1 -->
2. Mai 1921

<!-- passage p2 -->
Lieber K a r l! Ich bin gut ange-
kommen, das Meer ist ganz grau.

<!-- passage p3 -->
Bitte schicke mir die beiden Bücker,
sie liegen auf dem Tisch.

<!-- passage p4 -->
Deine Anna
)";

constexpr std::string_view card_transcript = R"(<!-- passage p1 -->
2\. Mai 1921

<!-- passage p2 -->
Lieber Karl! Ich bin gut angekommen, das Meer ist ganz grau.

<!-- passage p3 -->
Bitte schicke mir die beiden Bücher, sie liegen auf dem Tisch.

<!-- passage p4 -->
Deine Anna
)";

constexpr std::string_view card_translation = R"(<!-- passage p1 -->
2 May 1921

<!-- passage p2 -->
Dear Karl! I have arrived safely, the sea is all grey.

<!-- passage p3 -->
Please send me the two books, they are lying on the table.

<!-- passage p4 -->
Yours, Anna
)";

constexpr std::string_view reply = R"(date = 1921-05-09
from = "karl"
to = "anna"
original_language = "de"
pages = "reset"
answers = ["1921-05-02-postcard"]

title = "Postcard from Karl to Anna"
summary = "Karl sends the books."
citation = "Postcard from Karl to Anna, 9 May 1921"
archive_reference = "none given"
credits = "none given"
rights = "none given"
contents = ["Postcard", "Translation"]

[layers."translation.en"]
by = "E. Sommer"
year = 1998

[short_title]
en = "The books are on their way"
[line]
en = "Karl sends the two books and a third."

# The same by its first and last words, from a text in the visitor's language.
[[quote]]
passage = "p2"
layer = "translation.en"
first = "The two books"
last = "a third with them."

[notes.third]
about = true
[notes.third.title]
en = "The third book"
[notes.third.text]
en = "Which book it was is not known."
)";

constexpr std::string_view reply_reading = R"(<!-- page 1 -->
<!-- passage p1 -->
9. Mai 1921

<!-- passage p2 -->
Liebe Anna! Die zwei Bücher sind unterwegs, und
ein drittes dazu.

<!-- passage p3 -->
Dein Bruder Karl
)";

constexpr std::string_view reply_translation = R"(<!-- passage p1 -->
9 May 1921

<!-- passage p2 -->
Dear Anna! The two books are on their way, and a third with them.

<!-- passage p3 -->
Your brother Karl
)";

}  // namespace

std::vector<StarterFile> starter_files(std::string_view id) {
  const auto text = [](std::string_view words) { return std::string(words); };
  return {
      {"exhibit.toml", fmt::format(exhibit_head, id) + text(exhibit_body)},
      {"people.toml", text(people)},
      {"paths.toml", text(paths)},
      {"SOURCES.md", text(sources)},
      {"documents/1921-05-02-postcard/document.toml", text(card)},
      {"documents/1921-05-02-postcard/reading.de.txt", text(card_reading)},
      {"documents/1921-05-02-postcard/transcript.de.md", text(card_transcript)},
      {"documents/1921-05-02-postcard/translation.en.md", text(card_translation)},
      {"documents/1921-05-09-reply/document.toml", text(reply)},
      {"documents/1921-05-09-reply/reading.de.txt", text(reply_reading)},
      {"documents/1921-05-09-reply/translation.en.md", text(reply_translation)},
  };
}

}  // namespace lectern::compiler
