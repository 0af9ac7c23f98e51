#include "vision/xnnpack.h"

#include <dlfcn.h>

#include <type_traits>

namespace ninety {
namespace {

// Debian 12's name and Debian 13's.
constexpr const char* kXnnpackNames[] = {"libXNNPACK.so.0", "libXNNPACK.so.0.20241108"};

}  // namespace

std::optional<Xnnpack> load_xnnpack(const char* name) {
    void* library = ::dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!library) return {};
    Xnnpack found;
    bool whole = true;
    const auto take = [&](const char* function, auto& into) {
        into = reinterpret_cast<std::remove_reference_t<decltype(into)>>(::dlsym(library, function));
        whole = whole && into != nullptr;
    };
    take("xnn_initialize", found.initialize);
    take("xnn_create_subgraph", found.create_subgraph);
    take("xnn_delete_subgraph", found.delete_subgraph);
    take("xnn_define_tensor_value", found.define_tensor_value);
    take("xnn_define_add2", found.define_add2);
    take("xnn_define_convolution_2d", found.define_convolution_2d);
    take("xnn_define_depthwise_convolution_2d", found.define_depthwise_convolution_2d);
    take("xnn_define_sigmoid", found.define_sigmoid);
    take("xnn_define_max_pooling_2d", found.define_max_pooling_2d);
    take("xnn_define_static_reshape", found.define_static_reshape);
    take("xnn_define_static_resize_bilinear_2d", found.define_static_resize_bilinear_2d);
    take("xnn_create_runtime_v2", found.create_runtime_v2);
    take("xnn_delete_runtime", found.delete_runtime);
    take("xnn_setup_runtime", found.setup_runtime);
    take("xnn_invoke_runtime", found.invoke_runtime);
    if (whole) return found;
    ::dlclose(library);
    return {};
}

namespace {

std::optional<Xnnpack> load_any_xnnpack() {
    for (const char* name : kXnnpackNames)
        if (auto found = load_xnnpack(name)) return found;
    return {};
}

}  // namespace

const Xnnpack* xnnpack() {
    static const std::optional<Xnnpack> loaded = load_any_xnnpack();
    return loaded ? &*loaded : nullptr;
}

}  // namespace ninety
