// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/tally.hpp"

#include <fmt/format.h>
#include <utility>

namespace lectern::compiler {

namespace {

constexpr std::size_t most_kinds = 500;  // nobody reads more

}  // namespace

bool Tally::count(const std::string& what) {
  if (const auto known = known_.find(what); known != known_.end()) {
    ++counts_[known->second];
    return true;
  }
  if (kinds_.size() < most_kinds) return false;
  ++not_kept_;
  return true;
}

void Tally::add(std::string what, const Place& place, std::string mend) {
  if (count(what)) return;
  known_.emplace(what, kinds_.size());
  kinds_.push_back({place, std::move(what), std::move(mend)});
  counts_.push_back(1);
}

void Tally::into(std::vector<Remark>& remarks) const {
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    Remark remark = kinds_[i];
    if (counts_[i] > 1) remark.what += fmt::format(" ({} times, here first)", counts_[i]);
    remarks.push_back(std::move(remark));
  }
  if (not_kept_ > 0)
    remarks.push_back(
        {{kinds_.front().place.file, 0, 0}, fmt::format("{} more of other kinds were not listed", not_kept_), {}});
}

}  // namespace lectern::compiler
