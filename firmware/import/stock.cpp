// SPDX-License-Identifier: MIT
#include "firmware/import/stock.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

#include "assets/pack/header.hpp"
#include "firmware/library/installed.hpp"
#include "firmware/library/swap.hpp"

namespace lectern::importing {

namespace {

namespace fs = std::filesystem;

/// Which packs of both folders links lead to, as "FOLDER/NAME".
std::set<std::string> linked_names(Folder& links) {
  std::set<std::string> found;
  const auto entries = links.entries(most_names);
  if (!entries) return found;
  for (const Entry& entry : entries->some)
    if (const auto target = links.target(entry.name))
      found.insert((target->parent_path().filename() / target->filename()).string());
  return found;
}

app::SignatureText signature_of(Folder& folder, const std::string& pack) {
  const auto file = folder.open(pack + std::string(app::signature_ending));
  if (!file) return std::nullopt;
  const auto bytes = read_whole(**file, pack, signature::most_signature_bytes);
  return bytes ? app::SignatureText(std::string(as_text(*bytes))) : std::nullopt;
}

void add_stock(const Kiosk& kiosk, Folder& folder, staff::Where where, std::vector<Kept>& stock) {
  const char* const called = where == staff::Where::imported ? app::imported_folder : app::packs_folder;
  const std::set<std::string> linked = linked_names(*kiosk.links);
  const auto leads_to = [&](const char* link, const std::string& name) {
    const auto target = kiosk.links->target(link);
    return target && target->parent_path().filename() == called && target->filename() == name;
  };
  const auto entries = folder.entries(most_names);
  if (!entries) return;
  const auto first = static_cast<std::ptrdiff_t>(stock.size());
  for (const Entry& entry : entries->some) {
    if (entry.kind != EntryKind::file || !entry.name.ends_with(pack_ending)) continue;
    const auto file = folder.open(entry.name);
    if (!file) continue;
    Kept kept{where, entry.name, (*file)->size(), 0, claimed_seal(**file), signature_of(folder, entry.name)};
    if (const auto state = (*file)->state()) kept.written = state->modified;
    kept.on_show = leads_to(app::on_show_link, entry.name);
    kept.before = leads_to(app::before_link, entry.name);
    kept.linked = linked.contains((fs::path(called) / entry.name).string());
    stock.push_back(std::move(kept));
  }
  std::stable_sort(stock.begin() + first, stock.end(),
                   [](const Kept& a, const Kept& b) { return a.written < b.written; });
}

std::vector<Kept> spare_of(const Kiosk& kiosk, const std::string& except = {}) {
  std::vector<Kept> spare = stock_of(kiosk);
  std::erase_if(spare, [&](const Kept& kept) {
    return kept.where != staff::Where::imported || kept.linked || kept.name == except;
  });
  return spare;
}

/// A pack first, for good: without it its signature is nothing and is cleared away, and a pack without a signature is
/// never left.
Result<void> take_away(Folder& folder, const std::string& name) {
  LECTERN_CHECK(folder.remove(name));
  LECTERN_CHECK(folder.sync());
  return folder.remove(name + std::string(app::signature_ending));
}

}  // namespace

std::optional<pack::Hash> claimed_seal(const ReadableFile& file) {
  Bytes header(pack::header_size);
  if (file.size() < header.size() || !file.read_at(0, header)) return std::nullopt;
  return pack::seal_of(header);
}

std::vector<Kept> stock_of(const Kiosk& kiosk) {
  std::vector<Kept> stock;
  if (!kiosk.links) return stock;
  if (kiosk.imported) add_stock(kiosk, *kiosk.imported, staff::Where::imported, stock);
  if (kiosk.packs) add_stock(kiosk, *kiosk.packs, staff::Where::kept, stock);
  return stock;
}

std::vector<signature::Shown> shown_of(const Kiosk& kiosk, const std::vector<Kept>& stock) {
  std::vector<signature::Shown> shown;
  for (const Kept& kept : stock) {
    if (!kept.on_show && !kept.before) continue;
    signature::Evidence evidence;
    if (kept.signature) evidence.signature = *kept.signature;
    const signature::Judgement judgement = signature::judge(kiosk.trust, evidence);
    if (judgement.claim) shown.push_back({judgement.claim->id, judgement.claim->revision});
  }
  return shown;
}

Result<void> take_stock(const Kiosk& kiosk) {
  LECTERN_CHECK(app::take_folder(*kiosk.imported));
  const std::vector<std::string> names = kiosk.imported->names();
  for (const std::string& name : names) {
    if (!name.ends_with(app::signature_ending)) continue;
    const std::string pack = name.substr(0, name.size() - app::signature_ending.size());
    if (!std::binary_search(names.begin(), names.end(), pack)) LECTERN_CHECK(kiosk.imported->remove(name));
  }
  return {};
}

Result<void> make_room(const Kiosk& kiosk, std::uint64_t bytes) {
  const std::uint64_t needed = bytes + left_free;
  LECTERN_TRY(room, kiosk.imported->room());
  const std::vector<Kept> spare = spare_of(kiosk);
  std::uint64_t could = room.free;
  for (const Kept& kept : spare) could += kept.bytes;
  if (could < needed)
    return fail(ErrorCode::too_large,
                fmt::format("{} bytes are needed and {} are free; {} more lie in packs that may go", needed, room.free,
                            could - room.free));
  std::uint64_t free = room.free;
  for (const Kept& kept : spare) {
    if (free >= needed) break;
    LECTERN_CHECK(take_away(*kiosk.imported, kept.name));
    free += kept.bytes;
  }
  return {};
}

Result<void> keep_few(const Kiosk& kiosk, const std::string& except) {
  std::vector<Kept> spare = spare_of(kiosk, except);
  const std::size_t most = most_imported - 1;
  if (spare.size() <= most) return {};
  spare.resize(spare.size() - most);
  for (const Kept& kept : spare) LECTERN_CHECK(take_away(*kiosk.imported, kept.name));
  return {};
}

}  // namespace lectern::importing
