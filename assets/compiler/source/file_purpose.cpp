// SPDX-License-Identifier: MIT
#include "assets/compiler/source/file_purpose.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <system_error>

#include "assets/compiler/lowered.hpp"

namespace lectern::compiler {

namespace {

using Words = std::span<const std::string_view>;

// All in small letters.
constexpr auto litter_names =
    std::to_array<std::string_view>({"thumbs.db",       "ehthumbs.db",  "ehthumbs_vista.db",
                                     "desktop.ini",     ".ds_store",    ".localized",
                                     ".directory",      "icon\r",       ".picasa.ini",
                                     "picasa.ini",      "@eadir",       "#recycle",
                                     "__macosx",        "$recycle.bin", "system volume information",
                                     "lost+found",      "mets.xml",     "manifest.json",
                                     ".spotlight-v100", ".trashes",     ".fseventsd",
                                     ".thumbnails"});
constexpr auto litter_beginnings = std::to_array<std::string_view>({"._", "~$", ".~lock."});
constexpr auto litter_endings =
    std::to_array<std::string_view>({"~",    ".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".bak",
                                     ".swp", ".lnk", ".url",  ".md5",  ".sha1",    ".sha256",     ".sha512",   ".sfv",
                                     ".xmp", ".aae", ".thm",  ".pp3",  ".aux.xml", ".mets.xml",   ".dop"});
// Windows writes a file's streams beside it where a file system has none; some programs have another letter for the
// colon.
constexpr auto stream_signs = std::to_array<std::string_view>({":", "\uF03A"});
constexpr auto stream_names = std::to_array<std::string_view>(
    {"zone.identifier", "smartscreen", "encryptable", "com.dropbox.attributes", "com.dropbox.attrs"});

/// A format that is read, by its rank: what keeps every pixel of an original first, what programs derive from it last.
struct Format {
  std::string_view ending;
  std::size_t rank = 0;
};
constexpr std::size_t last_rank = 7;
constexpr auto formats = std::to_array<Format>({{".tif", 0},
                                                {".tiff", 0},
                                                {".png", 1},
                                                {".jp2", 2},
                                                {".jpx", 2},
                                                {".jpf", 2},
                                                {".j2k", 2},
                                                {".heic", 3},
                                                {".heif", 3},
                                                {".jpg", 4},
                                                {".jpeg", 4},
                                                {".jpe", 4},
                                                {".jfif", 4},
                                                {".webp", 5},
                                                {".pdf", 6}});

/// Pictures that are opened to say what they are, as their content tells.
constexpr auto other_pictures = std::to_array<std::string_view>({".gif", ".bmp", ".avif"});
constexpr auto unread_pictures = std::to_array<std::string_view>(
    {".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".iiq",     ".kdc", ".mef",
     ".mrw", ".nef", ".nrw", ".orf", ".pef", ".raf", ".raw", ".rw2", ".rwl",     ".sr2", ".srf",
     ".srw", ".x3f", ".psd", ".psb", ".xcf", ".kra", ".pdn", ".cpt", ".afphoto", ".indd"});
constexpr auto writings = std::to_array<std::string_view>(
    {".doc", ".docx", ".docm", ".dot", ".dotx", ".odt", ".ott", ".fodt", ".rtf", ".pages", ".wpd", ".wps", ".gdoc"});
constexpr auto lists = std::to_array<std::string_view>(
    {".txt", ".md", ".markdown", ".csv", ".toml", ".html", ".htm", ".log", ".xls", ".xlsx", ".ods", ".numbers"});
constexpr auto list_names = std::to_array<std::string_view>({"readme", "liesmich"});
constexpr auto sidecars =
    std::to_array<std::string_view>({".xml", ".hocr", ".json", ".tsv", ".ini", ".db", ".yaml", ".yml", ".box", ".dat"});
constexpr auto sidecar_names = std::to_array<std::string_view>(
    {"thumbs", "thumbnails", "thumb", "previews", "alto", "ocr", "hocr", "page", "mets"});

/// Whether it ends in a sign and a stream's name, perhaps with what kind of a stream it is behind a further colon.
bool is_stream(std::string_view small) {
  if (const auto kind = small.rfind(":$data"); kind != std::string_view::npos) small = small.substr(0, kind);
  return std::any_of(stream_names.begin(), stream_names.end(), [&](std::string_view stream) {
    if (!small.ends_with(stream)) return false;
    const std::string_view before = small.substr(0, small.size() - stream.size());
    return std::any_of(stream_signs.begin(), stream_signs.end(),
                       [&](std::string_view sign) { return before.ends_with(sign); });
  });
}

bool holds(Words words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

const Format* format_of(std::string_view ending) {
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](const Format& format) { return format.ending == ending; });
  return found == formats.end() ? nullptr : &*found;
}

std::string ending_of(const std::filesystem::path& file) {
  return lowered(file.extension().string());
}

}  // namespace

bool is_litter(std::string_view name) {
  const std::string small = lowered(name);
  if (is_stream(small)) return true;
  const auto begins = [&](std::string_view with) { return small.starts_with(with); };
  const auto ends = [&](std::string_view with) { return small.ends_with(with); };
  return holds(litter_names, small) || std::any_of(litter_beginnings.begin(), litter_beginnings.end(), begins) ||
         std::any_of(litter_endings.begin(), litter_endings.end(), ends);
}

FilePurpose purpose_of(const std::filesystem::path& file) {
  const std::string ending = ending_of(file);
  const std::string name = lowered(file.filename().string());
  if (format_of(ending)) return FilePurpose::picture;
  if (holds(unread_pictures, ending)) return FilePurpose::unread_picture;
  if (holds(writings, ending)) return FilePurpose::writing;
  if (holds(lists, ending) || holds(list_names, name)) return FilePurpose::list;
  if (holds(sidecars, ending) || holds(sidecar_names, name)) return FilePurpose::sidecar;
  return FilePurpose::other;
}

bool is_named_as_picture(const std::filesystem::path& file) {
  const std::string ending = ending_of(file);
  return format_of(ending) != nullptr || holds(other_pictures, ending);
}

std::vector<std::string_view> picture_endings() {
  std::vector<std::string_view> endings;
  for (const Format& format : formats) endings.push_back(format.ending);
  return endings;
}

std::size_t rank_of(const std::filesystem::path& file) {
  const Format* format = format_of(ending_of(file));
  return format ? format->rank : last_rank;
}

bool is_scan(const std::filesystem::path& file) {
  const FilePurpose purpose = purpose_of(file);
  if (purpose != FilePurpose::picture && purpose != FilePurpose::other) return false;
  std::error_code error;
  return file.has_extension() || !std::filesystem::is_directory(file, error);
}

}  // namespace lectern::compiler
