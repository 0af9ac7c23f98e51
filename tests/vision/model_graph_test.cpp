#include "vision/model_graph.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/whole_file.h"
#include "support/random.h"
#include "vision/half_float.h"
#include "vision/network.h"
#include "vision/pose_model.h"

using namespace ninety;

namespace {

// Padding, convolution, resizing, pooling, depthwise convolution, addition, logistic, reshape: one of each,
// with weights of one's own choosing. Made of JSON by flatc.
std::string small_model() {
    const auto file = read_whole_file(NINETY_FIXTURES "/small.tflite", 10'000);
    REQUIRE(file);
    return *file;
}

std::span<const std::byte> content_of(const std::string& text) {
    return std::as_bytes(std::span(text));
}

// The same, by hand. The kernel is 1 2 1, 1 1 1, 1 1 1; the bias .5; stride 2 over a picture of 4 x 4 with a
// rim of zeros.
struct ByHand {
    double a, b, c, d;  // the convolution's four values, 0..6
    explicit ByHand(double scale) {
        const auto x = [&](int r, int c_) { return scale * (4 * r + c_) / 32; };
        const auto bound = [](double v) { return std::clamp(v + .5, 0.0, 6.0); };
        a = bound(x(0, 0) + x(0, 1) + x(1, 0) + x(1, 1));
        b = bound(x(0, 1) + x(0, 2) + x(0, 3) + x(1, 1) + x(1, 2) + x(1, 3));
        c = bound(2 * x(1, 0) + x(1, 1) + x(2, 0) + x(2, 1) + x(3, 0) + x(3, 1));
        d = bound(x(1, 1) + 2 * x(1, 2) + x(1, 3) + x(2, 1) + x(2, 2) + x(2, 3) + x(3, 1) + x(3, 2) +
                  x(3, 3));
    }
    // Twice as large, half-pixel centres: a quarter of the way to the neighbour.
    static double between(double near, double far) { return .75 * near + .25 * far; }
    // Of each quarter of the larger picture the largest: the values grow to the right and downwards.
    double upper_left() const { return between(between(a, b), between(c, d)); }
    double upper_right() const { return between(b, d); }
    double lower_left() const { return between(c, d); }
    double lower_right() const { return d; }
};

double logistic(double x) {
    return 1 / (1 + std::exp(-x));
}

}  // namespace

TEST_CASE("Halves become the floats they are") {
    CHECK(from_half(0x3C00) == 1.0f);
    CHECK(from_half(0xC000) == -2.0f);
    CHECK(from_half(0x7BFF) == 65504.0f);
    CHECK(from_half(0x0400) == std::ldexp(1.0f, -14));  // the least with a leading one
    CHECK(from_half(0x0001) == std::ldexp(1.0f, -24));
    CHECK(from_half(0x3555) == doctest::Approx(1.0 / 3).epsilon(.0003));
    CHECK(std::signbit(from_half(0x8000)));
    CHECK(std::isinf(from_half(0x7C00)));
    CHECK(std::isnan(from_half(0x7E00)));
}

TEST_CASE("A network computes what its file says, as by hand") {
    const auto graph = read_model_graph(content_of(small_model()));
    REQUIRE(graph);
    constexpr std::array<std::string_view, 2> kOutputs{"out", "large"};
    auto network = Network::of(*graph, kOutputs);
    REQUIRE(network);
    for (const double scale : {1.0, 4.0}) {  // the second reaches 6, where the activation ends it
        CAPTURE(scale);
        for (int i = 0; i < 16; ++i)
            network->input()[static_cast<std::size_t>(i)] = static_cast<float>(scale * i / 32);
        REQUIRE(network->run());
        const ByHand hand(scale);
        const auto out = network->output(0);
        REQUIRE(out.size() == 4);
        CHECK(out[0] == doctest::Approx(logistic(2 * hand.upper_left() + hand.a)));
        CHECK(out[1] == doctest::Approx(logistic(2 * hand.upper_right() + hand.b)));
        CHECK(out[2] == doctest::Approx(logistic(2 * hand.lower_left() + hand.c)));
        CHECK(out[3] == doctest::Approx(logistic(2 * hand.lower_right() + hand.d)));
        const auto large = network->output(1);
        REQUIRE(large.size() == 16);
        CHECK(large[0] == doctest::Approx(hand.a));
        CHECK(large[1] == doctest::Approx(ByHand::between(hand.a, hand.b)));
        CHECK(large[11] == doctest::Approx(ByHand::between(hand.d, hand.b)));
    }
}

TEST_CASE("What only other outputs need is left out, and an output that there is not is refused") {
    const auto graph = read_model_graph(content_of(small_model()));
    REQUIRE(graph);
    constexpr std::array<std::string_view, 1> kOne{"large"}, kNone{"larger"}, kInner{"sum"};
    auto network = Network::of(*graph, kOne);
    REQUIRE(network);
    CHECK(network->run());
    CHECK(network->output(0).size() == 16);
    CHECK_FALSE(Network::of(*graph, kNone));
    CHECK_FALSE(Network::of(*graph, kInner));
}

TEST_CASE("Padding that no window reaches is dropped") {
    const auto graph = read_model_graph(content_of(small_model()));
    REQUIRE(graph);
    const ModelOperator& convolution = graph->operators.front();
    CHECK(convolution.step == ModelStep::convolution);
    CHECK(convolution.padding.top == 1);
    CHECK(convolution.padding.left == 1);
    CHECK(convolution.padding.bottom == 0);
    CHECK(convolution.padding.right == 0);
}

TEST_CASE("A model's file that is cut short anywhere is refused") {
    const std::string whole = small_model();
    for (std::size_t length = 0; length < whole.size(); length += 7) {
        const auto graph = read_model_graph(content_of(whole.substr(0, length)));
        CAPTURE(length);
        CHECK_FALSE(graph);
    }
}

TEST_CASE("A file of another kind is no model") {
    CHECK_FALSE(read_model_graph(content_of(std::string(5000, '\0'))));
    std::string other = small_model();
    other.replace(4, 4, "TFL9");
    const auto graph = read_model_graph(content_of(other));
    REQUIRE_FALSE(graph);
    CHECK(graph.error() == "it is no TensorFlow Lite file");
}

TEST_CASE("A sound model that finds no bodies is refused") {
    const std::string small = small_model();
    const auto model = PoseModel::from_file(content_of(small));
    REQUIRE_FALSE(model);
    CHECK(model.error() == "it is another model");
}

TEST_CASE("Whatever byte of a model's file is changed, it is refused or computes") {
    const std::string whole = small_model();
    test::Random random(5);
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string changed = whole;
        changed[static_cast<std::size_t>(random.choice(static_cast<int>(whole.size())))] =
            static_cast<char>(random.choice(256));
        const auto graph = read_model_graph(content_of(changed));
        if (!graph) {
            ++refused;
            CHECK_FALSE(graph.error().empty());
            continue;
        }
        constexpr std::array<std::string_view, 1> kOut{"out"};
        if (auto network = Network::of(*graph, kOut)) CHECK(network->run());
    }
    CHECK(refused > 300);
}
