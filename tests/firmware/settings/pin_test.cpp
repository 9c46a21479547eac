// SPDX-License-Identifier: MIT
#include "firmware/settings/pin.hpp"

#include <gtest/gtest.h>
#include <string>

namespace lectern::app {
namespace {

TEST(PinTest, IsSixToTwelveDigitsAndNotTheFirstThatOneGuesses) {
  for (const char* pin : {"271829", "904172", "9041726", "904172635518"}) EXPECT_TRUE(check_pin(pin)) << pin;
  for (const char* pin : {"", "12345", "9041726355189", "27182a", "27 829", "-71829", "\xd9\xa1\xd9\xa2\xd9\xa3"})
    EXPECT_FALSE(check_pin(pin)) << pin << " is none";
  for (const char* pin : {"000000", "111111", "123456", "1234567890", "654321", "121212", "123123", "112112", "111222",
                          "147258", "159753", "271271"})
    EXPECT_FALSE(check_pin(pin)) << pin << " is weak";
  const auto said = [](std::string_view pin) { return check_pin(pin).error().what; };
  EXPECT_NE(said("123456").find("its digits are a row"), std::string::npos) << "it is said why";
  EXPECT_NE(said("111111").find("its digits are all the same"), std::string::npos) << said("111111");
  for (const char* pin : {"604 913", "604913 ", "٦٠٤٩١٣", "６０４９１３"})
    EXPECT_NE(said(pin).find("a PIN is 6 to 12 digits, 0 to 9 without spaces"), std::string::npos) << said(pin);
}

TEST(PinTest, IsKnownAgainByItsHashAlone) {
  const auto hash = hash_of_pin("271829");
  ASSERT_TRUE(hash) << hash.error().what;
  EXPECT_TRUE(is_pin_hash(*hash));
  EXPECT_EQ(hash->find("271829"), std::string::npos);
  EXPECT_TRUE(fits(*hash, "271829"));
  EXPECT_FALSE(fits(*hash, "271828"));
  EXPECT_FALSE(fits(*hash, ""));
  EXPECT_NE(*hash, hash_of_pin("271829").value()) << "two kiosks with one PIN do not show it";
  EXPECT_NE(hash->find("m=65536,"), std::string::npos) << "64 MiB";
}

TEST(PinTest, WhatIsNoHashOfOursFitsNothing) {
  for (const std::string& hash :
       {std::string(), std::string("271829"), std::string("$argon2id$v=19$m=4194304,t=2,p=1$AAAA$AAAA"),
        std::string("$argon2id$v=19$m=65536,t=2,p=1$"), std::string("$argon2id$v=19$m=65536,t=2,p=1$\n"),
        std::string("$argon2id$v=19$m=65536,t=2,p=1$") + std::string(1000, 'A')})
    EXPECT_FALSE(fits(hash, "271829")) << hash;
}

}  // namespace
}  // namespace lectern::app
