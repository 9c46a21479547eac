// SPDX-License-Identifier: MIT
#include "firmware/service/import_socket.hpp"

#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

#include "firmware/service/server.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::service {
namespace {

using namespace std::chrono_literals;

/// What the service manager starts, played by the test.
class ImportSocketTest : public testing::Test {
 protected:
  ImportSocketTest() : socket_(folder_ / "import") {
    auto listening = listen_at(folder_ / "import", std::nullopt);
    EXPECT_TRUE(listening);
    listening_ = std::move(*listening);
  }
  void ask() {
    const auto asked = socket_.ask(staff::Import{staff::Where::stick, "a.pack"});
    ASSERT_TRUE(asked) << asked.error().what;
    other_ = Descriptor(::accept(listening_.get(), nullptr, nullptr));
    ASSERT_TRUE(other_.is_open());
  }
  void say(std::string_view bytes) {
    ASSERT_EQ(::send(other_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL), static_cast<ssize_t>(bytes.size()));
  }
  static std::string end_of(const std::vector<FromImporter>& said) {
    const auto* end = said.empty() ? nullptr : std::get_if<Ended>(&said.back());
    return end == nullptr ? "not ended" : end->why.empty() ? "by itself" : end->why;
  }

  test::TemporaryFolder folder_;
  ImportSocket socket_;
  Descriptor listening_, other_;
};

TEST_F(ImportSocketTest, HearsWhatIsSaidInPiecesAndTheEnd) {
  ask();
  char asked[256] = {};
  const ssize_t got = ::recv(other_.get(), static_cast<char*>(asked), sizeof asked, 0);
  ASSERT_GT(got, 0);
  EXPECT_EQ(std::string_view(static_cast<char*>(asked), static_cast<std::size_t>(got)),
            staff::line_of(staff::Request(staff::Import{staff::Where::stick, "a.pack"})));
  EXPECT_TRUE(socket_.said(0s).empty());
  say("{\"progress\":{\"work\":\"copying\",");
  EXPECT_TRUE(socket_.said(1s).empty());
  say("\"percent\":7}}\n{\"event\":{\"outcome\":\"imported\"}}\n");
  auto said = socket_.said(2s);
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(end_of(said), "not ended");
  other_.close();
  said = socket_.said(3s);
  EXPECT_EQ(end_of(said), "by itself");
  EXPECT_LT(socket_.descriptor(), 0);
}

TEST_F(ImportSocketTest, CutsOffWhoTalksNonsenseOrTooMuchOrNothing) {
  ask();
  say("nonsense\n");
  EXPECT_TRUE(end_of(socket_.said(0s)).starts_with("it was cut off"));
  ask();
  say(std::string(staff::longest_line, 'x'));
  EXPECT_TRUE(end_of(socket_.said(0s)).starts_with("it was cut off"));
  ask();
  std::string end = "not ended";
  for (int i = 0; i < 100'000 && end == "not ended"; ++i) {
    say(std::string(200, '{').insert(0, "{\"event\":{\"detail\":\"").append("\"}}\n"));
    end = end_of(socket_.said(0s));
  }
  EXPECT_EQ(end, "it was cut off: it says too much");
  ask();
  EXPECT_EQ(end_of(socket_.said(0s)), "not ended");
  EXPECT_EQ(end_of(socket_.said(most_silence)), "not ended");
  EXPECT_TRUE(end_of(socket_.said(most_silence + 1ms)).starts_with("it was cut off"));
}

TEST_F(ImportSocketTest, SaysWhereNobodyListens) {
  listening_.close();
  EXPECT_FALSE(socket_.ask(staff::Look{}));
  EXPECT_TRUE(socket_.said(0s).empty());
}

}  // namespace
}  // namespace lectern::service
