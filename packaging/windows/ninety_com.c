/* ninety.com: what a console finds first when somebody types `ninety`. Windows' consoles do not wait for programs with a
   window; this one starts ninety.exe beside it with the same words and the same places to read from and write to, waits,
   and ends as it has ended. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static BOOL WINAPI leave_it_to_the_program(DWORD event) {
    (void)event;
    return TRUE;
}

/* The words behind the program's own name, as they were typed. */
static const wchar_t* words(void) {
    const wchar_t* at = GetCommandLineW();
    int quoted = 0;
    for (; *at && (quoted || (*at != L' ' && *at != L'\t')); ++at)
        if (*at == L'"') quoted = !quoted;
    return at;
}

int wmain(void) {
    static wchar_t program[32768], line[65536];
    DWORD code = 2;
    STARTUPINFOW start = {sizeof start};
    PROCESS_INFORMATION started;
    const DWORD length = GetModuleFileNameW(NULL, program, 32768);
    if (length < 4 || length >= 32768) return 2;
    wcscpy(program + length - 3, L"exe");
    swprintf(line, 65536, L"\"%ls\"%ls", program, words());
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
    start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
    start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
    SetConsoleCtrlHandler(leave_it_to_the_program, TRUE);
    if (!CreateProcessW(program, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &started)) {
        fputs("ninety: ninety.exe is not beside ninety.com; unpack the whole folder again\n", stderr);
        return 2;
    }
    WaitForSingleObject(started.hProcess, INFINITE);
    GetExitCodeProcess(started.hProcess, &code);
    return (int)code;
}
