// SPDX-License-Identifier: MIT
// Loaded into the viewer (LD_PRELOAD), stands between it and SDL and writes one line a frame to the file that
// LECTERN_FRAME_TIMES names, in microseconds: when the frame was handed over, how long the viewer took for it since it
// last slept, and 1 where it had slept no longer than until the next frame of a movement. What import_frames reads.
#include <SDL2/SDL.h>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr int longest_of_movement = 17;  // ms: the viewer sleeps no longer while something moves

/// SDL's own.
template <class Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::int64_t now() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

/// Before the viewer closes its doors.
int open_file() {
  const char* const name = std::getenv("LECTERN_FRAME_TIMES");
  return name == nullptr ? -1 : ::open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
}

const int file = open_file();
std::int64_t woken = 0;  // µs; 0: it has not looked for events since the last frame
bool moving = true;

void slept(int milliseconds) {
  moving = moving && milliseconds <= longest_of_movement;
  if (woken == 0 || milliseconds > 0) woken = now();
}

void handed_over() {
  const std::int64_t end = now();
  char line[64];
  const int size = std::snprintf(line, sizeof line, "%lld %lld %d\n", static_cast<long long>(end),
                                 static_cast<long long>(woken == 0 ? 0 : end - woken), moving ? 1 : 0);
  if (file >= 0 && ::write(file, line, static_cast<std::size_t>(size)) != size) std::abort();
  woken = 0;
  moving = true;
}

}  // namespace

extern "C" {

int SDL_WaitEvent(SDL_Event* event) {
  static auto* const own = next<int(SDL_Event*)>("SDL_WaitEvent");
  const int found = own(event);
  slept(longest_of_movement + 1);
  return found;
}

int SDL_WaitEventTimeout(SDL_Event* event, int milliseconds) {
  static auto* const own = next<int(SDL_Event*, int)>("SDL_WaitEventTimeout");
  const int found = own(event, milliseconds);
  slept(milliseconds);
  return found;
}

int SDL_UpdateWindowSurfaceRects(SDL_Window* window, const SDL_Rect* changed, int count) {
  static auto* const own = next<int(SDL_Window*, const SDL_Rect*, int)>("SDL_UpdateWindowSurfaceRects");
  const int done = own(window, changed, count);
  handed_over();
  return done;
}

void SDL_RenderPresent(SDL_Renderer* renderer) {
  static auto* const own = next<void(SDL_Renderer*)>("SDL_RenderPresent");
  own(renderer);
  handed_over();
}

}  // extern "C"
