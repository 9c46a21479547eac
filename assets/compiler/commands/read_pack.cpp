// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/read_pack.hpp"

#include <fmt/format.h>

#include "assets/pack/every_blob.hpp"
#include "assets/pack/pack.hpp"

namespace lectern::compiler {

Result<OpenedPack> OpenedPack::open(const std::filesystem::path& path) {
  LECTERN_TRY(file, open_file(path));
  return OpenedPack(std::move(file), path.string());
}

Result<signature::Digest> OpenedPack::digest() const {
  return signature::digest_of(*file_);
}

Result<signature::Claim> OpenedPack::read_whole() const {
  LECTERN_TRY(pack, pack::Pack::open(borrowed(*file_), name_));
  LECTERN_CHECK(pack::read_whole(pack));
  return signature::Claim{pack.index().id()->str(), pack.index().revision(), {}};
}

Result<void> OpenedPack::check_unchanged() const {
  if (file_->state() == state_) return {};
  return fail(ErrorCode::damaged, fmt::format("somebody wrote to {} meanwhile; try again when that is done", name_));
}

std::filesystem::path signature_of(const std::filesystem::path& pack) {
  return pack.string() + std::string(signature::signature_ending);
}

}  // namespace lectern::compiler
