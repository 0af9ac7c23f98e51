// Windows' command line is UTF-16, and a program with a window has no console unless it takes its starter's.
#include "platform/program_start.h"

#include <windows.h>

// After it, which they need and do not include.
#include <fcntl.h>
#include <io.h>
#include <psapi.h>
#include <shellapi.h>

#include <array>
#include <cstdio>

#include "core/windows/wide_text.h"

namespace ninety {
namespace {

struct Place {
    DWORD handle;
    std::FILE* file;
    const char* console;
    const char* how;
};

double seconds_of(const FILETIME& time) {
    return 1e-7 * (4294967296.0 * time.dwHighDateTime + time.dwLowDateTime);
}

// Whether whoever started it has given it something for this place: a file, a pipe, a console.
bool is_given(DWORD which) {
    const HANDLE handle = GetStdHandle(which);
    return handle && handle != INVALID_HANDLE_VALUE && GetFileType(handle) != FILE_TYPE_UNKNOWN;
}

}  // namespace

void hold_standard_places() {
    const std::array places{Place{STD_INPUT_HANDLE, stdin, "CONIN$", "rb"},
                            Place{STD_OUTPUT_HANDLE, stdout, "CONOUT$", "wb"},
                            Place{STD_ERROR_HANDLE, stderr, "CONOUT$", "wb"}};
    std::array<bool, 3> given{};
    for (std::size_t i = 0; i < places.size(); ++i)
        given[i] = is_given(places[i].handle);
    const bool console = AttachConsole(ATTACH_PARENT_PROCESS) != 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        // What is written is the same on every system, to the byte.
        if (given[i])
            _setmode(_fileno(places[i].file), _O_BINARY);
        else if (!std::freopen(console ? places[i].console : "NUL", places[i].how, places[i].file))
            continue;
    }
    std::setvbuf(stderr, nullptr, _IONBF, 0);
    SetConsoleOutputCP(CP_UTF8);
}

void give_large_blocks_back() {}  // Windows does

std::vector<std::string> command_line_words(int, char**) {
    int count = 0;
    wchar_t** const words = CommandLineToArgvW(GetCommandLineW(), &count);
    std::vector<std::string> line;
    for (int i = 0; i < count; ++i)
        line.push_back(utf8(words[i]));
    LocalFree(words);
    return line;
}

bool somebody_watches() {
    return _isatty(_fileno(stderr)) != 0;
}

double processor_seconds() {
    FILETIME begun{}, ended{}, kernel{}, user{};
    if (!GetProcessTimes(GetCurrentProcess(), &begun, &ended, &kernel, &user)) return 0;
    return seconds_of(kernel) + seconds_of(user);
}

double thread_seconds() {
    FILETIME begun{}, ended{}, kernel{}, user{};
    if (!GetThreadTimes(GetCurrentThread(), &begun, &ended, &kernel, &user)) return 0;
    return seconds_of(kernel) + seconds_of(user);
}

double peak_memory_mb() {
    PROCESS_MEMORY_COUNTERS counters{};
    if (!GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters)) return 0;
    return static_cast<double>(counters.PeakWorkingSetSize) / (1024 * 1024);
}

double resident_memory_mb() {
    PROCESS_MEMORY_COUNTERS counters{};
    if (!GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters)) return 0;
    return static_cast<double>(counters.WorkingSetSize) / (1024 * 1024);
}

void let_others_first() {
    SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL);
}

std::string system_language() {
    // For those who say it as on other systems.
    wchar_t set[64];
    const DWORD length = GetEnvironmentVariableW(L"LANG", set, 64);
    if (length > 1 && length < 64) {
        const std::string code = utf8({set, length});
        return code == "C" || code == "POSIX" || code.starts_with("C.")
                   ? ""
                   : code.substr(0, code.find_first_of("_.@"));
    }
    wchar_t name[LOCALE_NAME_MAX_LENGTH];
    if (GetUserDefaultLocaleName(name, LOCALE_NAME_MAX_LENGTH) <= 1) return "";
    const std::string code = utf8(name);
    return code.substr(0, code.find('-'));
}

}  // namespace ninety
