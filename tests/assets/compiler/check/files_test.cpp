// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/assets/compiler/check/made.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

TEST(CheckFiles, TellsWhatNothingUses) {
  const test::FilledFolder folder;
  for (const char* known : {"exhibit.toml", "people.toml", "SOURCES.md", "README.md", "sources/seed.txt",
                            "sources/deep/x", "strings/ar.toml", ".git/x", "documents/a/document.toml",
                            "documents/a/reading.ru.txt", "documents/a/transcript.ru.md", "documents/a/scans/001.tif",
                            "documents/a/scans/002.jfif", "documents/a/scans/003"})
    folder.write(known, "x");
  SourceExhibit exhibit;
  exhibit.folder = folder.path();
  exhibit.languages = {"en", "ar"};
  Report report;
  check_files(exhibit, report);
  EXPECT_EQ(test::dump(report), "");

  for (const char* stray :
       {"exhibits.toml", "strings/fr.toml", "documents/notes.txt", "documents/a/transcripts.ru.md",
        "documents/a/reading.ru.md", "documents/a/Translation.en.md", "documents/a/transcript.german.md",
        "documents/a/reading.txt", "documents/a/transcript.ru.md.bak", "documents/a/speech.en/p1.ogg",
        "documents/a/scans/list.csv", "documents/a/scans/001.xml", "documents/a/photo.jpg"})
    folder.write(stray, "x");
  check_files(exhibit, report);
  std::string said;
  for (const Finding& finding : report.findings()) {
    said += (finding.severity == Severity::error ? "error " : "") +
            finding.place.file.lexically_relative(folder.path()).string() + ": " + finding.mend + "\n";
  }
  EXPECT_EQ(
      said,
      "exhibits.toml: did you mean exhibit.toml?\n"
      "strings/fr.toml: name it LANGUAGE.toml and list the language in `languages` of exhibit.toml\n"
      "error documents/a/Translation.en.md: did you mean translation.en.md?\n"
      "documents/a/photo.jpg: remove it, or keep it in sources/\n"
      "error documents/a/reading.ru.md: did you mean reading.ru.txt?\n"
      "error documents/a/reading.txt: name it reading.LANGUAGE.txt, as reading.ru.txt\n"
      "documents/a/speech.en: recordings are not read by this version of lectern-pack yet; keep them in sources/\n"
      "error documents/a/transcript.german.md: did you mean transcript.de.md?\n"
      "documents/a/transcript.ru.md.bak: remove it, or keep it in sources/\n"
      "error documents/a/transcripts.ru.md: did you mean transcript.ru.md?\n"
      "documents/a/scans/001.xml: keep it in sources/ until they are\n"
      "documents/a/scans/list.csv: scans are pictures or PDF; keep texts and lists in sources/\n"
      "documents/notes.txt: each document has a folder of its own\n");
}

}  // namespace
}  // namespace lectern::compiler
