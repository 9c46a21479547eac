// SPDX-License-Identifier: MIT
#include "render/scan/page_cache.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace lectern::scan {

namespace {

constexpr std::size_t most_kept = 12;

}  // namespace

Result<const pack::PageBlob*> PageCache::get(std::uint16_t document, std::uint16_t page) {
  const auto& documents = *pack_.index().documents();
  if (document >= documents.size() || page >= documents.Get(document)->pages()->size())
    return fail(ErrorCode::missing, fmt::format("there is no page {} in document {}", page, document));
  const std::pair key(document, page);
  const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const auto& entry) { return entry.first == key; });
  if (found != kept_.end()) {
    std::rotate(kept_.begin(), found, found + 1);
  } else {
    const auto* owner = documents.Get(document);
    kept_.emplace_front(key, std::make_unique<Kept>(pack_.read_page(*owner, *owner->pages()->Get(page))));
    if (kept_.size() > most_kept) kept_.pop_back();
  }
  const Kept& result = *kept_.front().second;
  if (!result) return tl::unexpected(result.error());
  return &*result;
}

}  // namespace lectern::scan
