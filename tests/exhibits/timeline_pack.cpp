// SPDX-License-Identifier: MIT
#include "tests/exhibits/timeline_pack.hpp"

#include <array>
#include <chrono>
#include <fmt/format.h>

#include "assets/pack/limits.hpp"
#include "tests/assets/compiler/build/exhibit.hpp"
#include "tests/render/scan/made_jpeg.hpp"

namespace lectern::test {

namespace {

using compiler::ByLanguage;
using compiler::PageSet;

constexpr int page_width = 360;
constexpr int page_height = 500;

/// Lines of writing on paper.
std::uint8_t written(int x, int y, int) {
  const bool line = y % 28 >= 10 && y % 28 < 18 && x > 30 && x < 330;
  return (x * 7 + y / 28 * 13) % 40 < 26 && line ? 60 : 232;
}

/// Titles and sentences of several lengths.
const std::array<ByLanguage, 4> titles{
    {{{"en", "The answer"}, {"ru", "Ответ"}},
     {{"en", "Five points for a ceasefire"}, {"ru", "Пять пунктов о прекращении огня"}},
     {{"en", "Arms for sixty divisions"}, {"ru", "Оружие для шестидесяти дивизий"}},
     {{"en", "Spring"}, {"ru", "Весна"}}}};
const std::array<ByLanguage, 3> lines{
    {{{"en", "What is asked for, and by when."}, {"ru", "О чём просят и к какому сроку."}},
     {{"en", "It can be put off."}, {"ru", "Это можно отложить."}},
     {{"en", "A copy of the message to the front is sent on, with a few words about it."},
      {"ru", "Пересылается копия сообщения на фронт, с несколькими словами о нём."}}}};
const ByLanguage context{
    {"en", "From here on both sides meet every week. What they say to each other is not among these papers."},
    {"ru",
     "С этого времени стороны встречаются каждую неделю. Что они говорят друг другу, в этих бумагах не сказано."}};

std::string id_of(std::size_t number) {
  return fmt::format("d{:03}", number + 1);
}

std::string date_of(std::size_t number) {
  using namespace std::chrono;
  const year_month_day date = sys_days{1949y / January / 3} + days{static_cast<int>(number * 4 + number % 3)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

compiler::SourceDocument document_of(std::size_t number) {
  auto document = compiler::tests::document(id_of(number), date_of(number));
  document.reset_pages = false;
  document.scans = {{"1.jpg", {{0, page_width, page_height, 0}}}};
  document.short_title = titles[number % titles.size()];
  document.line = lines[number % lines.size()];
  document.from = number % 2 == 0 ? "mao" : "stalin";
  document.to = number % 2 == 0 ? "stalin" : "mao";
  if (number % 5 == 4) document.answers = {id_of(number - 1)};
  return document;
}

}  // namespace

Result<void> write_timeline_pack(const std::filesystem::path& path, const TimelinePack& asked) {
  compiler::SourceExhibit exhibit = compiler::tests::exhibit();
  exhibit.title = exhibit.short_title = {{"en", "The letters"}, {"ru", "Письма"}};
  exhibit.introduction = {{"en", "Letters of some years, in order of time. They give one side's view."},
                          {"ru", "Письма нескольких лет, по времени. Они передают взгляд одной стороны."}};
  exhibit.documents.clear();
  for (std::size_t number = 0; number < asked.documents; ++number) {
    exhibit.documents.push_back(document_of(number));
    if (asked.context_every > 0 && number % asked.context_every == 1)
      exhibit.context.push_back({id_of(number), context, {}});
  }
  compiler::PageMakers makers = compiler::tests::one_tile_pages();
  makers.pages = [](const compiler::SourceDocument&, compiler::Report&) -> Result<PageSet> {
    PageSet set;
    set.count = 1;
    set.page = [](std::size_t) -> Result<compiler::MadePage> {
      compiler::MadePage page;
      page.levels.push_back({page_width, page_height, {made_jpeg(page_width, page_height, 1, written)}});
      page.zones.push_back({"p1", 30, 30, 300, 60});
      return page;
    };
    set.thumbnail = made_jpeg(page_width, page_width / 2, 1, written);
    return set;
  };
  compiler::Report report;
  compiler::tests::Silent progress;
  LECTERN_TRY(summary, compiler::compose(exhibit, {path}, makers, report, progress));
  (void)summary;
  return {};
}

}  // namespace lectern::test
