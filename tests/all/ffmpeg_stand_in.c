/* Stands in for ffmpeg.exe in tests/all/windows.sh, since Debian has none for Windows: says in the file that it is asked to
   write how many bytes of pictures have come. */
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <wchar.h>

int wmain(int count, wchar_t** words) {
    static char some[65536];
    long long bytes = 0;
    const wchar_t* name = words[count - 1];
    FILE* film;
    if (wcsncmp(name, L"file:", 5) != 0 || !(film = _wfopen(name + 5, L"wb"))) return 3;
    _setmode(_fileno(stdin), _O_BINARY);
    for (size_t part; (part = fread(some, 1, sizeof some, stdin)) > 0;)
        bytes += (long long)part;
    fprintf(film, "%I64d bytes\n", bytes);
    return fclose(film) == 0 ? 0 : 4;
}
