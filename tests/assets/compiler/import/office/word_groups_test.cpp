// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/word_groups.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

/// "title: file | file", a line each; '?' where which is the original must be asked.
std::string groups_of(const std::vector<std::string>& names) {
  std::string said;
  for (const WordGroup& group : word_groups(names))
    said += fmt::format("{}{}: {}\n", group.title, group.all_say_languages ? "?" : "", fmt::join(group.files, " | "));
  return said;
}

TEST(WordGroups, AreNamesThatDifferByALanguageAlone) {
  EXPECT_EQ(groups_of({"Brief 3 englisch.docx", "Brief 3.docx", "Letter_4_de.docx", "Letter_4_en.docx"}),
            "Brief 3: Brief 3 englisch.docx | Brief 3.docx\n"
            "Letter 4?: Letter_4_de.docx | Letter_4_en.docx\n");
  EXPECT_EQ(groups_of({"Письмо 5.docx", "Письмо 5 (перевод на английский).docx", "Письмо 6.docx"}),
            "Письмо 5: Письмо 5.docx | Письмо 5 (перевод на английский).docx\n"
            "Письмо 6: Письмо 6.docx\n");
  EXPECT_EQ(groups_of({"Brief 1 Abschrift.docx", "Brief 1 Übersetzung english.docx"}),
            "Brief 1: Brief 1 Abschrift.docx | Brief 1 Übersetzung english.docx\n");
}

TEST(WordGroups, MayLieInFoldersOfLanguages) {
  EXPECT_EQ(groups_of({"deutsch/Brief 1.docx", "englisch/Brief 1.docx", "A/Brief 2.docx", "B/Brief 2.docx"}),
            "Brief 1?: deutsch/Brief 1.docx | englisch/Brief 1.docx\n"
            "Brief 2: A/Brief 2.docx\nBrief 2: B/Brief 2.docx\n");
}

TEST(WordGroups, HaveWholeNamesWhereTheyAreOneFile) {
  EXPECT_EQ(groups_of({"deutsch.docx", "englisch.docx", "Brief_7 englisch.docx", "Visite de Paris.docx"}),
            "deutsch: deutsch.docx\nenglisch: englisch.docx\nBrief_7 englisch?: Brief_7 englisch.docx\n"
            "Visite de Paris: Visite de Paris.docx\n");
}

TEST(WordGroups, OfOneNameAreOneGroupThatIsAsked) {
  EXPECT_EQ(groups_of({"Brief 5.docx", "brief-5.odt"}), "brief-5: Brief 5.docx | brief-5.odt\n");
}

}  // namespace
}  // namespace lectern::compiler
