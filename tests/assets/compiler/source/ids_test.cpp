// SPDX-License-Identifier: MIT
#include "assets/compiler/source/ids.hpp"

#include <gtest/gtest.h>

#include "assets/pack/limits.hpp"

namespace lectern::compiler {
namespace {

TEST(Ids, AreProposedForWhatPeopleWrite) {
  for (const auto& [written, id] :
       std::vector<std::pair<std::string, std::string>>{{"Brief an Köln (3)", "brief-an-koeln-3"},
                                                        {"1951_07_03 Five Points", "1951-07-03-five-points"},
                                                        {"Письмо 4", "pismo-4"},
                                                        {"Ætla", "aetla"},
                                                        {"l'été", "l-ete"},
                                                        {"Grete's letter", "gretes-letter"},
                                                        {"--a--", "a"},
                                                        {"!", ""},
                                                        {"", ""}}) {
    EXPECT_EQ(proposed_id(written), id) << written;
    EXPECT_EQ(is_id(proposed_id(written)), !id.empty()) << written;
  }
}

TEST(Ids, AreSpelledAsTheReadersOfALanguageSpellIt) {
  for (const auto& [written, id] : std::vector<std::pair<std::string, std::string>>{
           {"Письмо от 3 мая", "pismo-ot-3-maya"},
           {"Ёлка, щука, объект, жизнь", "yelka-shchuka-obyekt-zhizn"},
           {"Чайковский: Юлия, цирк, эхо", "chaykovskiy-yuliya-tsirk-ekho"},
           {"Письмо отъ 3 мая, Ѳедоръ, мiръ, вѣра", "pismo-ot-3-maya-fedor-mir-vera"},
           {"Лист від 3 травня, Київ, Євген", "lyst-vid-3-travnya-kyyiv-yevhen"},
           {"Ліст да Янкі Купалы", "list-da-yanki-kupaly"},
           {"Писмо, Љубљана, ђак, њива", "pismo-ljubljana-dak-njiva"},
           {"Größe, Äpfel, naß", "groesse-aepfel-nass"},
           {"Łódź, ćma, żółw", "lodz-cma-zolw"},
           {"Thư ngày 3 tháng 5, Đặng", "thu-ngay-3-thang-5-dang"},
           {"Γράμμα της 3ης Μαΐου, ευχή", "gramma-tis-3is-maiou-efchi"},
           {"رسالة من ٣ مايو", "rsalt-mn-3-mayw"},
           {"מכתב מ-3 במאי", "mktb-m-3-bmy"},
           {"1951年7月3日", "1951-nian-7-yue-3-ri"},
           {"毛泽东", "mao-ze-dong"},
           {"5월 3일의 편지", "5-wol-3-il-ui-pyeonji"},
           {"ひらがな", "hiragana"},
           {"Ærø, Ålesund", "aero-alesund"},
           {"d’Artagnan ² ½ ３", "d-artagnan-2-1-2-3"}})
    EXPECT_EQ(proposed_id(written), id) << written;
}

TEST(Ids, AreNeverProposedTooLong) {
  const std::string id = proposed_id(std::string(1'000, 'x') + "y");
  EXPECT_EQ(id, std::string(pack::max_id, 'x'));
  std::string sharp;
  for (int i = 0; i < 100; ++i) sharp += "ß";
  EXPECT_LE(proposed_id(sharp).size(), std::size_t{pack::max_id});
}

TEST(Ids, AreMendedByAnExample) {
  EXPECT_EQ(mend_id("Köln"), "ids are small letters a to z, digits and -, as \"koeln\"");
  EXPECT_EQ(mend_id("…"), "ids are small letters a to z, digits and -");
}

}  // namespace
}  // namespace lectern::compiler
