// SPDX-License-Identifier: MIT
#include "firmware/library/swap.hpp"

#include <fmt/format.h>

#include "assets/pack/name.hpp"
#include "assets/pack/pack.hpp"
#include "firmware/library/probation.hpp"

namespace lectern::app {

namespace {

namespace fs = std::filesystem;

/// `proven`: what is on show may be come back to; what has not shown yet that it can be shown may not.
Result<void> point_to(const Shelf& shelf, const fs::path& target, bool proven) {
  auto now = shelf.links->target(on_show_link);
  if (!now) now = shelf.own;
  // First what may come back, then what is shown: the other way round a cut between them would leave the way back to
  // lead past the exhibit that is shown.
  if (now && *now != target && proven) LECTERN_CHECK(point(*shelf.links, before_link, *now));
  return point(*shelf.links, on_show_link, target);
}

/// Judges a file whose bytes last and names it.
Result<std::string> judged_in(const Shelf& shelf, NamelessFile& file, const ReadableFile& read, const std::string& name,
                              const Judge& judge, const SignatureText& signature) {
  // Before anything of it is read the judge has seen who signed it.
  LECTERN_TRY(id, judge(read, name));
  LECTERN_TRY(sealed, pack::read_sealed(read, name));
  if (!pack::is_id(id))
    return fail(ErrorCode::damaged, fmt::format("{} has an id that no exhibit can have; build it again", name));
  std::string own = name_of(id, sealed.seal);
  LECTERN_CHECK(give_names(*shelf.packs, file, own, signature));
  return own;
}

}  // namespace

Result<void> point(Folder& folder, const std::string& link, const fs::path& target) {
  const std::string made = link + ".new";
  LECTERN_CHECK(folder.remove(made));
  LECTERN_CHECK(folder.link(target, made));
  LECTERN_CHECK(folder.rename(made, link));
  return folder.sync();
}

std::optional<std::string> kept_name(const fs::path& target) {
  if (target.parent_path() != packs_folder || !is_file_name(target.filename().string())) return std::nullopt;
  return target.filename().string();
}

Result<void> take_over(const Shelf& shelf) {
  return take_folder(*shelf.packs);
}

Result<std::string> bring_in(const Shelf& shelf, const ReadableFile& source, const std::string& name,
                             const Judge& judge, const SignatureText& signature) {
  LECTERN_TRY(copy, copied(*shelf.packs, source));
  return judged_in(shelf, *copy.file, *copy.read, name, judge, signature);
}

Result<std::string> take_imported(const Shelf& shelf, const std::string& name, const Judge& judge,
                                  const SignatureText& signature) {
  LECTERN_TRY(file, shelf.packs->adopt(*shelf.imported, name));
  LECTERN_CHECK(file->finish());
  LECTERN_TRY(read, file->reader());
  LECTERN_TRY(own, judged_in(shelf, *file, *read, name, judge, signature));
  LECTERN_CHECK(shelf.imported->remove(name));
  // A cut might else leave it without its signature.
  LECTERN_CHECK(shelf.imported->sync());
  LECTERN_CHECK(shelf.imported->remove(name + std::string(signature_ending)));
  return own;
}

Result<void> take_in(const Shelf& shelf, const std::string& name, const Judge& judge) {
  LECTERN_TRY(file, shelf.packs->keep(name));
  LECTERN_CHECK(judge(*file, name));
  return shelf.packs->sync();
}

Result<void> put_on_show(const Shelf& shelf, const std::string& name, Watched watched) {
  const fs::path target = fs::path(packs_folder) / name;
  const bool proven = !on_probation(shelf);
  // What is on show without being watched has nobody who would say that it is well.
  if (watched == Watched::yes) {
    LECTERN_CHECK(begin_probation(shelf, target));
  } else {
    LECTERN_CHECK(end_probation(shelf));
  }
  return point_to(shelf, target, proven);
}

Result<void> take_away(const Shelf& shelf, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto is = [&](const char* link) {
      const auto target = shelf.links->target(link);
      return target && kept_name(*target) == name;
    };
    if (is(on_show_link) || is(before_link)) continue;
    LECTERN_CHECK(shelf.packs->remove(name));
    LECTERN_CHECK(shelf.packs->remove(name + std::string(signature_ending)));
  }
  return shelf.packs->sync();
}

Result<std::string> put_back(const Shelf& shelf, const Judge& judge) {
  const auto before = shelf.links->target(before_link);
  if (!before || before == shelf.links->target(on_show_link))
    return fail(ErrorCode::missing, "no other exhibit was on show before; name the one to show");
  const std::string name = before->filename().string();
  if (const auto kept = kept_name(*before)) {
    LECTERN_TRY(file, shelf.packs->open(*kept));
    LECTERN_CHECK(judge(*file, name));
  } else if (before == shelf.own) {
    LECTERN_TRY(file, open_file(*before));
    LECTERN_CHECK(judge(*file, name));
  } else {
    return fail(ErrorCode::missing,
                fmt::format("what was on show before lies elsewhere ({}); name the one to show", before->string()));
  }
  LECTERN_CHECK(end_probation(shelf));
  // Asked for once more, the two change places again, proven or not: nothing comes back by itself to what is before
  // now, as whatever is put on show next first leaves what is on show there.
  LECTERN_CHECK(point_to(shelf, *before, true));
  return name;
}

}  // namespace lectern::app
