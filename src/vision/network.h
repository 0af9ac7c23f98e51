// A model's graph, ready to be run again and again on the processor, on one thread (XNNPACK).
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "vision/model_graph.h"

namespace ninety {

class Network {
  public:
    // Computes those of the graph's outputs that are named, and nothing that only others need. The graph may
    // go afterwards. The error says briefly why it cannot be, in English.
    static Result<Network> of(const ModelGraph& graph, std::span<const std::string_view> outputs);

    Network(Network&&) noexcept;
    Network& operator=(Network&&) noexcept;
    ~Network();

    // What is computed from: written by the caller before run(). As many values as the graph's input has.
    std::span<float> input();
    // False if the library refuses, which it does for no values.
    bool run();
    // By the place among the outputs that were asked for; what the last run() gave.
    std::span<const float> output(std::size_t which) const;

  private:
    struct Parts;
    explicit Network(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace ninety
