// SPDX-License-Identifier: MIT
// The line to the service over a socket of our own, and what the staff page shows of the program.
#include "firmware/loop/staff_line.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "firmware/loop/own_facts.hpp"
#include "firmware/loop/receipt.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;

/// The other end.
class Service {
 public:
  explicit Service(const std::filesystem::path& path) : listens_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = path.string();
    name.copy(address.sun_path, sizeof(address.sun_path) - 1);
    EXPECT_EQ(::bind(listens_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
    EXPECT_EQ(::listen(listens_, 1), 0);
  }
  ~Service() {
    hang_up();
    ::close(listens_);
  }
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;

  void accept() { speaks_ = ::accept(listens_, nullptr, nullptr); }
  void say(const std::string& bytes) const {
    EXPECT_EQ(::send(speaks_, bytes.data(), bytes.size(), MSG_NOSIGNAL), static_cast<ssize_t>(bytes.size()));
  }
  [[nodiscard]] std::string hear() const {
    std::string bytes(4096, '\0');
    bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::recv(speaks_, bytes.data(), bytes.size(), 0))));
    return bytes;
  }
  void hang_up() {
    if (speaks_ >= 0) ::close(speaks_);
    speaks_ = -1;
  }

 private:
  int listens_ = -1;
  int speaks_ = -1;
};

class LineToTheService : public ::testing::Test {
 protected:
  test::TemporaryFolder folder_;
  std::filesystem::path path_ = folder_ / "socket";
  SocketStaffLine line_{path_};
  Moment now_ = Moment{} + 10s;
};

TEST_F(LineToTheService, WhereNobodyIsItSaysSoAndTriesAgainASecondLater) {
  EXPECT_FALSE(line_.send(staff::Look{}, now_));
  EXPECT_FALSE(line_.connected());
  Service service(path_);
  EXPECT_FALSE(line_.send(staff::Look{}, now_ + 500ms)) << "not before";
  EXPECT_TRUE(line_.send(staff::Look{}, now_ + 1s));
  EXPECT_TRUE(line_.connected());
}

TEST_F(LineToTheService, RequestsGoOutAndReportsComeInInPieces) {
  Service service(path_);
  EXPECT_FALSE(line_.receive(now_));
  service.accept();
  EXPECT_TRUE(line_.send(staff::Pin{"271828"}, now_));
  EXPECT_EQ(service.hear(), staff::line_of(staff::Request{staff::Pin{"271828"}}));
  staff::Report report;
  report.visits_today = 7;
  const std::string said = staff::line_of(report);
  service.say(said.substr(0, 20));
  EXPECT_FALSE(line_.receive(now_));
  service.say(said.substr(20));
  EXPECT_EQ(line_.receive(now_), report);
  EXPECT_FALSE(line_.receive(now_)) << "once";
  report.visits_today = 8;
  service.say(said + staff::line_of(report));
  EXPECT_EQ(line_.receive(now_)->visits_today, 8U) << "of several the last";
}

TEST_F(LineToTheService, WhoeverSaysWhatIsNoReportIsNotListenedTo) {
  Service service(path_);
  EXPECT_FALSE(line_.receive(now_));
  service.accept();
  service.say("hello\n");
  EXPECT_FALSE(line_.receive(now_));
  EXPECT_FALSE(line_.connected());
}

TEST_F(LineToTheService, ALineThatNeverEndsClosesIt) {
  Service service(path_);
  EXPECT_FALSE(line_.receive(now_));
  service.accept();
  for (int i = 0; i < 40 && line_.connected(); ++i) {
    service.say(std::string(4096, 'x'));
    EXPECT_FALSE(line_.receive(now_));
  }
  EXPECT_FALSE(line_.connected());
}

TEST_F(LineToTheService, ComesBackWhenTheServiceDoes) {
  Service service(path_);
  EXPECT_FALSE(line_.receive(now_));
  service.accept();
  service.hang_up();
  EXPECT_FALSE(line_.receive(now_));
  EXPECT_FALSE(line_.connected());
  EXPECT_TRUE(line_.send(staff::Look{}, now_ + 2s));
  service.accept();
  EXPECT_EQ(service.hear(), staff::line_of(staff::Request{staff::Look{}}));
}

TEST(Receipt, SaysWhatIsShownAndIsACode) {
  staff::Report report;
  report.switches = 7;
  report.found.emplace_back();
  report.found.back().on_show = true;
  report.found.back().key = "F6C1A2B3D4E5F607";
  const OnShow on_show{"korea-1951", 3, std::string(64, 'a'), "1.0"};
  EXPECT_EQ(receipt_text(on_show, report), "LECTERN korea-1951 3 " + std::string(32, 'a') + " F6C1A2B3D4E5F607 1.0 7");
  EXPECT_EQ(receipt_text({"a", 1, "", "1.0"}, {}), "LECTERN a 1 - - 1.0 0");
  const Receipt receipt = receipt_of(on_show, report);
  ASSERT_GE(receipt.side, 21);
  ASSERT_EQ(receipt.modules.size(), static_cast<std::size_t>(receipt.side * receipt.side));
  // The eye in the corner: seven dark, then one light.
  for (std::size_t i = 0; i < 7; ++i) EXPECT_EQ(receipt.modules[i], 1);
  EXPECT_EQ(receipt.modules[7], 0);
}

TEST(OwnFacts, AreTheKernels) {
  EXPECT_EQ(detail::number_in("Name:\ta\nVmRSS:\t  4321 kB\n", "VmRSS"), 4321U);
  EXPECT_EQ(detail::number_in("Name:\ta\n", "VmRSS"), 0U);
  const KioskFacts facts = OwnFacts("1.0").read();
  EXPECT_EQ(facts.version, "1.0");
  EXPECT_GT(facts.memory, 1U << 20);
}

}  // namespace
}  // namespace lectern::app
