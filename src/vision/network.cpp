#include "vision/network.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "vision/model_shapes.h"
#include "vision/xnnpack.h"

namespace ninety {
namespace {

// Only after of() has seen that it is there.
const Xnnpack& nn() {
    assert(xnnpack());
    return *xnnpack();
}

struct DeleteGraph {
    void operator()(xnn_subgraph* graph) const { nn().delete_subgraph(graph); }
};

// The library reads a little past the end: 16 bytes on this side of it, and 128 where its header asks for
// most.
constexpr std::size_t kSpare = std::max<std::size_t>(XNN_EXTRA_BYTES, 128) / sizeof(float);

// Which tensors the wanted outputs are computed from, directly or through others.
std::vector<bool> needed_for(const ModelGraph& graph, const std::vector<int>& outputs) {
    std::vector<bool> needed(graph.tensors.size(), false);
    for (const int output : outputs)
        needed[static_cast<std::size_t>(output)] = true;
    for (auto op = graph.operators.rbegin(); op != graph.operators.rend(); ++op) {
        if (!needed[static_cast<std::size_t>(op->output)]) continue;
        for (const int input : op->inputs)
            needed[static_cast<std::size_t>(input)] = true;
    }
    return needed;
}

// Hands a graph to the library, operator by operator.
class Definition {
  public:
    Definition(const ModelGraph& graph, const std::vector<int>& outputs) : graph_(graph), outputs_(outputs) {
        ids_.assign(graph.tensors.size(), XNN_INVALID_VALUE_ID);
    }

    bool define(xnn_subgraph_t into) {
        into_ = into;
        const auto needed = needed_for(graph_, outputs_);
        for (const ModelOperator& op : graph_.operators)
            if (needed[static_cast<std::size_t>(op.output)] && define(op) != xnn_status_success) return false;
        return true;
    }

  private:
    // The library's number of a tensor. External: the input is 0, outputs are 1 and on.
    std::uint32_t id(int tensor) {
        std::uint32_t& known = ids_[static_cast<std::size_t>(tensor)];
        if (known != XNN_INVALID_VALUE_ID) return known;
        const ModelTensor& what = graph_.tensor(tensor);
        const std::vector<std::size_t> shape(what.shape.begin(), what.shape.end());
        std::uint32_t external = XNN_INVALID_VALUE_ID, flags = 0;
        const auto output = std::find(outputs_.begin(), outputs_.end(), tensor);
        if (tensor == graph_.input) {
            external = 0;
            flags = XNN_VALUE_FLAG_EXTERNAL_INPUT;
        } else if (output != outputs_.end()) {
            external = 1 + static_cast<std::uint32_t>(output - outputs_.begin());
            flags = XNN_VALUE_FLAG_EXTERNAL_OUTPUT;
        }
        if (nn().define_tensor_value(into_, xnn_datatype_fp32, shape.size(), shape.data(),
                                     what.values.empty() ? nullptr : what.values.data(), external, flags,
                                     &known) != xnn_status_success)
            known = XNN_INVALID_VALUE_ID;
        return known;
    }

    xnn_status define(const ModelOperator& op) {
        const std::uint32_t in = id(op.inputs[0]), out = id(op.output);
        constexpr float kInfinite = std::numeric_limits<float>::infinity();
        const float least = op.relu6 ? 0.f : -kInfinite, most = op.relu6 ? 6.f : kInfinite;
        const auto& from = graph_.tensor(op.inputs[0]).shape;
        const auto& to = graph_.tensor(op.output).shape;
        const auto size = [](int value) { return static_cast<std::uint32_t>(value); };
        const std::uint32_t top = size(op.padding.top), right = size(op.padding.right),
                            bottom = size(op.padding.bottom), left = size(op.padding.left);
        const std::uint32_t height = size(op.kernel_height), width = size(op.kernel_width),
                            stride = size(op.stride);
        switch (op.step) {
            case ModelStep::add:
                return nn().define_add2(into_, least, most, in, id(op.inputs[1]), out, 0);
            case ModelStep::convolution:
                return nn().define_convolution_2d(into_, top, right, bottom, left, height, width, stride,
                                                  stride, 1, 1, 1, size(from[3]), size(to[3]), least, most,
                                                  in, id(op.weights), id(op.bias), out, 0);
            case ModelStep::depthwise:
                return nn().define_depthwise_convolution_2d(into_, top, right, bottom, left, height, width,
                                                            stride, stride, 1, 1, 1, size(from[3]), least,
                                                            most, in, id(op.weights), id(op.bias), out, 0);
            case ModelStep::logistic:
                return nn().define_sigmoid(into_, in, out, 0);
            case ModelStep::max_pool:
                return nn().define_max_pooling_2d(into_, 0, 0, 0, 0, height, width, stride, stride, 1, 1,
                                                  least, most, in, out, 0);
            case ModelStep::reshape: {
                const std::vector<std::size_t> shape(to.begin(), to.end());
                return nn().define_static_reshape(into_, shape.size(), shape.data(), in, out, 0);
            }
            case ModelStep::resize:
                return nn().define_static_resize_bilinear_2d(into_, size(to[1]), size(to[2]), in, out, 0);
        }
        return xnn_status_invalid_parameter;
    }

    const ModelGraph& graph_;
    const std::vector<int>& outputs_;
    xnn_subgraph_t into_ = nullptr;
    std::vector<std::uint32_t> ids_;
};

}  // namespace

struct Network::Parts {
    struct DeleteRuntime {
        void operator()(xnn_runtime* made) const { nn().delete_runtime(made); }
    };
    std::unique_ptr<xnn_runtime, DeleteRuntime> runtime;
    std::vector<std::vector<float>> values;  // the input, then the outputs, each with kSpare
};

Network::Network(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

Result<Network> Network::of(const ModelGraph& graph, std::span<const std::string_view> outputs) {
    std::vector<int> wanted;
    for (const std::string_view name : outputs) {
        const auto found = std::find_if(graph.outputs.begin(), graph.outputs.end(),
                                        [&](int output) { return graph.tensor(output).name == name; });
        if (found == graph.outputs.end() || *found == graph.input ||
            std::find(wanted.begin(), wanted.end(), *found) != wanted.end())
            return Error{"its outputs are not those of a pose"};
        wanted.push_back(*found);
    }
    const Error refused{"this processor cannot compute it"};
    if (!xnnpack()) return Error{"XNNPACK is not installed (Debian: libxnnpack0)"};
    if (nn().initialize(nullptr) != xnn_status_success) return refused;
    xnn_subgraph_t made = nullptr;
    if (nn().create_subgraph(1 + static_cast<std::uint32_t>(wanted.size()), 0, &made) != xnn_status_success)
        return refused;
    const std::unique_ptr<xnn_subgraph, DeleteGraph> subgraph(made);
    if (!Definition(graph, wanted).define(made)) return refused;

    auto parts = std::make_unique<Parts>();
    xnn_runtime_t runtime = nullptr;
    if (nn().create_runtime_v2(made, nullptr, 0, &runtime) != xnn_status_success) return refused;
    parts->runtime.reset(runtime);
    parts->values.emplace_back(element_count(graph.tensor(graph.input).shape) + kSpare);
    for (const int output : wanted)
        parts->values.emplace_back(element_count(graph.tensor(output).shape) + kSpare);
    std::vector<xnn_external_value> external;
    for (std::uint32_t i = 0; i < parts->values.size(); ++i)
        external.push_back({i, parts->values[i].data()});
    if (nn().setup_runtime(runtime, external.size(), external.data()) != xnn_status_success) return refused;
    return Network(std::move(parts));
}

std::span<float> Network::input() {
    return {parts_->values.front().data(), parts_->values.front().size() - kSpare};
}

bool Network::run() {
    return nn().invoke_runtime(parts_->runtime.get()) == xnn_status_success;
}

std::span<const float> Network::output(std::size_t which) const {
    const auto& values = parts_->values[1 + which];
    return {values.data(), values.size() - kSpare};
}

}  // namespace ninety
