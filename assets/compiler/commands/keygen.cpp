// SPDX-License-Identifier: MIT
#include <cstdio>
#include <fmt/format.h>
#include <system_error>

#include "assets/base/folder_of.hpp"
#include "assets/base/pending_folder.hpp"
#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/base/visible.hpp"
#include "assets/compiler/commands/asked_secret.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/interruption.hpp"
#include "assets/compiler/commands/output.hpp"
#include "assets/compiler/commands/signing.hpp"
#include "assets/compiler/commands/stopped.hpp"
#include "assets/compiler/commands/typed_words.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/signature/secret_key.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

/// "museum" of "museum", "museum.key" and "museum.pub".
std::string without_key_ending(std::string_view name) {
  for (const std::string_view ending : {".key", ".pub"})
    if (name.ends_with(ending) && name.size() > ending.size())
      return std::string(name.substr(0, name.size() - ending.size()));
  return std::string(name);
}

Result<void> check_names(const fs::path& key, const fs::path& pub) {
  if (!is_folder(folder_of(key)))
    return fail(ErrorCode::missing, fmt::format("there is no folder {}; make it first", folder_of(key).string()));
  for (const fs::path& path : {key, pub})
    if (is_there(path))
      return fail(ErrorCode::usage, fmt::format("{} is there already, and keys are never overwritten; name another, or "
                                                "put that one away where you find it again",
                                                path.string()));
  return check_length(key);
}

Result<signature::Secret> new_password() {
  LECTERN_TRY(first, ask_secret("A password for the key, which is not shown while you type: "));
  if (first.empty())
    return fail(ErrorCode::usage, "that is no password; with --no-password whoever gets the file can sign with it");
  if (!is_asked_at_terminal()) return first;
  LECTERN_TRY(second, ask_secret("The same password again: "));
  if (first.text() != second.text())
    return fail(ErrorCode::usage, "these were two different passwords; nothing was written");
  return first;
}

/// The public key first: where there is a secret one, both are there.
Result<void> write_both(const fs::path& key, const signature::Secret& secret, const fs::path& pub,
                        const std::string& open) {
  for (const fs::path& path : {key, pub}) remove_abandoned(path, part_ending);
  LECTERN_TRY(secret_file, begin_new_file(key, Readers::owner));
  LECTERN_TRY(open_file, begin_new_file(pub, Readers::all));
  LECTERN_CHECK(secret_file->append(as_bytes(secret.text())));
  LECTERN_CHECK(open_file->append(as_bytes(open)));
  if (Interruption::signal() != 0) return fail(ErrorCode::unavailable, "interrupted; nothing was written");
  LECTERN_CHECK(open_file->commit());
  if (Result<void> done = secret_file->commit(); !done) {
    std::error_code ignored;
    fs::remove(pub, ignored);
    return done;
  }
  return {};
}

Result<signature::PublicKey> make_pair(const fs::path& key, const fs::path& pub, bool no_password) {
  LECTERN_CHECK(check_names(key, pub));
  signature::Secret none;
  LECTERN_TRY(password, no_password ? Result<signature::Secret>(std::move(none)) : new_password());
  LECTERN_TRY(secret, signature::make_secret_key());
  if (!password.empty()) print_line(stderr, "Hiding the key behind the password takes some seconds.");
  LECTERN_TRY(file, signature::as_file(secret, password));
  const signature::PublicKey open = signature::public_key_of(secret);
  LECTERN_CHECK(write_both(key, file, pub, signature::as_file(open)));
  return open;
}

}  // namespace

int run_keygen(const std::string& name, bool no_password) {
  const std::string stem = without_key_ending(name);
  const fs::path key = stem + ".key";
  const fs::path pub = stem + ".pub";
  if (!fs::path(stem).has_filename() || fs::path(stem).filename() == "." || fs::path(stem).filename() == "..") {
    print_line(stderr, fmt::format("lectern-pack: \"{}\" is no name for a key; write one as museum", name));
    return status_usage;
  }
  if (const std::string mend = mend_foreign_name(name); !mend.empty() && !is_there(key)) {
    print_line(stderr, fmt::format("lectern-pack: {} cannot name a key; {}", name, mend));
    return status_usage;
  }
  const Interruption interruption;
  const auto open = make_pair(key, pub, no_password);
  if (!open) return stopped_writing(open.error());
  print_lines(stdout,
              fmt::format("{} signs packs: keep it and a copy where nobody else gets at them; it cannot be made again\n"
                          "{} is for the kiosks: this line goes into /etc/lectern/lectern.toml of each\n\n"
                          "  signatures.trusted = [\"{}\"]\n\n"
                          "Further keys go into the same list: signatures.trusted = [\"RW…\", \"RW…\"]\n"
                          "The key's number is {}.\n",
                          visible(key.string()), visible(pub.string()), signature::as_line(*open),
                          signature::in_digits(open->id)));
  return status_good;
}

}  // namespace lectern::compiler
