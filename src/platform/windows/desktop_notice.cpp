// One notification, as Windows shows what a program with a symbol in the task bar has to say.
#include "platform/desktop_notice.h"

#include "core/windows/wide_text.h"

#include <windows.h>

#include <shellapi.h>

#include <algorithm>
#include <system_error>
#include <thread>

namespace ninety {
namespace {

// Windows takes a notification away with its symbol.
constexpr DWORD kShown_ms = 12'000;

template <std::size_t N>
void put(wchar_t (&place)[N], const std::string& words) {
    const std::wstring all = wide(words);
    *std::copy_n(all.begin(), std::min(all.size(), N - 1), place) = L'\0';
}

void show(const std::string& title, const std::string& body, std::promise<bool> shown) {
    // A symbol belongs to a window; this one is none to look at, and nobody writes to it.
    const HWND owner =
        CreateWindowExW(0, L"STATIC", L"Ninety", 0, 0, 0, 0, 0, HWND_MESSAGE, nullptr, nullptr, nullptr);
    NOTIFYICONDATAW symbol{};
    symbol.cbSize = sizeof symbol;
    symbol.hWnd = owner;
    symbol.uFlags = NIF_ICON | NIF_TIP | NIF_INFO;
    symbol.hIcon =
        LoadIconW(GetModuleHandleW(nullptr), MAKEINTRESOURCEW(1));  // packaging/windows/ninety.rc.in
    symbol.dwInfoFlags = NIIF_USER;
    put(symbol.szTip, "Ninety");
    put(symbol.szInfoTitle, title);
    put(symbol.szInfo, body);
    const bool done = owner && Shell_NotifyIconW(NIM_ADD, &symbol);
    shown.set_value(done);
    if (done) {
        Sleep(kShown_ms);
        Shell_NotifyIconW(NIM_DELETE, &symbol);
    }
    if (owner) DestroyWindow(owner);
}

}  // namespace

std::future<bool> show_desktop_notice(std::string title, std::string body) {
    std::promise<bool> promise;
    std::future<bool> asked = promise.get_future();
    try {
        std::thread([title = std::move(title), body = std::move(body),
                     promise = std::move(promise)]() mutable {
            show(title, body, std::move(promise));
        }).detach();
    } catch (const std::system_error&) {
        return {};  // no thread to be had now: there is nothing to say of it
    }
    return asked;
}

}  // namespace ninety
