#include "vision/pose_model.h"

#include <cassert>
#include <string_view>

namespace ninety {
namespace {

using Shape = std::vector<int>;

bool has_shape(const ModelGraph& graph, std::string_view output, const Shape& shape) {
    for (const int tensor : graph.outputs)
        if (graph.tensor(tensor).name == output) return graph.tensor(tensor).shape == shape;
    return false;
}

}  // namespace

Result<PoseModel> PoseModel::from_file(std::span<const std::byte> file) {
    const auto graph = read_model_graph(file);
    if (!graph) return Error{graph.error()};
    // Points, presence, heat maps. The mask (Identity_2) and the points in space (Identity_4) are left out.
    constexpr std::array<std::string_view, 3> kOutputs{"Identity", "Identity_1", "Identity_3"};
    if (graph->tensor(graph->input).shape != Shape{1, 256, 256, 3} ||
        !has_shape(*graph, kOutputs[0], {1, 5 * kModelPoints}) || !has_shape(*graph, kOutputs[1], {1, 1}) ||
        !has_shape(*graph, kOutputs[2], {1, kHeatSide, kHeatSide, kModelPoints}))
        return Error{"it is another model"};
    auto network = Network::of(*graph, kOutputs);
    if (!network) return Error{network.error()};
    return PoseModel(std::move(*network));
}

ModelPoint PoseModel::point(int index) const {
    assert(index >= 0 && index < kModelPoints);
    const auto v = network_.output(0).subspan(static_cast<std::size_t>(5 * index), 5);
    return {v[0], v[1], v[2], v[3], v[4]};
}

float PoseModel::heat(int x, int y, int index) const {
    assert(x >= 0 && x < kHeatSide && y >= 0 && y < kHeatSide && index >= 0 && index < kModelPoints);
    return network_.output(2)[static_cast<std::size_t>((y * kHeatSide + x) * kModelPoints + index)];
}

}  // namespace ninety
