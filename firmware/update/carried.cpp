// SPDX-License-Identifier: MIT
#include "firmware/update/carried.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <variant>

#include "assets/pack/words.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/update/reader.hpp"
#include "firmware/update/update.hpp"

namespace lectern::app {

namespace {

/// The number that an id has in a list; nothing: it is not there.
template <class List>
std::optional<std::size_t> number_of(const List& list, std::string_view id) {
  for (flatbuffers::uoffset_t i = 0; i < list.size(); ++i)
    if (list.Get(i)->id()->string_view() == id) return std::size_t{i};
  return std::nullopt;
}

/// The same thing's number in another list.
template <class List>
std::optional<std::size_t> same(const List& before, std::size_t number, const List& now) {
  return number < before.size() ? number_of(now, pack::at(before, number).id()->string_view()) : std::nullopt;
}

template <class List>
std::optional<std::uint16_t> same(const List& before, std::optional<std::uint16_t> number, const List& now) {
  const auto found = number ? same(before, std::size_t{*number}, now) : std::nullopt;
  return found ? std::optional(static_cast<std::uint16_t>(*found)) : std::nullopt;
}

std::optional<std::size_t> same_language(const State& before, const World& was, const World& is) {
  const auto& languages = *is.index().languages();
  for (flatbuffers::uoffset_t i = 0; i < languages.size(); ++i)
    if (languages.Get(i)->string_view() == was.language(before)) return std::size_t{i};
  return std::nullopt;
}

/// The walk on the same path; nothing: that path is gone.
std::optional<Walk> same_walk(const State& before, const World& was, const World& is) {
  if (!before.walk || was.index().paths() == nullptr || is.index().paths() == nullptr) return std::nullopt;
  const auto path = same(*was.index().paths(), before.walk->path, *is.index().paths());
  if (!path) return std::nullopt;
  Walk walk = *before.walk;
  walk.path = *path;
  walk.step = std::min<std::size_t>(walk.step, pack::at(*is.index().paths(), *path).steps()->size());
  return walk;
}

/// What lies over the screen, each found by its id.
struct SameOverlay {
  const State& before;
  const World& was;
  const World& is;
  const State& now;

  Overlay operator()(const PersonCard& card) const {
    const auto person = same(*was.index().people(), std::optional(card.person), *is.index().people());
    return person ? Overlay(PersonCard{*person}) : Overlay();
  }
  Overlay operator()(const NoteCard& card) const {
    const auto note = now.screen == ScreenId::reader
                          ? same(*was.document(before).notes(), std::optional(card.note), *is.document(now).notes())
                          : std::nullopt;
    return note ? Overlay(NoteCard{*note}) : Overlay();
  }
  Overlay operator()(const ContextCard& card) const {
    return card.line < is.index().context()->size() ? Overlay(card) : Overlay();
  }
  Overlay operator()(const AboutPanel& panel) const {
    return now.screen == ScreenId::reader ? Overlay(panel) : Overlay();
  }
  template <class Other>
  Overlay operator()(const Other& other) const {
    return other;
  }
};

/// Where one read, by ids of what there is now.
detail::Anchor anchor_in(const State& before, const World& was, const State& now, const World& is) {
  detail::Anchor anchor = detail::anchor_of(before, was);
  const auto& passages = *was.document(before).passages();
  if (anchor.passage >= 0) {
    const auto passage = same(passages, static_cast<std::size_t>(anchor.passage), *is.document(now).passages());
    anchor.passage = passage ? static_cast<std::int32_t>(*passage) : -1;
    if (!passage) {
      const TextColumn text(before, was);
      anchor.passed = before.reader.text.at() / std::max(1, text.height(before.reader.section));
    }
  }
  anchor.section = std::min(anchor.section, TextColumn(now, is).size() - 1);
  anchor.sections = std::max(anchor.sections, anchor.section + 1);
  return anchor;
}

/// The page as it was looked at, where it has its shape still; else it is shown as a page is that is turned to.
void carry_page(State& state, const State& before, const World& was, const World& is) {
  const auto& pages = *is.document(state).pages();
  if (pages.size() == 0) return;
  const auto& old_pages = *was.document(before).pages();
  const std::size_t page = std::min<std::size_t>(before.reader.page, pages.size() - 1);
  state.reader.look = before.reader.look;
  if (page != state.reader.page) put_page(state, is, page);
  if (before.reader.page >= old_pages.size()) return;
  const auto& now = pack::at(pages, page);
  const auto& old = pack::at(old_pages, before.reader.page);
  if (now.width() == old.width() && now.height() == old.height()) state.reader.view = before.reader.view;
}

void carry_reader(State& state, const State& before, const World& was, const World& is, std::size_t document) {
  const Reader& old = before.reader;
  open_document(state, is, document);
  const auto& then = was.document(before);
  const auto& now = is.document(state);
  if (const auto layer = same(*then.layers(), old.layer, *now.layers())) state.reader.layer = *layer;
  state.reader.side_by_side = old.side_by_side;
  keep_to_offered(state, is);
  state.reader.page_alone = old.page_alone;
  carry_page(state, before, was, is);
  state.reader.highlighted = same(*then.passages(), old.highlighted, *now.passages());
  state.reader.entered = same(*then.passages(), old.entered, *now.passages());
  state.reader.follows = old.follows;
  state.reader.page_moved = old.page_moved;
  state.reader.followed = old.followed;
  state.reader.showing = state.reader.highlighted == old.highlighted ? old.showing : Showing{};
  state.reader.across = old.across;
  detail::restore(state, is, anchor_in(before, was, state, is));
}

/// The screen and what is on it; a document that is gone leaves the overview.
void carry_screen(State& state, const State& before, const World& was, const World& is) {
  state.reader = {};
  if (before.screen == ScreenId::people && is.index().people()->size() == 0) state.screen = ScreenId::overview;
  if (before.screen != ScreenId::reader) return;
  const auto document = same(*was.index().documents(), before.reader.document, *is.index().documents());
  if (document) return carry_reader(state, before, was, is, *document);
  state.screen = ScreenId::overview;
  state.screen_since = state.now;
}

}  // namespace

State carried(const State& before, const World& was, const World& is) {
  State state = before;
  state.language = same_language(before, was, is).value_or(state.setting.language);
  state.walk = same_walk(before, was, is);
  state.unfolded = same(*was.index().people(), before.unfolded, *is.index().people());
  state.pressed.clear();
  state.page_held = false;
  state.movement = {};
  state.cards.stop();
  state.people.stop();
  carry_screen(state, before, was, is);
  state.overlay = std::visit(SameOverlay{before, was, is, state}, before.overlay);
  if (state.overlay.index() == 0) state.focus_below.clear();
  // New errors are not overlooked because older ones were put away.
  const auto* now = is.flows.words().band(state.language);
  const auto* then = was.flows.words().band(before.language);
  if (now != nullptr && now->errors() && (then == nullptr || !then->errors())) state.band_folded = false;
  return resized(std::move(state), before.metrics, is);
}

}  // namespace lectern::app
