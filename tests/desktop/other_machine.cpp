// Preloaded into the trainer by tests (LD_PRELOAD): a machine that has slept, and a sound server that takes
// its time.
//
// NINETY_SLEPT: a file with the seconds that this machine has slept so far: CLOCK_BOOTTIME goes on for so
// long at once, while CLOCK_MONOTONIC stood still. NINETY_SOUND_LATE: seconds that opening a sound device
// takes.
#include <dlfcn.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>

extern "C" int clock_gettime(clockid_t clock, timespec* now) noexcept {
    const long done = syscall(SYS_clock_gettime, clock, now);
    static const char* const file = std::getenv("NINETY_SLEPT");
    if (done != 0 || clock != CLOCK_BOOTTIME || !file) return static_cast<int>(done);
    double slept = 0;
    if (std::FILE* in = std::fopen(file, "r")) {
        if (std::fscanf(in, "%lf", &slept) != 1) slept = 0;
        std::fclose(in);
    }
    now->tv_sec += static_cast<time_t>(std::floor(slept));
    return 0;
}

extern "C" unsigned SDL_OpenAudioDevice(const char* device, int capture, const void* wanted, void* got,
                                        int changes) {
    if (const char* late = std::getenv("NINETY_SOUND_LATE")) {
        const double seconds = std::atof(late);
        timespec wait{static_cast<time_t>(seconds), 0};
        nanosleep(&wait, nullptr);
    }
    using Open = unsigned (*)(const char*, int, const void*, void*, int);
    const auto open = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "SDL_OpenAudioDevice"));
    return open(device, capture, wanted, got, changes);
}
