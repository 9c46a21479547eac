// SPDX-License-Identifier: MIT
#include "render/sdl/kms_power.hpp"

#include <SDL_syswm.h>
#include <cerrno>
#include <cstdint>
#include <libdrm/drm.h>
#include <optional>
#include <string_view>
#include <sys/ioctl.h>
#include <vector>

namespace lectern::sdl {

namespace {

constexpr std::uint64_t dpms_on = 0;
constexpr std::uint64_t dpms_off = 3;
constexpr std::uint32_t connected = 1;

/// SDL's open file of the graphics card.
std::optional<int> card_of(SDL_Window* window) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_KMSDRM) return std::nullopt;
  return info.info.kmsdrm.drm_fd;
}

template <class Question>
bool ask(int card, unsigned long request, Question& question) {
  int answer = 0;
  do {
    answer = ::ioctl(card, request, &question);
  } while (answer < 0 && (errno == EINTR || errno == EAGAIN));
  return answer == 0;
}

/// The kernel writes where a number says, in its own width.
template <class T>
std::uint64_t place_of(std::vector<T>& values) {
  return reinterpret_cast<std::uintptr_t>(values.data());
}

std::vector<std::uint32_t> connectors_of(int card) {
  drm_mode_card_res all{};
  if (!ask(card, DRM_IOCTL_MODE_GETRESOURCES, all)) return {};
  std::vector<std::uint32_t> ids(all.count_connectors);
  drm_mode_card_res wanted{};
  wanted.count_connectors = all.count_connectors;
  wanted.connector_id_ptr = place_of(ids);
  if (!ask(card, DRM_IOCTL_MODE_GETRESOURCES, wanted) || wanted.count_connectors > ids.size()) return {};
  ids.resize(wanted.count_connectors);
  return ids;
}

/// The properties of a connector with a display; empty for others.
std::vector<std::uint32_t> properties_of(int card, std::uint32_t connector) {
  // Room for one mode: with none the kernel would ask the display again what it can, which takes long.
  std::vector<drm_mode_modeinfo> mode(1);
  drm_mode_get_connector all{};
  all.connector_id = connector;
  all.count_modes = 1;
  all.modes_ptr = place_of(mode);
  if (!ask(card, DRM_IOCTL_MODE_GETCONNECTOR, all) || all.connection != connected) return {};
  std::vector<std::uint32_t> ids(all.count_props);
  std::vector<std::uint64_t> values(all.count_props);
  drm_mode_get_connector wanted{};
  wanted.connector_id = connector;
  wanted.count_modes = 1;
  wanted.modes_ptr = place_of(mode);
  wanted.count_props = all.count_props;
  wanted.props_ptr = place_of(ids);
  wanted.prop_values_ptr = place_of(values);
  if (!ask(card, DRM_IOCTL_MODE_GETCONNECTOR, wanted) || wanted.count_props > ids.size()) return {};
  ids.resize(wanted.count_props);
  return ids;
}

bool is_dpms(int card, std::uint32_t property) {
  drm_mode_get_property asked{};
  asked.prop_id = property;
  return ask(card, DRM_IOCTL_MODE_GETPROPERTY, asked) && std::string_view(asked.name) == "DPMS";
}

}  // namespace

bool switch_displays(SDL_Window* window, bool on) {
  const auto card = card_of(window);
  if (!card) return false;
  bool done = false;
  for (const std::uint32_t connector : connectors_of(*card)) {
    for (const std::uint32_t property : properties_of(*card, connector)) {
      if (!is_dpms(*card, property)) continue;
      drm_mode_connector_set_property wanted{};
      wanted.value = on ? dpms_on : dpms_off;
      wanted.prop_id = property;
      wanted.connector_id = connector;
      done = ask(*card, DRM_IOCTL_MODE_SETPROPERTY, wanted) || done;
    }
  }
  return done;
}

}  // namespace lectern::sdl
