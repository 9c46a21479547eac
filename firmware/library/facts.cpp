// SPDX-License-Identifier: MIT
#include "firmware/library/facts.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "assets/pack/every_blob.hpp"
#include "assets/pack/name.hpp"
#include "assets/pack/pack.hpp"
#include "firmware/staff/lines.hpp"

namespace lectern::app {

namespace {

/// A file that tells how much of it was read.  Lifetime: `file` and `tell` outlive it.
class ToldFile final : public ReadableFile {
 public:
  ToldFile(const ReadableFile& file, const Tell& tell) : file_(file), tell_(tell) {}

  [[nodiscard]] std::uint64_t size() const override { return file_.size(); }
  [[nodiscard]] Result<void> read_at(std::uint64_t offset, std::span<std::byte> into) const override {
    constexpr std::uint64_t whole = 100;
    LECTERN_CHECK(file_.read_at(offset, into));
    file_.forget(offset, into.size());
    read_ += into.size();
    const int percent = static_cast<int>(std::min(read_ * whole / std::max(size(), std::uint64_t{1}), whole));
    if (percent != told_ && tell_) tell_(percent);
    told_ = percent;
    return {};
  }

 private:
  const ReadableFile& file_;
  const Tell& tell_;
  mutable std::uint64_t read_ = 0;
  mutable int told_ = 0;
};

staff::Found facts_in(const pack::Pack& pack) {
  const auto& index = pack.index();
  staff::Found found;
  found.bytes = pack.file_size();
  found.id = index.id()->str();
  found.revision = index.revision();
  if (index.title()->size() > 0) found.title = index.title()->Get(0)->utf8()->str();
  found.languages = index.languages()->size();
  found.documents = index.documents()->size();
  for (const auto* document : *index.documents()) found.pages += document->pages()->size();
  found.parts = static_cast<std::uint32_t>(pack::every_blob(pack).size());
  return found;
}

}  // namespace

Result<staff::Found> facts_of(const ReadableFile& file, const std::string& name, Reading reading, const Tell& tell) {
  LECTERN_TRY(pack, pack::Pack::open(std::make_unique<ToldFile>(file, tell), name));
  if (reading == Reading::all) LECTERN_CHECK(pack::read_whole(pack));
  return facts_in(pack);
}

Result<staff::Found> facts_behind(const Walls& walls, const ReadableFile& file, const std::string& name,
                                  Reading reading, const Tell& heard) {
  LECTERN_TRY(line, judge_apart(walls, file, heard, [&](const Tell& tell) -> Result<std::string> {
                LECTERN_TRY(facts, facts_of(file, name, reading, tell));
                std::string said = staff::line_of(staff::Told(std::move(facts)));
                said.pop_back();
                return said;
              }));
  auto told = staff::told_of(line);
  auto* const found = told ? std::get_if<staff::Found>(&*told) : nullptr;
  if (found == nullptr || !pack::is_id(found->id) || !found->revision)
    return fail(ErrorCode::damaged, name + " says of itself what no exhibit can say; build it again");
  return std::move(*found);
}

}  // namespace lectern::app
