// SPDX-License-Identifier: MIT
// What the service keeps: wrong guesses, counts of visits, what happened last, which revisions were shown. Each is a
// small file of a folder of root's that is exchanged whole, so that a cut leaves the old or the new. What is no file of
// ours any more is passed over and told. Used by service, switching
// and show_command.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/folder.hpp"
#include "assets/base/result.hpp"
#include "assets/signature/judgement.hpp"
#include "firmware/staff/report.hpp"

namespace lectern::app {

class Ledger {
 public:
  /// Nothing: there is no such folder, and nothing lasts.
  explicit Ledger(std::unique_ptr<Folder> folder) : folder_(std::move(folder)) {}

  [[nodiscard]] std::uint32_t wrong_guesses();
  [[nodiscard]] Result<void> keep_wrong_guesses(std::uint32_t wrong);

  [[nodiscard]] std::string counts();
  [[nodiscard]] Result<void> keep_counts(std::string_view csv);

  /// What happened last: "import" or "change".
  [[nodiscard]] std::optional<staff::Event> last(std::string_view what);
  [[nodiscard]] Result<void> keep_last(std::string_view what, const staff::Event& event);

  /// The highest revision of each exhibit that was put on show.
  [[nodiscard]] std::vector<signature::Shown> shown();
  [[nodiscard]] Result<void> keep_shown(const signature::Shown& one);

  /// Packs in the order in which they were put on show, the last at the end.
  [[nodiscard]] std::vector<std::string> order();
  [[nodiscard]] Result<void> keep_order(const std::string& name);

  /// Seals of packs that fell, the last at the end.
  [[nodiscard]] std::vector<std::string> fallen();
  [[nodiscard]] Result<void> keep_fallen(const std::string& seal);
  /// It was on the glass for a minute after all.
  [[nodiscard]] Result<void> keep_risen(const std::string& seal);

  /// A word that is kept from one run to the next: "boot", "asked", "version", "switches".  Empty: none.
  [[nodiscard]] std::string word(std::string_view what);
  [[nodiscard]] Result<void> keep_word(std::string_view what, std::string_view word);

  /// One that is a number; 0 where there is none.
  [[nodiscard]] std::uint32_t number(std::string_view what);

  /// Files that were none of ours when they were read.
  [[nodiscard]] const std::vector<std::string>& garbage() const { return garbage_; }

 private:
  /// A whole file; nothing: there is none, or none that could be ours.
  [[nodiscard]] std::optional<std::string> read(std::string_view name, std::uint64_t most);
  [[nodiscard]] Result<void> write(std::string_view name, std::string_view text);
  void is_garbage(std::string_view name);

  std::unique_ptr<Folder> folder_;
  std::vector<std::string> garbage_;
};

}  // namespace lectern::app
