// SPDX-License-Identifier: MIT
#include "tests/firmware/import/signed_packs.hpp"

#include <gtest/gtest.h>
#include <map>
#include <utility>

#include "assets/signature/secret_key.hpp"
#include "firmware/import/answer.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/assets/signature/made_by_minisign.hpp"

namespace lectern::importing {

namespace {

const signature::SecretKey& museum() {
  static const auto key = signature::parse_secret_key(signature::made_by_minisign::secret_key, signature::Secret());
  EXPECT_TRUE(key);
  return *key;
}

std::string signed_by(const signature::SecretKey& key, ByteView pack, const std::string& comment) {
  signature::Digester digester;
  digester.append(pack);
  return signature::as_file(signature::sign(digester.finish(), key, comment));
}

}  // namespace

const Bytes& pack_of(std::uint32_t revision, std::size_t filling) {
  static std::map<std::pair<std::uint32_t, std::size_t>, Bytes> made;
  const auto found = made.find({revision, filling});
  if (found != made.end()) return found->second;
  test::SmallContent content = test::stand_ins();
  for (std::size_t i = 0; i < filling; ++i) content.font.push_back(static_cast<std::byte>(i * 31 % 251));
  return made[{revision, filling}] = test::changed_pack([&](auto& index) { index.revision = revision; }, content);
}

std::string signed_by_museum(ByteView pack, const std::string& comment) {
  return signed_by(museum(), pack, comment);
}

std::string signed_by_stranger(ByteView pack, const std::string& comment) {
  static const auto key = signature::make_secret_key();
  EXPECT_TRUE(key);
  return signed_by(*key, pack, comment);
}

signature::Trust believing() {
  signature::Trust trust;
  trust.trusted.push_back(signature::public_key_of(museum()));
  return trust;
}

Facts facts_in_process() {
  return [](const ReadableFile& file, const std::string& name, app::Reading reading, const app::Tell& heard) {
    return app::facts_of(file, name, reading, heard);
  };
}

Kiosk kiosk_on(test::SimulatedDisk& disk, signature::Trust trust) {
  return {disk.folder("/board"), disk.folder("/board/packs"), disk.folder("/board/imported"), std::move(trust),
          facts_in_process()};
}

std::vector<Source> stick_on(test::SimulatedDisk& disk) {
  std::vector<Source> sources;
  sources.push_back({staff::Where::stick, "STICK", disk.folder("/stick"), [] { return true; }});
  return sources;
}

Steps Heard::steps() {
  return {[this](const staff::Told& told) {
            if (const auto* one = std::get_if<staff::Found>(&told)) found.push_back(*one);
            if (const auto* one = std::get_if<staff::Progress>(&told)) progress.push_back(*one);
            if (const auto* one = std::get_if<staff::Event>(&told)) events.push_back(*one);
          },
          {}};
}

staff::Event bring_from(const std::vector<Source>& sources, const Kiosk& kiosk, const std::string& name,
                        const Steps& steps) {
  return import(sources, kiosk, {staff::Where::stick, name, {}}, steps);
}

Bytes bytes_of(const ReadableFile& file) {
  return read_whole(file, "a file", std::uint64_t{1} << 30).value_or(Bytes());
}

}  // namespace lectern::importing
