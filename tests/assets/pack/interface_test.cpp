// SPDX-License-Identifier: MIT
#include "assets/pack/interface.hpp"

#include <gtest/gtest.h>

#include "assets/pack/limits.hpp"
#include "assets/pack/pack.hpp"
#include "assets/pack/string_id.hpp"
#include "tests/assets/base/memory_file.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::pack {
namespace {

using test::interface_pack;
using test::memory_file;

Result<std::shared_ptr<const Interface>> opened(Bytes bytes) {
  return Interface::open(*memory_file(std::move(bytes)), "interface.pack");
}

void remove_word(test::plain::InterfaceT& index, std::size_t language, std::string_view key) {
  std::erase_if(index.words[language]->words, [&](const auto& word) { return word->key == key; });
}

TEST(InterfacePack, IsReadWholeWithItsFonts) {
  const auto interface = opened(interface_pack());
  ASSERT_TRUE(interface) << interface.error().what;
  EXPECT_EQ((*interface)->index().languages()->size(), 2U);
  EXPECT_EQ((*interface)->font(interface_numbers).value(), test::stand_ins().font);
  EXPECT_FALSE((*interface)->font(0)) << "that is an exhibit's";
  EXPECT_FALSE((*interface)->font(interface_numbers + 1));
}

/// A band whose every text is an empty one.
std::unique_ptr<test::plain::BandT> empty_band(std::size_t findings) {
  auto band = std::make_unique<test::plain::BandT>();
  band->head = std::make_unique<test::plain::TextT>();
  for (std::size_t i = 0; i < findings; ++i) {
    auto finding = std::make_unique<test::plain::BandFindingT>();
    finding->place = std::make_unique<test::plain::TextT>();
    finding->words = std::make_unique<test::plain::TextT>();
    band->findings.push_back(std::move(finding));
  }
  return band;
}

TEST(InterfacePack, OfAPreviewHasABandForEachLanguage) {
  const auto with_bands = [](std::size_t bands, std::size_t findings) {
    return opened(interface_pack([&](test::plain::InterfaceT& index) {
      for (std::size_t i = 0; i < bands; ++i) index.bands.push_back(empty_band(findings));
    }));
  };
  EXPECT_TRUE(with_bands(2, max_counted)) << with_bands(2, max_counted).error().what;
  EXPECT_FALSE(with_bands(1, 1)) << "a language without one";
  EXPECT_FALSE(with_bands(2, max_counted + 1)) << "more than are read";
}

TEST(InterfacePack, EveryChangedByteIsNoticed) {
  const Bytes sound = interface_pack();
  for (std::size_t at = 0; at < sound.size(); ++at) {
    Bytes changed = sound;
    changed[at] ^= std::byte{1};
    const auto interface = opened(std::move(changed));
    // Zeros between blobs belong to nothing that is read.
    if (!interface) {
      ASSERT_NE(interface.error().what.find("put there the one that came with this program"), std::string::npos) << at;
    }
    const bool pad = at >= header_size + test::stand_ins().font.size() &&
                     at < (header_size + test::stand_ins().font.size() + 7) / 8 * 8;
    ASSERT_EQ(interface.has_value(), pad) << at;
  }
}

TEST(InterfacePack, EveryShorterFileIsNoticed) {
  const Bytes sound = interface_pack();
  for (std::size_t size = 0; size < sound.size(); ++size)
    ASSERT_FALSE(opened(Bytes(sound.begin(), sound.begin() + static_cast<std::ptrdiff_t>(size)))) << size;
}

TEST(InterfacePack, NoExhibitPassesForOneNorItForAnExhibit) {
  const auto exhibit = opened(test::small_pack());
  ASSERT_FALSE(exhibit);
  EXPECT_EQ(exhibit.error().code, ErrorCode::not_ours);
  const auto interface = Pack::open(memory_file(interface_pack()), "interface.pack");
  ASSERT_FALSE(interface);
  EXPECT_EQ(interface.error().what, "interface.pack holds the interface's words and is no exhibit; name another");
}

TEST(InterfacePack, OneOfANewerProgramHasWordsThatAreNotKnownHere) {
  const auto interface = opened(interface_pack([](test::plain::InterfaceT& index) {
    for (const auto& words : index.words) {
      auto word = test::word("zz_search", "Search");
      for (test::plain::Run& run : word->texts[0]->runs)
        run = test::plain::Run(run.start(), run.end(), run.script(), interface_numbers, interface_numbers, 0);
      words->words.push_back(std::move(word));
    }
  }));
  EXPECT_TRUE(interface) << interface.error().what;
}

TEST(InterfacePack, OneThatLacksAWordOfThisProgramIsOlder) {
  const auto interface =
      opened(interface_pack([](test::plain::InterfaceT& index) { remove_word(index, 0, "keep_reading"); }));
  ASSERT_FALSE(interface);
  EXPECT_EQ(interface.error().code, ErrorCode::other_version);
  EXPECT_EQ(interface.error().what,
            "interface.pack is older than this program: it lacks the word keep_reading; put "
            "there the one that came with this program");
  EXPECT_TRUE(opened(interface_pack([](test::plain::InterfaceT& index) { remove_word(index, 1, "keep_reading"); })))
      << "in another language than English it may be missing";
  EXPECT_FALSE(opened(interface_pack([](test::plain::InterfaceT& index) {
    for (const auto& word : index.words[0]->words)
      if (word->key == seconds_left_key) word->texts.pop_back();
  }))) << "a second of the countdown";
}

TEST(InterfacePack, NumbersOfAnExhibitsFontsAreNotItsOwn) {
  const auto interface = opened(interface_pack([](test::plain::InterfaceT& index) {
    auto& run = index.words[0]->words[0]->texts[0]->runs[0];
    run = test::plain::Run(run.start(), run.end(), run.script(), 0, interface_numbers, 0);
  }));
  EXPECT_FALSE(interface);
}

TEST(InterfacePack, ThatIsNotThereIsTold) {
  const test::TemporaryFolder folder;
  const auto interface = Interface::open(folder / "interface.pack");
  ASSERT_FALSE(interface);
  EXPECT_EQ(interface.error().code, ErrorCode::missing);
}

}  // namespace
}  // namespace lectern::pack
