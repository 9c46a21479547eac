// SPDX-License-Identifier: MIT
#include "firmware/library/trial.hpp"

#include <fmt/format.h>
#include <utility>

#include "assets/pack/every_blob.hpp"
#include "firmware/exhibit/show.hpp"

namespace lectern::app {

namespace {

Result<std::string> read_whole(const pack::Pack& pack, const std::string& name) {
  if (auto sound = pack::read_whole(pack); !sound)
    return fail(sound.error().code, fmt::format("{}: {}; copy it again", name, sound.error().what));
  return pack.index().id()->str();
}

}  // namespace

Result<std::string> read_pack_whole(std::unique_ptr<ReadableFile> file, const std::string& name) {
  LECTERN_TRY(pack, pack::Pack::open(std::move(file), name));
  return read_whole(pack, name);
}

Result<Tried> faults_of_pack(const ReadableFile& file, const std::string& name, const Show::Interface& interface,
                             const Metrics& metrics, const std::function<void(int percent)>& progress,
                             const Work& most) {
  std::uint64_t bytes = 0;
  LECTERN_TRY(pack, pack::Pack::open(std::make_unique<CountedFile>(file, bytes), name));
  LECTERN_TRY(id, read_whole(pack, name));
  bytes = 0;  // reading it whole has a bound of its own, by its size
  Show show(std::move(pack), interface, store_options(std::nullopt, metrics.glass, 0), [] {});
  AuditRange range;
  range.glasses = {metrics};
  range.text_sizes = {100};
  range.contrast = {false};
  AuditWatch watch;
  watch.progress = progress;
  watch.may_go_on = [&](std::uint64_t views) -> Result<void> {
    const auto over = too_much(work_of(show, bytes, views), most);
    return over ? Result<void>(fail(ErrorCode::too_large, fmt::format("{}: {}", name, *over))) : Result<void>();
  };
  LECTERN_TRY(found, findings(show, cells_of(range, show.pack().index()), watch));
  return Tried{std::move(id), std::move(found)};
}

Result<std::string> try_pack(const ReadableFile& file, const std::string& name, const Show::Interface& interface,
                             const Metrics& metrics, const std::function<void(int percent)>& progress,
                             const Work& most) {
  LECTERN_TRY(tried, faults_of_pack(file, name, interface, metrics, progress, most));
  const auto& found = tried.found;
  if (found.empty()) return tried.id;
  return fail(ErrorCode::malformed,
              fmt::format("the trial of {} found {} fault{}, the first: {}; `lectern --audit` tells them all", name,
                          found.size(), found.size() == 1 ? "" : "s", line_of(found.front())));
}

}  // namespace lectern::app
