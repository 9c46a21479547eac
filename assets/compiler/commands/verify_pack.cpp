// SPDX-License-Identifier: MIT
#include <cstdio>
#include <fmt/format.h>

#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/base/visible.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/read_pack.hpp"
#include "assets/compiler/commands/signing.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/signature/secret_key.hpp"

namespace lectern::compiler {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> of_file(const fs::path& path, const Error& error) {
  return fail(error.code, fmt::format("{}: {}", path.string(), error.what));
}

/// Whether somebody wrote a key itself, and no file's name.
bool is_meant_as_line(std::string_view key) {
  const std::size_t start = key.find_first_not_of(" \t");
  return start != std::string_view::npos && key.substr(start).starts_with("RW") && !key.ends_with(".pub");
}

Result<signature::PublicKey> read_public_key(const std::string& key) {
  if (!is_there(key)) {
    auto line = signature::parse_public_key(key);
    if (line || is_meant_as_line(key)) return line;
  }
  auto bytes = read_file(key, signature::most_key_file_bytes);
  if (!bytes && bytes.error().code != ErrorCode::too_large) return tl::unexpected(bytes.error());
  // What is too long for a key is as little one as nothing is.
  Bytes content = bytes ? *std::move(bytes) : Bytes();
  const bool secret = signature::holds_secret_key(as_text(content));
  const auto open = signature::parse_public_key(as_text(content));
  signature::wipe(content);
  if (secret)
    return fail(ErrorCode::malformed,
                fmt::format("{} is the secret key, which signs; the .pub file beside it verifies", key));
  if (!open) return of_file(key, open.error());
  return *open;
}

Result<signature::Signature> read_signature(const fs::path& path) {
  if (!is_there(path))
    return fail(ErrorCode::missing,
                fmt::format("the pack is not signed: there is no {}; lectern-pack sign makes it", path.string()));
  const auto bytes = read_file(path, signature::most_signature_bytes);
  if (!bytes && bytes.error().code != ErrorCode::too_large) return tl::unexpected(bytes.error());
  const auto parsed =
      bytes ? signature::parse_signature(as_text(*bytes))
            : Result<signature::Signature>(fail(ErrorCode::malformed, "this is no signature: it is too long for one"));
  if (!parsed) return of_file(path, parsed.error());
  return *parsed;
}

/// What a kiosk makes of a comment that is verified.  Errors: not_ours (it is another pack's).
Result<std::string> what_it_says(const signature::Signature& signature, const signature::Claim& own) {
  const auto claim = signature::claim_of(signature.trusted_comment);
  if (!claim)
    return "this comment does not say the exhibit's id and revision; a kiosk asks staff before it shows the pack";
  if (claim->id != own.id || claim->revision != own.revision)
    return fail(ErrorCode::not_ours,
                fmt::format("the comment \"{}\" is another pack's, and the pack itself says {} {}; a kiosk refuses it: "
                            "sign it again",
                            signature.trusted_comment, own.id, own.revision));
  return claim->museum.empty() ? "the comment fits the pack"
                               : fmt::format("the comment fits the pack; it is for {}", claim->museum);
}

Result<std::string> verify(const fs::path& path, const std::string& key_name) {
  LECTERN_TRY(key, read_public_key(key_name));
  LECTERN_TRY(pack, OpenedPack::open(path));
  LECTERN_TRY(signature, read_signature(signature_of(path)));
  // Before anything of the pack is parsed.
  LECTERN_TRY(digest, pack.digest());
  if (const auto good = signature::verify(signature, digest, key); !good) return of_file(path, good.error());
  LECTERN_TRY(own, pack.read_whole());
  LECTERN_CHECK(pack.check_unchanged());
  const Result<std::string> says = what_it_says(signature, own);
  if (!says) return of_file(path, says.error());
  return fmt::format("{} is signed with the key {}\ncomment: {}\n{}\n", visible(path.string()),
                     signature::in_digits(signature.key), visible(signature.trusted_comment), visible(*says));
}

}  // namespace

int run_verify(const fs::path& pack, const std::string& key) {
  const auto said = verify(pack, key);
  if (!said) {
    print_line(stderr, "lectern-pack: " + said.error().what);
    return status_errors;
  }
  print_lines(stdout, *said);
  return status_good;
}

}  // namespace lectern::compiler
