// SPDX-License-Identifier: MIT
// Every number of a pack that has a limit. The compiler refuses to pass them, the viewer to read past them; FORMAT.md
// prints the same figures and a test compares.
#pragma once

#include <cstdint>

namespace lectern::pack {

inline constexpr std::uint32_t header_size = 64;
inline constexpr std::uint16_t major_version = 2;
inline constexpr std::uint16_t minor_version = 2;
inline constexpr std::uint32_t blob_alignment = 8;
inline constexpr std::uint64_t max_pack_size = 256ULL << 30;  // bytes
inline constexpr std::uint32_t max_index_size = 32U << 20;    // bytes; shared parts count wherever they stand
inline constexpr std::uint32_t max_text_blob = 64U << 10;     // bytes of prepared text's UTF-8
inline constexpr std::uint32_t max_spans = 65'536;            // of a text blob
inline constexpr std::uint32_t max_blob_size = 32U << 20;     // bytes, of any blob
inline constexpr std::uint32_t tile_size = 512;               // pixels a side
inline constexpr std::uint32_t max_thumbnail_width = 960;     // pixels
inline constexpr std::uint32_t max_thumbnail_height = 960;    // pixels
inline constexpr std::uint32_t max_page_side = 65'500;        // pixels of the finest level
inline constexpr std::uint32_t max_levels = 9;
inline constexpr std::uint32_t max_documents = 10'000;
inline constexpr std::uint32_t max_pages = 10'000;     // of a document
inline constexpr std::uint32_t max_passages = 65'535;  // of a document
inline constexpr std::uint32_t max_languages = 64;     // of the interface
inline constexpr std::uint32_t max_fonts = 512;
inline constexpr std::uint32_t max_tags = 512;  // languages of runs
inline constexpr std::uint32_t max_people = 10'000;
inline constexpr std::uint32_t max_layers = 64;         // of a document
inline constexpr std::uint32_t max_notes = 10'000;      // of a document
inline constexpr std::uint32_t max_name = 255;          // bytes of an id or name
inline constexpr std::uint32_t max_qr_side = 177;       // modules; ISO/IEC 18004, version 40
inline constexpr std::uint32_t max_tables = 8'000'000;  // flatbuffers tables of one buffer
inline constexpr std::uint32_t max_depth = 16;          // of tables within tables

}  // namespace lectern::pack
