// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/nearest.hpp"

namespace lectern::compiler {

namespace {

/// A layer, its passages in its order, and where each stands.
struct Holder {
  struct Held {
    std::size_t number;
    Place place;
    bool form;
  };
  const SourceLayer* layer;
  std::vector<std::string> ids;
  std::unordered_map<std::string, Held> held;
  [[nodiscard]] bool holds(const std::string& id) const { return held.contains(id); }
};

/// An id that one layer alone has where another has one that looks like it.
struct Typo {
  const Holder* holder;
  std::string id, meant;
  const Holder* other;
};

std::vector<Holder> holders_of(const SourceDocument& document) {
  std::vector<Holder> holders;
  for (const SourceLayer& layer : document.layers) {
    Holder& holder = holders.emplace_back(Holder{&layer, {}, {}});
    for (const SourceBlock& block : layer.blocks)
      for (const Cell& cell : block.cells)
        for (const SourceSpan& span : cell.spans)
          if (span.kind == SpanKind::passage &&
              holder.held.try_emplace(span.target, Holder::Held{holder.ids.size(), span.place, span.form}).second)
            holder.ids.push_back(span.target);
  }
  return holders;
}

/// The id that follows `before` in a layer, its first if that is empty; empty where there is none.
std::string after(const Holder& holder, const std::string& before) {
  std::size_t number = 0;
  if (!before.empty()) {
    const auto found = holder.held.find(before);
    number = found == holder.held.end() ? holder.ids.size() : found->second.number + 1;
  }
  return number < holder.ids.size() ? holder.ids[number] : std::string();
}

bool is_alone(const std::vector<Holder>& holders, const std::string& id) {
  return std::count_if(holders.begin(), holders.end(), [&](const Holder& h) { return h.holds(id); }) == 1;
}

std::vector<Typo> typos_of(const std::vector<Holder>& holders) {
  std::vector<Typo> typos;
  std::unordered_set<std::string> told;
  for (const Holder& holder : holders)
    for (std::size_t i = 0; i < holder.ids.size(); ++i) {
      const std::string& id = holder.ids[i];
      if (!is_alone(holders, id) || told.contains(id)) continue;
      for (const Holder& other : holders) {
        const std::string there = &other == &holder ? std::string() : after(other, i == 0 ? "" : holder.ids[i - 1]);
        const std::array<std::string, 1> candidate = {there};
        if (there.empty() || holder.holds(there) || nearest(id, candidate).empty()) continue;
        typos.push_back({&holder, id, there, &other});
        told.insert({id, there});
        break;
      }
    }
  return typos;
}

/// A gist need not speak of a form, and of a passage of its own nothing is missing elsewhere.
bool may_lack(const Holder& holder, const std::string& id, const std::vector<Holder>& holders) {
  if (holder.layer->kind != LayerKind::gist)
    return std::all_of(holders.begin(), holders.end(),
                       [&](const Holder& h) { return h.layer->kind == LayerKind::gist || !h.holds(id); });
  return std::any_of(holders.begin(), holders.end(),
                     [&](const Holder& h) { return h.holds(id) && h.held.at(id).form; });
}

void tell_gaps(const SourceDocument& document, const Holder& holder, const std::vector<Holder>& holders,
               const std::vector<Typo>& typos, Report& report) {
  const auto holds = [&](const std::string& id) { return holder.holds(id); };
  const auto is_typo = [&](const std::string& id) {
    return std::any_of(typos.begin(), typos.end(),
                       [&](const Typo& t) { return t.id == id || (t.holder == &holder && t.meant == id); });
  };
  const auto first = std::find_if(document.passages.begin(), document.passages.end(), holds);
  const auto last = std::find_if(document.passages.rbegin(), document.passages.rend(), holds).base();
  std::string before;
  for (auto id = first; id < last; ++id) {
    if (holds(*id)) {
      before = *id;
      continue;
    }
    if (is_typo(*id) || may_lack(holder, *id, holders)) continue;
    const auto other = std::find_if(holders.begin(), holders.end(), [&](const Holder& h) { return h.holds(*id); });
    report.warning(holder.held.at(before).place,
                   fmt::format("{} has no passage {}, which {} has after {}", holder.layer->id, *id,
                               other != holders.end() ? other->layer->id : "another", *(id - 1)),
                   fmt::format("mark its words with <!-- passage {} -->; if there are none, it lights alone", *id));
  }
}

/// Two layers with passages of which none is the other's are never paired.
void tell_strangers(const std::vector<Holder>& holders, Report& report) {
  for (auto one = holders.begin(); one != holders.end(); ++one)
    for (auto other = one + 1; other != holders.end(); ++other) {
      if (one->ids.empty() || other->ids.empty()) continue;
      if (std::any_of(one->ids.begin(), one->ids.end(), [&](const std::string& id) { return other->holds(id); }))
        continue;
      report.warning(other->held.at(other->ids.front()).place,
                     fmt::format("{} and {} have no passage in common: nothing in them lights together", one->layer->id,
                                 other->layer->id),
                     fmt::format("give what belongs together one id, as <!-- passage {} -->", one->ids.front()));
    }
}

/// A gist of a passage that no text has lights nothing.
void tell_gists_of_nothing(const std::vector<Holder>& holders, const std::vector<Typo>& typos, Report& report) {
  std::vector<std::string> there;
  for (const Holder& holder : holders)
    if (holder.layer->kind != LayerKind::gist) there.insert(there.end(), holder.ids.begin(), holder.ids.end());
  for (const Holder& holder : holders) {
    if (holder.layer->kind != LayerKind::gist) continue;
    for (const std::string& id : holder.ids) {
      const bool told = std::any_of(typos.begin(), typos.end(), [&](const Typo& typo) { return typo.id == id; });
      if (told || std::find(there.begin(), there.end(), id) != there.end()) continue;
      report.error(holder.held.at(id).place,
                   fmt::format("{} speaks of a passage {}, which no text of the document has", holder.layer->id, id),
                   did_you_mean(id, there, "take it out, or mark its words in a text"));
    }
  }
}

/// A form in one layer is one in all.
void tell_forms(const SourceDocument& document, const std::vector<Holder>& holders, Report& report) {
  for (const std::string& id : document.passages) {
    const Holder* form = nullptr;
    const Holder* words = nullptr;
    for (const Holder& holder : holders)
      if (holder.holds(id)) (holder.held.at(id).form ? form : words) = &holder;
    if (form == nullptr || words == nullptr) continue;
    report.warning(
        words->held.at(id).place,
        fmt::format("{} is marked as a form in {}, and as a passage in {}", id, form->layer->id, words->layer->id),
        fmt::format("write <!-- form {} --> in all texts of the document, or <!-- passage {} --> in all", id, id));
  }
}

}  // namespace

void check_passages(const SourceDocument& document, Report& report) {
  const std::vector<Holder> holders = holders_of(document);
  const std::vector<Typo> typos = typos_of(holders);
  for (const Typo& typo : typos)
    report.warning(typo.holder->held.at(typo.id).place,
                   fmt::format("{} alone has a passage {}; {} has {} there", typo.holder->layer->id, typo.id,
                               typo.other->layer->id, typo.meant),
                   fmt::format("did you mean {}?", typo.meant));
  for (const Holder& holder : holders) tell_gaps(document, holder, holders, typos, report);
  tell_gists_of_nothing(holders, typos, report);
  tell_strangers(holders, report);
  tell_forms(document, holders, report);
}

}  // namespace lectern::compiler
