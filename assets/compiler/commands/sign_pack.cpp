// SPDX-License-Identifier: MIT
#include <cstdio>
#include <fmt/format.h>
#include <system_error>

#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/compiler/commands/asked_secret.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/interruption.hpp"
#include "assets/compiler/commands/output.hpp"
#include "assets/compiler/commands/read_pack.hpp"
#include "assets/compiler/commands/signing.hpp"
#include "assets/compiler/commands/stopped.hpp"
#include "assets/signature/secret_key.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

/// A key file's content, wiped when it goes.
struct KeyFile {
  Bytes bytes;
  KeyFile(KeyFile&&) noexcept = default;
  explicit KeyFile(Bytes content) : bytes(std::move(content)) {}
  ~KeyFile() { signature::wipe(bytes); }
};

Result<signature::SecretKey> read_key(const fs::path& path) {
  const auto of_file = [&](const Error& error) {
    return fail(error.code, fmt::format("{}: {}", path.string(), error.what));
  };
  auto bytes = read_file(path, signature::most_key_file_bytes);
  if (!bytes && bytes.error().code != ErrorCode::too_large) return tl::unexpected(bytes.error());
  // What is too long for a key is as little one as nothing is.
  const KeyFile file(bytes ? *std::move(bytes) : Bytes());
  const std::string_view text = as_text(file.bytes);
  if (signature::parse_public_key(text))
    return fail(ErrorCode::malformed,
                fmt::format("{} is the public key, which verifies; the .key file beside it signs", path.string()));
  const auto asks = signature::wants_password(text);
  if (!asks) return of_file(asks.error());
  signature::Secret none;
  LECTERN_TRY(password, *asks ? ask_secret("The key's password, which is not shown while you type: ")
                              : Result<signature::Secret>(std::move(none)));
  auto secret = signature::parse_secret_key(text, password);
  if (!secret) return of_file(secret.error());
  return secret;
}

/// A mistake of the pen costs nobody a file: only an older signature gives its place.
Result<void> check_place(const fs::path& path) {
  LECTERN_CHECK(check_length(path));
  std::error_code error;
  const fs::file_status status = fs::symlink_status(path, error);
  if (status.type() == fs::file_type::not_found) return {};
  const auto refused = [&](std::string_view what) {
    return fail(ErrorCode::usage, fmt::format("{} {}; put it away, and sign again", path.string(), what));
  };
  if (!fs::is_regular_file(status)) return refused("is a folder, a link or the like, where the signature is to lie");
  LECTERN_TRY(file, open_file(path));
  if (file->size() == 0) return {};
  const auto bytes = lectern::read_whole(*file, path.string(), signature::most_signature_bytes);
  if (bytes) {
    const auto older = signature::parse_signature(as_text(*bytes));
    // Of the old kind too: its finder is told to sign again.
    if (older || older.error().code == ErrorCode::other_version) return {};
  }
  return refused("is there already and is no signature");
}

Result<signature::Signature> sign(const fs::path& path, const fs::path& key, const std::string& museum) {
  LECTERN_TRY(pack, OpenedPack::open(path));
  LECTERN_CHECK(check_place(signature_of(path)));
  LECTERN_TRY(claim, pack.read_whole());
  LECTERN_TRY(digest, pack.digest());
  LECTERN_CHECK(pack.check_unchanged());
  claim.museum = museum;
  LECTERN_TRY(secret, read_key(key));
  const signature::Signature made = signature::sign(digest, secret, signature::as_comment(claim));
  if (Interruption::signal() != 0) return fail(ErrorCode::unavailable, "interrupted; nothing was written");
  LECTERN_CHECK(write_file(signature_of(path), as_bytes(signature::as_file(made))));
  return made;
}

}  // namespace

int run_sign(const fs::path& pack, const fs::path& key, const std::string& museum) {
  if (!museum.empty() && !signature::is_museum(museum)) {
    print_line(stderr, fmt::format("lectern-pack: \"{}\" cannot be a museum's name here: it is one line of at most {} "
                                   "bytes, with nothing in it that is not seen",
                                   museum, signature::most_museum_bytes));
    return status_usage;
  }
  const Interruption interruption;
  const auto made = sign(pack, key, museum);
  if (!made) return stopped_writing(made.error());
  print_line(stdout, fmt::format("{} is written: \"{}\", signed with the key {}", signature_of(pack).string(),
                                 made->trusted_comment, signature::in_digits(made->key)));
  print_line(stdout, "Both files go on the stick.");
  return status_good;
}

}  // namespace lectern::compiler
