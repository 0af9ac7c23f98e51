// What shape comes out of an operator, and how much work it is: the check that a model's file agrees with
// itself.
#pragma once

#include <cstddef>
#include <vector>

#include "vision/model_graph.h"

namespace ninety {

std::size_t element_count(const std::vector<int>& shape);

// Empty where the inputs' shapes do not fit each other, the weights or the operator.
std::vector<int> output_shape(const ModelGraph& graph, const ModelOperator& op);

// Of one run; 0 for all but convolutions.
double multiplications(const ModelGraph& graph, const ModelOperator& op);

}  // namespace ninety
