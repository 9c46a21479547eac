// SPDX-License-Identifier: MIT
#include "firmware/plan/people.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/portrait.hpp"
#include "firmware/view/scroll_bar.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

constexpr double entry_corner = 14;  // design px

/// The portrait, or the first letter of the name: never the shape of somebody.
void view_entry_badge(FrameBuilder& builder, const EntryPlan& entry, const pack::fb::Person& person, int top) {
  const Theme& theme = builder.theme();
  const Rect at = entry.badge.moved(0, -top);
  const int radius = builder.px(entry_corner);
  if (person.portrait() != nullptr) {
    view_portrait(builder, entry.person, *person.portrait(), at);
    // Its square corners go under the ground around it.
    const int around = builder.px(6);
    builder.draw(draw::Frame{at.inset(-around), theme.panel, around, radius + around});
  } else {
    builder.draw(draw::Fill{at, theme.night, radius});
    builder.text({fmt::format("word:{}/initial", person.id()->string_view()), builder.said(*person.initials()),
                  initial_type(builder.metrics()), at, theme.gold, theme.night, text::Alignment::centre, true, 1});
  }
  builder.draw(draw::Frame{at, theme.line, std::max(1, builder.px(2)), radius});
}

/// The days of the documents that name it, each a way into one.
void view_entry_chips(FrameBuilder& builder, const EntryPlan& entry, const pack::fb::Person& person, int top) {
  const auto& index = builder.world().index();
  const auto* occurrences = occurrences_of(person, builder.state().language);
  for (const PlaceChip& chip : entry.chips) {
    Button button;
    button.kind = TargetKind::card;
    button.growth = builder.metrics().control_growth();
    const std::string entry_id = person.id()->str();
    if (chip.place < occurrences->where()->size()) {
      const auto* where = occurrences->where()->Get(static_cast<flatbuffers::uoffset_t>(chip.place));
      button.id = fmt::format("person:{}/{}", entry_id, chip.place + 1);
      button.act = OpenPassage{where->document(), where->passage(), where->layer()};
      button.text = &builder.said(*pack::at(*index.short_days(), where->document()).text());
    } else {
      button.id = fmt::format("person:{}/more", entry_id);
      button.act = UnfoldEntry{entry.person};
      button.text = occurrences->more();
    }
    builder.button(button, chip.rect.moved(0, -top));
  }
}

void view_entry(FrameBuilder& builder, const EntryPlan& entry, int top) {
  const Theme& theme = builder.theme();
  const std::size_t language = builder.state().language;
  const auto& person = pack::at(*builder.world().index().people(), entry.person);
  const std::string id = fmt::format("word:{}", person.id()->string_view());
  builder.draw(draw::Fill{entry.rect.moved(0, -top), theme.panel, builder.px(entry_corner)});
  // In black and white nothing else says where an entry ends.
  if (theme.panel == theme.night)
    builder.draw(
        draw::Frame{entry.rect.moved(0, -top), theme.line, std::max(1, builder.px(2)), builder.px(entry_corner)});
  if (!entry.badge.empty()) view_entry_badge(builder, entry, person, top);
  const auto& name = list_name(person, language);
  builder.target({id, TargetKind::card, name.utf8()->str(), entry.head.moved(0, -top), OpenPerson{entry.person}});
  builder.text({id, name, list_name_type(builder.metrics()), entry.name.moved(0, -top), theme.bone, theme.panel});
  if (const auto* sentence = list_sentence(person, language))
    builder.text({id + "/sentence", *sentence, list_sentence_type(builder.metrics()), entry.sentence.moved(0, -top),
                  theme.bone, theme.panel});
  view_entry_chips(builder, entry, person, top);
}

void view_entries(FrameBuilder& builder, const PeoplePlan& plan, int top) {
  const Theme& theme = builder.theme();
  const auto seen = [&](Rect rect) { return rect.bottom() > top && rect.y < top + plan.pane.h; };
  if (seen(plan.title))
    builder.text({"title", builder.string(StringId::people_and_terms), list_title_type(builder.metrics()),
                  plan.title.moved(0, -top), theme.bone, theme.night});
  if (!plan.note.empty() && seen(plan.note))
    builder.text({"people-days", builder.string(StringId::people_days), list_sentence_type(builder.metrics()),
                  plan.note.moved(0, -top), theme.muted, theme.night});
  for (const KindHeading& heading : plan.headings)
    if (seen(heading.rect))
      builder.text({fmt::format("kind:{}", pack::string_keys[static_cast<std::size_t>(heading.words)]),
                    builder.string(heading.words), kind_type(builder.metrics()), heading.rect.moved(0, -top),
                    theme.gold, theme.night});
  for (const EntryPlan& entry : plan.near(top)) view_entry(builder, entry, top);
}

}  // namespace

void view_people(FrameBuilder& builder) {
  const PeoplePlan& plan = people_of(builder.state(), builder.world());
  const int top = static_cast<int>(std::lround(builder.state().people.at()));
  builder.pane({PaneId::people, plan.pane, Axis::down, top > 0, top < plan.end, true});
  builder.clip(plan.pane);
  view_entries(builder, plan, top);
  const int inset = builder.px(12);
  view_scroll_bar(builder, {plan.pane.right() - inset, inset, scroll_bar_width(builder), plan.pane.h - 2 * inset},
                  {top + 0.0, plan.end + 0.0, plan.pane.h}, builder.theme().muted);
  builder.unclip();
  const Button back = overview_button(builder, true);
  std::vector<Button> right = sight_buttons(builder);
  if (several_languages(builder)) right.push_back(language_button(builder, true));
  // Where there are two rows, the way back stands where it stands beside a document.
  std::vector<BarRow> rows{{{back}, right}};
  if (bar_rows(builder.metrics()) > 1) rows = {{{back}, {}}, {{}, right}};
  fit_labels(builder, rows);
  view_bar(builder, rows);
}

}  // namespace lectern::app
