// SPDX-License-Identifier: MIT
// The files within a zip, which is what documents and lists of office programs are. Used by word_file, list_file and
// legacy. Nothing is ever unpacked to a disk: names are names, never paths.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"

namespace lectern::compiler {

/// What a zip may have at the most.
struct ZipLimits {
  std::size_t files = 20'000;
  std::size_t name = 1024;                        ///< bytes
  std::uint64_t file = std::uint64_t{128} << 20;  ///< bytes of one that is wanted, unpacked
  std::uint64_t all = std::uint64_t{256} << 20;   ///< bytes of all that are wanted, unpacked
  /// How many times as large as its packed bytes a file may be; what office programs write reaches some 100.
  std::uint64_t ratio = 600;
  /// What has no more bytes than this, unpacked, is no bomb whatever its ratio.
  std::uint64_t harmless = std::uint64_t{8} << 20;
};

/// Name to bytes, '/' between folders.
using ZipFiles = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] bool is_zip(ByteView bytes);

/// The files that are `wanted`, and of every other its name with no bytes.  Shape: `name` is the zip's own, for errors.
/// Errors: malformed (cut short, a name twice), too_large (a limit), unavailable (locked with a password).
[[nodiscard]] Result<ZipFiles> read_zip(std::string_view name, ByteView bytes,
                                        const std::function<bool(std::string_view)>& wanted,
                                        const ZipLimits& limits = {});

/// What the XML of an office file is in: "*.xml" and "*.rels".
[[nodiscard]] bool is_office_xml(std::string_view name);

}  // namespace lectern::compiler
