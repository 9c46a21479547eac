// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/read_pack.hpp"

#include <fmt/format.h>

#include "assets/compiler/commands/typed_words.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/pack/every_blob.hpp"
#include "assets/pack/pack.hpp"

namespace lectern::compiler {

Result<OpenedPack> OpenedPack::open(const std::filesystem::path& path) {
  LECTERN_CHECK(check_names_pack(path));
  LECTERN_TRY(file, open_file(path));
  return OpenedPack(std::move(file), path.string());
}

Result<signature::Digest> OpenedPack::digest() const {
  return signature::digest_of(*file_);
}

Result<signature::Claim> OpenedPack::read_whole() const {
  LECTERN_TRY(pack, pack::Pack::open(borrowed(*file_), name_));
  if (const auto whole = pack::read_whole(pack); !whole) return wrong_within(name_, whole.error());
  return signature::Claim{pack.index().id()->str(), pack.index().revision(), {}};
}

Result<void> OpenedPack::check_unchanged() const {
  if (file_->state() == state_) return {};
  return fail(ErrorCode::damaged, fmt::format("somebody wrote to {} meanwhile; try again when that is done", name_));
}

Result<void> check_names_pack(const std::filesystem::path& path) {
  const std::filesystem::path clean = path.lexically_normal();
  const std::string name = (clean.has_filename() ? clean : clean.parent_path()).string();
  if (name.ends_with(signature::signature_ending))
    return fail(ErrorCode::usage,
                fmt::format("{} is a signature; name the pack: {}", name,
                            as_typed(name.substr(0, name.size() - signature::signature_ending.size()))));
  if (!is_folder(path)) return {};
  const std::string pack = as_typed(name + ".pack");
  if (is_there(name + ".pack"))
    return fail(ErrorCode::usage, fmt::format("{} is a folder; name its pack: {}", name, pack));
  return fail(ErrorCode::usage, fmt::format("{} is a folder; make a pack of it first: lectern-pack build {} -o {}",
                                            name, as_typed(name), pack));
}

tl::unexpected<Error> wrong_within(const std::filesystem::path& pack, const Error& error) {
  return fail(error.code, fmt::format("{}: {}; copy it again, or build it again", pack.string(), error.what));
}

std::filesystem::path signature_of(const std::filesystem::path& pack) {
  return pack.string() + std::string(signature::signature_ending);
}

}  // namespace lectern::compiler
