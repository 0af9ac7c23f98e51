#include "core/windows/temporary_file.h"

#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>

#include <cerrno>
#include <random>
#include <string>

namespace ninety {

TemporaryFile make_temporary(const std::filesystem::path& begin) {
    constexpr wchar_t kLetters[] = L"abcdefghijklmnopqrstuvwxyz0123456789";
    constexpr int kTries = 100;
    std::random_device chance;
    std::uniform_int_distribution<int> letter(0, 35);
    for (int i = 0; i < kTries; ++i) {
        std::wstring name = begin.native();
        for (int k = 0; k < 6; ++k)
            name += kLetters[letter(chance)];
        const int handle = ::_wopen(name.c_str(), _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY | _O_NOINHERIT,
                                    _S_IREAD | _S_IWRITE);
        if (handle >= 0) return {handle, name};
        if (errno != EEXIST) break;
    }
    return {};
}

}  // namespace ninety
