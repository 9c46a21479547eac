// SPDX-License-Identifier: MIT
#include "tests/scenario/compiled.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "assets/compiler/build/build.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "tests/exhibits/written.hpp"

namespace lectern::app::testing {

namespace {

constexpr const char* exhibit_toml = R"(id = "draft"
revision = 1
languages = ["en"]
[title]
en = "Draft"
[introduction]
en = "A draft, for tests."
[viewpoint]
en = "Nobody's view."
)";

constexpr const char* people_toml = "[writer.name]\nen = \"A writer\"\n[writer.sentence]\nen = \"Someone.\"\n";

constexpr const char* document_toml = R"(date = 1921-05-02
title = "draft"
from = "writer"
to = "writer"
pages = "reset"
summary = "none given"
citation = "none given"
archive_reference = "none given"
credits = "none given"
rights = "none given"
transcriber = "not named"
translator = "not named"
contents = ["Draft"]
[short_title]
en = "Draft"
[line]
en = "A draft."
)";

}  // namespace

std::filesystem::path compiled(const std::filesystem::path& exhibit) {
  std::filesystem::path pack = exhibit.parent_path() / (exhibit.filename().string() + ".pack");
  compiler::Report report;
  compiler::NoProgress progress;
  const auto built = compiler::build(compiler::read_exhibit(exhibit, LECTERN_SOURCE_DIR "/assets/strings", report),
                                     {pack, {}, LECTERN_PACK_PROGRAM}, report, progress);
  for (const compiler::Finding& finding : report.findings())
    ADD_FAILURE() << finding.place.file << ": " << finding.what;
  if (built) return pack;
  ADD_FAILURE() << built.error().what;
  return {};
}

std::filesystem::path compiled_draft(const std::filesystem::path& folder, const std::vector<DraftFile>& files,
                                     std::string_view language) {
  test::write(folder / "exhibit.toml", exhibit_toml);
  test::write(folder / "people.toml", people_toml);
  const std::filesystem::path document = folder / "documents" / "draft";
  test::write(document / "document.toml", fmt::format("original_language = \"{}\"\n{}", language, document_toml));
  for (const auto& [name, text] : files) test::write(document / name, text);
  return compiled(folder);
}

}  // namespace lectern::app::testing
