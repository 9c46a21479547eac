// SPDX-License-Identifier: MIT
#include "firmware/audit/staff_samples.hpp"

#include <array>
#include <chrono>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace lectern::app {

namespace {

using staff::Outcome;
using namespace std::chrono_literals;

// Larger than any real one: what finds room here finds it everywhere.
constexpr std::uint64_t many_bytes = 18'888'000'000;
constexpr std::uint32_t many = 88'888;
constexpr std::string_view long_name = "letters-of-the-first-world-war-1914-1918.pack";

staff::Found sample_pack(staff::Where where, Outcome verdict) {
  staff::Found found;
  found.where = where;
  found.name = long_name;
  found.label = "EXHIBITS";
  found.bytes = many_bytes;
  found.key = "F6C1A2B3D4E5F607";
  found.id = "letters-of-the-first-world-war";
  found.revision = many;
  found.documents = found.pages = found.languages = found.parts = many;
  found.verdict = verdict;
  return found;
}

StaffPage sample_page() {
  StaffPage page;
  page.view = StaffView::page;
  page.heard = true;
  page.facts = {"10.10.10", many_bytes, many_bytes, 8888ms, {"seccomp", "landlock"}, {}};
  page.receipt = {
      "LECTERN letters-of-the-first-world-war 88888 0123456789abcdef F6C1A2B3D4E5F607 10.10.10 88888", 0, {}};
  staff::Report& report = page.report;
  report.door = staff::Door::open;
  report.visits_today = many;
  report.visited_today = std::chrono::seconds(many) * 220;
  report.hours = "09:30-17:00";
  report.board = {888h, 88, true, many_bytes, 100, "watchdog"};
  return page;
}

staff::Event sample_event(Outcome outcome) {
  return {outcome, std::string(long_name), "ended 3 times within 2 minutes"};
}

/// Pads, cards, work that goes on, and what is not there.
void add_states(std::vector<StaffSample>& samples) {
  const auto add = [&](std::string name, auto change) {
    StaffPage page = sample_page();
    change(page);
    samples.push_back({std::move(name), std::move(page)});
  };
  const auto pad = [&](const std::string& name, auto change) {
    add(name, [&](StaffPage& page) {
      page.view = StaffView::pin;
      page.report = {};
      change(page);
    });
  };
  pad("pin", [](StaffPage& page) { page.digits = "000000000000"; });
  pad("pin wrong", [](StaffPage& page) { page.report.wrong = true; });
  pad("pin waits", [](StaffPage& page) { page.report.wait = 3599s; });
  pad("pin waits for storage", [](StaffPage& page) {
    page.report.wait = 400s;
    page.report.storage = staff::Event{Outcome::storage_missing, {}, {}};
  });
  pad("no pin", [](StaffPage& page) { page.report.door = staff::Door::no_pin; });
  pad("silent", [](StaffPage& page) { page.silent = true; });
  add("hour", [](StaffPage& page) {
    page.view = StaffView::hour;
    page.digits = "0930";
  });
  add("touch", [](StaffPage& page) { page.view = StaffView::touch; });
  add("nothing", [](StaffPage&) {});
  add("refused", [](StaffPage& page) {
    page.facts.refused = {"sched_setscheduler", "mbind"};
    page.report.refused = {"io_uring_setup"};
  });
  add("fell", [](StaffPage& page) {
    page.report.stick = true;
    page.report.found = {sample_pack(staff::Where::stick, Outcome::trusted)};
    page.report.found.front().fell = true;
  });
  add("no port", [](StaffPage& page) { page.report.port_named = false; });
  for (const StaffAsk ask : {StaffAsk::show, StaffAsk::restart, StaffAsk::shut_down})
    add("ask", [&](StaffPage& page) {
      page.view = StaffView::ask;
      page.ask = ask;
      page.name = long_name;
      page.report.found = {sample_pack(staff::Where::imported, Outcome::older_revision)};
    });
  for (const staff::Work work : {staff::Work::listing, staff::Work::copying, staff::Work::checking, staff::Work::trying,
                                 staff::Work::copying_logs})
    add("work", [&](StaffPage& page) { page.report.progress = {work, std::string(long_name), 88}; });
  for (const char* why : {"power", "staff", "crash", "update"})
    add("restart", [&](StaffPage& page) { page.report.board.restart = why; });
}

}  // namespace

std::vector<StaffSample> staff_samples() {
  std::vector<StaffSample> samples;
  add_states(samples);
  constexpr std::array places{staff::Where::stick, staff::Where::incoming, staff::Where::imported, staff::Where::kept};
  const auto outcome = [](int number) { return static_cast<Outcome>(number % staff::outcomes); };
  // Four outcomes a page: a pack's, the last copying's, the last change's, the storage's.
  for (int i = 1; i < staff::outcomes; i += 4) {
    StaffPage page = sample_page();
    page.report.stick = true;
    page.report.found = {sample_pack(places.at(static_cast<std::size_t>(i / 4) % places.size()), outcome(i))};
    page.report.found.push_back(sample_pack(staff::Where::kept, Outcome::none));
    page.report.found.back().on_show = true;
    if (outcome(i + 1) != Outcome::none) page.report.import = sample_event(outcome(i + 1));
    if (outcome(i + 2) != Outcome::none) page.report.change = sample_event(outcome(i + 2));
    if (outcome(i + 3) != Outcome::none) page.report.storage = sample_event(outcome(i + 3));
    samples.push_back({fmt::format("outcomes {}", i), std::move(page)});
  }
  return samples;
}

}  // namespace lectern::app
