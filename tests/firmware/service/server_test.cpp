// SPDX-License-Identifier: MIT
#include "firmware/service/server.hpp"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/firmware/service/fake_computer.hpp"

namespace lectern::service {
namespace {

using namespace std::chrono_literals;
using staff::Door;

/// A viewer, played by the test.
class Client {
 public:
  explicit Client(const std::filesystem::path& path) : socket_(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0)) {
    ::sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = path.string();
    std::copy(name.begin(), name.end(), static_cast<char*>(address.sun_path));
    EXPECT_EQ(::connect(socket_.get(), reinterpret_cast<const ::sockaddr*>(&address), sizeof address), 0);
  }
  void say(std::string_view bytes) { ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL); }
  void ask(const staff::Request& request) { say(staff::line_of(request)); }
  /// The last report there is; nothing: there is no new one.
  std::optional<staff::Report> report() {
    std::array<char, 65536> some{};
    ssize_t got = 0;
    while ((got = ::recv(socket_.get(), some.data(), some.size(), 0)) > 0)
      lines_.append(std::string_view(some.data(), static_cast<std::size_t>(got)));
    over_ = got == 0;
    std::optional<staff::Report> last;
    for (auto line = lines_.next(); line && *line; line = lines_.next()) last = staff::report_of(**line).value();
    return last;
  }
  [[nodiscard]] bool cut_off() {
    static_cast<void>(report());
    return over_;
  }
  void close() { socket_.close(); }

 private:
  Descriptor socket_;
  staff::LineReader lines_;
  bool over_ = false;
};

class ServerTest : public testing::Test {
 protected:
  ServerTest() : importer_(folder_ / "nobody") {
    auto listening = listen_at(folder_ / "socket", std::nullopt);
    EXPECT_TRUE(listening);
    server_.emplace(std::move(*listening), ::geteuid(), computer_, importer_, [this] { return now_; });
  }
  void step(int times = 3) {
    for (int i = 0; i < times; ++i) server_->step(0ms);
  }

  lectern::test::TemporaryFolder folder_;
  test::FakeComputer computer_;
  ImportSocket importer_;
  SinceBoot now_{1s};
  std::optional<Server> server_;
};

TEST_F(ServerTest, SpeaksWithOneViewer) {
  Client viewer(folder_ / "socket");
  step();
  auto report = viewer.report();
  ASSERT_TRUE(report);
  EXPECT_EQ(report->door, Door::closed);
  step();
  EXPECT_FALSE(viewer.report()) << "nothing is new";
  viewer.ask(staff::Pin{std::string(test::right_pin)});
  step();
  report = viewer.report();
  ASSERT_TRUE(report);
  EXPECT_EQ(report->door, Door::open);
  struct stat status {};
  ASSERT_EQ(::stat((folder_ / "socket").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0660U);
}

TEST_F(ServerTest, ASecondOneTakesOverAndTheSessionEnds) {
  Client first(folder_ / "socket");
  step();
  first.ask(staff::Pin{std::string(test::right_pin)});
  step();
  ASSERT_EQ(first.report()->door, Door::open);
  Client second(folder_ / "socket");
  step();
  EXPECT_TRUE(first.cut_off());
  const auto report = second.report();
  ASSERT_TRUE(report);
  EXPECT_EQ(report->door, Door::closed);
  EXPECT_EQ(computer_.doors.back(), "closed");
}

TEST_F(ServerTest, WhoClosesInTheMiddleOfALineLeavesNothingBehind) {
  for (const char* half : {"", "{\"ask\":", "{\"ask\":\"pin\",\"digits\":\"271829\"}"}) {
    Client viewer(folder_ / "socket");
    step();
    viewer.say(half);
    step();
    viewer.close();
    step();
  }
  Client next(folder_ / "socket");
  step();
  next.say("\n");
  step();
  EXPECT_TRUE(next.cut_off()) << "an empty line is none, and ends nobody else's";
  EXPECT_EQ(computer_.doors.back(), "closed");
}

TEST_F(ServerTest, NonsenseAndEndlessLinesAreCutOff) {
  for (const std::string& bytes :
       {std::string("nonsense\n"), std::string("{\"ask\":\"format-disk\"}\n"), std::string(1, '\0') + "\n"}) {
    Client viewer(folder_ / "socket");
    step();
    viewer.say(bytes);
    step();
    EXPECT_TRUE(viewer.cut_off());
  }
  Client flood(folder_ / "socket");
  step();
  for (int i = 0; i < 1024; ++i) {
    flood.say(std::string(1024, 'x'));
    server_->step(0ms);
  }
  EXPECT_TRUE(flood.cut_off());
  Client next(folder_ / "socket");
  step();
  EXPECT_TRUE(next.report());
}

TEST_F(ServerTest, LinesInPiecesAreUnderstood) {
  Client viewer(folder_ / "socket");
  step();
  const std::string line = staff::line_of(staff::Request(staff::Pin{std::string(test::right_pin)}));
  for (const char byte : line) {
    viewer.say({&byte, 1});
    server_->step(0ms);
  }
  step();
  EXPECT_EQ(viewer.report()->door, Door::open);
}

TEST(MayAsk, OnlyTheViewersUserAndRoot) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()), 0);
  const Descriptor one(ends[0]), other(ends[1]);
  EXPECT_TRUE(may_ask(one.get(), ::geteuid()));
  EXPECT_FALSE(may_ask(::open("/dev/null", 0), ::geteuid())) << "that is no socket";
  // As somebody who is not root: a child where this is root.
  const pid_t child = ::fork();
  if (child == 0) {
    constexpr unsigned nobody = 65534;
    if (::geteuid() == 0 && ::setresuid(nobody, nobody, nobody) != 0) ::_exit(2);
    std::array<int, 2> own{};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, own.data()) != 0) ::_exit(3);
    const bool held = !may_ask(own[0], ::geteuid() + 1) && may_ask(own[0], ::geteuid());
    ::_exit(held ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

}  // namespace
}  // namespace lectern::service
