// SPDX-License-Identifier: MIT
// What the packages put on a computer agrees with the programs: the configuration, the man pages, the service.
#include <gtest/gtest.h>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "assets/base/storage.hpp"
#include "firmware/library/installed.hpp"
#include "firmware/library/trial.hpp"
#include "firmware/settings/config.hpp"
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

/// Examples that stand for somebody's own keys: nobody may come to trust, or to refuse, what they never named.
constexpr const char* key_example = "\n#(signatures\\.(?:trusted|revoked) = [^\n]*)";

/// The configuration with every other setting taken out of its comment; explanations have a blank after their '#'.
std::string with_every_setting(const std::string& toml) {
  return std::regex_replace(std::regex_replace(toml, std::regex(key_example), ""), std::regex("(^|\n)#(?=[a-z])"),
                            "$1");
}

TEST(PackagedConfig, SaysNothingAsItIsInstalled) {
  const auto config = read_config(package / "lectern.toml");
  ASSERT_TRUE(config) << config.error().what;
  EXPECT_TRUE(config->pack.empty());
  EXPECT_FALSE(config->mm);
  EXPECT_EQ(config->keys, usual_keys());
}

TEST(PackagedConfig, ShowsEverySettingAsItUsuallyIs) {
  const test::TemporaryFolder folder;
  const std::string toml = content(package / "lectern.toml");
  ASSERT_TRUE(write_file(folder / "lectern.toml", as_bytes(with_every_setting(toml))));
  const auto config = read_config(folder / "lectern.toml");
  ASSERT_TRUE(config) << config.error().what;
  const Config usual;
  EXPECT_EQ(config->keys, usual.keys);
  EXPECT_EQ(config->reduced_motion, usual.reduced_motion);
  EXPECT_EQ(config->fetch_ahead, usual.fetch_ahead);
  for (const std::string_view name : setting_names())
    EXPECT_NE(toml.find("\n#" + std::string(name) + " = "), std::string::npos) << name << " is not explained";
}

TEST(PackagedConfig, AnExampleOfAKeyIsRefusedWithWhatToWrite) {
  const test::TemporaryFolder folder;
  const std::string toml = content(package / "lectern.toml");
  const std::regex example(key_example);
  int examples = 0;
  for (std::sregex_iterator at(toml.begin(), toml.end(), example), end; at != end; ++at, ++examples) {
    ASSERT_TRUE(write_file(folder / "lectern.toml", as_bytes((*at)[1].str() + "\n")));
    const auto config = read_config(folder / "lectern.toml");
    ASSERT_FALSE(config) << (*at)[1];
    EXPECT_NE(config.error().what.find(" line of "), std::string::npos) << config.error().what;
  }
  EXPECT_EQ(examples, 2);
}

std::set<std::string> options_in(const std::string& text) {
  std::set<std::string> options;
  const std::regex option("--[a-z][a-z-]*");
  for (std::sregex_iterator at(text.begin(), text.end(), option), end; at != end; ++at) options.insert(at->str());
  return options;
}

std::set<std::string> options_of(const std::string& program) {
  const test::TemporaryFolder folder;
  const auto help = test::run_program(program, folder.path().string(), "--help");
  EXPECT_EQ(help.status, 0);
  return options_in(help.out);
}

/// `elsewhere`: options of another program that the page names.
void expect_page_tells_all(const std::string& page, const std::string& program,
                           const std::set<std::string>& elsewhere = {}) {
  const auto known = options_of(program);
  ASSERT_FALSE(known.empty());
  const auto told = options_in(std::regex_replace(content(package / page), std::regex(R"(\\-)"), "-"));
  for (const std::string& option : known) EXPECT_TRUE(told.contains(option)) << page << " does not tell of " << option;
  for (const std::string& option : told)
    EXPECT_TRUE(known.contains(option) || elsewhere.contains(option)) << page << " tells of " << option;
}

TEST(ManPages, TellEveryOption) {
  expect_page_tells_all("lectern.1", LECTERN_PROGRAM);
  expect_page_tells_all("lectern-show.1", LECTERN_SHOW_PROGRAM);
  expect_page_tells_all("lectern-import.1", LECTERN_IMPORT_PROGRAM);
  expect_page_tells_all("lectern-staff.8", LECTERN_STAFF_PROGRAM, options_of(LECTERN_SHOW_PROGRAM));
}

TEST(ManPages, AreInstalledAndNamedBySection) {
  const std::string installed = content(package / "CMakeLists.txt");
  const std::regex named(R"((?:\.BR |man:)(lectern[a-z-]*) ?\(([0-9])\))");
  int names = 0;
  for (const auto& entry : std::filesystem::directory_iterator(package)) {
    if (!entry.is_regular_file()) continue;
    const std::string text = content(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), named), end; at != end; ++at, ++names) {
      const std::string page = (*at)[1].str() + "." + (*at)[2].str();
      const std::string line = "/" + page + " " + page + " usr/share/man/man" + (*at)[2].str() + " ";
      EXPECT_NE(installed.find(line), std::string::npos) << entry.path().filename() << " names " << page;
      EXPECT_TRUE(std::filesystem::exists(package / page)) << entry.path().filename() << " names " << page;
    }
  }
  EXPECT_GT(names, 0);
}

TEST(Service, NamesWhatIsInstalled) {
  const std::string service = content(package / "lectern.service");
  const std::string folder = installed_folder;
  EXPECT_NE(service.find("ExecStart=/usr/bin/lectern --kiosk --config /etc/lectern/lectern.toml\n"), std::string::npos);
  EXPECT_NE(service.find("ReadOnlyPaths=" + folder + "\n"), std::string::npos);
  EXPECT_NE(content(package / "tmpfiles.conf").find("d " + folder + "/packs 0755 root root"), std::string::npos);
  EXPECT_EQ(content(package / "conffiles"), "/etc/lectern/lectern.toml\n");
}

/// A size that a setting of the service gives, in bytes.
std::uint64_t bytes_of(const std::string& service, const std::string& setting) {
  std::smatch found;
  const std::regex line(setting + "=([0-9]+)M\n");
  return std::regex_search(service, found, line) ? std::stoull(found[1]) << 20 : 0;
}

TEST(Service, HasSomebodyWhoLooksAfterWhatIsOnShowFromItsStart) {
  // Without it nothing comes back for good, nothing counts as well and nothing new is shown until staff open their
  // page.
  EXPECT_TRUE(std::regex_search(content(package / "lectern.service"), std::regex("\nWants=lectern-staff.service\n")));
  // Begun before the partition of packs was there it would keep what it keeps beneath it.
  EXPECT_TRUE(
      std::regex_search(content(package / "lectern-staff.service"), std::regex("\nAfter=var-lib-lectern.mount\n")));
}

TEST(Service, GivesTheViewerWhatAPackMayTakeOnTrialAndMore) {
  EXPECT_GT(bytes_of(content(package / "lectern.service"), "MemoryMax"), trial_memory);
}

TEST(Service, RemembersHowRunsEndedUntilTheComputerIsSwitchedOff) {
  const std::string service = content(package / "lectern.service");
  EXPECT_NE(service.find("RuntimeDirectory=lectern\n"), std::string::npos);
  EXPECT_NE(service.find("RuntimeDirectoryPreserve=restart\n"), std::string::npos);
  EXPECT_NE(service.find("ExecStopPost=/usr/bin/lectern --record-end\n"), std::string::npos);
}

}  // namespace
}  // namespace lectern::app
