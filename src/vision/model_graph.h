// A pose model's file (TensorFlow Lite) as plain values: what is computed from what, with which weights.
//
// Trusts nothing: whatever the bytes are, either every shape, index and size that comes out agrees with every
// other, or there is a sentence. Knows the operators that BlazePose has and refuses all others. Computes
// nothing itself (vision/network.h).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"

namespace ninety {

enum class ModelStep { add, convolution, depthwise, logistic, max_pool, reshape, resize };

struct ModelTensor {
    std::vector<int> shape;     // of pictures: 1, height, width, channels; each at least 1
    std::vector<float> values;  // of a constant, as many as the shape says; otherwise none
    std::string name;
};

struct ModelPadding {
    int top = 0, right = 0, bottom = 0, left = 0;  // pixels of zero around a picture
};

struct ModelOperator {
    ModelStep step = ModelStep::add;
    std::vector<int> inputs;  // two of an addition, else one; the graph's input or an earlier output
    int output = 0;
    int weights = -1, bias = -1;  // of convolutions. Weights: out, height, width, in; depthwise 1, h, w, c
    ModelPadding padding;
    int kernel_height = 1, kernel_width = 1, stride = 1;
    bool relu6 = false;
};

struct ModelGraph {
    std::vector<ModelTensor> tensors;
    std::vector<ModelOperator> operators;  // in an order in which they can be computed
    int input = 0;
    std::vector<int> outputs;

    const ModelTensor& tensor(int index) const { return tensors[static_cast<std::size_t>(index)]; }
};

// Limits of what is believed: ten times what BlazePose lite has.
inline constexpr int kMostTensors = 8'000, kMostOperators = 4'000;
inline constexpr std::size_t kMostTensorValues = 4'000'000, kMostModelValues = 64'000'000;
inline constexpr double kMostMultiplications = 4e9;  // of all convolutions

// `file` is read from and not kept. The error says briefly what is wrong, in English: it stands in brackets.
Result<ModelGraph> read_model_graph(std::span<const std::byte> file);

}  // namespace ninety
