// SPDX-License-Identifier: MIT
// The host of an address, for what is said of where a QR code leads. Pure.
#pragma once

#include <string>
#include <string_view>

#include "assets/compiler/lowered.hpp"

namespace lectern::compiler {

/// "archive.example" of "https://me@Archive.example:8080/document/1?a#b"; empty where there is none.
[[nodiscard]] inline std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  std::string host(address.substr(0, address.find_first_of("/?#")));
  if (const std::size_t user = host.rfind('@'); user != std::string::npos) host.erase(0, user + 1);
  if (const std::size_t port = host.find(':'); port != std::string::npos) host.erase(port);
  return lowered(host);
}

}  // namespace lectern::compiler
