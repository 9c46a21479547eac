// SPDX-License-Identifier: MIT
#include "render/sdl/x_outputs.hpp"

#include <SDL_syswm.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>
#include <X11/extensions/dpms.h>
#include <optional>
#include <utility>

#include "render/sdl/outputs.hpp"

namespace lectern::sdl {

namespace {

// The names that SDL loads them by.
constexpr const char* library_of_x = "libX11.so.6";
constexpr const char* library_of_randr = "libXrandr.so.2";
constexpr const char* library_of_extensions = "libXext.so.6";  // with DPMS

/// A library, given back to the system with its owner.
class Library {
 public:
  explicit Library(const char* name) : object_(SDL_LoadObject(name)) {}
  Library(Library&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Library& operator=(Library&&) = delete;
  ~Library() {
    if (object_ != nullptr) SDL_UnloadObject(object_);
  }
  /// Whether it has a function, which is then at `to`.
  template <class Function>
  [[nodiscard]] bool find(const char* name, Function& to) const {
    if (object_ == nullptr) return false;
    to = reinterpret_cast<Function>(SDL_LoadFunction(object_, name));
    return to != nullptr;
  }

 private:
  void* object_;
};

/// What SDL's window tells of its X.
std::optional<SDL_SysWMinfo> on_x(SDL_Window* window) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11) return std::nullopt;
  return info;
}

}  // namespace

struct XOutputs::Libraries {
  Library x{library_of_x};
  Library randr{library_of_randr};
  Library extensions{library_of_extensions};
  decltype(&XOpenDisplay) open_display = nullptr;
  decltype(&XCloseDisplay) close_display = nullptr;
  decltype(&XGetAtomName) atom_name = nullptr;
  decltype(&XInternAtom) atom = nullptr;
  decltype(&XFree) free = nullptr;
  decltype(&XFlush) flush = nullptr;
  decltype(&XGetWindowProperty) property = nullptr;
  decltype(&XMoveResizeWindow) move_resize = nullptr;
  decltype(&XRRQueryExtension) query_randr = nullptr;
  decltype(&XRRQueryVersion) randr_version = nullptr;
  decltype(&XRRSelectInput) select = nullptr;
  decltype(&XRRGetMonitors) monitors = nullptr;
  decltype(&XRRFreeMonitors) free_monitors = nullptr;
  decltype(&DPMSQueryExtension) query_dpms = nullptr;
  decltype(&DPMSCapable) dpms_capable = nullptr;
  decltype(&DPMSEnable) dpms_enable = nullptr;
  decltype(&DPMSDisable) dpms_disable = nullptr;
  decltype(&DPMSForceLevel) dpms_force = nullptr;
  decltype(&DPMSSetTimeouts) dpms_timeouts = nullptr;
  bool has_dpms = false;
  Display* display = nullptr;  ///< a connection of its own, for questions; SDL's brings the events
  int first_event = 0;         ///< of RandR

  [[nodiscard]] bool load() {
    const bool sound = x.find("XOpenDisplay", open_display) && x.find("XCloseDisplay", close_display) &&
                       x.find("XGetAtomName", atom_name) && x.find("XInternAtom", atom) && x.find("XFree", free) &&
                       x.find("XFlush", flush) && x.find("XGetWindowProperty", property) &&
                       x.find("XMoveResizeWindow", move_resize) && randr.find("XRRQueryExtension", query_randr) &&
                       randr.find("XRRQueryVersion", randr_version) && randr.find("XRRSelectInput", select) &&
                       randr.find("XRRGetMonitors", monitors) && randr.find("XRRFreeMonitors", free_monitors);
    has_dpms = extensions.find("DPMSQueryExtension", query_dpms) && extensions.find("DPMSCapable", dpms_capable) &&
               extensions.find("DPMSEnable", dpms_enable) && extensions.find("DPMSDisable", dpms_disable) &&
               extensions.find("DPMSSetTimeouts", dpms_timeouts) && extensions.find("DPMSForceLevel", dpms_force);
    return sound;
  }
};

XOutputs::XOutputs(std::unique_ptr<Libraries> libraries) : libraries_(std::move(libraries)) {}

XOutputs::~XOutputs() {
  libraries_->close_display(libraries_->display);
}

std::unique_ptr<XOutputs> XOutputs::open() {
  if (std::string_view(SDL_GetCurrentVideoDriver()) != "x11") return nullptr;
  auto libraries = std::make_unique<Libraries>();
  if (!libraries->load()) return nullptr;
  libraries->display = libraries->open_display(nullptr);
  if (libraries->display == nullptr) return nullptr;
  std::unique_ptr<XOutputs> outputs(new XOutputs(std::move(libraries)));
  const Libraries& x = *outputs->libraries_;
  int error_base = 0;
  int major = 0;
  int minor = 0;
  if (x.query_randr(x.display, &outputs->libraries_->first_event, &error_base) == 0) return nullptr;
  if (x.randr_version(x.display, &major, &minor) == 0 || std::pair(major, minor) < std::pair(1, 5)) return nullptr;
  return outputs;
}

std::vector<XOutputs::Output> XOutputs::list() const {
  const Libraries& x = *libraries_;
  int count = 0;
  XRRMonitorInfo* monitors = x.monitors(x.display, DefaultRootWindow(x.display), True, &count);
  std::vector<Output> outputs;
  for (int i = 0; i < count; ++i) {
    char* const name = x.atom_name(x.display, monitors[i].name);
    Output one{name == nullptr ? "" : name, {monitors[i].x, monitors[i].y, monitors[i].width, monitors[i].height}};
    if (name != nullptr) x.free(name);
    outputs.insert(monitors[i].primary != 0 ? outputs.begin() : outputs.end(), std::move(one));
  }
  if (monitors != nullptr) x.free_monitors(monitors);
  return outputs;
}

Result<XOutputs::Output> XOutputs::find(std::string_view name) const {
  std::vector<Output> outputs = list();
  std::vector<std::string> names;
  for (const Output& output : outputs) names.push_back(output.name);
  LECTERN_TRY(chosen, choose_output(names, name));
  return std::move(outputs[chosen]);
}

void XOutputs::watch(SDL_Window* window) {
  const auto info = on_x(window);
  if (!info) return;
  Display* const of_sdl = info->info.x11.display;
  libraries_->select(of_sdl, DefaultRootWindow(of_sdl), RRScreenChangeNotifyMask | RROutputChangeNotifyMask);
  libraries_->flush(of_sdl);
  // Of all that X says only this is wanted: the rest comes as SDL's own events.
  SDL_SetEventFilter(
      [](void* self, SDL_Event* event) {
        return event->type != SDL_SYSWMEVENT || static_cast<XOutputs*>(self)->changed(*event) ? 1 : 0;
      },
      this);
  SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
}

bool XOutputs::changed(const SDL_Event& event) const {
  if (event.type != SDL_SYSWMEVENT || event.syswm.msg->subsystem != SDL_SYSWM_X11) return false;
  const int type = event.syswm.msg->msg.x11.event.type;
  return type == libraries_->first_event + RRScreenChangeNotify || type == libraries_->first_event + RRNotify;
}

bool XOutputs::managed() const {
  const Libraries& x = *libraries_;
  Atom type = None;
  int format = 0;
  unsigned long items = 0;
  unsigned long rest = 0;
  unsigned char* manager = nullptr;
  x.property(x.display, DefaultRootWindow(x.display), x.atom(x.display, "_NET_SUPPORTING_WM_CHECK", False), 0, 1, False,
             XA_WINDOW, &type, &format, &items, &rest, &manager);
  if (manager != nullptr) x.free(manager);
  return items != 0;
}

void XOutputs::place(SDL_Window* window, Rect at) const {
  const auto info = on_x(window);
  if (!info || managed()) return;
  const Libraries& x = *libraries_;
  x.move_resize(x.display, info->info.x11.window, at.x, at.y, static_cast<unsigned>(at.w), static_cast<unsigned>(at.h));
  x.flush(x.display);
}

bool XOutputs::power(bool on) const {
  const Libraries& x = *libraries_;
  int events = 0;
  int errors = 0;
  // Asked without the extension, Xlib prints that it is missing.
  if (!x.has_dpms || x.query_dpms(x.display, &events, &errors) == 0 || x.dpms_capable(x.display) == 0) return false;
  // The server is to switch nothing by itself: not while it is off, and not when nobody has touched for a while.
  x.dpms_timeouts(x.display, 0, 0, 0);
  if (x.dpms_enable(x.display) == 0) return false;
  const bool done = x.dpms_force(x.display, on ? DPMSModeOn : DPMSModeOff) != 0;
  if (on) x.dpms_disable(x.display);
  x.flush(x.display);
  return done;
}

}  // namespace lectern::sdl
