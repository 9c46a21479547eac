// SPDX-License-Identifier: MIT
#include "assets/signature/judgement.hpp"

#include <gtest/gtest.h>
#include <string>

#include "assets/signature/secret_key.hpp"
#include "tests/assets/signature/made_by_minisign.hpp"

namespace lectern::signature {
namespace {

Digest digest_of_bytes(std::string_view text) {
  Digester digester;
  digester.append(as_bytes(text));
  return digester.finish();
}

/// A museum with a key, and a pack that it signs.
class Judging : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = make_secret_key();
    ASSERT_TRUE(made);
    ours_.id = made->id;
    ours_.key = made->key;
    trust_.trusted = {public_key_of(ours_)};
  }

  [[nodiscard]] std::string signed_with(std::string_view comment) const {
    return as_file(sign(digest_, ours_, comment));
  }

  /// Of a pack that was read and says of itself that it is letters 3.
  [[nodiscard]] Judgement judged(const std::string& file) const {
    return judge(trust_, {file, digest_, Shown{"letters", 3}, shown_});
  }

  SecretKey ours_;
  Trust trust_;
  Digest digest_ = digest_of_bytes("a pack");
  std::vector<Shown> shown_;
};

TEST_F(Judging, WhatOurKeySignedIsTrusted) {
  trust_.museum = "Museum of Letters";
  for (const char* comment : {"letters 3", "letters 3 Museum of Letters"}) {
    const Judgement judgement = judged(signed_with(comment));
    EXPECT_EQ(judgement.verdict, Verdict::trusted) << judgement.why;
    EXPECT_EQ(judgement.key, ours_.id);
    EXPECT_EQ(judgement.comment, comment);
    ASSERT_TRUE(judgement.claim);
    EXPECT_EQ(judgement.claim->revision, 3U);
    EXPECT_TRUE(judgement.why.empty());
  }
}

TEST_F(Judging, TheCommentIsJudgedBeforeThePackIsRead) {
  std::string file = signed_with("letters 3");
  EXPECT_EQ(judge(trust_, {file, {}, {}, {}}).verdict, Verdict::trusted);
  EXPECT_EQ(judge(trust_, {file, digest_of_bytes("another pack"), {}, {}}).verdict, Verdict::wrong);
  EXPECT_EQ(judge(trust_, {file, {}, {}, {{"letters", 4}}}).verdict, Verdict::older_revision);
  file.replace(file.find("letters 3"), 9, "letters 4");
  const Judgement changed = judge(trust_, {file, {}, {}, {}});
  EXPECT_EQ(changed.verdict, Verdict::wrong);
  EXPECT_FALSE(changed.claim);
  EXPECT_TRUE(changed.comment.empty());
}

TEST_F(Judging, WithoutATrustedKeyAllIsAsked) {
  const std::string file = signed_with("letters 3");
  trust_.trusted.clear();
  EXPECT_EQ(judge(trust_, {{}, digest_, Shown{"letters", 3}, {}}).verdict, Verdict::not_signed);
  const Judgement signed_one = judged(file);
  EXPECT_EQ(signed_one.verdict, Verdict::signer_unknown);
  EXPECT_FALSE(signed_one.claim);
  shown_ = {{"letters", 4}};
  EXPECT_EQ(judged(file).verdict, Verdict::older_revision);
  EXPECT_EQ(judge(trust_, {{}, digest_, Shown{"letters", 3}, shown_}).verdict, Verdict::older_revision);
}

TEST_F(Judging, WithATrustedKeyNothingElseIsShown) {
  EXPECT_EQ(judge(trust_, {{}, digest_, Shown{"letters", 3}, {}}).verdict, Verdict::missing);
  EXPECT_EQ(judged(made_by_minisign::signature).verdict, Verdict::foreign);
  EXPECT_EQ(judged(made_by_minisign::legacy_signature).verdict, Verdict::legacy);
  EXPECT_EQ(judged("").verdict, Verdict::malformed);
  EXPECT_EQ(judged(std::string(most_signature_bytes + 1, 'a')).verdict, Verdict::malformed);
}

TEST_F(Judging, AKeyThatSaysItIsOursIsNot) {
  auto other = make_secret_key();
  ASSERT_TRUE(other);
  other->id = ours_.id;
  EXPECT_EQ(judged(as_file(sign(digest_, *other, "letters 3"))).verdict, Verdict::wrong);
}

TEST_F(Judging, ARevokedKeyProvesNothing) {
  const std::string file = signed_with("letters 3");
  trust_.revoked = {ours_.id};
  EXPECT_EQ(judged(file).verdict, Verdict::revoked);
  trust_.trusted.clear();
  EXPECT_EQ(judged(file).verdict, Verdict::revoked);
}

TEST_F(Judging, ACommentMustFitThePack) {
  EXPECT_EQ(judged(signed_with("letters 4")).verdict, Verdict::comment_differs);
  EXPECT_EQ(judged(signed_with("letter 3")).verdict, Verdict::comment_differs);
  EXPECT_EQ(judged(signed_with("timestamp:1\tfile:x")).verdict, Verdict::comment_free);
  EXPECT_NE(judged(signed_with("timestamp:1\tfile:x")).why, "") << "whoever is asked is told what";
  EXPECT_EQ(judged(signed_with("letters 3 \xE2\x80\xAE")).verdict, Verdict::comment_free);
}

TEST_F(Judging, AnotherMuseumsPackIsAsked) {
  trust_.museum = "Museum of Letters";
  EXPECT_EQ(judged(signed_with("letters 3 Museum of letters")).verdict, Verdict::other_museum);
  EXPECT_EQ(judged(signed_with("letters 4 Museum of letters")).verdict, Verdict::comment_differs);
  trust_.museum.clear();
  EXPECT_EQ(judged(signed_with("letters 3 Museum of letters")).verdict, Verdict::trusted);
}

TEST_F(Judging, AnOlderRevisionIsAskedAndOfTheSameExhibitOnly) {
  shown_ = {{"letters", 2}, {"letters", 4}, {"posters", 9}};
  EXPECT_EQ(judged(signed_with("letters 3")).verdict, Verdict::older_revision);
  EXPECT_EQ(judged(signed_with("free")).verdict, Verdict::older_revision);
  shown_ = {{"letters", 2}, {"letters", 3}, {"posters", 9}};
  EXPECT_EQ(judged(signed_with("letters 3")).verdict, Verdict::trusted);
}

TEST(Verdict, EachIsTrustedAskedOrRefused) {
  int trusted = 0;
  for (int i = 0; i < verdicts; ++i) {
    const auto verdict = static_cast<Verdict>(i);
    EXPECT_FALSE(asks(verdict) && refuses(verdict));
    trusted += !asks(verdict) && !refuses(verdict) ? 1 : 0;
  }
  EXPECT_EQ(trusted, 1);
}

}  // namespace
}  // namespace lectern::signature
