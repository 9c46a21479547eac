// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/import/starter.hpp"

namespace lectern::compiler {

namespace {

/// Words that visitors read, and where they stand.
struct Told {
  Place place;
  std::string words;
};

std::string with_single_spaces(std::string_view text) {
  std::string single;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space) single += c;
    if (space && !single.empty() && single.back() != ' ') single += ' ';
  }
  if (single.ends_with(' ')) single.pop_back();
  return single;
}

std::string starter_text() {
  std::string text;
  for (const StarterFile& file : starter_files("exhibit")) text += with_single_spaces(file.text) + '\n';
  return text;
}

/// Shorter ones a curator may write too.
bool is_telling(std::string_view words) {
  constexpr std::ptrdiff_t least_words = 4;
  return std::count(words.begin(), words.end(), ' ') + 1 >= least_words;
}

std::string beginning_of(const std::string& words) {
  constexpr int shown_words = 7;
  std::size_t end = 0;
  for (int i = 0; i < shown_words && end != std::string::npos; ++i) end = words.find(' ', end + 1);
  return end == std::string::npos ? words : words.substr(0, end) + " …";
}

class Collected {
 public:
  void add(const Place& place, std::string_view words) {
    if (std::string single = with_single_spaces(words); is_telling(single)) told_.push_back({place, std::move(single)});
  }
  void add(const Place& place, const ByLanguage& words) {
    for (const auto& [language, text] : words) add(place, text);
  }
  [[nodiscard]] const std::vector<Told>& all() const { return told_; }

 private:
  std::vector<Told> told_;
};

void collect(const SourceDocument& document, Collected& into) {
  const auto place = [&](std::string_view key) { return place_of(document, key); };
  into.add(place("title"), document.title);
  for (const auto& [key, words] : {std::pair("summary", &document.summary), std::pair("citation", &document.citation),
                                   std::pair("credits", &document.credits), std::pair("rights", &document.rights)})
    into.add(place(key), words->value_or(""));
  into.add(place("short_title"), document.short_title);
  into.add(place("line"), document.line);
  for (const SourceNote& note : document.notes) {
    into.add(note.place, note.title);
    into.add(note.place, note.text);
  }
  for (const SourceLayer& layer : document.layers)
    for (const SourceBlock& block : layer.blocks)
      for (const Cell& cell : block.cells) into.add(cell.place, cell.text);
}

Collected collected(const SourceExhibit& exhibit) {
  Collected all;
  const auto place = [&](std::string_view key) { return place_of(exhibit, key); };
  for (const auto& [key, words] :
       {std::pair("title", &exhibit.title), std::pair("subtitle", &exhibit.subtitle), std::pair("hook", &exhibit.hook),
        std::pair("introduction", &exhibit.introduction), std::pair("viewpoint", &exhibit.viewpoint)})
    all.add(place(key), *words);
  for (const SourceContext& context : exhibit.context) all.add(place_of(context, "text"), context.text);
  for (const SourcePerson& person : exhibit.people) {
    all.add(person.place, person.sentence);
    all.add(person.place, person.text);
  }
  for (const SourcePath& path : exhibit.paths) {
    all.add(place_of(path, "title"), path.title);
    all.add(place_of(path, "end"), path.end);
    for (const SourceStep& step : path.steps) {
      all.add(place_of(step, "text"), step.text);
      all.add(place_of(step, "note"), step.note);
    }
  }
  for (const SourceDocument& document : exhibit.documents) collect(document, all);
  return all;
}

}  // namespace

void check_starter_words(const SourceExhibit& exhibit, Report& report) {
  const Collected words = collected(exhibit);
  const std::string starter = starter_text();
  std::vector<Told> left;
  std::copy_if(words.all().begin(), words.all().end(), std::back_inserter(left),
               [&](const Told& told) { return starter.find(told.words) != std::string::npos; });
  if (left.size() == words.all().size()) return;  // nothing was begun yet
  for (auto first = left.begin(); first != left.end();) {
    const auto end =
        std::find_if(first, left.end(), [&](const Told& told) { return told.place.file != first->place.file; });
    const auto count = static_cast<std::size_t>(end - first);
    report.warning(first->place,
                   fmt::format("{} still what \"lectern-pack new\" wrote as an example, from \"{}\" on",
                               count == 1 ? "one text here is" : fmt::format("{} texts here are", count),
                               beginning_of(first->words)),
                   "visitors would read it: put your own words there, or remove it");
    first = end;
  }
}

}  // namespace lectern::compiler
