// SPDX-License-Identifier: MIT
// Every number of a pack that has a limit. The compiler refuses to pass them, the viewer to read past them; FORMAT.md
// prints the same figures and a test compares.
//
// Where the figures come from: an exhibit must not come near one, and no blob may cost the viewer more than some tens
// of megabytes, however often it names its parts (the service has 384 MB). A part of a book has some 4 KiB of words, a
// book of 200,000 words beside 200,000 some 650 parts, a timeline 400 documents.
#pragma once

#include <cstdint>

namespace lectern::pack {

inline constexpr std::uint32_t header_size = 64;
inline constexpr std::uint16_t major_version = 3;
inline constexpr std::uint16_t minor_version = 1;
inline constexpr std::uint32_t blob_alignment = 8;

// Of the file and its blobs, in bytes.
inline constexpr std::uint64_t max_pack_size = 256ULL << 30;
inline constexpr std::uint32_t max_index_size = 32U << 20;     // shared parts count wherever they stand
inline constexpr std::uint32_t max_blob_size = 32U << 20;      // of any blob
inline constexpr std::uint32_t max_text_blob_size = 4U << 20;  // twice what the limits below add up to
inline constexpr std::uint32_t max_page_blob_size = 2U << 20;  // 21,845 tiles of the largest page, and the zones
inline constexpr std::uint32_t max_tile_size = 2U << 20;       // unpacked it has 0.75 MiB
inline constexpr std::uint32_t max_thumbnail_size = 8U << 20;  // unpacked 2.6 MiB
inline constexpr std::uint32_t max_fonts_size = 64U << 20;     // together: the viewer holds all it has drawn from
inline constexpr std::uint32_t max_interface_size = 8U << 20;  // of the interface's pack, which is held whole

// Of scans, in pixels.
inline constexpr std::uint32_t tile_size = 512;            // a side
inline constexpr std::uint32_t max_thumbnail_width = 960;  // pixels
inline constexpr std::uint32_t max_thumbnail_height = 960;
inline constexpr std::uint32_t max_page_side = 65'500;  // of the finest level
inline constexpr std::uint32_t max_levels = 9;
inline constexpr std::uint32_t max_paper = 1'000'000;  // tenths of a millimetre, a side: the longest scrolls have 70 m
inline constexpr std::uint32_t max_zones = 4'096;      // of a page; 1.2 KB each when they are on the glass

// Of a text blob. A text, run or glyph that is set takes about 0.3 KB, a stretch of a span 64 bytes.
inline constexpr std::uint32_t max_text_blob = 64U << 10;  // bytes of prepared text's UTF-8
inline constexpr std::uint32_t max_blocks = 8'192;
inline constexpr std::uint32_t max_texts = 16'384;        // paragraphs and cells
inline constexpr std::uint32_t max_cells = 256;           // texts of a block: columns of 7 px at 1920
inline constexpr std::uint32_t max_runs = 16'384;         // one to four bytes
inline constexpr std::uint32_t max_breaks = 32'768;       // one to two bytes: single letters between spaces
inline constexpr std::uint32_t max_joined = 32'768;       // one to two bytes
inline constexpr std::uint32_t max_drawn = 32'768;        // one to two bytes
inline constexpr std::uint32_t max_marks = 16'384;        // one to four bytes
inline constexpr std::uint32_t max_marked = 256U << 10;   // bytes that marks lie on: four marks on every letter
inline constexpr std::uint32_t max_spans = 16'384;        // one to four bytes
inline constexpr std::uint32_t max_spanned = 256U << 10;  // bytes that spans lie on: four spans on every letter

// Of a text of the index, in bytes of UTF-8; a letter takes one to four.
inline constexpr std::uint32_t max_introduction = 16U << 10;   // with the viewpoint, one paragraph: 2,500 English words
inline constexpr std::uint32_t max_index_text = 4U << 10;      // any other of the exhibit's: 600 words
inline constexpr std::uint32_t max_interface_text = 1U << 10;  // a word of the interface; the longest has 0.2 KiB
inline constexpr std::uint32_t max_page_label = 64;            // on the strip of pages

// Of names, in bytes.
inline constexpr std::uint32_t max_name = 255;     // of a font
inline constexpr std::uint32_t max_id = 128;       // `ID-xxxxxxxx.pack.part` must fit a file's name of 255
inline constexpr std::uint32_t max_key = 64;       // of a word of the interface
inline constexpr std::uint32_t max_language = 64;  // RFC 5646, 4.4.1: 35 hold every tag without extensions

// Of lists.
inline constexpr std::uint32_t max_documents = 10'000;
inline constexpr std::uint32_t max_pages = 10'000;          // of a document
inline constexpr std::uint32_t max_passages = 65'535;       // of a document
inline constexpr std::uint32_t max_layers = 64;             // of a document
inline constexpr std::uint32_t max_parts = 10'000;          // of a layer: five times the longest file at 4 KiB each
inline constexpr std::uint32_t max_notes = 10'000;          // of a document
inline constexpr std::uint32_t max_relations = 256;         // documents that one answers, and as many on its point
inline constexpr std::uint32_t max_attract = 10'000;        // pages: one of each document
inline constexpr std::uint32_t max_attract_sentences = 64;  // four of each of 16 languages
inline constexpr std::uint32_t max_context = 10'000;        // lines: one behind each document
inline constexpr std::uint32_t max_paths = 16;              // each is a card of the overview
inline constexpr std::uint32_t max_steps = 24;              // of a path
inline constexpr std::uint32_t max_languages = 64;          // of the interface
inline constexpr std::uint32_t max_fonts = 512;
inline constexpr std::uint32_t max_tags = 512;              // languages of runs
inline constexpr std::uint32_t max_words = 1'024;           // of the interface, in a language
inline constexpr std::uint32_t max_counted = 64;            // texts of a word that a number goes into
inline constexpr std::uint32_t interface_numbers = 32'768;  // where the fonts and tags of the interface's pack begin
inline constexpr std::uint32_t max_people = 10'000;
inline constexpr std::uint32_t max_map_points = 32'000;  // of the map; FreeType counts an outline's in 16 bits
inline constexpr std::uint32_t max_map_rings = 4'096;    // of the map: three times those of the whole Earth
inline constexpr std::uint32_t max_map_shape = 4;        // times its shorter side the longer may be
inline constexpr std::uint32_t max_qr_side = 177;        // modules; ISO/IEC 18004, version 40
inline constexpr std::uint32_t max_tables = 8'000'000;   // flatbuffers tables of one buffer
inline constexpr std::uint32_t max_depth = 16;           // of tables within tables

}  // namespace lectern::pack
