// SPDX-License-Identifier: MIT
// All that the viewer may ask of the service: a fixed list. Outside of a session only `Pin` and `Counts` are looked at.
// Values only; lines.hpp writes and reads them.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "firmware/staff/report.hpp"

namespace lectern::staff {

struct Pin {
  std::string digits;
};  ///< 6 to 12 digits: the pad has no letters;  opens a session of five minutes if it is right; each request begins
    ///< them anew
struct Counts {
  std::string csv;
};                ///< sums of visits since the last ones, as counts.hpp writes them
struct Leave {};  ///< ends the session
struct Stay {};   ///< somebody is still there
struct Look {};   ///< lists stick and incoming/ again
struct Import {
  Where where = Where::stick;
  std::string name;
};
struct Stop {};  ///< the import
struct PutOnShow {
  std::string name;  ///< of an imported or kept pack
  bool confirmed = false;
  bool at_once = false;
};
struct GoBack {};
struct Forget {
  std::string name;
};  ///< keep the current one: the imported pack is offered no more
struct CopyLogs {};
struct Restart {};
struct ShutDown {};
struct Brightness {
  int percent = 100;
};
struct TellHour {
  std::string hour;
};  ///< "17:05"

using Request = std::variant<Pin, Counts, Leave, Stay, Look, Import, Stop, PutOnShow, GoBack, Forget, CopyLogs, Restart,
                             ShutDown, Brightness, TellHour>;

}  // namespace lectern::staff
