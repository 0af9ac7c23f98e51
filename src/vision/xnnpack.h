// XNNPACK, what computes networks: loaded when it is first asked for. Its file has another name with every
// Debian; a program that is linked to one of them would start on no other. Without it there is no camera, and
// all else works.
//
// The functions are those of xnnpack.h, without their xnn_; only what is the same in all versions from 2022
// on (the subgraphs) is here.
#pragma once

#include <xnnpack.h>

#include <optional>

namespace ninety {

// Debian 13's calls two of them outdated; Debian 12's has no others.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
struct Xnnpack {
    decltype(&::xnn_initialize) initialize = nullptr;
    decltype(&::xnn_create_subgraph) create_subgraph = nullptr;
    decltype(&::xnn_delete_subgraph) delete_subgraph = nullptr;
    decltype(&::xnn_define_tensor_value) define_tensor_value = nullptr;
    decltype(&::xnn_define_add2) define_add2 = nullptr;
    decltype(&::xnn_define_convolution_2d) define_convolution_2d = nullptr;
    decltype(&::xnn_define_depthwise_convolution_2d) define_depthwise_convolution_2d = nullptr;
    decltype(&::xnn_define_sigmoid) define_sigmoid = nullptr;
    decltype(&::xnn_define_max_pooling_2d) define_max_pooling_2d = nullptr;
    decltype(&::xnn_define_static_reshape) define_static_reshape = nullptr;
    decltype(&::xnn_define_static_resize_bilinear_2d) define_static_resize_bilinear_2d = nullptr;
    decltype(&::xnn_create_runtime_v2) create_runtime_v2 = nullptr;
    decltype(&::xnn_delete_runtime) delete_runtime = nullptr;
    decltype(&::xnn_setup_runtime) setup_runtime = nullptr;
    decltype(&::xnn_invoke_runtime) invoke_runtime = nullptr;
};
#pragma GCC diagnostic pop

// The library of this file name; nothing where it is not there or lacks a function.
std::optional<Xnnpack> load_xnnpack(const char* name);

// Null where it is not installed, or lacks a function. Any thread may ask; it stays loaded.
const Xnnpack* xnnpack();

}  // namespace ninety
