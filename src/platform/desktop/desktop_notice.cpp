#include "platform/desktop_notice.h"

#include <dlfcn.h>

#include <system_error>
#include <utility>

#include "core/beside.h"

namespace ninety {
namespace {

// As libnotify 0.7 declares them (its gboolean is an int); it has no other name for a program to be found by.
struct Libnotify {
    int (*init)(const char* name) = nullptr;
    void* (*make)(const char* title, const char* body, const char* icon) = nullptr;
    int (*show)(void* notification, void** error) = nullptr;

    bool load() {
        // Never closed: GLib keeps threads and types of its own.
        void* library = ::dlopen("libnotify.so.4", RTLD_NOW | RTLD_LOCAL);
        if (!library) return false;
        const auto take = [&](const char* name, auto& function) {
            function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(::dlsym(library, name));
            return function != nullptr;
        };
        return take("notify_init", init) && take("notify_notification_new", make) &&
               take("notify_notification_show", show);
    }
};

bool show(const std::string& title, const std::string& body) {
    Libnotify library;
    if (!library.load() || !library.init("Ninety")) return false;
    void* const notification = library.make(title.c_str(), body.c_str(), "org.ninety.Trainer");
    // The error is left to the library: the sentence for a person is the same whatever it was.
    return notification && library.show(notification, nullptr) != 0;
}

}  // namespace

std::future<bool> show_desktop_notice(std::string title, std::string body) {
    try {
        return beside([title = std::move(title), body = std::move(body)] { return show(title, body); });
    } catch (const std::system_error&) {
        return {};  // no thread to be had now: there is nothing to say of it
    }
}

}  // namespace ninety
