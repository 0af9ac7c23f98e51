#include "platform/program_start.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string_view>

namespace ninety {

void hold_standard_places() {
    int place = ::open("/dev/null", O_RDONLY);
    while (place >= 0 && place <= STDERR_FILENO)
        place = ::dup(place);
    if (place > STDERR_FILENO) ::close(place);
}

void give_large_blocks_back() {
#ifdef __GLIBC__
    constexpr int kLarge = 512 * 1024;
    ::mallopt(M_MMAP_THRESHOLD, kLarge);
    ::mallopt(M_ARENA_MAX, 1);
#endif
}

std::vector<std::string> command_line_words(int argc, char** argv) {
    return {argv, argv + argc};
}

bool somebody_watches() {
    return ::isatty(STDERR_FILENO) != 0;
}

double processor_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double thread_seconds() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) + 1e-9 * static_cast<double>(spent.tv_nsec);
}

double peak_memory_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

double resident_memory_mb() {
    long all = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> all >> resident;
    return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

void let_others_first() {
    constexpr int kNice = 5;
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice);
}

std::string system_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value) {
            const std::string_view code(value);
            return code == "C" || code == "POSIX" || code.starts_with("C.")
                       ? ""
                       : std::string(code.substr(0, code.find_first_of("_.@")));
        }
    return "";
}

}  // namespace ninety
