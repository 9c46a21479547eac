// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/zip.hpp"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <fmt/format.h>
#include <memory>
#include <utility>

namespace lectern::compiler {

namespace {

using Archive = std::unique_ptr<::archive, decltype(&::archive_read_free)>;

constexpr std::string_view first_file = "PK\x03\x04";
constexpr std::string_view no_file = "PK\x05\x06";

std::string archive_error(::archive* archive) {
  const char* said = ::archive_error_string(archive);
  return said == nullptr ? "" : fmt::format(" ({})", said);
}

/// A name without what would lead anywhere: old programs write '\\', some begin with '/'.
std::string clean(std::string name) {
  std::replace(name.begin(), name.end(), '\\', '/');
  name.erase(0, std::min(name.find_first_not_of('/'), name.size()));
  return name;
}

class ZipReader {
 public:
  ZipReader(std::string_view name, ByteView bytes, const ZipLimits& limits)
      : name_(name), bytes_(bytes), limits_(limits), archive_(::archive_read_new(), &::archive_read_free) {}

  Result<ZipFiles> run(const std::function<bool(std::string_view)>& wanted) {
    ::archive_read_support_format_zip_seekable(archive_.get());
    if (::archive_read_open_memory(archive_.get(), bytes_.data(), bytes_.size()) != ARCHIVE_OK)
      return fail(ErrorCode::malformed, broken());
    for (;;) {
      ::archive_entry* entry = nullptr;
      const int status = ::archive_read_next_header(archive_.get(), &entry);
      if (status == ARCHIVE_EOF) return std::move(files_);
      if (status < ARCHIVE_WARN) return fail(ErrorCode::malformed, broken());
      LECTERN_CHECK(add(entry, wanted));
    }
  }

 private:
  [[nodiscard]] std::string broken() const {
    return fmt::format("{} is damaged and cannot be unpacked{}; open it in the program that wrote it and save it anew",
                       name_, archive_error(archive_.get()));
  }

  Result<void> add(::archive_entry* entry, const std::function<bool(std::string_view)>& wanted) {
    const char* raw = ::archive_entry_pathname(entry);
    if (raw == nullptr) raw = ::archive_entry_pathname_utf8(entry);
    std::string file = clean(raw == nullptr ? "" : raw);
    if (file.size() > limits_.name)
      return fail(ErrorCode::too_large, fmt::format("{} holds a file with a name of {} bytes; {} are the most; open it "
                                                    "in the program that wrote it and save it anew",
                                                    name_, file.size(), limits_.name));
    if (file.empty() || file.ends_with('/')) return {};
    if (files_.size() >= limits_.files)
      return fail(ErrorCode::too_large,
                  fmt::format("{} holds more than {} files; open it in the program that wrote it and save it anew",
                              name_, limits_.files));
    const auto [at, is_new] = files_.try_emplace(file);
    if (!is_new)
      return fail(ErrorCode::malformed,
                  fmt::format("{} holds {} twice; open it in the program that wrote it and save it anew", name_, file));
    if (!wanted(file)) return {};
    if (::archive_entry_is_data_encrypted(entry) != 0)
      return fail(ErrorCode::unavailable, fmt::format("{} is locked with a password; save a copy without one", name_));
    return unpack(file, at->second);
  }

  /// What one file's bytes may grow to, whatever the zip says of itself.
  [[nodiscard]] std::uint64_t most() const {
    const std::uint64_t by_ratio = std::max(limits_.harmless, limits_.ratio * bytes_.size());
    return std::min({limits_.file, limits_.all - unpacked_, by_ratio});
  }

  Result<void> unpack(const std::string& file, std::string& into) {
    constexpr std::size_t at_once = std::size_t{64} << 10;
    std::array<char, at_once> some{};
    for (;;) {
      const auto got = ::archive_read_data(archive_.get(), some.data(), some.size());
      if (got == 0) break;
      if (got < 0) return fail(ErrorCode::malformed, broken());
      if (into.size() + static_cast<std::size_t>(got) > most())
        return fail(ErrorCode::too_large,
                    fmt::format("{} in {} unpacks to more than {} MiB, which no letter or list does: it was not read",
                                file, name_, most() >> 20U));
      into.append(some.data(), static_cast<std::size_t>(got));
    }
    unpacked_ += into.size();
    return {};
  }

  std::string name_;
  ByteView bytes_;
  ZipLimits limits_;
  Archive archive_;
  ZipFiles files_;
  std::uint64_t unpacked_ = 0;
};

}  // namespace

bool is_zip(ByteView bytes) {
  const std::string_view text = as_text(bytes);
  return text.starts_with(first_file) || text.starts_with(no_file);
}

bool is_office_xml(std::string_view name) {
  return name.ends_with(".xml") || name.ends_with(".rels") || name == "mimetype";
}

Result<ZipFiles> read_zip(std::string_view name, ByteView bytes, const std::function<bool(std::string_view)>& wanted,
                          const ZipLimits& limits) {
  return ZipReader(name, bytes, limits).run(wanted);
}

}  // namespace lectern::compiler
