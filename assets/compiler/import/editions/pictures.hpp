// SPDX-License-Identifier: MIT
// Pictures that an edition names: by a file's name, by an address, by an image service. Used by import/editions alone.
// Nothing is fetched: what is not beside the source is named by its address.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "assets/base/bytes.hpp"
#include "assets/base/geometry.hpp"
#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

/// The size that a picture's first bytes give: PNG, JPEG, TIFF, GIF, WebP.  Errors: nothing for others, and where the
/// bytes end before it.  Shape: as it lies in the file, before a camera's note on how it was held.
[[nodiscard]] std::optional<Size> picture_size(ByteView bytes);

/// Whether a name is an address of the web.
[[nodiscard]] bool is_address(std::string_view name);

/// Files beside a source, found by what an edition calls them.
class Neighbours {
 public:
  /// Lifetime: `source` outlives it.
  explicit Neighbours(const ImportSource& source);

  /// The name in `source.names` of what an edition calls `name`: below the edition's own folder, or by its last part
  /// where that is one file's alone; empty where it is not there.
  [[nodiscard]] std::string named(std::string_view name) const;

  /// The bytes of a file or of the copy of an address.  Errors: missing, and those of `beside`.
  [[nodiscard]] Result<Bytes> bytes_of(std::string_view name) const;

  /// A picture that is called `name`.  Shape: its name is a file of `source.names` where there is one, else as it was
  /// given; the address of an image service's description stands for the whole picture.
  [[nodiscard]] ImportedPicture picture(std::string_view name) const;

 private:
  const ImportSource& source_;
  std::map<std::string, std::string> by_path_;  ///< in small letters
  std::map<std::string, std::string> by_last_;  ///< empty where several have it
};

/// The address at which an image service gives the whole picture.  Shape: of version 1 "full/full/0/native.jpg".
[[nodiscard]] std::string whole_picture(std::string_view service, int version);

/// "007.jpg": what the picture of the page `number` is saved as, with the ending that its name says.
[[nodiscard]] std::string save_as(std::size_t number, const ImportedPicture& picture);

}  // namespace lectern::compiler
