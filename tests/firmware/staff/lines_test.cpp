// SPDX-License-Identifier: MIT
#include "firmware/staff/lines.hpp"

#include <cstdint>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/staff/outcome.hpp"

namespace lectern::staff {
namespace {

std::string_view without_end(const std::string& line) {
  EXPECT_TRUE(line.ends_with('\n'));
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  return std::string_view(line).substr(0, line.size() - 1);
}

Found letters() {
  Found found;
  found.where = Where::imported;
  found.name = "Письма «1951».pack";
  found.label = "MUSEUM";
  found.bytes = UINT64_MAX;
  found.key = "0123456789ABCDEF";
  found.id = "letters";
  found.revision = UINT32_MAX;
  found.museum = "Музей";
  found.title = "书信";
  found.documents = 5;
  found.pages = 13;
  found.languages = 3;
  found.parts = 77;
  found.verdict = Outcome::older_revision;
  found.on_show = true;
  found.before = true;
  return found;
}

Report full() {
  Report report;
  report.door = Door::open;
  report.wait = std::chrono::seconds(3600);
  report.left = std::chrono::seconds(299);
  report.wrong = report.stick = true;
  report.port_named = false;
  report.found = {letters(), Found{}};
  report.progress = {Work::trying, "letters.pack", 42};
  report.import = Event{Outcome::imported, "letters.pack", "12 s"};
  report.change = Event{Outcome::came_back_crashed, "letters.pack", "signal"};
  report.storage = Event{Outcome::storage_full, "", "0 bytes"};
  report.board = {std::chrono::seconds(7), 61, true, 1U << 30, 80, "power"};
  report.walls = {"seccomp", "landlock"};
  report.visits_today = 12;
  report.visited_today = std::chrono::minutes(90);
  report.hours = "09:30-17:00";
  report.hour = "10:05";
  return report;
}

TEST(StaffLines, SayAReportWhole) {
  for (const Report& report : {Report{}, full()}) {
    const std::string line = line_of(report);
    const auto read = report_of(without_end(line));
    ASSERT_TRUE(read) << read.error().what;
    EXPECT_EQ(*read, report);
  }
}

TEST(StaffLines, SayEveryRequestWhole) {
  const std::vector<Request> all = {Pin{"271828"},    Counts{"1,visits,,3\n1,pages,,9\n"},
                                    Leave{},          Stay{},
                                    Look{},           Import{Where::incoming, "letters.pack"},
                                    Stop{},           PutOnShow{"letters.pack", true, true},
                                    GoBack{},         Forget{"letters.pack"},
                                    CopyLogs{},       Restart{},
                                    ShutDown{},       Brightness{40},
                                    TellHour{"17:05"}};
  ASSERT_EQ(all.size(), std::variant_size_v<Request>);
  for (const Request& request : all) {
    const std::string line = line_of(request);
    const auto read = request_of(without_end(line));
    ASSERT_TRUE(read) << line << read.error().what;
    EXPECT_EQ(read->index(), request.index()) << line;
    EXPECT_EQ(line_of(*read), line);
  }
  const auto pin = request_of(R"({"ask":"pin","digits":"271828"})");
  ASSERT_TRUE(pin);
  EXPECT_EQ(std::get<Pin>(*pin).digits, "271828");
  const auto put = request_of(R"({"ask":"put-on-show","name":"a.pack","confirmed":true})");
  ASSERT_TRUE(put);
  EXPECT_TRUE(std::get<PutOnShow>(*put).confirmed);
  EXPECT_FALSE(std::get<PutOnShow>(*put).at_once);
}

TEST(StaffLines, SayWhatTheImporterTells) {
  const std::vector<Told> all = {letters(), Progress{Work::copying, "letters.pack", 100},
                                 Event{Outcome::stick_gone, "letters.pack", "EIO"}, Refused{{"mbind", "futex"}}};
  for (const Told& told : all) {
    const std::string line = line_of(told);
    const auto read = told_of(without_end(line));
    ASSERT_TRUE(read) << line << read.error().what;
    EXPECT_EQ(*read, told);
  }
  EXPECT_FALSE(told_of(R"({"refused": "mbind"})"));
  EXPECT_FALSE(told_of(R"({"refused": [1]})"));
}

TEST(StaffLines, ReadEveryOutcomeByItsNameAndNoOther) {
  for (int i = 0; i < outcomes; ++i) {
    const auto outcome = static_cast<Outcome>(i);
    EXPECT_FALSE(name_of(outcome).empty()) << i;
    EXPECT_EQ(outcome_of(name_of(outcome)), outcome);
    EXPECT_FALSE(asks(outcome) && refuses(outcome));
  }
  EXPECT_FALSE(outcome_of("all-is-well"));
  EXPECT_FALSE(outcome_of(""));
  EXPECT_TRUE(asks(Outcome::other_museum) && asks(Outcome::not_signed) && !asks(Outcome::trusted));
  EXPECT_TRUE(refuses(Outcome::signature_missing) && refuses(Outcome::unfinished) && !refuses(Outcome::imported));
}

TEST(StaffLines, RefuseWhatIsMalformed) {
  for (const char* line : {"",
                           "{",
                           "[]",
                           "null",
                           "7",
                           "{}",
                           R"({"ask":"reboot"})",
                           R"({"ask":7})",
                           R"({"ask":"pin","digits":271828})",
                           R"({"ask":"pin","digits":"1\u000a2"})",
                           R"({"ask":"import","where":"network"})",
                           R"({"ask":"import","where":7})",
                           R"({"ask":"brightness","percent":101})",
                           R"({"ask":"brightness","percent":-1})",
                           R"({"ask":"brightness","percent":18446744073709551615})",
                           R"({"ask":"brightness","percent":50.5})",
                           R"({"ask":"put-on-show","name":"a\u202eb"})",
                           R"({"ask":"put-on-show","confirmed":"yes"})",
                           "{\"ask\":\"forget\",\"name\":\"\xff\"}",
                           R"({"ask":"look"}{"ask":"look"})"})
    EXPECT_FALSE(request_of(line)) << line;
  for (const char* line : {R"({})", R"({"found":[]})", R"({"found":{"revision":4294967296}})",
                           R"({"found":{"bytes":-1}})", R"({"event":{"outcome":"all-is-well"}})",
                           R"({"progress":{"percent":101}})", R"({"progress":{},"event":{}})", R"({"wish":{}})"})
    EXPECT_FALSE(told_of(line)) << line;
  for (const char* line :
       {R"({"left":300})", R"({"door":"ajar"})", R"({"door":"open","found":{}})", R"({"door":"open","found":[7]})",
        R"({"door":"open","walls":[7]})", R"({"door":"open","wait":-1})", R"({"door":"open","wait":1e300})",
        R"({"door":"open","board":[]})", R"({"door":"open","import":{"outcome":7}})"})
    EXPECT_FALSE(report_of(line)) << line;
}

TEST(StaffLines, KeepTheirBounds) {
  const std::string long_name(longest_name + 1, 'a');
  EXPECT_FALSE(request_of(R"({"ask":"forget","name":")" + long_name + "\"}"));
  EXPECT_FALSE(request_of(R"({"ask":"pin","digits":")" + std::string(65, '1') + "\"}"));
  EXPECT_FALSE(request_of(R"({"ask":"look","more":")" + std::string(longest_line, 'a') + "\"}"));
  EXPECT_FALSE(request_of(std::string(longest_line - 1, '[')));
  Found found;
  found.name = "evil\x1b[2J\n" + long_name;
  found.title = std::string(longest_text, '\xff');
  const std::string line = line_of(Told(found));
  const auto read = told_of(without_end(line));
  ASSERT_TRUE(read) << read.error().what;
  EXPECT_EQ(std::get<Found>(*read).name.size(), longest_name);
  EXPECT_TRUE(std::get<Found>(*read).name.starts_with("evil\\x1b[2J\\x0a"));

  Report report = full();
  for (std::size_t i = 0; i < 1000; ++i) {
    report.found.push_back(letters());
    report.found.back().title = std::string(longest_text, '"');
  }
  const std::string cut = line_of(report);
  EXPECT_LE(cut.size(), longest_line);
  const auto fewer = report_of(without_end(cut));
  ASSERT_TRUE(fewer) << fewer.error().what;
  EXPECT_GT(fewer->found.size(), 20U);
  EXPECT_LE(fewer->found.size(), most_found);
  EXPECT_EQ(fewer->found.front(), letters());
}

TEST(StaffLines, ComeOutOfPieces) {
  LineReader reader;
  reader.append("{\"ask\"");
  auto none = reader.next();
  ASSERT_TRUE(none);
  EXPECT_FALSE(*none);
  reader.append(":\"look\"}\n{\"ask\":\"stop\"}\nhalf");
  EXPECT_EQ(reader.next().value(), "{\"ask\":\"look\"}");
  EXPECT_EQ(reader.next().value(), "{\"ask\":\"stop\"}");
  EXPECT_EQ(reader.next().value(), std::nullopt);

  LineReader flooded;
  for (int i = 0; i < 1024; ++i) flooded.append(std::string(1024, 'x'));
  EXPECT_FALSE(flooded.next());
  flooded.append("\n{\"ask\":\"look\"}\n");
  EXPECT_FALSE(flooded.next()) << "who sent one such line is not listened to again";
  LineReader longest;
  longest.append(std::string(longest_line - 1, 'x') + "\n");
  EXPECT_TRUE(longest.next());
  LineReader over;
  over.append(std::string(longest_line, 'x') + "\n");
  EXPECT_FALSE(over.next());
}

}  // namespace
}  // namespace lectern::staff
