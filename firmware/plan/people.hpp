// SPDX-License-Identifier: MIT
// Where the entries of the list of people and terms stand: people first, then places, then terms, in the order of the
// visitor's language; each with its name, its sentence and the days of the documents that name it. Asked by `view`,
// `update` and the audit, through PeoplePlans.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "assets/pack/string_id.hpp"
#include "firmware/state/state.hpp"
#include "firmware/texts/measure.hpp"

namespace lectern::app {

/// A day that leads into a document, or what says that there are more.
struct PlaceChip {
  Rect rect;
  std::size_t place = 0;  ///< into the entry's occurrences; as many as there are of them: "and 28 more"
};

/// An entry on the list.  Units: px, before scrolling.
struct EntryPlan {
  std::uint16_t person = 0;  ///< into Index.people
  Rect rect;                 ///< its ground
  Rect head;                 ///< what opens its card
  Rect badge;                ///< of a portrait, or of the name's first letter; empty for what is no person
  Rect name, sentence;
  std::vector<PlaceChip> chips;
  int row_bottom = 0;  ///< of the row that it stands in
};

/// "People", "Places", "Terms", where there are two of them.
struct KindHeading {
  pack::StringId words{};
  Rect rect;
};

struct PeoplePlan {
  Rect title;                         ///< px, scrolls with the entries
  Rect note;                          ///< below it: what the days are; empty where no entry has any
  Rect pane;                          ///< what is seen
  std::vector<KindHeading> headings;  ///< before scrolling
  std::vector<EntryPlan> entries;     ///< in the order in which they are read, row by row
  int end = 0;                        ///< px: how far it scrolls

  /// Those that the pane shows when it is scrolled so far.  Cost: the logarithm of all.
  [[nodiscard]] std::span<const EntryPlan> near(int at) const;
};

/// What is measured once for a glass and a language, whatever is unfolded.  Units: px.
struct PeopleMeasures {
  struct Heights {
    int name = 0, sentence = 0;
  };
  int columns = 1;
  int column = 0;                      ///< the width of one
  std::vector<Heights> heights;        ///< by person
  std::map<std::uint16_t, Size> days;  ///< the chips of documents
  std::map<std::uint16_t, Size> more;  ///< by person, of those that fold
};

/// Cost: all entries are measured.
[[nodiscard]] PeopleMeasures measure_people(const pack::fb::Index& index, std::size_t language, const Measure& measure);

/// `unfolded` shows all of its days.
[[nodiscard]] PeoplePlan plan_people(const pack::fb::Index& index, std::size_t language, const Measure& measure,
                                     const PeopleMeasures& measures, std::optional<std::uint16_t> unfolded = {});

/// Where they stand for a visitor at this moment.  Lifetime: as PeoplePlans::get says.
[[nodiscard]] const PeoplePlan& people_of(const State& state, const World& world);

/// The places of an entry for visitors of a language; null: none are known.
[[nodiscard]] const pack::fb::Occurrences* occurrences_of(const pack::fb::Person& person, std::size_t language);

/// The name as the list sets it, and who or what it is; the latter null where the pack does not say.
[[nodiscard]] const pack::fb::Text& list_name(const pack::fb::Person& person, std::size_t language);
[[nodiscard]] const pack::fb::Text* list_sentence(const pack::fb::Person& person, std::size_t language);

/// The types of the title, of a name, of a sentence, of a first letter and of the heading of a kind.
[[nodiscard]] TypeSize list_title_type(const Metrics& metrics);
[[nodiscard]] TypeSize list_name_type(const Metrics& metrics);
[[nodiscard]] TypeSize list_sentence_type(const Metrics& metrics);
[[nodiscard]] TypeSize initial_type(const Metrics& metrics);
[[nodiscard]] TypeSize kind_type(const Metrics& metrics);

}  // namespace lectern::app
