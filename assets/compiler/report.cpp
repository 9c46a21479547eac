// SPDX-License-Identifier: MIT
#include "assets/compiler/report.hpp"

namespace lectern::compiler {

void Report::add(Finding finding) {
  ++counts_.at(static_cast<std::size_t>(finding.severity));
  if (findings_.size() == most_findings || ++of_file_[finding.place.file] > most_findings_of_a_file)
    ++not_kept_;
  else
    findings_.push_back(std::move(finding));
}

}  // namespace lectern::compiler
