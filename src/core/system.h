// What kind of system this is compiled for, where something besides a file of its own has to know.
#pragma once

namespace ninety {

#ifdef __EMSCRIPTEN__
inline constexpr bool kInBrowser = true;
#else
inline constexpr bool kInBrowser = false;
#endif

#ifdef _WIN32
inline constexpr bool kOnWindows = true;
#else
inline constexpr bool kOnWindows = false;
#endif

// What one system has and another lacks: nobody is offered, or told to install, what their system cannot
// have. Cameras are driven through V4L2 alone, and notices shown by desktops alone.
inline constexpr bool kHasCameras = !kInBrowser && !kOnWindows;
inline constexpr bool kHasNotices = !kInBrowser;
inline constexpr bool kHasMotionSensors = !kInBrowser;
inline constexpr bool kHasQrReader = !kInBrowser;
inline constexpr bool kHasDebianPackages = !kInBrowser && !kOnWindows;

// Whether work can be given to a thread (core/beside.h).
inline constexpr bool kHasThreads = !kInBrowser;

}  // namespace ninety
