// SPDX-License-Identifier: MIT
// Makes a folder's fonts known to fontconfig beside the computer's, while it lives. For tests that need a font which
// nobody should install.
#pragma once

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <stdlib.h>
#include <string>
#include <vector>

#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::test {

class OwnFonts {
 public:
  /// `hidden` are globs of files of the computer's that stand aside.
  explicit OwnFonts(const std::filesystem::path& fonts, const std::vector<std::string>& hidden = {}) {
    std::string globs;
    for (const std::string& glob : hidden) globs += fmt::format("<rejectfont><glob>{}</glob></rejectfont>", glob);
    const std::filesystem::path file = folder_ / "fonts.conf";
    std::ofstream(file) << fmt::format(
        "<fontconfig><dir>/usr/share/fonts</dir><dir>{}</dir><cachedir>/var/cache/fontconfig</cachedir>"
        "<cachedir>{}</cachedir><selectfont>{}</selectfont></fontconfig>",
        fonts.string(), folder_.path().string(), globs);
    ::setenv("FONTCONFIG_FILE", file.c_str(), 1);
  }
  ~OwnFonts() { ::unsetenv("FONTCONFIG_FILE"); }
  OwnFonts(const OwnFonts&) = delete;
  OwnFonts& operator=(const OwnFonts&) = delete;

 private:
  TemporaryFolder folder_;
};

}  // namespace lectern::test
