// SPDX-License-Identifier: MIT
#include "render/scan/tile_store.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "assets/pack/limits.hpp"
#include "assets/pack/words.hpp"
#include "render/draw/portrait_id.hpp"
#include "render/scan/page_cache.hpp"
#include "render/scan/workers.hpp"

namespace lectern::scan {

namespace {

/// Thumbnails stand among the tiles under a level that no page has, and portraits under another.
constexpr std::uint8_t thumbnail_level = 255;
static_assert(pack::max_levels < draw::portrait_level && draw::portrait_level < thumbnail_level);
static_assert(pack::tile_size == draw::tile_side);

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

  bool request(std::span<const draw::TileId> shown, std::span<const std::uint16_t> thumbnails,
               std::span<const draw::TileId> ahead);
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
    counters.pixel_bytes = pixel_bytes();
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
  [[nodiscard]] std::optional<Job> portrait_job(const draw::TileId& id) const;
  /// Null: there is none.
  [[nodiscard]] const pack::fb::Portrait* portrait(const draw::TileId& id) const;
  [[nodiscard]] std::size_t pixel_bytes() const {
    return kept_bytes_ + awaited_bytes_ + (awaited_.empty() ? 0 : decoder_bytes());
  }
  [[nodiscard]] bool is_grey(const draw::TileId& id) const;
  [[nodiscard]] std::size_t decoder_bytes() const { return std::max(1U, options_.workers) * options_.decoder_bytes; }
  /// Hands what is named and not there to the workers, in order, as far as the budget goes; whether pixels were
  /// dropped.
  bool submit();
  /// Takes back from the workers what they have not begun.
  std::vector<Job> take_back();
  /// Forgets what was wanted longest ago, then what is named last but not before `least`, until `needed` more bytes
  /// fit; false if they cannot.
  bool make_room(std::size_t needed, std::size_t least);
  void drop(std::map<draw::TileId, Kept>::iterator kept);

  const pack::Pack& pack_;
  StoreOptions options_;
  PageCache pages_;
  std::map<draw::TileId, Kept> kept_;
  std::set<draw::TileId> damaged_;
  std::map<draw::TileId, std::size_t> awaited_;  ///< queued or being decoded, and the bytes reserved for it
  std::vector<draw::TileId> named_;              ///< by the last request, the most urgent first
  std::size_t shown_ = 0;                        ///< so many of them are on the glass
  std::size_t limit_ = 0;                        ///< bytes of tiles and thumbnails, at present
  std::uint64_t requests_ = 0;
  std::size_t kept_bytes_ = 0;
  std::size_t awaited_bytes_ = 0;
  bool left_out_ = false;  ///< the budget did not go far enough; it may when others are done
  bool dropped_ = false;   ///< pixels were forgotten since it was last said
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
  if (document->thumbnail() == nullptr) return std::nullopt;
  const Size most{static_cast<int>(pack::max_thumbnail_width), static_cast<int>(pack::max_thumbnail_height)};
  const auto of = pack::first_picture(*document);
  if (!of) return std::nullopt;
  return Job{id, *document->thumbnail(), most, false, pack::at(*document->pages(), *of).grey() ? 1 : 3};
}

const pack::fb::Portrait* TileStore::Impl::portrait(const draw::TileId& id) const {
  const auto& people = *pack_.index().people();
  return id.document < people.size() ? people.Get(id.document)->portrait() : nullptr;
}

std::optional<Job> TileStore::Impl::portrait_job(const draw::TileId& id) const {
  const auto* portrait = this->portrait(id);
  if (portrait == nullptr) return std::nullopt;
  return Job{id, *portrait->blob(), {portrait->width(), portrait->height()}, true, portrait->grey() ? 1 : 3};
}

std::optional<Job> TileStore::Impl::job_for(const draw::TileId& id) {
  if (id.level == draw::portrait_level) return portrait_job(id);
  return id.level == thumbnail_level ? thumbnail_job(id) : tile_job(id);
}

bool TileStore::Impl::is_grey(const draw::TileId& id) const {
  if (id.level == draw::portrait_level) return portrait(id) == nullptr || portrait(id)->grey();
  const auto& documents = *pack_.index().documents();
  if (id.document >= documents.size()) return true;
  const auto& pages = *documents.Get(id.document)->pages();
  return id.page >= pages.size() || pages.Get(id.page)->grey();
}

void TileStore::Impl::drop(std::map<draw::TileId, Kept>::iterator kept) {
  kept_bytes_ -= kept->second.pixels.bytes();
  kept_.erase(kept);
  dropped_ = true;
}

bool TileStore::Impl::make_room(std::size_t needed, std::size_t least) {
  const auto fits = [&] { return kept_bytes_ + awaited_bytes_ + needed <= limit_; };
  while (!fits() && !kept_.empty()) {
    const auto oldest = std::min_element(kept_.begin(), kept_.end(), [](const auto& a, const auto& b) {
      return a.second.wanted_at < b.second.wanted_at;
    });
    if (oldest->second.wanted_at == requests_) break;
    drop(oldest);
  }
  for (std::size_t last = named_.size(); !fits() && last > least; --last)
    if (const auto kept = kept_.find(named_[last - 1]); kept != kept_.end()) drop(kept);
  return fits();
}

bool TileStore::Impl::request(std::span<const draw::TileId> shown, std::span<const std::uint16_t> thumbnails,
                              std::span<const draw::TileId> ahead) {
  std::vector<draw::TileId> named;
  named.reserve(shown.size() + thumbnails.size() + ahead.size());
  for (const std::uint16_t document : thumbnails) named.push_back(thumbnail_id(document));
  named.insert(named.end(), shown.begin(), shown.end());
  const std::size_t on_glass = named.size();
  named.insert(named.end(), ahead.begin(), ahead.end());
  if (named == named_ && on_glass == shown_) return false;
  named_ = std::move(named);
  shown_ = on_glass;
  const bool grey = std::all_of(named_.begin(), named_.end(), [&](const draw::TileId& id) { return is_grey(id); });
  const std::size_t budget = grey ? options_.pixel_budget : options_.colour_budget;
  limit_ = budget - std::min(budget, options_.set_aside + decoder_bytes());
  ++requests_;
  return submit();
}

std::vector<Job> TileStore::Impl::take_back() {
  std::vector<Job> given_up = workers_.replace({});
  for (const Job& job : given_up) {
    awaited_bytes_ -= awaited_.at(job.id);
    awaited_.erase(job.id);
  }
  return given_up;
}

bool TileStore::Impl::submit() {
  const std::vector<Job> given_up = take_back();
  for (const draw::TileId& id : named_)
    if (const auto kept = kept_.find(id); kept != kept_.end()) kept->second.wanted_at = requests_;
  left_out_ = !make_room(0, named_.size());
  std::vector<Job> jobs;
  for (std::size_t i = 0; i < named_.size() && !left_out_; ++i) {
    const draw::TileId& id = named_[i];
    if (kept_.contains(id) || damaged_.contains(id) || awaited_.contains(id)) continue;
    std::optional<Job> job = job_for(id);
    // A page that cannot be read, or a tile that it does not have, is a hole as well.
    if (!job) damaged_.insert(id);
    if (!job) continue;
    const std::size_t bytes = reserved_for(*job);
    left_out_ = !make_room(bytes, i + 1);
    if (left_out_) break;
    awaited_.emplace(id, bytes);
    awaited_bytes_ += bytes;
    jobs.push_back(*job);
  }
  counters_.tiles_cancelled += static_cast<std::uint64_t>(
      std::count_if(given_up.begin(), given_up.end(), [&](const Job& job) { return !awaited_.contains(job.id); }));
  counters_.most_pixel_bytes = std::max(counters_.most_pixel_bytes, pixel_bytes());
  workers_.replace(std::move(jobs));
  return std::exchange(dropped_, false);
}

bool TileStore::Impl::collect() {
  bool news = false;
  std::vector<Done> all_done = workers_.take();
  for (Done& done : all_done) {
    const auto awaited = awaited_.find(done.id);
    awaited_bytes_ -= awaited->second;
    awaited_.erase(awaited);
    const auto named = std::find(named_.begin(), named_.end(), done.id);
    news = news || named - named_.begin() < static_cast<std::ptrdiff_t>(shown_);
    if (!done.pixels) {
      damaged_.insert(done.id);
      ++counters_.tiles_damaged;
      continue;
    }
    ++counters_.tiles_decoded;
    counters_.pixels_decoded +=
        static_cast<std::uint64_t>(done.pixels->size.w) * static_cast<std::uint64_t>(done.pixels->size.h);
    kept_bytes_ += done.pixels->bytes();
    kept_.emplace(done.id, Kept{std::move(*done.pixels), named != named_.end() ? requests_ : requests_ - 1});
  }
  if (left_out_ && !all_done.empty()) news = submit() || news;
  return news;
}

TileStore::TileStore(const pack::Pack& pack, StoreOptions options, std::function<void()> wake)
    : impl_(std::make_unique<Impl>(pack, options, std::move(wake))) {}

TileStore::~TileStore() = default;

bool TileStore::request(std::span<const draw::TileId> shown, std::span<const std::uint16_t> thumbnails,
                        std::span<const draw::TileId> ahead) {
  return impl_->request(shown, thumbnails, ahead);
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
