// SPDX-License-Identifier: MIT
// What an import reaches: where packs may come from, the importer's own folder, and what this kiosk shows and believes.
// Folders are doors: tests put failing sticks and a disk that is cut off in their place. Used by import alone.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "assets/base/folder.hpp"
#include "assets/signature/judgement.hpp"
#include "firmware/library/facts.hpp"
#include "firmware/staff/lines.hpp"
#include "firmware/staff/report.hpp"

namespace lectern::importing {

/// A folder that strangers filled: a stick, or incoming/. Nothing is ever written there.
struct Source {
  staff::Where where = staff::Where::stick;
  std::string label;               ///< what a stick is called; visible characters only
  std::unique_ptr<Folder> folder;  ///< nothing: it cannot be opened
  std::function<bool()> is_there;  ///< false: the stick was pulled, or a folder was taken away
};

/// What a pack says of itself, of one that may be read.  Errors: those of app::facts_behind.
using Facts = std::function<Result<staff::Found>(const ReadableFile& file, const std::string& name,
                                                 app::Reading reading, const app::Tell& heard)>;

struct Kiosk {
  std::unique_ptr<Folder> links;     ///< what is on show and before
  std::unique_ptr<Folder> packs;     ///< what staff put on show once; nothing: there is none
  std::unique_ptr<Folder> imported;  ///< the importer's own
  signature::Trust trust;
  Facts facts;
};

/// What goes out while something is done, and whether it may go on.
struct Steps {
  std::function<void(const staff::Told&)> tell;
  std::function<bool()> may_go_on;
};

/// What the name of a pack ends in.
inline constexpr std::string_view pack_ending = ".pack";
/// Names that are read of one folder; of one that has more the others are not looked at, and that is said.
inline constexpr std::size_t most_names = 1024;
/// Packs that are listed, and folders of a stick that are looked into.
inline constexpr std::size_t most_packs = 64;
/// Packs that lie in imported/ besides those on show and before.
inline constexpr std::size_t most_imported = 2;
/// Bytes that stay free beside an import: counts and results of others go on being written.
inline constexpr std::uint64_t left_free = 16U << 20;

}  // namespace lectern::importing
