// Xlib, which is SDL's to load: its functions are there only if SDL has loaded it. Nothing is linked with it.
#pragma once

#include <dlfcn.h>

namespace ninety {

struct Xlib {
    void* library = ::dlopen("libX11.so.6", RTLD_LAZY | RTLD_NOLOAD);
    Xlib() = default;
    ~Xlib() {
        if (library) ::dlclose(library);
    }
    Xlib(const Xlib&) = delete;
    Xlib& operator=(const Xlib&) = delete;

    template <class Function>
    Function* take(const char* name) const {
        return library ? reinterpret_cast<Function*>(::dlsym(library, name)) : nullptr;
    }
};

}  // namespace ninety
