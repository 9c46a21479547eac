// SPDX-License-Identifier: MIT
// What is asked of a pack before any visitor sees it: that all of it can be read, and that every view of it, made on a
// screen in memory, is good. Used by main and show_command; nothing reaches a display.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"
#include "firmware/audit/audit.hpp"
#include "firmware/audit/work.hpp"
#include "firmware/exhibit/show.hpp"
#include "firmware/style/metrics.hpp"

namespace lectern::app {

/// What a trial may take, in bytes and seconds of the processor. The service may have 384 MB in all (MemoryMax), of
/// which Mesa takes its part without a GPU. The time is a backstop only: what a pack may cost is counted in work.
inline constexpr std::uint64_t trial_memory = 256U << 20;
inline constexpr std::uint64_t trial_seconds = 1800;

/// Reads all of a pack.  Gives the exhibit's id.  Errors: what Pack::open and `read_whole` say.
[[nodiscard]] Result<std::string> read_pack_whole(std::unique_ptr<ReadableFile> file, const std::string& name);

/// What a trial found.
struct Tried {
  std::string id;  ///< of the exhibit
  std::vector<AuditFinding> found;
};

/// Reads all of a pack and judges every view in each language on this glass, at 100 % in the usual theme.
/// Errors: what Pack::open and `read_whole` say; too_large (it costs more than `most`).  Cost: seconds, a multiple of
/// it on a board.
[[nodiscard]] Result<Tried> faults_of_pack(const ReadableFile& file, const std::string& name,
                                           const Show::Interface& interface, const Metrics& metrics,
                                           const std::function<void(int percent)>& progress = {},
                                           const Work& most = most_work);

/// The same of a pack that is to be shown.  Gives the exhibit's id.  Errors: those, and malformed (the first finding,
/// and how many there are).
[[nodiscard]] Result<std::string> try_pack(const ReadableFile& file, const std::string& name,
                                           const Show::Interface& interface, const Metrics& metrics,
                                           const std::function<void(int percent)>& progress = {},
                                           const Work& most = most_work);

}  // namespace lectern::app
