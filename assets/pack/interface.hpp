// SPDX-License-Identifier: MIT
// The interface's own words in all its languages, with the fonts that they need: a pack that comes with the viewer and
// stands beside every exhibit. It is read and verified whole, and held, so that nothing of it can fail later.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::pack {

/// How it is called wherever it lies.
inline constexpr const char* interface_name = "interface.pack";

class Interface {
 public:
  /// Errors: missing, unreadable, not_ours, other_version (also: it lacks a word that this program has), damaged,
  /// too_large.  Cost: all of it is read.
  [[nodiscard]] static Result<std::shared_ptr<const Interface>> open(const std::filesystem::path& path);
  [[nodiscard]] static Result<std::shared_ptr<const Interface>> open(const ReadableFile& file, std::string_view name);

  /// Lifetime: this.
  [[nodiscard]] const fb::Interface& index() const { return *index_; }
  /// A font by its number in the runs of its words.  Errors: missing.
  [[nodiscard]] Result<Bytes> font(std::uint16_t number) const;
  /// What it takes in memory.
  [[nodiscard]] std::size_t bytes() const { return file_.size(); }

 private:
  Interface(Bytes file, const fb::Interface* index) : file_(std::move(file)), index_(index) {}

  Bytes file_;
  const fb::Interface* index_;
};

}  // namespace lectern::pack
