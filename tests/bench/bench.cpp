// SPDX-License-Identifier: MIT
// What the viewer's steps cost, on the first exhibit: opening, first frame, the longest text, a page turn, a scroll
// frame, a tile. Its figures go into notes as ratios and counts; no test looks at them.
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "firmware/exhibit/show.hpp"
#include "firmware/loop/app.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/update/reader.hpp"
#include "firmware/update/update.hpp"
#include "firmware/view/view.hpp"
#include "render/paint/canvas.hpp"
#include "render/screen/memory.hpp"

namespace {

using namespace lectern;
using namespace lectern::app;

const std::filesystem::path pack_path = LECTERN_BINARY_DIR "/korea-1951.pack";
constexpr Size glass{1920, 1080};
constexpr scan::StoreOptions without_workers{24U << 20, 0};

Metrics metrics() {
  return measure(glass, Millimetres{glass.w * design_pixel_mm});
}

std::unique_ptr<Show> open_show() {
  auto interface = pack::Interface::open(LECTERN_BINARY_DIR "/interface.pack");
  if (!interface) std::abort();
  auto show = Show::open(pack_path, *interface, without_workers, [] {});
  if (!show) std::abort();
  return std::move(*show);
}

/// A reader of the third document, settled.
struct Reader {
  std::unique_ptr<Show> show = open_show();
  screen::MemoryScreen screen{glass};
  State state = initial(metrics(), {});

  Reader() {
    screen.use({&show->rasteriser(), &show->tiles()});
    state = update(std::move(state), Act{OpenDocument{2}}, show->world(), {});
    paint();
  }
  void paint() {
    Frame frame = view(state, show->world());
    show->tiles().request(frame.tiles, frame.thumbnails);
    if (show->tiles().wait_idle()) frame = view(state, show->world());
    screen.show(frame.list);
  }
};

void open_pack(benchmark::State& bench) {
  for (auto _ : bench) benchmark::DoNotOptimize(pack::Pack::open(pack_path));
}
BENCHMARK(open_pack);

void first_frame(benchmark::State& bench) {
  for (auto _ : bench) {
    const auto show = open_show();
    screen::MemoryScreen screen(glass);
    screen.use({&show->rasteriser(), &show->tiles()});
    AppOptions options;
    options.metrics = metrics();
    App app(*show, options);
    app.turn({});
    show->tiles().wait_idle();
    app.tiles_changed();
    app.turn({});
    screen.show(app.frame().list);
  }
}
BENCHMARK(first_frame)->Unit(benchmark::kMillisecond);

void longest_text(benchmark::State& bench) {
  const auto show = open_show();
  const auto& index = show->pack().index();
  FlowKey longest{FlowKey::Kind::layer, 0, 0, 0, 796, metrics_of({1920, 1080}, std::nullopt)};
  std::uint32_t most = 0;
  for (flatbuffers::uoffset_t d = 0; d < index.documents()->size(); ++d)
    for (flatbuffers::uoffset_t l = 0; l < index.documents()->Get(d)->layers()->size(); ++l) {
      std::uint32_t units = 0;
      for (const auto* part : *index.documents()->Get(d)->layers()->Get(l)->parts()) units += part->reading_units();
      if (units <= most) continue;
      most = units;
      longest.document = d;
      longest.item = l;
    }
  for (auto _ : bench) {
    Flows flows(show->pack(), show->flows().words(), show->typesetter());
    auto height = flows.get(longest).height;
    benchmark::DoNotOptimize(height);
  }
  bench.counters["reading_units"] = most;
}
BENCHMARK(longest_text)->Unit(benchmark::kMicrosecond);

void page_turn(benchmark::State& bench) {
  Reader reader;
  std::size_t page = 0;
  for (auto _ : bench) {
    page = (page + 1) % 3;
    reader.state = update(std::move(reader.state), Act{TurnTo{page}}, reader.show->world(), {});
    reader.paint();
  }
}
BENCHMARK(page_turn)->Unit(benchmark::kMillisecond);

void scroll_frame(benchmark::State& bench) {
  Reader reader;
  double by = 7;
  for (auto _ : bench) {
    const double before = reader.state.reader.text.at();
    reader.state = update(std::move(reader.state), Drag{PaneId::text, 0, -by}, reader.show->world(), {});
    if (reader.state.reader.text.at() == before) by = -by;
    reader.paint();
  }
}
BENCHMARK(scroll_frame)->Unit(benchmark::kMillisecond);

void one_tile(benchmark::State& bench) {
  const auto show = open_show();
  const draw::TileId tile{0, 0, 0, 0, 0};
  for (auto _ : bench) {
    bench.PauseTiming();
    scan::TileStore store(show->pack(), without_workers, [] {});
    bench.ResumeTiming();
    store.request({&tile, 1});
    store.wait_idle();
  }
}
BENCHMARK(one_tile)->Unit(benchmark::kMicrosecond);

/// What laying a colour over a passage costs, and tinting its paper: nothing but the ratio means anything.
constexpr Rect passage{0, 0, 1000, 800};

void colour_over(benchmark::State& bench) {
  paint::Canvas canvas(passage.size());
  for (auto _ : bench) canvas.fill(passage, Colour{224, 173, 76, 48}, passage);
}
BENCHMARK(colour_over)->Unit(benchmark::kMicrosecond);

void tinted_paper(benchmark::State& bench) {
  paint::Canvas canvas(passage.size());
  for (auto _ : bench) canvas.darken(passage, Colour::from_rgb(0xFAF3E4), passage);
}
BENCHMARK(tinted_paper)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
