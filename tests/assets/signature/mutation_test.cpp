// SPDX-License-Identifier: MIT
// Packs and signatures changed by chance: none is taken for what was signed. LECTERN_MUTATIONS says how many of each.
#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>
#include <string>

#include "assets/pack/every_blob.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/pack.hpp"
#include "assets/signature/judgement.hpp"
#include "assets/signature/secret_key.hpp"
#include "tests/assets/base/memory_file.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::signature {
namespace {

constexpr int few_mutations = 2'000;

int mutations() {
  const char* asked = std::getenv("LECTERN_MUTATIONS");
  return asked == nullptr ? few_mutations : std::atoi(asked);
}

/// One to four changes: a bit, a byte, bytes out, in, twice, or all behind a place gone.
std::string mutated(std::string bytes, std::mt19937& random) {
  const auto below = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
  for (std::size_t changes = 1 + below(4); changes > 0 && !bytes.empty(); --changes) {
    const std::size_t at = below(bytes.size());
    const std::size_t some = 1 + below(std::min<std::size_t>(bytes.size() - at, 64));
    switch (below(6)) {
      case 0:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
      case 1:
        bytes[at] = static_cast<char>(below(256));
        break;
      case 2:
        bytes.erase(at, some);
        break;
      case 3:
        bytes.insert(at, some, static_cast<char>(below(256)));
        break;
      case 4:
        bytes.insert(at, bytes.substr(at, some));
        break;
      default:
        bytes.resize(at);
        break;
    }
  }
  return bytes;
}

class Mutation : public ::testing::Test {
 protected:
  void SetUp() override {
    const Bytes bytes = test::small_pack();
    pack_ = as_text(bytes);
    auto made = make_secret_key();
    ASSERT_TRUE(made);
    trust_.trusted = {public_key_of(*made)};
    digest_ = digest_of_pack(pack_);
    const Signature sound = sign(digest_, *made, "small 1 Museum of Letters");
    file_ = as_file(sound);
  }

  static Digest digest_of_pack(std::string_view bytes) {
    Digester digester;
    digester.append(as_bytes(bytes));
    return digester.finish();
  }

  std::string pack_, file_;
  Trust trust_;
  Digest digest_{};
};

TEST_F(Mutation, OfAPackIsRefusedByItsSignatureAndByItself) {
  std::mt19937 random(1951);
  int changed = 0;
  for (int i = 0; i < mutations(); ++i) {
    const std::string bytes = mutated(pack_, random);
    if (bytes == pack_) continue;
    ++changed;
    ASSERT_EQ(judge(trust_, {file_, digest_of_pack(bytes), {}, {}}).verdict, Verdict::wrong) << i;
    const auto opened = pack::Pack::open(test::memory_file(Bytes(as_bytes(bytes).begin(), as_bytes(bytes).end())), "x");
    ASSERT_FALSE(opened && pack::read_whole(*opened)) << i;
  }
  EXPECT_GT(changed, mutations() * 9 / 10);
}

TEST_F(Mutation, EachByteOfAPacksHeaderInAll255WaysIsWrong) {
  for (std::size_t at = 0; at < pack::header_size; ++at)
    for (unsigned mask = 1; mask < 256; ++mask) {
      std::string bytes = pack_;
      bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ mask);
      ASSERT_EQ(judge(trust_, {file_, digest_of_pack(bytes), {}, {}}).verdict, Verdict::wrong) << at << " " << mask;
    }
  for (std::size_t size = 0; size < pack_.size(); ++size)
    ASSERT_EQ(judge(trust_, {file_, digest_of_pack(std::string_view(pack_).substr(0, size)), {}, {}}).verdict,
              Verdict::wrong)
        << size;
}

/// The first line is not trusted; a signature that passes says what the sound one does.
TEST_F(Mutation, OfASignatureIsRefusedOrSaysTheSame) {
  std::mt19937 random(1951);
  int refused = 0;
  for (int i = 0; i < mutations(); ++i) {
    const std::string text = mutated(file_, random);
    const Judgement judgement = judge(trust_, {text, digest_, Shown{"small", 1}, {}});
    if (judgement.verdict != Verdict::trusted) {
      ASSERT_TRUE(refuses(judgement.verdict)) << i;
      ++refused;
      continue;
    }
    ASSERT_EQ(judgement.comment, "small 1 Museum of Letters");
    const auto behind = [](const std::string& all) {
      std::string rest = all.substr(all.find('\n'));
      std::erase(rest, '\r');
      while (rest.ends_with('\n')) rest.pop_back();
      return rest;
    };
    ASSERT_EQ(behind(text), behind(file_)) << i;
  }
  EXPECT_GT(refused, mutations() / 2);
}

TEST_F(Mutation, OfAPublicKeyVerifiesNothing) {
  std::mt19937 random(1951);
  const std::string sound = as_line(trust_.trusted.front());
  for (int i = 0; i < mutations(); ++i) {
    const auto key = parse_public_key(mutated(sound, random));
    if (!key || *key == trust_.trusted.front()) continue;
    Trust trust;
    trust.trusted = {*key};
    ASSERT_TRUE(refuses(judge(trust, {file_, digest_, {}, {}}).verdict)) << i;
  }
}

}  // namespace
}  // namespace lectern::signature
