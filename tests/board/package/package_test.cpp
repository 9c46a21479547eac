// SPDX-License-Identifier: MIT
// What the packages put on a computer agrees with the programs: the configuration, the man pages, the service.
#include <gtest/gtest.h>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "assets/base/storage.hpp"
#include "firmware/config.hpp"
#include "firmware/installed.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/program.hpp"

namespace lectern::app {
namespace {

const std::filesystem::path package = LECTERN_SOURCE_DIR "/board/package";

std::string content(const std::filesystem::path& path) {
  constexpr std::uint64_t limit = 1U << 20;
  const auto bytes = read_file(path, limit);
  EXPECT_TRUE(bytes) << bytes.error().what;
  return bytes ? std::string(as_text(*bytes)) : std::string();
}

/// The configuration with every setting taken out of its comment; explanations have a blank after their '#'.
std::string with_every_setting(const std::string& toml) {
  return std::regex_replace(toml, std::regex("(^|\n)#(?=[a-z])"), "$1");
}

TEST(PackagedConfig, SaysNothingAsItIsInstalled) {
  const auto config = read_config(package / "lectern.toml");
  ASSERT_TRUE(config) << config.error().what;
  EXPECT_TRUE(config->pack.empty());
  EXPECT_FALSE(config->width);
  EXPECT_EQ(config->keys, usual_keys());
}

TEST(PackagedConfig, ShowsEverySettingAsItUsuallyIs) {
  const test::TemporaryFolder folder;
  const std::string toml = with_every_setting(content(package / "lectern.toml"));
  ASSERT_TRUE(write_file(folder / "lectern.toml", as_bytes(toml)));
  const auto config = read_config(folder / "lectern.toml");
  ASSERT_TRUE(config) << config.error().what;
  const Config usual;
  EXPECT_EQ(config->keys, usual.keys);
  EXPECT_EQ(config->reduced_motion, usual.reduced_motion);
  EXPECT_EQ(config->fetch_ahead, usual.fetch_ahead);
  for (const std::string_view name : setting_names())
    EXPECT_TRUE(std::regex_search(toml, std::regex("\n" + std::string(name) + " = "))) << name << " is not explained";
}

std::set<std::string> options_in(const std::string& text) {
  std::set<std::string> options;
  const std::regex option("--[a-z][a-z-]*");
  for (std::sregex_iterator at(text.begin(), text.end(), option), end; at != end; ++at) options.insert(at->str());
  return options;
}

void expect_page_tells_all(const std::string& page, const std::string& program) {
  const test::TemporaryFolder folder;
  const auto help = test::run_program(program, folder.path().string(), "--help");
  EXPECT_EQ(help.status, 0);
  const auto known = options_in(help.out);
  ASSERT_FALSE(known.empty());
  const auto told = options_in(std::regex_replace(content(package / page), std::regex(R"(\\-)"), "-"));
  for (const std::string& option : known) EXPECT_TRUE(told.contains(option)) << page << " does not tell of " << option;
  for (const std::string& option : told) EXPECT_TRUE(known.contains(option)) << page << " tells of " << option;
}

TEST(ManPages, TellEveryOption) {
  expect_page_tells_all("lectern.1", LECTERN_PROGRAM);
  expect_page_tells_all("lectern-show.1", LECTERN_SHOW_PROGRAM);
}

TEST(Service, NamesWhatIsInstalled) {
  const std::string service = content(package / "lectern.service");
  const std::string folder = installed_folder;
  EXPECT_NE(service.find("ExecStart=/usr/bin/lectern --kiosk --config /etc/lectern/lectern.toml\n"), std::string::npos);
  EXPECT_NE(service.find("ReadOnlyPaths=" + folder + "\n"), std::string::npos);
  EXPECT_NE(content(package / "tmpfiles.conf").find("d " + folder + "/packs 0755 root root"), std::string::npos);
  EXPECT_EQ(content(package / "conffiles"), "/etc/lectern/lectern.toml\n");
}

class ShowProgram : public ::testing::Test {
 protected:
  test::Said show(const std::string& words) {
    return test::run_program(
        LECTERN_SHOW_PROGRAM, board_.path().string(),
        words + " --trial-user nobody --config none.toml --folder '" + board_.path().string() + "'");
  }
  void SetUp() override { ASSERT_TRUE(write_file(board_ / "none.toml", {})); }
  [[nodiscard]] std::string on_show() const {
    std::error_code none;
    return std::filesystem::read_symlink(board_ / "exhibit.pack", none);
  }

  const std::string exhibit_ = LECTERN_STARTER_PACK;
  test::TemporaryFolder board_;
};

TEST_F(ShowProgram, ShowsWhatPassesItsTrialAndBringsBackWhatWas) {
  const auto shown = show(exhibit_);
  ASSERT_EQ(shown.status, 0) << shown.out;
  const std::string first = on_show();
  EXPECT_TRUE(first.starts_with("packs/starter-")) << first;
  // One that was copied by hand is named without a path, and stays as it is called.
  std::filesystem::copy_file(exhibit_, board_.path() / "packs/by-hand.pack");
  const auto named = show("by-hand.pack");
  ASSERT_EQ(named.status, 0) << named.out;
  EXPECT_EQ(on_show(), "packs/by-hand.pack");
  ASSERT_EQ(show("--back").status, 0);
  EXPECT_EQ(on_show(), first);
  EXPECT_NE(show("--list").out.find("before:  by-hand.pack"), std::string::npos);
}

TEST_F(ShowProgram, RefusesWhatIsNotWhole) {
  auto bytes = read_file(exhibit_, 1U << 30);
  ASSERT_TRUE(bytes);
  (*bytes)[bytes->size() / 2] ^= std::byte{1};
  ASSERT_TRUE(write_file(board_ / "bad.pack", *bytes));
  const auto said = show("bad.pack");
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("damaged"), std::string::npos) << said.out;
  EXPECT_EQ(on_show(), "");
  EXPECT_TRUE(std::filesystem::is_empty(board_.path() / "packs"));
}

TEST_F(ShowProgram, RefusesWhatItsTrialFindsFaultsIn) {
  // On a glass of this size words are cut off.
  const auto said = show(exhibit_ + " --size 640x400");
  EXPECT_EQ(said.status, 1) << said.out;
  EXPECT_EQ(on_show(), "");
  const auto despite = show(exhibit_ + " --size 640x400 --show-despite-findings");
  EXPECT_EQ(despite.status, 0) << despite.out;
  EXPECT_NE(on_show(), "");
}

TEST_F(ShowProgram, SaysThatTheConfigurationDecides) {
  ASSERT_TRUE(write_file(board_ / "none.toml", as_bytes("pack = \"a.pack\"\n")));
  const auto said = show(exhibit_);
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("take its line 'pack' out"), std::string::npos) << said.out;
}

TEST_F(ShowProgram, WrongUseIsTold) {
  EXPECT_EQ(show("").status, 2);
  EXPECT_EQ(show("--bakc").status, 2);
  EXPECT_EQ(show("a.pack --back").status, 2);
  EXPECT_EQ(show("none.pack").status, 1);
  const auto back = show("--back");
  EXPECT_EQ(back.status, 1);
  EXPECT_NE(back.out.find("no other exhibit was on show before"), std::string::npos) << back.out;
}

}  // namespace
}  // namespace lectern::app
