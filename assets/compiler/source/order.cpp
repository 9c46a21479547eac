// SPDX-License-Identifier: MIT
#include "assets/compiler/source/order.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "assets/compiler/source/edtf.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/places.hpp"

namespace lectern::compiler {

namespace {

constexpr const char* take_out = "name another document, or take the line out";

/// Each document behind the one that it names, by that one's id; those that name none that is there stand under "".
using Followers = std::map<std::string, std::vector<SourceDocument>>;

void drop_unknown(std::vector<SourceDocument>& documents, Report& report) {
  std::vector<std::string> ids;
  for (const SourceDocument& document : documents) ids.push_back(document.id);
  for (SourceDocument& document : documents) {
    if (document.placed_after.empty()) continue;
    if (document.placed_after == document.id) {
      report.error(place_of(document, "placed_after"), "placed_after names the document itself", take_out);
    } else if (std::find(ids.begin(), ids.end(), document.placed_after) == ids.end()) {
      report.error(place_of(document, "placed_after"),
                   fmt::format("placed_after: there is no document {}", document.placed_after),
                   did_you_mean(document.placed_after, ids, take_out));
    } else {
      continue;
    }
    document.placed_after.clear();
  }
}

/// Of those that are placed after each other in a ring the first is told, and placed by its date.
void open_rings(std::vector<SourceDocument>& documents, Report& report) {
  std::map<std::string, std::string> after;
  for (const SourceDocument& document : documents) after[document.id] = document.placed_after;
  for (SourceDocument& document : documents) {
    std::string before = document.placed_after;
    for (std::size_t steps = documents.size(); !before.empty() && before != document.id && steps > 0; --steps)
      before = after[before];
    if (before != document.id) continue;
    report.error(place_of(document, "placed_after"),
                 fmt::format("{} is placed after {}, which by its own placed_after follows it", document.id,
                             document.placed_after),
                 "take one of the lines out");
    document.placed_after = after[document.id] = "";
  }
}

void take_with_followers(SourceDocument document, Followers& followers, std::vector<SourceDocument>& ordered,
                         Report& report) {
  auto behind = followers.extract(document.id);
  ordered.push_back(std::move(document));
  if (behind.empty()) return;
  const Edtf before = ordered.back().date;
  for (SourceDocument& follower : behind.mapped()) {
    const auto latest = latest_day(follower.date);
    const auto earliest = earliest_day(before);
    if (latest && earliest && *latest < *earliest)
      report.warning(place_of(follower, "placed_after"),
                     fmt::format("this document is older than {}, after which it is placed", follower.placed_after),
                     "take placed_after out, or correct one of the dates");
    take_with_followers(std::move(follower), followers, ordered, report);
  }
}

}  // namespace

void put_in_order(std::vector<SourceDocument>& documents, Report& report) {
  std::sort(documents.begin(), documents.end(), [](const SourceDocument& a, const SourceDocument& b) {
    if (comes_before(a.date, b.date)) return true;
    return !comes_before(b.date, a.date) && a.id < b.id;
  });
  drop_unknown(documents, report);
  open_rings(documents, report);
  Followers followers;
  for (SourceDocument& document : documents) {
    const std::string after = document.placed_after;
    followers[after].push_back(std::move(document));
  }
  documents.clear();
  for (SourceDocument& document : std::exchange(followers[""], {}))
    take_with_followers(std::move(document), followers, documents, report);
}

}  // namespace lectern::compiler
