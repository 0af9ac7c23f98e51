#include "vision/model_graph.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>

#include "tflite_generated.h"
#include "vision/half_float.h"
#include "vision/model_shapes.h"

namespace ninety {
namespace {

// The format's own numbers.
enum Code { add = 0, conv = 3, depthwise = 4, dequantize = 6, logistic = 14, max_pool = 17, reshape = 22 };
enum MoreCodes { resize = 23, pad = 34 };
enum Type : std::int8_t { float32 = 0, float16 = 1, int32 = 2 };
constexpr int kSame = 0, kValid = 1, kNoActivation = 0, kRelu6 = 3;

struct Refused {
    std::string why;
};

// The file's tables are known to be inside the file; here they become a graph, or it throws.
class Reading {
  public:
    explicit Reading(const tfl::Model& model) : model_(model) {
        require(model.graphs() && model.graphs()->size() == 1, "it has not one graph");
        require(model.graphs()->Get(0), "its graph is empty");
        file_ = model.graphs()->Get(0);
        require(file_->tensors() && file_->operators() && file_->inputs() && file_->outputs() &&
                    model.codes() && model.buffers(),
                "its graph is not whole");
    }

    ModelGraph graph() {
        read_tensors();
        require(file_->inputs()->size() == 1, "it has not one input");
        graph_.input = index(file_->inputs()->Get(0));
        require(!is_constant(graph_.input), "its input is a constant");
        ready_[at(graph_.input)] = true;
        require(file_->operators()->size() <= kMostOperators, "it has too many operators");
        for (const tfl::Operator* op : *file_->operators())
            read_operator(*op);
        for (const int output : *file_->outputs()) {
            require(ready_[at(index(output))], "an output is never computed");
            graph_.outputs.push_back(output);
        }
        require(work_ <= kMostMultiplications, "it is too large");
        return std::move(graph_);
    }

  private:
    static void require(bool good, const char* why) {
        if (!good) throw Refused{why};
    }
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }

    int index(int tensor) const {
        require(tensor >= 0 && at(tensor) < graph_.tensors.size(), "a tensor's number is wrong");
        return tensor;
    }
    const std::vector<int>& shape(int tensor) const { return graph_.tensor(tensor).shape; }
    bool is_constant(int tensor) const { return !graph_.tensor(tensor).values.empty(); }

    void read_tensors() {
        require(file_->tensors()->size() <= kMostTensors, "it has too many tensors");
        std::size_t all = 0;
        for (const tfl::Tensor* tensor : *file_->tensors()) {
            ModelTensor& made = graph_.tensors.emplace_back();
            if (tensor->name()) made.name = tensor->name()->str();
            require(tensor->shape() && tensor->shape()->size() <= 4, "a tensor has no shape");
            std::size_t count = 1;
            for (const int side : *tensor->shape()) {
                require(side > 0 && at(side) <= kMostTensorValues / count,
                        "a tensor's shape is not to be believed");
                count *= at(side);
                made.shape.push_back(side);
            }
            all += count;
            require(all <= kMostModelValues, "it is too large");
            if (tensor->type() == Type::float32 && bytes_of(*tensor).size() > 0)
                made.values = floats(*tensor, count);
        }
        ready_.assign(graph_.tensors.size(), false);
        padding_.assign(graph_.tensors.size(), std::nullopt);
    }

    std::span<const std::uint8_t> bytes_of(const tfl::Tensor& tensor) const {
        require(tensor.buffer() < model_.buffers()->size(), "a buffer's number is wrong");
        const tfl::Buffer* buffer = model_.buffers()->Get(tensor.buffer());
        if (!buffer->data()) return {};
        return {buffer->data()->data(), buffer->data()->size()};
    }

    std::vector<float> floats(const tfl::Tensor& tensor, std::size_t count) const {
        const auto bytes = bytes_of(tensor);
        std::vector<float> values(count);
        if (tensor.type() == Type::float32) {
            require(bytes.size() == count * sizeof(float), "a tensor is cut short");
            std::memcpy(values.data(), bytes.data(), bytes.size());
        } else {
            require(tensor.type() == Type::float16 && bytes.size() == count * sizeof(std::uint16_t),
                    "a tensor is cut short, or of an unknown type");
            for (std::size_t i = 0; i < count; ++i) {
                std::uint16_t half;
                std::memcpy(&half, &bytes[2 * i], sizeof half);
                values[i] = from_half(half);
            }
        }
        require(std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); }),
                "a weight is no number");
        return values;
    }

    std::vector<std::int32_t> whole_numbers(int tensor) const {
        const tfl::Tensor& from = *file_->tensors()->Get(static_cast<unsigned>(index(tensor)));
        const auto bytes = bytes_of(from);
        require(from.type() == Type::int32 && bytes.size() % 4 == 0 && bytes.size() <= 64,
                "a list of numbers is wrong");
        std::vector<std::int32_t> numbers(bytes.size() / 4);
        if (!bytes.empty()) std::memcpy(numbers.data(), bytes.data(), bytes.size());
        return numbers;
    }

    int code_of(const tfl::Operator& op) const {
        require(op.code() < model_.codes()->size(), "an operator's code is wrong");
        const tfl::OperatorCode& code = *model_.codes()->Get(op.code());
        return std::max<int>(code.short_code(), code.code());
    }

    // The picture or vector that an operator reads: computed by then, and not a padded one unless that is
    // allowed.
    int computed(const tfl::Operator& op, unsigned which) const {
        require(op.inputs() && which < op.inputs()->size(), "an operator lacks an input");
        const int tensor = index(op.inputs()->Get(which));
        require(ready_[at(tensor)], "an operator comes before its input");
        return tensor;
    }
    int plain(const tfl::Operator& op, unsigned which) const {
        const int tensor = computed(op, which);
        require(!padding_[at(tensor)], "padding belongs to a convolution");
        return tensor;
    }
    int constant(const tfl::Operator& op, unsigned which) const {
        require(op.inputs() && which < op.inputs()->size(), "an operator lacks an input");
        const int tensor = index(op.inputs()->Get(which));
        require(is_constant(tensor), "weights are missing");
        return tensor;
    }
    int written(const tfl::Operator& op) {
        require(op.outputs() && op.outputs()->size() == 1, "an operator has not one output");
        const int tensor = index(op.outputs()->Get(0));
        require(!ready_[at(tensor)] && !is_constant(tensor), "a tensor is written twice");
        return tensor;
    }

    void read_operator(const tfl::Operator& op) {
        switch (code_of(op)) {
            case Code::dequantize:
                return read_dequantize(op);
            case MoreCodes::pad:
                return read_pad(op);
            default:
                break;
        }
        ModelOperator made = step_of(op);
        require(shape(made.output) == output_shape(graph_, made), "an operator's shapes do not fit");
        work_ += multiplications(graph_, made);
        ready_[at(made.output)] = true;
        graph_.operators.push_back(std::move(made));
    }

    ModelOperator step_of(const tfl::Operator& op) {
        switch (code_of(op)) {
            case Code::add:
                return read_add(op);
            case Code::conv:
                return read_convolution(op, op.options_as_Conv2DOptions(), ModelStep::convolution);
            case Code::depthwise:
                require(op.options_as_DepthwiseConv2DOptions() &&
                            op.options_as_DepthwiseConv2DOptions()->depth_multiplier() == 1,
                        "a convolution multiplies its channels");
                return read_convolution(op, op.options_as_DepthwiseConv2DOptions(), ModelStep::depthwise);
            case Code::max_pool:
                return read_max_pool(op);
            case MoreCodes::resize:
                return read_resize(op);
            case Code::logistic:
                return simple(op, ModelStep::logistic);
            case Code::reshape:
                return simple(op, ModelStep::reshape);
            default:
                throw Refused{"operator " + std::to_string(code_of(op)) + " is not known here"};
        }
    }

    ModelOperator simple(const tfl::Operator& op, ModelStep step) {
        ModelOperator made;
        made.step = step;
        made.inputs = {plain(op, 0)};
        made.output = written(op);
        return made;
    }

    // A constant that the file keeps in half the room.
    void read_dequantize(const tfl::Operator& op) {
        require(op.inputs() && op.inputs()->size() == 1, "an operator lacks an input");
        const int from = index(op.inputs()->Get(0)), to = written(op);
        require(shape(from) == shape(to), "an operator's shapes do not fit");
        const tfl::Tensor& halves = *file_->tensors()->Get(static_cast<unsigned>(from));
        require(halves.type() == Type::float16, "a tensor is of an unknown type");
        graph_.tensors[at(to)].values = floats(halves, element_count(shape(from)));
    }

    // Zeros around a picture: kept for the convolution that reads it.
    void read_pad(const tfl::Operator& op) {
        const int from = plain(op, 0), to = written(op);
        require(op.inputs()->size() == 2 && shape(from).size() == 4, "padding is wrong");
        const auto sides = whole_numbers(op.inputs()->Get(1));
        require(sides.size() == 8, "padding is wrong");
        for (const std::int32_t side : sides)
            require(side >= 0 && side <= 16, "padding is wrong");
        require(sides[0] + sides[1] + sides[6] + sides[7] == 0, "padding is wrong");
        const Padded padded{from, {sides[2], sides[5], sides[3], sides[4]}};
        std::vector<int> grown = shape(from);
        grown[1] += padded.by.top + padded.by.bottom;
        grown[2] += padded.by.left + padded.by.right;
        require(shape(to) == grown, "an operator's shapes do not fit");
        padding_[at(to)] = padded;
        ready_[at(to)] = true;
    }

    static bool relu6(int activation) {
        require(activation == kNoActivation || activation == kRelu6, "an activation is not known here");
        return activation == kRelu6;
    }

    ModelOperator read_add(const tfl::Operator& op) {
        ModelOperator made = simple(op, ModelStep::add);
        made.inputs.push_back(plain(op, 1));
        const auto* options = op.options_as_AddOptions();
        made.relu6 = options && relu6(options->activation());
        return made;
    }

    template <class Options>
    ModelOperator read_convolution(const tfl::Operator& op, const Options* options, ModelStep step) {
        require(options, "a convolution has no options");
        ModelOperator made;
        made.step = step;
        int from = computed(op, 0);
        if (const auto& padded = padding_[at(from)]) {
            require(options->padding() == kValid, "a picture is padded twice");
            from = padded->picture;
            made.padding = padded->by;
        }
        made.inputs = {from};
        made.output = written(op);
        made.weights = constant(op, 1);
        made.bias = constant(op, 2);
        made.relu6 = relu6(options->activation());
        const auto& weights = shape(made.weights);
        require(weights.size() == 4 && shape(from).size() == 4 && weights[1] <= 16 && weights[2] <= 16,
                "a convolution's shapes do not fit");
        made.kernel_height = weights[1], made.kernel_width = weights[2];
        set_window(made, options->stride_h(), options->stride_w(), options->padding());
        return made;
    }

    ModelOperator read_max_pool(const tfl::Operator& op) {
        ModelOperator made = simple(op, ModelStep::max_pool);
        const auto* options = op.options_as_Pool2DOptions();
        require(options && options->filter_height() >= 1 && options->filter_height() <= 16 &&
                    options->filter_width() >= 1 && options->filter_width() <= 16 &&
                    shape(made.inputs[0]).size() == 4,
                "a pooling is wrong");
        made.kernel_height = options->filter_height(), made.kernel_width = options->filter_width();
        require(options->padding() == kValid, "a pooling is wrong");
        set_window(made, options->stride_h(), options->stride_w(), kValid);
        return made;
    }

    // Stride and padding, without rows and columns that no window reaches.
    void set_window(ModelOperator& made, int stride_h, int stride_w, int padding) {
        require(stride_h == stride_w && stride_h >= 1 && stride_h <= 8, "a stride is wrong");
        require(padding == kSame || padding == kValid, "a padding is not known here");
        made.stride = stride_h;
        const auto& from = shape(made.inputs[0]);
        const auto fit = [&](int size, int kernel, int& before, int& after) {
            if (padding == kSame) {
                const int steps = (size + made.stride - 1) / made.stride;
                const int total = std::max((steps - 1) * made.stride + kernel - size, 0);
                before = total / 2, after = total - before;
            }
            require(size + before + after >= kernel, "a window is larger than its picture");
            const int steps = (size + before + after - kernel) / made.stride + 1;
            after = std::max((steps - 1) * made.stride + kernel - size - before, 0);
        };
        fit(from[1], made.kernel_height, made.padding.top, made.padding.bottom);
        fit(from[2], made.kernel_width, made.padding.left, made.padding.right);
    }

    ModelOperator read_resize(const tfl::Operator& op) {
        ModelOperator made = simple(op, ModelStep::resize);
        const auto* options = op.options_as_ResizeBilinearOptions();
        require(options && options->half_pixel_centers() && !options->align_corners(),
                "a resizing is not known here");
        return made;
    }

    struct Padded {
        int picture;
        ModelPadding by;
    };

    const tfl::Model& model_;
    const tfl::SubGraph* file_ = nullptr;
    ModelGraph graph_;
    std::vector<bool> ready_;  // by tensor: computed by then
    std::vector<std::optional<Padded>> padding_;
    double work_ = 0;
};

}  // namespace

Result<ModelGraph> read_model_graph(std::span<const std::byte> file) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(file.data());
    if (file.size() < 64 || file.size() > 64'000'000) return Error{"it is no model"};
    flatbuffers::Verifier verifier(bytes, file.size(), 64, 10 * (kMostTensors + kMostOperators));
    if (!tfl::ModelBufferHasIdentifier(bytes)) return Error{"it is no TensorFlow Lite file"};
    if (!tfl::VerifyModelBuffer(verifier)) return Error{"it is cut short or damaged"};
    try {
        return Reading(*tfl::GetModel(bytes)).graph();
    } catch (const Refused& refused) {
        return Error{refused.why};
    }
}

}  // namespace ninety
