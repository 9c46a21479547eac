// SPDX-License-Identifier: MIT
// What lies on sticks and in incoming/, looked at and not read: names, sizes, signatures. Of a pack nothing is read
// where this kiosk trusts a key: who signed it and what for is told by its signature alone, so that a list is quick.
// Used by import alone; nothing is changed.
#pragma once

#include <string>
#include <vector>

#include "firmware/import/kiosk.hpp"
#include "firmware/import/stock.hpp"

namespace lectern::importing {

/// A pack where it lies.  Lifetime: the sources outlive it.
struct Listed {
  staff::Found found;
  const Source* source = nullptr;
  std::string folder;  ///< of the source, in which it lies; empty: at its top
  std::string file;    ///< its name as it is, whatever is in it
  app::SignatureText signature;
};

struct Listing {
  std::vector<Listed> packs;
  staff::Event end;  ///< what staff are told of the whole; `none`: nothing
};

/// Looks through all sources: at the top of each, and of a stick into the folders there, as people copy whole folders;
/// no deeper, so that what is told of a stick is told in a moment. In incoming/ what has no signature is not there.
[[nodiscard]] Listing list(const std::vector<Source>& sources, const Kiosk& kiosk);

/// Whether it is a pack of that name; of the stick of that label where one is said.
[[nodiscard]] bool is_called(const Listed& listed, staff::Where where, const std::string& name,
                             const std::string& label);
/// The first pack of that name; of the stick of that label where one is said.  Nothing: there is none.
[[nodiscard]] const Listed* find(const Listing& listing, staff::Where where, const std::string& name,
                                 const std::string& label = {});

/// What is said where something of a source cannot be read.
[[nodiscard]] staff::Event unreadable(const Source& source, const std::string& name, const std::string& why);

}  // namespace lectern::importing
