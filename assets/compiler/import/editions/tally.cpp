// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/tally.hpp"

#include <fmt/format.h>
#include <utility>

namespace lectern::compiler {

void Tally::add(std::string what, const Place& place, std::string mend) {
  const auto [known, is_new] = known_.emplace(what, kinds_.size());
  if (is_new) {
    kinds_.push_back({place, std::move(what), std::move(mend)});
    counts_.push_back(0);
  }
  ++counts_[known->second];
}

void Tally::into(std::vector<Remark>& remarks) const {
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    Remark remark = kinds_[i];
    if (counts_[i] > 1) remark.what += fmt::format(" ({} times, here first)", counts_[i]);
    remarks.push_back(std::move(remark));
  }
}

}  // namespace lectern::compiler
