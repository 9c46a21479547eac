// SPDX-License-Identifier: MIT
// The tour: every dump obeys the schema and equals its golden, and a second tour gives the same pictures.
#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include "tests/scenario/goldens.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

const std::filesystem::path scenarios = LECTERN_SOURCE_DIR "/tests/scenario";

std::string broken_rule(const std::string& schema_text, const std::string& text) {
  rapidjson::Document schema;
  schema.Parse(schema_text.c_str());
  if (schema.HasParseError()) return "the schema is no JSON";
  rapidjson::Document dump;
  dump.Parse(text.c_str());
  if (dump.HasParseError()) return "the dump is no JSON";
  const rapidjson::SchemaDocument rules(schema);
  rapidjson::SchemaValidator validator(rules);
  if (dump.Accept(validator)) return {};
  rapidjson::StringBuffer where;
  validator.GetInvalidDocumentPointer().StringifyUriFragment(where);
  return std::string(where.GetString()) + " breaks '" + validator.GetInvalidSchemaKeyword() + "'";
}

void expect_schema(const std::vector<std::filesystem::path>& dumps) {
  const std::string schema = read_text(scenarios / "dump.schema.json");
  for (const auto& dump : dumps) EXPECT_EQ(broken_rule(schema, read_text(dump)), "") << dump;
  EXPECT_NE(broken_rule(schema, "{\"version\": 2}"), "");
}

TEST(Tour, DumpsObeyTheSchemaAndTheirGoldens) {
  const auto out = fresh_folder("tour");
  play_script(read_text(scenarios / "tour.script"), out);
  const auto dumps = files_of(out, ".json");
  ASSERT_FALSE(dumps.empty());
  expect_schema(dumps);
  expect_goldens(dumps, scenarios / "golden");
}

TEST(Tour, GivesTheSamePicturesASecondTime) {
  const std::string script = read_text(scenarios / "tour.script");
  const auto once = fresh_folder("tour-once");
  const auto again = fresh_folder("tour-again");
  play_script(script, once);
  play_script(script, again);
  const auto shots = files_of(once, ".png");
  ASSERT_FALSE(shots.empty());
  for (const auto& shot : shots) EXPECT_TRUE(read_text(shot) == read_text(again / shot.filename())) << shot;
}

}  // namespace
}  // namespace lectern::app::testing
