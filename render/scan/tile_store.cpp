// SPDX-License-Identifier: MIT
#include "render/scan/tile_store.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "assets/pack/limits.hpp"
#include "render/scan/page_cache.hpp"
#include "render/scan/workers.hpp"

namespace lectern::scan {

namespace {

/// Thumbnails stand among the tiles under a level that no page has.
constexpr std::uint8_t thumbnail_level = 255;
static_assert(pack::max_levels < thumbnail_level);

draw::TileId thumbnail_id(std::uint16_t document) {
  return {document, 0, 0, 0, thumbnail_level};
}

std::size_t reserved_for(const Job& job) {
  return static_cast<std::size_t>(job.most.w) * static_cast<std::size_t>(job.most.h) *
         static_cast<std::size_t>(job.components);
}

}  // namespace

class TileStore::Impl {
 public:
  Impl(const pack::Pack& pack, StoreOptions options, std::function<void()> wake)
      : pack_(pack), options_(options), pages_(pack), workers_(pack, options.workers, std::move(wake)) {}

  void request(std::span<const draw::TileId> tiles, std::span<const std::uint16_t> thumbnails);
  bool collect();
  bool wait_idle() {
    bool news = false;
    do {
      workers_.finish();
      news = collect() || news;
    } while (!awaited_.empty());
    return news;
  }
  [[nodiscard]] bool idle() const { return awaited_.empty(); }
  [[nodiscard]] TileState state(const draw::TileId& id) const {
    if (damaged_.contains(id)) return TileState::damaged;
    return kept_.contains(id) ? TileState::ready : TileState::absent;
  }
  [[nodiscard]] draw::Pixels pixels(const draw::TileId& id) const {
    const auto it = kept_.find(id);
    if (it == kept_.end()) return {};
    const Decoded& decoded = it->second.pixels;
    return {decoded.size.w, decoded.size.h, decoded.components, decoded.pixels.get()};
  }
  [[nodiscard]] PageCache& pages() { return pages_; }
  [[nodiscard]] StoreCounters counters() const {
    StoreCounters counters = counters_;
    counters.pixel_bytes = kept_bytes_;
    return counters;
  }

 private:
  struct Kept {
    Decoded pixels;
    std::uint64_t wanted_at = 0;  ///< the last request that named it
  };

  [[nodiscard]] std::optional<Job> job_for(const draw::TileId& id);
  [[nodiscard]] std::optional<Job> tile_job(const draw::TileId& id);
  [[nodiscard]] std::optional<Job> thumbnail_job(const draw::TileId& id) const;
  /// Hands what is named and not there to the workers, in order, as far as the budget goes.
  void submit();
  /// Forgets what was wanted longest ago until `needed` more bytes fit; false if they cannot.
  bool make_room(std::size_t needed);

  const pack::Pack& pack_;
  StoreOptions options_;
  PageCache pages_;
  std::map<draw::TileId, Kept> kept_;
  std::set<draw::TileId> damaged_;
  std::map<draw::TileId, std::size_t> awaited_;  ///< queued or being decoded, and the bytes reserved for it
  std::vector<draw::TileId> named_;              ///< by the last request
  std::uint64_t requests_ = 0;
  std::size_t kept_bytes_ = 0;
  std::size_t awaited_bytes_ = 0;
  bool left_out_ = false;  ///< the budget did not go far enough; it may when others are done
  StoreCounters counters_;
  Workers workers_;  // the last member: its threads end before anything they might need
};

std::optional<Job> TileStore::Impl::tile_job(const draw::TileId& id) {
  const auto page = pages_.get(id.document, id.page);
  if (!page || id.level >= (**page)->levels()->size()) return std::nullopt;
  const auto* level = (**page)->levels()->Get(id.level);
  constexpr std::uint32_t side = pack::tile_size;
  const std::uint32_t columns = (level->width() + side - 1) / side;
  const std::uint32_t rows = (level->height() + side - 1) / side;
  if (id.column >= columns || id.row >= rows) return std::nullopt;
  const Size size{static_cast<int>(std::min(side, level->width() - id.column * side)),
                  static_cast<int>(std::min(side, level->height() - id.row * side))};
  const bool grey = pack_.index().documents()->Get(id.document)->pages()->Get(id.page)->grey();
  return Job{id, *level->tiles()->Get(id.row * columns + id.column), size, true, grey ? 1 : 3};
}

std::optional<Job> TileStore::Impl::thumbnail_job(const draw::TileId& id) const {
  const auto& documents = *pack_.index().documents();
  if (id.document >= documents.size()) return std::nullopt;
  const auto* document = documents.Get(id.document);
  const Size most{static_cast<int>(pack::max_thumbnail_width), static_cast<int>(pack::max_thumbnail_height)};
  return Job{id, *document->thumbnail(), most, false, document->pages()->Get(0)->grey() ? 1 : 3};
}

std::optional<Job> TileStore::Impl::job_for(const draw::TileId& id) {
  return id.level == thumbnail_level ? thumbnail_job(id) : tile_job(id);
}

bool TileStore::Impl::make_room(std::size_t needed) {
  while (kept_bytes_ + awaited_bytes_ + needed > options_.pixel_budget) {
    const auto oldest = std::min_element(kept_.begin(), kept_.end(), [](const auto& a, const auto& b) {
      return a.second.wanted_at < b.second.wanted_at;
    });
    if (oldest == kept_.end() || oldest->second.wanted_at == requests_) return false;
    kept_bytes_ -= oldest->second.pixels.bytes();
    kept_.erase(oldest);
  }
  return true;
}

void TileStore::Impl::request(std::span<const draw::TileId> tiles, std::span<const std::uint16_t> thumbnails) {
  std::vector<draw::TileId> named;
  named.reserve(tiles.size() + thumbnails.size());
  for (const std::uint16_t document : thumbnails) named.push_back(thumbnail_id(document));
  named.insert(named.end(), tiles.begin(), tiles.end());
  if (named == named_) return;
  named_ = std::move(named);
  ++requests_;
  submit();
}

void TileStore::Impl::submit() {
  const std::vector<Job> given_up = workers_.replace({});
  for (const Job& job : given_up) {
    awaited_bytes_ -= awaited_.at(job.id);
    awaited_.erase(job.id);
  }
  left_out_ = false;
  std::vector<draw::TileId> missing;
  for (const draw::TileId& id : named_) {
    const auto kept = kept_.find(id);
    if (kept != kept_.end()) kept->second.wanted_at = requests_;
    if (kept == kept_.end() && !damaged_.contains(id) && !awaited_.contains(id)) missing.push_back(id);
  }
  std::vector<Job> jobs;
  for (const draw::TileId& id : missing) {
    std::optional<Job> job = job_for(id);
    // A page that cannot be read, or a tile that it does not have, is a hole as well.
    if (!job) damaged_.insert(id);
    if (!job || awaited_.contains(id)) continue;
    const std::size_t bytes = reserved_for(*job);
    left_out_ = !make_room(bytes);
    if (left_out_) break;
    awaited_.emplace(id, bytes);
    awaited_bytes_ += bytes;
    jobs.push_back(*job);
  }
  counters_.tiles_cancelled += static_cast<std::uint64_t>(
      std::count_if(given_up.begin(), given_up.end(), [&](const Job& job) { return !awaited_.contains(job.id); }));
  workers_.replace(std::move(jobs));
}

bool TileStore::Impl::collect() {
  bool news = false;
  std::vector<Done> all_done = workers_.take();
  for (Done& done : all_done) {
    const auto awaited = awaited_.find(done.id);
    awaited_bytes_ -= awaited->second;
    awaited_.erase(awaited);
    const bool wanted = std::find(named_.begin(), named_.end(), done.id) != named_.end();
    news = news || wanted;
    if (!done.pixels) {
      damaged_.insert(done.id);
      ++counters_.tiles_damaged;
      continue;
    }
    ++counters_.tiles_decoded;
    kept_bytes_ += done.pixels->bytes();
    kept_.emplace(done.id, Kept{std::move(*done.pixels), wanted ? requests_ : requests_ - 1});
  }
  if (left_out_ && !all_done.empty()) submit();
  return news;
}

TileStore::TileStore(const pack::Pack& pack, StoreOptions options, std::function<void()> wake)
    : impl_(std::make_unique<Impl>(pack, options, std::move(wake))) {}

TileStore::~TileStore() = default;

void TileStore::request(std::span<const draw::TileId> wanted, std::span<const std::uint16_t> thumbnails) {
  impl_->request(wanted, thumbnails);
}

bool TileStore::collect() {
  return impl_->collect();
}
bool TileStore::idle() const {
  return impl_->idle();
}
bool TileStore::wait_idle() {
  return impl_->wait_idle();
}
TileState TileStore::state(const draw::TileId& id) const {
  return impl_->state(id);
}
TileState TileStore::thumbnail_state(std::uint16_t document) const {
  return impl_->state(thumbnail_id(document));
}

Result<const pack::PageBlob*> TileStore::page(std::uint16_t document, std::uint16_t page) {
  return impl_->pages().get(document, page);
}

Result<Pyramid> TileStore::pyramid(std::uint16_t document, std::uint16_t page) {
  LECTERN_TRY(blob, impl_->pages().get(document, page));
  Pyramid pyramid{document, page, {}};
  for (const auto* level : *(*blob)->levels())
    pyramid.levels.push_back({static_cast<int>(level->width()), static_cast<int>(level->height())});
  return pyramid;
}

draw::Pixels TileStore::tile(const draw::TileId& id) const {
  return impl_->pixels(id);
}
draw::Pixels TileStore::thumbnail(std::uint16_t document) const {
  return impl_->pixels(thumbnail_id(document));
}
StoreCounters TileStore::counters() const {
  return impl_->counters();
}

}  // namespace lectern::scan
