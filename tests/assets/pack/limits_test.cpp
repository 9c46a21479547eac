// SPDX-License-Identifier: MIT
// limits.hpp, FORMAT.md and this table say the same figures, and each says all of them.
#include "assets/pack/limits.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <regex>
#include <string>
#include <vector>

#include "assets/base/storage.hpp"

namespace lectern::pack {
namespace {

struct Limit {
  std::string name;
  std::uint64_t figure;
};

#define LIMIT(name) \
  Limit {           \
    #name, name     \
  }

const std::vector<Limit> limits = {
    LIMIT(header_size),
    LIMIT(major_version),
    LIMIT(minor_version),
    LIMIT(blob_alignment),
    LIMIT(max_pack_size),
    LIMIT(max_index_size),
    LIMIT(max_blob_size),
    LIMIT(max_text_blob_size),
    LIMIT(max_page_blob_size),
    LIMIT(max_tile_size),
    LIMIT(max_thumbnail_size),
    LIMIT(max_fonts_size),
    LIMIT(max_interface_size),
    LIMIT(tile_size),
    LIMIT(max_thumbnail_width),
    LIMIT(max_thumbnail_height),
    LIMIT(max_page_side),
    LIMIT(max_levels),
    LIMIT(max_paper),
    LIMIT(max_zones),
    LIMIT(max_text_blob),
    LIMIT(max_blocks),
    LIMIT(max_texts),
    LIMIT(max_cells),
    LIMIT(max_runs),
    LIMIT(max_breaks),
    LIMIT(max_joined),
    LIMIT(max_drawn),
    LIMIT(max_marks),
    LIMIT(max_marked),
    LIMIT(max_spans),
    LIMIT(max_spanned),
    LIMIT(max_introduction),
    LIMIT(max_index_text),
    LIMIT(max_interface_text),
    LIMIT(max_page_label),
    LIMIT(max_name),
    LIMIT(max_id),
    LIMIT(max_key),
    LIMIT(max_language),
    LIMIT(max_documents),
    LIMIT(max_pages),
    LIMIT(max_passages),
    LIMIT(max_layers),
    LIMIT(max_parts),
    LIMIT(max_notes),
    LIMIT(max_relations),
    LIMIT(max_attract),
    LIMIT(max_attract_sentences),
    LIMIT(max_context),
    LIMIT(max_paths),
    LIMIT(max_steps),
    LIMIT(max_languages),
    LIMIT(max_fonts),
    LIMIT(max_tags),
    LIMIT(max_people),
    LIMIT(max_map_points),
    LIMIT(max_map_rings),
    LIMIT(max_map_shape),
    LIMIT(max_words),
    LIMIT(max_counted),
    LIMIT(interface_numbers),
    LIMIT(max_qr_side),
    LIMIT(max_tables),
    LIMIT(max_depth),
};

#undef LIMIT

std::string content(const char* path) {
  constexpr std::uint64_t plenty = 1U << 20;
  const auto bytes = read_file(std::filesystem::path(LECTERN_SOURCE_DIR) / path, plenty);
  return bytes ? std::string(as_text(*bytes)) : std::string();
}

std::ptrdiff_t matches(const std::string& text, const char* expression) {
  const std::regex regex(expression);
  return std::distance(std::sregex_iterator(text.begin(), text.end(), regex), std::sregex_iterator());
}

TEST(Limits, FormatPrintsTheirFigures) {
  const std::string format = content("assets/pack/FORMAT.md");
  for (const Limit& limit : limits)
    EXPECT_NE(format.find(fmt::format("\n| `{}` | {} |", limit.name, limit.figure)), std::string::npos)
        << "FORMAT.md does not say that " << limit.name << " is " << limit.figure;
}

TEST(Limits, NoneIsLeftOut) {
  const auto count = static_cast<std::ptrdiff_t>(limits.size());
  EXPECT_EQ(matches(content("assets/pack/limits.hpp"), "inline constexpr"), count);
  EXPECT_EQ(matches(content("assets/pack/FORMAT.md"), "\n\\| `[a-z_]+` \\| [0-9]+ \\|"), count);
}

}  // namespace
}  // namespace lectern::pack
