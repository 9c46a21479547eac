// SPDX-License-Identifier: MIT
#include "firmware/library/sentences.hpp"

namespace lectern::app {

namespace {

using staff::Outcome;

std::string_view sentence_of_pack(Outcome outcome) {
  switch (outcome) {
    case Outcome::trusted:
      return "signed by a trusted key; it is verified when it is brought in";
    case Outcome::not_signed:
      return "not signed; this kiosk trusts no key, so staff confirm it";
    case Outcome::signer_unknown:
      return "signed, which proves nothing as this kiosk trusts no key; staff confirm it";
    case Outcome::comment_free:
      return "signed by a trusted key, but the signature does not say of which exhibit and revision; staff confirm it";
    case Outcome::older_revision:
      return "older than what was shown here; staff confirm it";
    case Outcome::other_museum:
      return "signed for another museum; staff confirm it";
    case Outcome::signature_missing:
      return "refused: not signed; sign it (lectern-pack sign) and copy NAME.pack.minisig beside it";
    case Outcome::signature_malformed:
      return "refused: what lies beside it is no signature; copy the .minisig again, or sign the pack again";
    case Outcome::signature_legacy:
      return "refused: its signature is of the old kind; sign it again with lectern-pack sign or minisign -S -H";
    case Outcome::signature_foreign:
      return "refused: signed by a key that this kiosk does not trust";
    case Outcome::signature_revoked:
      return "refused: signed by a key that is revoked here; sign it with another";
    case Outcome::signature_wrong:
      return "refused: the signature does not fit; pack or signature was changed, so copy both again";
    case Outcome::comment_differs:
      return "refused: its signature names another exhibit or revision than the pack; sign the pack again";
    case Outcome::not_a_pack:
      return "refused: not an exhibit pack; build one with lectern-pack build";
    case Outcome::other_version:
      return "refused: made for another version of Lectern; build it again";
    case Outcome::pack_damaged:
      return "refused: the pack is damaged; copy it again";
    case Outcome::pack_too_large:
      return "refused: larger than a pack can be here";
    case Outcome::bad_name:
      return "refused: its name is too long or has characters that cannot be shown; give it another";
    case Outcome::special_file:
      return "refused: a link or device and no file; copy the file itself";
    case Outcome::sources_folder:
      return "an exhibit's sources and no pack; build one with lectern-pack build and copy that";
    case Outcome::unfinished:
      return "it is still being written, or its signature is not there yet; it is looked at again";
    default:
      return {};
  }
}

std::string_view sentence_of_import(Outcome outcome) {
  switch (outcome) {
    case Outcome::imported:
      return "imported";
    case Outcome::already_here:
      return "already here; nothing was copied";
    case Outcome::stopped:
      return "stopped; nothing has changed";
    case Outcome::stick_gone:
      return "the stick is gone; put it in again; nothing has changed";
    case Outcome::stick_unreadable:
      return "the stick cannot be read; copy the pack again, to another stick if need be; nothing has changed";
    case Outcome::stick_empty:
      return "no pack is on the stick";
    case Outcome::too_many_entries:
      return "too many files; put packs on a stick of their own";
    case Outcome::no_room:
      return "there is no room for it; nothing has changed";
    case Outcome::unwritable:
      return "it cannot be written; nothing has changed";
    case Outcome::storage_full:
      return "the disk is full";
    case Outcome::storage_read_only:
      return "the disk is read-only; nothing has changed";
    case Outcome::storage_missing:
      return "the folder of packs is missing; mount the disk, or run systemd-tmpfiles --create";
    case Outcome::storage_garbage:
      return "the disk cannot be read; check its file system";
    case Outcome::settings_wrong:
      return "the kiosk's settings cannot be read; nothing is taken in until they are mended";
    case Outcome::busy:
      return "somebody else is importing; wait until that is done";
    default:
      return "that failed";
  }
}

}  // namespace

std::string_view sentence_of(Outcome outcome) {
  const std::string_view of_pack = sentence_of_pack(outcome);
  return of_pack.empty() ? sentence_of_import(outcome) : of_pack;
}

}  // namespace lectern::app
