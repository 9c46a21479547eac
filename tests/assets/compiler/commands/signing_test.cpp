// SPDX-License-Identifier: MIT
// keygen, sign and verify as a curator calls them, beside Debian's minisign, which must be installed.
#include "assets/compiler/commands/signing.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>

#include "assets/base/storage.hpp"
#include "assets/pack/limits.hpp"
#include "assets/signature/secret_key.hpp"
#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/typed_in.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;
using lectern::test::TypedIn;
using test::FilledFolder;
using test::run_pack;
using test::Said;

std::string content_of(const fs::path& path) {
  const auto bytes = read_file(path, 1U << 20U);
  return bytes ? std::string(as_text(*bytes)) : "(" + bytes.error().what + ")";
}

unsigned mode_of(const fs::path& path) {
  return static_cast<unsigned>(fs::status(path).permissions());
}

bool said_so(const Said& said, std::string_view part) {
  return said.out.find(part) != std::string::npos;
}

/// A folder with a small pack and a key without a password.
class Signing : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(lectern::test::write_small_pack(folder_ / "small.pack"));
    ASSERT_EQ(run("keygen museum --no-password").status, 0);
  }

  [[nodiscard]] Said run(const std::string& words, const std::string& before = {}) const {
    return run_pack(folder_.path(), words, before);
  }
  [[nodiscard]] Said minisign(const std::string& words, const std::string& before = {}) const {
    return lectern::test::run_program("minisign", folder_.path(), words, before);
  }
  [[nodiscard]] Said sign() const { return run("sign small.pack --key museum.key"); }
  [[nodiscard]] Said verify() const { return run("verify small.pack --key museum.pub"); }

  /// A signature of the small pack with any comment.
  void sign_as(std::string_view comment) const {
    const auto key = signature::parse_secret_key(content_of(folder_ / "museum.key"), {});
    ASSERT_TRUE(key);
    signature::Digester digester;
    digester.append(as_bytes(content_of(folder_ / "small.pack")));
    folder_.write("small.pack.minisig", signature::as_file(signature::sign(digester.finish(), *key, comment)));
  }

  FilledFolder folder_;
};

TEST(Keygen, MakesAKeyForItsOwnerAndAPublicOne) {
  const FilledFolder folder;
  const Said said = run_pack(folder.path(), "keygen museum --no-password", "umask 0;");
  ASSERT_EQ(said.status, 0) << said.out;
  EXPECT_EQ(mode_of(folder / "museum.key"), 0600U);
  EXPECT_EQ(mode_of(folder / "museum.pub"), 0644U);
  const auto key = signature::parse_public_key(content_of(folder / "museum.pub"));
  ASSERT_TRUE(key);
  EXPECT_TRUE(said_so(said, fmt::format("signatures.trusted = [\"{}\"]", signature::as_line(*key)))) << said.out;
  EXPECT_TRUE(said_so(said, signature::in_digits(key->id)));
  EXPECT_TRUE(said_so(said, "signatures.trusted = [\"RW…\", \"RW…\"]")) << said.out;
  EXPECT_EQ(folder.entries(), 2);
}

TEST(Keygen, NeverOverwrites) {
  const FilledFolder folder;
  folder.write("a.key", "mine");
  folder.write("b.pub", "mine");
  fs::create_symlink("nowhere", folder / "c.key");
  fs::create_directory(folder / "d.key");
  const auto before = folder.entries();
  for (const char* name : {"a", "b", "c", "d", "a.key", "b.pub"}) {
    const Said said = run_pack(folder.path(), fmt::format("keygen {} --no-password", name));
    EXPECT_EQ(said.status, 1) << name;
    EXPECT_TRUE(said_so(said, "is there already, and keys are never overwritten")) << said.out;
  }
  EXPECT_EQ(folder.entries(), before);
  EXPECT_EQ(content_of(folder / "a.key"), "mine");
  EXPECT_EQ(content_of(folder / "b.pub"), "mine");
}

TEST(Keygen, SaysWhereItCannotWrite) {
  const FilledFolder folder;
  const Said said = run_pack(folder.path(), "keygen away/museum --no-password");
  EXPECT_EQ(said.status, 1);
  EXPECT_TRUE(said_so(said, "there is no folder away")) << said.out;
  for (const char* name : {"''", ".", "..", "away/"})
    EXPECT_EQ(run_pack(folder.path(), fmt::format("keygen {} --no-password", name)).status, 2) << name;
  for (const std::size_t length : {200U, 244U, 252U, 300U}) {
    const Said named = run_pack(folder.path(), fmt::format("keygen {} --no-password", std::string(length, 'k')));
    EXPECT_EQ(named.status, length == 200 ? 0 : 1) << length;
    EXPECT_EQ(said_so(named, "this name is too long; choose a shorter one"), length != 200) << named.out;
  }
  fs::remove(folder.path() / (std::string(200, 'k') + ".key"));
  fs::remove(folder.path() / (std::string(200, 'k') + ".pub"));
  for (const char* name : {"'~/museum'", "'C:\\Users\\Anna\\museum'", "'“museum”'"}) {
    const Said foreign = run_pack(folder.path(), fmt::format("keygen {} --no-password", name), "HOME=/home/anna;");
    EXPECT_EQ(foreign.status, 2) << name;
    EXPECT_FALSE(said_so(foreign, "make it first")) << foreign.out;
  }
  EXPECT_TRUE(said_so(run_pack(folder.path(), "keygen '~/museum'", "HOME=/home/anna;"), "write /home/anna/museum"));
  EXPECT_EQ(run_pack(folder.path(), "keygen museum --no-password", "trap '' XFSZ; ulimit -f 0;").status, 1);
  EXPECT_EQ(folder.entries(), 0);
}

TEST(Keygen, TakesNoPasswordFromTheCommandLine) {
  const FilledFolder folder;
  const Said said = run_pack(folder.path(), "keygen museum --password geheim");
  EXPECT_EQ(said.status, 2);
  EXPECT_TRUE(said_so(said, "a password never stands on the command line")) << said.out;
  const Said none = run_pack(folder.path(), "keygen museum < /dev/null");
  EXPECT_EQ(none.status, 1);
  EXPECT_TRUE(said_so(none, "no password was given")) << none.out;
  EXPECT_EQ(run_pack(folder.path(), "keygen museum", "echo |").status, 1);
  EXPECT_EQ(run_pack(folder.path(), "keygen museum", "head -c 1024 /dev/zero | tr '\\0' x |").status, 1);
  EXPECT_EQ(folder.entries(), 0);
}

TEST(Keygen, AsksTwiceAtATerminalAndShowsNothingOfIt) {
  const FilledFolder folder;
  const TypedIn typed =
      lectern::test::type_in(LECTERN_PACK_PROGRAM, folder.path(), "keygen museum", ": ", {"geheim\n", "geheim\n"});
  EXPECT_EQ(typed.status, 0) << typed.shown;
  EXPECT_FALSE(typed.seen_while_asked);
  EXPECT_EQ(typed.shown.find("geheim"), std::string::npos) << typed.shown;
  EXPECT_TRUE(signature::wants_password(content_of(folder / "museum.key")).value_or(false));
}

TEST(Keygen, TwoPasswordsMakeNoKey) {
  const FilledFolder folder;
  const TypedIn typed =
      lectern::test::type_in(LECTERN_PACK_PROGRAM, folder.path(), "keygen museum", ": ", {"geheim\n", "geheimer\n"});
  EXPECT_EQ(typed.status, 1);
  EXPECT_NE(typed.shown.find("two different passwords"), std::string::npos) << typed.shown;
  EXPECT_EQ(folder.entries(), 0);
}

TEST(Keygen, StoppedAtAQuestionLeavesTheTerminalAsItWas) {
  const FilledFolder folder;
  const TypedIn typed = lectern::test::type_in(LECTERN_PACK_PROGRAM, folder.path(), "keygen museum", ": ", {"\x03"});
  EXPECT_EQ(typed.status, 130) << typed.shown;
  EXPECT_FALSE(typed.seen_while_asked);
  EXPECT_TRUE(typed.seen_afterwards);
  EXPECT_EQ(folder.entries(), 0);
}

using Sign = Signing;
using Verify = Signing;
using Minisign = Signing;

TEST_F(Sign, SaysWhatThePackIs) {
  const Said said = run("sign small.pack --key museum.key --museum 'Музей писем'");
  ASSERT_EQ(said.status, 0) << said.out;
  const auto signature = signature::parse_signature(content_of(folder_ / "small.pack.minisig"));
  ASSERT_TRUE(signature);
  EXPECT_EQ(signature->trusted_comment, "small 1 Музей писем");
  const Said good = verify();
  EXPECT_EQ(good.status, 0);
  EXPECT_TRUE(said_so(good, "comment: small 1 Музей писем\nthe comment fits the pack; it is for Музей писем"))
      << good.out;
  ASSERT_EQ(sign().status, 0);
  EXPECT_TRUE(said_so(verify(), "comment: small 1\nthe comment fits the pack\n"));
}

TEST_F(Sign, RefusesADamagedPack) {
  const std::string sound = content_of(folder_ / "small.pack");
  for (std::size_t at = 0; at < sound.size(); at += 101) {
    std::string bytes = sound;
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    folder_.write("small.pack", bytes);
    const Said said = sign();
    ASSERT_EQ(said.status, 1) << at;
    ASSERT_TRUE(said_so(said, "lectern-pack: small.pack")) << at << ": " << said.out;
    ASSERT_TRUE(said_so(said, "again") || said_so(said, "make one with lectern-pack build")) << at << ": " << said.out;
  }
  for (const std::string& other :
       {std::string(), std::string("words"), sound.substr(0, sound.size() - 1), sound + "x"}) {
    folder_.write("small.pack", other);
    EXPECT_EQ(sign().status, 1);
  }
  const Bytes interface = lectern::test::interface_pack();
  folder_.write("small.pack", as_text(interface));
  EXPECT_EQ(sign().status, 1);
  EXPECT_FALSE(fs::exists(folder_ / "small.pack.minisig"));
}

TEST_F(Sign, TakesThePlaceOfASignatureAlone) {
  ASSERT_EQ(sign().status, 0);
  ASSERT_EQ(sign().status, 0);
  folder_.write("small.pack.minisig", "");
  ASSERT_EQ(sign().status, 0);
  folder_.write("small.pack.minisig", "my own words");
  EXPECT_EQ(sign().status, 1);
  EXPECT_EQ(content_of(folder_ / "small.pack.minisig"), "my own words");
  fs::remove(folder_ / "small.pack.minisig");
  folder_.write("mine", "my own words");
  fs::create_symlink("mine", folder_ / "small.pack.minisig");
  EXPECT_EQ(sign().status, 1);
  EXPECT_EQ(content_of(folder_ / "mine"), "my own words");
  fs::remove(folder_ / "small.pack.minisig");
  fs::create_directory(folder_ / "small.pack.minisig");
  EXPECT_TRUE(said_so(sign(), "is a folder, a link or the like"));
}

TEST_F(Sign, SaysWhatIsNoKey) {
  EXPECT_TRUE(said_so(run("sign small.pack --key museum.pub"), "the .key file beside it signs"));
  EXPECT_TRUE(said_so(run("sign small.pack --key museum.kee"), "did you mean museum.key?"));
  EXPECT_TRUE(said_so(run("sign small.pak --key museum.key"), "did you mean small.pack?"));
  EXPECT_TRUE(said_so(run("sign small.pack --key museum"), "there is no museum; did you mean museum.key?"));
  EXPECT_TRUE(said_so(run("sign small --key museum.key"), "there is no small; did you mean small.pack?"));
  folder_.write("long.key", std::string(signature::most_key_file_bytes + 1, 'x'));
  EXPECT_TRUE(said_so(run("sign small.pack --key long.key"), "long.key: this is no secret key of minisign"));
  EXPECT_TRUE(said_so(run("verify small.pack --key long.key"), "long.key: this is no public key of minisign"));
  const Said none = run("sign small.pack");
  EXPECT_EQ(none.status, 2);
  EXPECT_TRUE(said_so(none, "--key is required; write it as: lectern-pack sign PACK --key FILE")) << none.out;
}

TEST_F(Sign, SaysWhatIsNoPack) {
  ASSERT_EQ(sign().status, 0);
  fs::create_directory(folder_ / "small");
  fs::create_directory(folder_ / "letters");
  for (const char* command : {"sign {} --key museum.key", "verify {} --key museum.pub", "inspect {}"}) {
    const auto said_of = [&](const char* name) { return run(fmt::format(fmt::runtime(command), name)); };
    EXPECT_TRUE(said_so(said_of("small.pack.minisig"), "small.pack.minisig is a signature; name the pack: small.pack"))
        << said_of("small.pack.minisig").out;
    EXPECT_TRUE(said_so(said_of("small/"), "small is a folder; name its pack: small.pack")) << said_of("small/").out;
    EXPECT_TRUE(said_so(said_of("letters"),
                        "letters is a folder; make a pack of it first: lectern-pack build letters -o "
                        "letters.pack"))
        << said_of("letters").out;
    EXPECT_EQ(said_of("letters").status, 1);
  }
}

TEST_F(Sign, ASecretKeyOnTheCommandLineIsNotSaidAgain) {
  const std::string file = content_of(folder_ / "museum.key");
  const std::string line = file.substr(file.find('\n') + 1, 212);
  for (const char* command : {"sign", "verify"}) {
    const Said said = run(fmt::format("{} small.pack --key {}", command, line));
    EXPECT_EQ(said.status, 2) << said.out;
    EXPECT_TRUE(said_so(said, "a secret key never stands on the command line")) << said.out;
    EXPECT_FALSE(said_so(said, line.substr(100, 20))) << "of the key itself";
  }
}

TEST_F(Sign, ANameThatIsTooLongIsSaidToBe) {
  const std::string name(240, 'p');
  fs::rename(folder_ / "small.pack", folder_.path() / name);
  const Said said = run("sign " + name + " --key museum.key");
  EXPECT_EQ(said.status, 1);
  EXPECT_TRUE(said_so(said, ".minisig: this name is too long; choose a shorter one")) << said.out;
}

TEST_F(Sign, RefusesAMuseumThatCannotBeSeen) {
  const std::string too_long(signature::most_museum_bytes + 1, 'x');
  for (const std::string& museum : {std::string("$(printf 'a\\nb')"), std::string("$(printf 'a\\342\\200\\256b')"),
                                    std::string(" Museum"), std::string("Museum "), std::string(), too_long}) {
    const Said said = run(fmt::format("sign small.pack --key museum.key --museum \"{}\"", museum));
    EXPECT_EQ(said.status, 2) << museum;
    EXPECT_EQ(said.out.find("\xE2\x80\xAE"), std::string::npos);
  }
  EXPECT_EQ(run("sign small.pack --key museum.key --museum=").status, 2);
  EXPECT_FALSE(fs::exists(folder_ / "small.pack.minisig"));
}

TEST_F(Sign, ANameWithALineEndIsShownAsOne) {
  fs::rename(folder_ / "small.pack", folder_ / "small\n\xE2\x80\xAE.pack");
  const std::string name = "\"$(printf 'small\\n\\342\\200\\256.pack')\"";
  const Said said = run("sign " + name + " --key museum.key");
  ASSERT_EQ(said.status, 0) << said.out;
  EXPECT_TRUE(said_so(said, "small\\x0a\\u202e.pack.minisig is written")) << said.out;
  const Said good = run("verify " + name + " --key museum.pub");
  EXPECT_EQ(good.status, 0);
  EXPECT_TRUE(said_so(good, "small\\x0a\\u202e.pack is signed with")) << good.out;
}

TEST_F(Verify, TakesAnyCommentAndShowsIt) {
  sign_as("timestamp:1\tfile:\xE2\x80\xAEkcap.llams");
  const Said free = verify();
  EXPECT_EQ(free.status, 0);
  EXPECT_TRUE(said_so(free, "comment: timestamp:1\\x09file:\\u202ekcap.llams\n")) << free.out;
  EXPECT_TRUE(said_so(free, "a kiosk asks staff"));
  sign_as("small 2");
  const Said differs = verify();
  EXPECT_EQ(differs.status, 1);
  EXPECT_TRUE(said_so(differs,
                      "small.pack: the comment \"small 2\" is another pack's, and the pack itself says small 1; "
                      "a kiosk refuses it: sign it again"))
      << differs.out;
}

TEST_F(Verify, FailsWhereThePackOrItsSignatureIsAnothers) {
  EXPECT_TRUE(said_so(verify(), "the pack is not signed"));
  ASSERT_EQ(sign().status, 0);
  ASSERT_EQ(run("keygen other --no-password").status, 0);
  const Said other = run("verify small.pack --key other.pub");
  EXPECT_EQ(other.status, 1);
  EXPECT_TRUE(said_so(other, "it was signed with the key")) << other.out;
  EXPECT_TRUE(said_so(run("verify small.pack --key museum.key"), "the .pub file beside it verifies"));
  const std::string sound = content_of(folder_ / "small.pack");
  for (std::size_t at = 0; at < pack::header_size; ++at) {
    std::string bytes = sound;
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    folder_.write("small.pack", bytes);
    ASSERT_EQ(verify().status, 1) << at;
  }
  for (const std::string& other_bytes : {std::string(), sound.substr(0, sound.size() - 1), sound + "x"}) {
    folder_.write("small.pack", other_bytes);
    EXPECT_TRUE(said_so(verify(), "the pack was changed after it was signed"));
  }
}

TEST_F(Verify, TakesTheLineOfAKey) {
  ASSERT_EQ(sign().status, 0);
  const std::string file = content_of(folder_ / "museum.pub");
  const std::string line = file.substr(file.find('\n') + 1, 56);
  EXPECT_EQ(run("verify small.pack --key '" + line + "'").status, 0);
}

TEST_F(Verify, SaysWhatIsNoPublicKey) {
  ASSERT_EQ(sign().status, 0);
  const std::string file = content_of(folder_ / "museum.pub");
  const std::string line = file.substr(file.find('\n') + 1, 56);
  EXPECT_TRUE(said_so(run("verify small.pack --key " + line.substr(0, 55)), "it has 55 signs, and a key has 56"));
  EXPECT_TRUE(
      said_so(run("verify small.pack --key '" + line + " '"), "a space or the like stands before or behind it"));
  folder_.write("bom.pub", "\xEF\xBB\xBF" + file);
  EXPECT_TRUE(said_so(run("verify small.pack --key bom.pub"),
                      "bom.pub: this is no public key of minisign: it begins "
                      "with an invisible mark (BOM)"));
  std::string changed = line;
  changed.back() = changed.back() == 'A' ? 'B' : 'A';
  const Said other = run("verify small.pack --key " + changed);
  EXPECT_EQ(other.status, 1);
  EXPECT_TRUE(said_so(other, "the signature's own lines were changed, or those of the key")) << other.out;
}

TEST_F(Verify, SaysWhatIsNoSignature) {
  ASSERT_EQ(sign().status, 0);
  const std::string sound = content_of(folder_ / "small.pack.minisig");
  std::string crlf;
  for (const char c : sound) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  folder_.write("small.pack.minisig", crlf);
  EXPECT_EQ(verify().status, 0);
  folder_.write("small.pack.minisig", sound + std::string(4096, 'x'));
  EXPECT_TRUE(said_so(verify(), "this is no signature: it is too long for one"));
  folder_.write("small.pack.minisig", sound.substr(0, 60));
  EXPECT_EQ(verify().status, 1);
  fs::remove(folder_ / "small.pack.minisig");
  fs::create_directory(folder_ / "small.pack.minisig");
  EXPECT_TRUE(said_so(verify(), "is not a file")) << verify().out;
}

TEST_F(Minisign, VerifiesWhatWeSign) {
  ASSERT_EQ(run("sign small.pack --key museum.key --museum 'Museum of Letters'").status, 0);
  const Said said = minisign("-V -p museum.pub -m small.pack");
  EXPECT_EQ(said.status, 0) << said.out;
  EXPECT_TRUE(said_so(said, "Trusted comment: small 1 Museum of Letters"));
  folder_.write("small.pack", content_of(folder_ / "small.pack") + "x");
  EXPECT_NE(minisign("-V -p museum.pub -m small.pack").status, 0);
}

TEST_F(Minisign, SignsWhatWeVerify) {
  ASSERT_EQ(minisign("-G -W -p theirs.pub -s theirs.key").status, 0);
  ASSERT_EQ(minisign("-S -s theirs.key -m small.pack -t 'small 1'").status, 0);
  const Said said = run("verify small.pack --key theirs.pub");
  EXPECT_EQ(said.status, 0) << said.out;
  EXPECT_TRUE(said_so(said, "the comment fits the pack"));
  ASSERT_EQ(minisign("-S -s museum.key -m small.pack").status, 0);
  EXPECT_EQ(verify().status, 0);
  ASSERT_EQ(run("sign small.pack --key theirs.key").status, 0);
  EXPECT_EQ(minisign("-V -p theirs.pub -m small.pack").status, 0);
}

TEST_F(Minisign, SignsInItsOldWayWhichIsRefused) {
  ASSERT_EQ(minisign("-S -l -s museum.key -m small.pack").status, 0);
  const Said said = verify();
  EXPECT_EQ(said.status, 1);
  EXPECT_TRUE(said_so(said, "sign the pack again: lectern-pack sign PACK --key NAME.key")) << said.out;
  EXPECT_EQ(sign().status, 0);
  EXPECT_EQ(verify().status, 0);
}

TEST_F(Minisign, KnowsOurPasswordsAndWeItsOwn) {
  ASSERT_EQ(run("keygen ours", "printf 'ge heim\\nmore\\n' |").status, 0);
  EXPECT_EQ(minisign("-S -s ours.key -m small.pack", "printf 'ge heim\\n' |").status, 0);
  EXPECT_EQ(run("verify small.pack --key ours.pub").status, 0);
  ASSERT_EQ(minisign("-G -p theirs.pub -s theirs.key", "printf 'pass word\\npass word\\n' |").status, 0);
  const Said wrong = run("sign small.pack --key theirs.key", "printf 'password\\n' |");
  EXPECT_EQ(wrong.status, 1);
  EXPECT_TRUE(said_so(wrong, "this is not the key's password")) << wrong.out;
  ASSERT_EQ(run("sign small.pack --key theirs.key", "printf 'pass word\\r\\n' |").status, 0);
  EXPECT_EQ(minisign("-V -p theirs.pub -m small.pack").status, 0);
  const TypedIn typed = lectern::test::type_in(LECTERN_PACK_PROGRAM, folder_.path(), "sign small.pack --key theirs.key",
                                               "type: ", {"pass word\n"});
  EXPECT_EQ(typed.status, 0) << typed.shown;
  EXPECT_FALSE(typed.seen_while_asked);
}

}  // namespace
}  // namespace lectern::compiler
