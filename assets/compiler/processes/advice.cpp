// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/advice.hpp"

#include <algorithm>
#include <array>
#include <system_error>

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

/// Words of a reason, ours or a library's, and what they ask for.
struct Advice {
  std::string_view sign;
  std::string_view mend;
};

constexpr std::string_view cut_off = "the file ends too early: copy it again from where it came from, or scan it again";

constexpr auto by_words = std::to_array<Advice>({
    {"password", "save it without a password"},
    {"ncrypted", "save it without a password"},
    {"it is no JPEG", "open it in a picture program and save it as one of these; what is no picture goes to sources/"},
    {"the file is empty", cut_off},
    {"remature", cut_off},
    {"runcated", cut_off},
    {"unexpected end", cut_off},
    {"nd of file", cut_off},
    {"nd of stream", cut_off},
    {"ot enough data", cut_off},
    {" pages; ", "divide it into several files, numbered in their order"},
    {"megapixels are the most", "scan it again with fewer dots an inch, or make the picture smaller"},
    {"a side are the most", "scan it again with fewer dots an inch, or cut it into several pages"},
});

constexpr std::string_view otherwise =
    "open it in a picture program and save it again, or scan it again; until then move it out of scans/";

}  // namespace

std::string_view mend_scan(const fs::path& file, const Error& error) {
  std::error_code ignored;
  if (error.code == ErrorCode::elsewhere) return "copy the picture itself into scans/";
  if (error.code == ErrorCode::missing)
    return fs::is_symlink(file, ignored) ? "it is a link to a file that is gone; put the picture itself into scans/"
                                         : "put it back, or build again";
  if (error.code == ErrorCode::unreadable)
    return fs::is_directory(file, ignored) ? "it is a folder; put the pictures in it into scans/ itself"
                                           : "see that you may read it, and that its disk is well";
  const auto found = std::find_if(by_words.begin(), by_words.end(), [&](const Advice& advice) {
    return error.what.find(advice.sign) != std::string::npos;
  });
  return found == by_words.end() ? otherwise : found->mend;
}

}  // namespace lectern::compiler
