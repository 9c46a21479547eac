// SPDX-License-Identifier: MIT
// What the root helper does: requests and time go in, what the viewer is told comes out. It decides alone whether a
// session is open, and does nothing outside of one but look at a PIN and keep counts. Clock, computer and importer are
// doors. Used by server alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "firmware/counts/counts.hpp"
#include "firmware/library/ledger.hpp"
#include "firmware/service/computer.hpp"
#include "firmware/service/importer.hpp"
#include "firmware/service/session.hpp"
#include "firmware/service/switching.hpp"
#include "firmware/staff/report.hpp"
#include "firmware/staff/request.hpp"

namespace lectern::service {

/// How often what happens without anybody asking is looked for.
inline constexpr std::chrono::seconds look_every{3};
/// The storage, and what lies in incoming/.
inline constexpr std::chrono::seconds look_seldom{60};
/// What copying to a stick may take.
inline constexpr std::chrono::minutes most_copying{3};
/// Counts are written no oftener.
inline constexpr std::chrono::seconds counts_every{60};

class Service {
 public:
  using Clock = std::function<SinceBoot()>;
  /// What is told in the middle of a request that takes long.
  using Tell = std::function<void(const staff::Report&)>;

  /// Lifetime: the doors outlive this.
  Service(Computer& computer, Importer& importer, Clock clock, Tell tell);

  /// A viewer is there, or another than before; without one there is no session.
  void connected();
  void disconnected();
  void ask(const staff::Request& request);
  void heard(const FromImporter& from);
  /// Lets time pass.
  void turn();

  [[nodiscard]] staff::Report report() const;

 private:
  void asked(const staff::Pin& pin);
  void asked(const staff::Counts& counts);
  void asked(const staff::Leave& leave);
  void asked(const staff::Stay& stay);
  void asked(const staff::Look& look);
  void asked(const staff::Import& import);
  void asked(const staff::Stop& stop);
  void asked(const staff::PutOnShow& put);
  void asked(const staff::GoBack& back);
  void asked(const staff::Forget& forget);
  void asked(const staff::CopyLogs& copy);
  void asked(const staff::Restart& restart);
  void asked(const staff::ShutDown& shut_down);
  void asked(const staff::Brightness& brightness);
  void asked(const staff::TellHour& hour);

  void switch_power(Power power, std::string_view word);
  void end_session();
  void set_door(std::string_view word);
  void happened(std::string_view what, staff::Event event);
  void put(const Choice& choice);
  void listed(bool importer_too);
  void keep_counts();
  void count_switch();
  void look_around();
  void look_at_show();
  void look_at_storage();
  /// Calls that are not on a program's list are a mistake of ours: the journal is told of each once.
  void refused(const std::vector<std::string>& calls, std::string_view whose);
  /// Gives why nothing is listed of ours.
  std::optional<staff::Event> look_at_own();
  void look_for_newer();
  void show_newer();
  void end_copying();
  [[nodiscard]] TellProgress progress();
  [[nodiscard]] std::string restarted() const;
  /// Ends what the importer is asked, with what came of it.
  void importer_done(const std::string& why);

  Computer& computer_;
  Importer& importer_;
  Clock clock_;
  Tell tell_;
  Ledger ledger_;
  Lock lock_;
  bool connected_ = false;
  std::string door_, boot_reason_;
  std::optional<staff::Request> importing_;  ///< what the importer was asked
  std::vector<staff::Found> own_, brought_;  ///< ours; what the importer found last
  std::vector<staff::Found> finding_;        ///< what it is finding
  std::optional<staff::Event> told_;         ///< what it said came of it
  staff::Progress progress_;
  std::optional<staff::Event> import_, change_, storage_;
  counts::Sums counts_, unkept_;  ///< kept; told since
  std::uint32_t switches_ = 0;
  std::uint32_t first_day_ = 0;  ///< the day on which the computer was switched on
  /// What the computer said when it was looked at last: a report is made as often as the line to the viewer moves.
  struct Seen {
    bool pin = false, stick = false, port_named = true;
    staff::Board board;
    std::string hours, hour;
  };
  Seen seen_;
  bool stick_ = false;                  ///< when it was listed
  std::vector<std::string> fallen_;     ///< seals of packs that did not stay
  std::vector<std::string> refused_;    ///< calls of ours and the importer's, as they were told
  std::string incoming_;                ///< as it was when it was listed
  std::vector<std::string> not_again_;  ///< what was tried without staff
  bool looks_for_own_ = true;           ///< something may lie in imported/ that nobody said anything of
  SinceBoot next_look_{0}, next_seldom_{0}, next_counts_{0};
  std::optional<SinceBoot> copying_until_;
};

}  // namespace lectern::service
