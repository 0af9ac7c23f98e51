// Whatever a model's file holds: a graph that agrees with itself and can be computed, or a few words that say
// what is wrong. The sum that keeps other files out is not asked here.
#include <array>
#include <cmath>

#include "fuzz_text.h"
#include "vision/model_graph.h"
#include "vision/model_shapes.h"
#include "vision/network.h"
#include "vision/pose_model.h"

using namespace ninety;

namespace {

// What a fuzzer has time to compute.
bool is_small(const ModelGraph& graph) {
    double values = 0, work = 0;
    for (const ModelTensor& tensor : graph.tensors)
        values += static_cast<double>(element_count(tensor.shape));
    for (const ModelOperator& op : graph.operators)
        work += multiplications(graph, op);
    return values < 1e6 && work < 1e6;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto file = std::as_bytes(std::span(bytes, size));
    const auto graph = read_model_graph(file);
    if (!graph) {
        fuzz::expect(!graph.error().empty());
        return 0;
    }
    for (const ModelOperator& op : graph->operators) {
        fuzz::expect(output_shape(*graph, op) == graph->tensor(op.output).shape);
        for (const int input : op.inputs)
            fuzz::expect(input >= 0 && static_cast<std::size_t>(input) < graph->tensors.size());
    }
    if (!is_small(*graph)) return 0;
    for (const int output : graph->outputs) {
        const std::array<std::string_view, 1> wanted{graph->tensor(output).name};
        auto network = Network::of(*graph, wanted);
        if (!network) continue;
        for (float& value : network->input())
            value = .5f;
        fuzz::expect(network->run());
        fuzz::expect(network->output(0).size() > 0);
    }
    return 0;
}
