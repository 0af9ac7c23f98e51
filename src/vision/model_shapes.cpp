#include "vision/model_shapes.h"

namespace ninety {
namespace {

// Where windows of `kernel` pixels fit: asks that one does.
int windows(int size, int padding, int kernel, int stride) {
    return (size + padding - kernel) / stride + 1;
}

std::vector<int> window_shape(const std::vector<int>& from, const ModelOperator& op, int channels) {
    return {1, windows(from[1], op.padding.top + op.padding.bottom, op.kernel_height, op.stride),
            windows(from[2], op.padding.left + op.padding.right, op.kernel_width, op.stride), channels};
}

std::vector<int> convolved(const ModelGraph& graph, const ModelOperator& op) {
    const auto& from = graph.tensor(op.inputs[0]).shape;
    const auto& weights = graph.tensor(op.weights).shape;
    const auto& bias = graph.tensor(op.bias).shape;
    const bool depthwise = op.step == ModelStep::depthwise;
    const int channels = depthwise ? weights[3] : weights[0];
    if (from[0] != 1 || from[3] != weights[3] || (depthwise && weights[0] != 1)) return {};
    if (bias != std::vector<int>{channels}) return {};
    return window_shape(from, op, channels);
}

}  // namespace

std::size_t element_count(const std::vector<int>& shape) {
    std::size_t count = 1;
    for (const int side : shape)
        count *= static_cast<std::size_t>(side);
    return count;
}

std::vector<int> output_shape(const ModelGraph& graph, const ModelOperator& op) {
    const auto& from = graph.tensor(op.inputs[0]).shape;
    const auto& to = graph.tensor(op.output).shape;
    switch (op.step) {
        case ModelStep::convolution:
        case ModelStep::depthwise:
            return convolved(graph, op);
        case ModelStep::add:
            return graph.tensor(op.inputs[1]).shape == from ? from : std::vector<int>{};
        case ModelStep::logistic:
            return from;
        case ModelStep::max_pool:
            return from[0] == 1 ? window_shape(from, op, from[3]) : std::vector<int>{};
        case ModelStep::reshape:
            return element_count(from) == element_count(to) ? to : std::vector<int>{};
        case ModelStep::resize:
            if (from.size() != 4 || from[0] != 1) return {};
            return {1, 2 * from[1], 2 * from[2], from[3]};
    }
    return {};
}

double multiplications(const ModelGraph& graph, const ModelOperator& op) {
    if (op.step != ModelStep::convolution && op.step != ModelStep::depthwise) return 0;
    const auto& weights = graph.tensor(op.weights).shape;
    const double each = static_cast<double>(op.kernel_height) * op.kernel_width *
                        (op.step == ModelStep::convolution ? weights[3] : 1);
    return each * static_cast<double>(element_count(graph.tensor(op.output).shape));
}

}  // namespace ninety
