# The toolchain of the preset pack-arm64: Debian's cross compiler, and arm64's libraries where Debian installs them beside this
# computer's own. Nothing of arm64 is run.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
set(CMAKE_LIBRARY_ARCHITECTURE aarch64-linux-gnu)

# Descriptions of arm64's libraries and of what is headers only, and none of this computer's.
set(ENV{PKG_CONFIG_LIBDIR} /usr/lib/aarch64-linux-gnu/pkgconfig:/usr/share/pkgconfig)
