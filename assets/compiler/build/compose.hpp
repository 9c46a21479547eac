// SPDX-License-Identifier: MIT
// The whole of a build, but for who makes the pages: build.cpp puts in the re-set pages, tests put in small ones.
// A document at a time; pages are written as they are made, so that a large exhibit is never held whole.
#pragma once

#include <functional>
#include <string_view>

#include "assets/base/result.hpp"
#include "assets/compiler/build/build.hpp"
#include "assets/compiler/tiles/made_page.hpp"

namespace lectern::compiler {

/// Who makes the pictures of a pack.
struct PageMakers {
  std::function<Result<PageSet>(const SourceDocument&, Report&)> pages;
  std::function<Result<Bytes>(std::string_view address)> qr;
  std::function<Result<MadePortrait>(const SourcePerson&)> portrait = {};  ///< of those who have one
};

/// Errors: as build().
[[nodiscard]] Result<BuildSummary> compose(const SourceExhibit& exhibit, const BuildOptions& options,
                                           const PageMakers& makers, Report& report, Progress& progress);

}  // namespace lectern::compiler
