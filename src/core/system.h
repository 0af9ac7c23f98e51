// What kind of system this is compiled for, where something besides a file of its own has to know.
#pragma once

namespace ninety {

#ifdef __EMSCRIPTEN__
inline constexpr bool kInBrowser = true;
#else
inline constexpr bool kInBrowser = false;
#endif

// Whether work can be given to a thread (core/beside.h).
inline constexpr bool kHasThreads = !kInBrowser;

}  // namespace ninety
