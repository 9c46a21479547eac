// SPDX-License-Identifier: MIT
// A pack that is to be signed, or was: its digest and what it says of itself, both of the same bytes. Used by sign_pack
// and verify_pack; inspect asks for names alone.
#pragma once

#include <filesystem>
#include <memory>

#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"
#include "assets/signature/digest.hpp"
#include "assets/signature/signature.hpp"

namespace lectern::compiler {

/// A pack's file, opened once.
class OpenedPack {
 public:
  /// Errors: usage, missing, unreadable.
  [[nodiscard]] static Result<OpenedPack> open(const std::filesystem::path& path);

  /// Errors: unreadable, damaged.
  [[nodiscard]] Result<signature::Digest> digest() const;
  /// What its index says, after all that it holds was read and held against its hashes; the museum is not in it.
  /// Errors: unreadable, not_ours, other_version, damaged, too_large.
  [[nodiscard]] Result<signature::Claim> read_whole() const;
  /// Errors: damaged (somebody wrote to it since it was opened).
  [[nodiscard]] Result<void> check_unchanged() const;

 private:
  OpenedPack(std::unique_ptr<ReadableFile> file, std::string name)
      : file_(std::move(file)), state_(file_->state()), name_(std::move(name)) {}

  std::unique_ptr<ReadableFile> file_;
  std::optional<FileState> state_;
  std::string name_;
};

/// That a name is a pack's: not that of its signature, nor of the folder that it is built of.
/// Errors: usage (and what to name).
[[nodiscard]] Result<void> check_names_pack(const std::filesystem::path& path);

/// What is wrong inside a pack, with its name and the way out.
[[nodiscard]] tl::unexpected<Error> wrong_within(const std::filesystem::path& pack, const Error& error);

/// The signature of a pack is called so.
[[nodiscard]] std::filesystem::path signature_of(const std::filesystem::path& pack);

}  // namespace lectern::compiler
