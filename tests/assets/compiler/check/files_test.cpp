// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <initializer_list>

#include "tests/assets/compiler/check/made.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

/// "hint documents/a/scans: 3 files …; what to do", a line for each finding.
std::string said_of(const SourceExhibit& exhibit) {
  Report report;
  check_files(exhibit, report);
  std::string said;
  for (const Finding& finding : report.findings()) {
    if (finding.severity == Severity::error) said += "error ";
    if (finding.severity == Severity::hint) said += "hint ";
    said += finding.place.file.lexically_relative(exhibit.folder).string() + ": " + finding.what + "; " + finding.mend +
            "\n";
  }
  return said;
}

SourceExhibit filled(const test::FilledFolder& folder, std::initializer_list<const char*> files) {
  for (const char* file : files) folder.write(file, "x");
  SourceExhibit exhibit;
  exhibit.folder = folder.path();
  exhibit.languages = {"en"};
  return exhibit;
}

TEST(CheckFiles, TellsOfOtherProgramsFilesInALineForAFolder) {
  const test::FilledFolder folder;
  EXPECT_EQ(said_of(filled(folder, {"documents/a/scans/001.tif", "documents/a/scans/Thumbs.db",
                                    "documents/a/scans/.DS_Store", "documents/a/scans/desktop.ini",
                                    "documents/a/scans/._001.tif", "documents/a/scans/~$list.docx",
                                    "documents/a/scans/001.tif.md5", "documents/a/scans/001.alto.xml",
                                    "documents/a/scans/001.json", "documents/a/scans/thumbs/001.jpg"})),
            "hint documents/a/scans: 9 files of other programs are passed over: ._001.tif, .DS_Store, ~$list.docx and "
            "6 more; nothing needs to be done\n");
  const test::FilledFolder elsewhere;
  EXPECT_EQ(said_of(filled(elsewhere, {"Thumbs.db", "__MACOSX/x", "documents/@eaDir/x", "documents/a/scans/001.tif",
                                       "documents/a/document.toml~", "documents/a/.DS_Store", "strings/en.toml.bak"})),
            "hint documents/a: 2 files of other programs are passed over: .DS_Store, document.toml~; nothing needs to "
            "be done\n"
            "hint .: 2 files of other programs are passed over: __MACOSX, Thumbs.db; nothing needs to be done\n"
            "hint strings: 1 file of other programs is passed over: en.toml.bak; nothing needs to be done\n"
            "hint documents: 1 file of other programs is passed over: @eaDir; nothing needs to be done\n");
}

TEST(CheckFiles, TellsWhereTextsAndPicturesBelong) {
  const test::FilledFolder folder;
  EXPECT_EQ(
      said_of(
          filled(folder, {"letter.docx", "documents/1.jpg", "documents/a/IMG_2.HEIC", "documents/a/IMG_10.JPG",
                          "documents/a/brief.odt", "documents/a/scans/notes.docx", "documents/a/scans/001.txt",
                          "documents/a/scans/list.xlsx", "documents/a/scans/more/3.jpg", "documents/a/images/4.jpg"})),
      "letter.docx: nothing uses this; save its text as transcript.LANGUAGE.md or translation.LANGUAGE.md in the "
      "document's folder, and keep the file in sources/\n"
      "documents/1.jpg: nothing uses this; the picture of a page belongs in documents/FOLDER/scans/, that of a person "
      "in "
      "portraits/, any other in sources/\n"
      "documents/a/brief.odt: nothing uses this; save its text as transcript.LANGUAGE.md or translation.LANGUAGE.md "
      "in the document's folder, and keep the file in sources/\n"
      "documents/a/images: nothing uses this; move pages in it into scans/, or keep it in sources/\n"
      "documents/a: 2 pictures beside document.toml are not shown: IMG_2.HEIC, IMG_10.JPG; move the pictures of its "
      "pages into scans/, any other into sources/\n"
      "documents/a/scans/more: nothing uses this; put its pictures into scans/ itself, or keep it in sources/\n"
      "error documents/a/scans/notes.docx: a text does not belong in scans/; save its text as "
      "transcript.LANGUAGE.md or translation.LANGUAGE.md in the document's folder, and keep the file in sources/\n"
      "documents/a/scans: texts and lists in scans/ are not read: 001.txt, list.xlsx; put the text of a page into "
      "reading.LANGUAGE.txt or transcript.LANGUAGE.md beside document.toml; keep the files in sources/\n");
}

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
        "documents/a/reading.txt", "documents/a/transcript.ru.md.old", "documents/a/speech.en/p1.ogg",
        "documents/a/scans/list.csv", "documents/a/translation.en.King.md", "documents/a/translation.fr.md.txt"})
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
      "error documents/a/reading.txt: name it reading.LANGUAGE.txt with the language's code, as reading.de.txt\n"
      "error documents/a/reading.ru.md: did you mean reading.ru.txt?\n"
      "documents/a/speech.en: recordings are not read by this version of lectern-pack yet; keep them in sources/\n"
      "error documents/a/transcript.german.md: did you mean transcript.de.md?\n"
      "documents/a/transcript.ru.md.old: remove it, or keep it in sources/\n"
      "error documents/a/transcripts.ru.md: did you mean transcript.ru.md?\n"
      "error documents/a/Translation.en.md: did you mean translation.en.md?\n"
      "error documents/a/translation.en.King.md: did you mean translation.en.king.md?\n"
      "error documents/a/translation.fr.md.txt: did you mean translation.fr.md?\n"
      "documents/a/scans: put the text of a page into reading.LANGUAGE.txt or transcript.LANGUAGE.md beside "
      "document.toml; keep the files in sources/\n"
      "documents/notes.txt: each document has a folder of its own\n");
}

}  // namespace
}  // namespace lectern::compiler
