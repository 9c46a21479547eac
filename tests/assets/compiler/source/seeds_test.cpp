// SPDX-License-Identifier: MIT
// The five telegrams against the files they were taken from: nothing of a document's words is changed on the way in.
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <vector>

#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/toml/fields.hpp"
#include "tests/assets/compiler/source/dump.hpp"
#include "tests/assets/compiler/source/shown.hpp"

namespace lectern::compiler {
namespace {

const std::filesystem::path korea = LECTERN_SOURCE_DIR "/assets/exhibits/korea-1951";

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct Taken {
  std::filesystem::path file;  ///< of the layer
  std::string seed;            ///< its lines of the seed, less what is listed as taken out
};

std::string lines_of(const std::string& text, std::int64_t first, std::int64_t last) {
  std::stringstream stream(text);
  std::string result;
  std::int64_t number = 0;
  for (std::string line; std::getline(stream, line);)
    if (++number >= first && number <= last) result += line + "\n";
  return result;
}

std::vector<Taken> all_taken() {
  Report report;
  std::vector<Taken> result;
  const auto root = read_toml_file(korea, korea / "sources/layers.toml", report);
  EXPECT_EQ(test::dump(report), "");
  if (!root) return result;
  for (const TomlMember& document : root->members)
    for (const TomlMember& layer : document.value.as<TomlTable>()->members) {
      const TomlTable& table = *layer.value.as<TomlTable>();
      std::string seed = lines_of(read(korea / "sources" / text_of(table, "seed")), number_of(table, "first", 0),
                                  number_of(table, "last", 0));
      for (const TomlValue& removed : *table.find("removed")->value.as<TomlArray>()) {
        const std::string text = text_of(*removed.as<TomlTable>(), "text");
        const std::size_t at = seed.rfind(text);
        EXPECT_NE(at, std::string::npos) << text;
        if (at != std::string::npos) seed.erase(at, text.size());
      }
      const std::string ending = layer.key.starts_with("reading") ? ".txt" : ".md";
      result.push_back({korea / "documents" / document.key / (layer.key + ending), seed});
    }
  return result;
}

TEST(Seeds, AreHeldByElevenLayers) {
  EXPECT_EQ(all_taken().size(), 11U);
}

TEST(Seeds, AreTheLayersFilesLessMarks) {
  for (const Taken& taken : all_taken())
    EXPECT_EQ(test::without_white_space(test::without_marks(read(taken.file))), test::without_white_space(taken.seed))
        << taken.file;
}

TEST(Seeds, AreShownLetterForLetter) {
  for (const Taken& taken : all_taken()) {
    Report report;
    const SourceLayer layer =
        *read_layer(korea, taken.file, *layer_name(taken.file.filename().string()), LineEnds::flow, report);
    EXPECT_EQ(test::dump(report), "");
    const std::string wanted =
        layer.kind == LayerKind::reading ? test::wanted_of_reading(taken.seed) : test::without_white_space(taken.seed);
    EXPECT_EQ(test::shown(layer.blocks), wanted) << taken.file;
  }
}

}  // namespace
}  // namespace lectern::compiler
