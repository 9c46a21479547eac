// SPDX-License-Identifier: MIT
#include "firmware/library/examine.hpp"

#include <algorithm>
#include <utility>

#include "assets/base/pieces.hpp"
#include "firmware/library/facts.hpp"
#include "firmware/library/trial.hpp"
#include "firmware/library/verdict.hpp"

namespace lectern::app {

namespace {

constexpr std::uint64_t whole = 100;  // per cent

Result<signature::Digest> digest_of(const ReadableFile& file, const Tell& heard) {
  signature::Digester digester;
  std::uint64_t done = 0;
  const std::uint64_t size = std::max<std::uint64_t>(file.size(), 1);
  LECTERN_CHECK(for_each_piece(file, [&](ByteView piece) -> Result<void> {
    digester.append(piece);
    done += piece.size();
    if (heard) heard(static_cast<int>(done * whole / size));
    return {};
  }));
  return digester.finish();
}

}  // namespace

Result<Examined> examine(const Examinee& pack, const Belief& belief, const Walls& walls, const Tell& heard) {
  LECTERN_TRY(digest, digest_of(pack.file, heard));
  signature::Evidence evidence;
  if (pack.signature) evidence.signature = *pack.signature;
  evidence.digest = digest;
  evidence.shown = belief.shown;
  Examined examined;
  examined.judgement = signature::judge(belief.trust, evidence);
  if (!signature::refuses(examined.judgement.verdict)) {
    // The signature answers for all bytes, so what is left is to read the index; without one the trial reads all of it.
    LECTERN_TRY(facts, facts_behind(walls, pack.file, pack.name, Reading::index, [](int) {}));
    examined.found = std::move(facts);
    evidence.own = signature::Shown{examined.found.id, examined.found.revision.value_or(0)};
    examined.judgement = signature::judge(belief.trust, evidence);
  }
  const signature::Judgement& judgement = examined.judgement;
  examined.found.name = pack.name;
  examined.found.bytes = pack.file.size();
  examined.found.verdict = verdict_of(judgement.verdict);
  if (judgement.key) examined.found.key = signature::in_digits(*judgement.key);
  if (judgement.claim) examined.found.museum = judgement.claim->museum;
  return examined;
}

Result<SignatureText> signature_beside(Folder& folder, const std::string& pack) {
  const std::string name = pack + std::string(signature_ending);
  auto file = folder.open(name);
  if (!file && file.error().code == ErrorCode::missing) return SignatureText();
  if (!file) return tl::unexpected(file.error());
  LECTERN_TRY(bytes, read_whole(**file, name, signature::most_signature_bytes));
  return SignatureText(std::string(as_text(bytes)));
}

Judge whole_apart(const Walls& walls, const Tell& heard) {
  return [=](const ReadableFile& file, const std::string& name) {
    return judge_apart(walls, file, heard, [&](const Tell&) { return read_pack_whole(borrowed(file), name); });
  };
}

Judge trial_apart(const Walls& walls, const Show::Interface& interface, const Metrics& metrics, const Tell& heard) {
  return [=](const ReadableFile& file, const std::string& name) {
    return judge_apart(walls, file, heard,
                       [&](const Tell& tell) { return try_pack(file, name, interface, metrics, tell); });
  };
}

}  // namespace lectern::app
