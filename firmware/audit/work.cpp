// SPDX-License-Identifier: MIT
#include "firmware/audit/work.hpp"

#include <fmt/format.h>

namespace lectern::app {

Work work_of(const Show& show, std::uint64_t bytes, std::uint64_t views) {
  const text::Counters texts = show.typesetter().counters();
  return {texts.shapes, texts.lines, bytes, show.tiles().counters().pixels_decoded, views};
}

std::optional<std::string> too_much(const Work& done, const Work& most) {
  const auto sentence = [](std::uint64_t allowed, const char* of_what, const char* mend) {
    return fmt::format("showing it takes more than {} {}, which is more than a kiosk is asked to do; {}", allowed,
                       of_what, mend);
  };
  if (done.runs > most.runs) return sentence(most.runs, "shaped runs of text", "make its texts fewer or shorter");
  if (done.lines > most.lines) return sentence(most.lines, "lines of text", "make its texts fewer or shorter");
  if (done.bytes > most.bytes) return sentence(most.bytes, "bytes read", "make its scans fewer or smaller");
  if (done.pixels > most.pixels) return sentence(most.pixels, "pixels unpacked", "make its scans fewer or smaller");
  if (done.views > most.views) return sentence(most.views, "views", "divide the exhibit");
  return std::nullopt;
}

}  // namespace lectern::app
