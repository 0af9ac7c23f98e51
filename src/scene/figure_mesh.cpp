#include "scene/figure_mesh.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <glm/geometric.hpp>
#include <iterator>
#include <string>

#include "body/skeleton.h"
#include "core/checksum.h"
#include "i18n/translate.h"

namespace ninety {
namespace {

constexpr char kMagic[8] = {'N', 'I', 'N', 'E', 'T', 'Y', 'F', 'G'};
constexpr std::uint32_t kVersion = 4;
constexpr std::size_t kHeaderBytes = sizeof kMagic + 9 * 4, kVertexBytes = 56, kChecksumBytes = 4;
constexpr std::uint32_t kMostVertices = 1u << 20, kMostIndices = 1u << 22;

// The single bytes of a vertex, in the file's order.
constexpr std::uint8_t FigureVertex::*kBytes[] = {
    &FigureVertex::breath, &FigureVertex::material, &FigureVertex::seam,  &FigureVertex::fold,
    &FigureVertex::open,   &FigureVertex::flush,    &FigureVertex::curve, &FigureVertex::edge};

class Writer {
  public:
    void bytes(const char* from, std::size_t count) { out_.append(from, count); }
    void byte(std::uint8_t v) { out_.push_back(static_cast<char>(v)); }
    void word(std::uint32_t v) {
        for (int shift = 0; shift < 32; shift += 8)
            byte(static_cast<std::uint8_t>(v >> shift & 255));
    }
    void real(float v) {
        std::uint32_t bits;
        std::memcpy(&bits, &v, 4);
        word(bits);
    }
    const std::string& out() const { return out_; }

  private:
    std::string out_;
};

// Asks that the caller has checked the length.
class Reader {
  public:
    explicit Reader(const std::string& in, std::size_t at) : in_(in), at_(at) {}
    std::uint8_t byte() { return static_cast<std::uint8_t>(in_[at_++]); }
    std::uint32_t word() {
        std::uint32_t v = 0;
        for (int shift = 0; shift < 32; shift += 8)
            v |= std::uint32_t{byte()} << shift;
        return v;
    }
    float real() {
        const std::uint32_t bits = word();
        float v;
        std::memcpy(&v, &bits, 4);
        return v;
    }

  private:
    const std::string& in_;
    std::size_t at_;
};

bool within(float v, float low, float high) {
    return v >= low && v <= high;  // false for NaN
}

bool is_sound(const FigureVertex& v) {
    float sum = 0;
    for (int i = 0; i < 4; ++i) {
        if (v.bones[static_cast<std::size_t>(i)] >= kSkinBoneCount || !within(v.weights[i], 0, 1.001f))
            return false;
        sum += v.weights[i];
    }
    for (int i = 0; i < 3; ++i)
        if (!within(v.position[i], -2, 2) || !within(v.normal[i], -1.01f, 1.01f)) return false;
    return within(sum, .99f, 1.01f) && within(glm::length(v.normal), .98f, 1.02f) &&
           v.material < kFigureMaterialCount;
}

bool is_sound(const FigureMesh& mesh) {
    const std::size_t count = mesh.indices.size();
    for (const FigureMesh::Range& r : {mesh.everything, mesh.left_leg, mesh.right_leg})
        if (r.first % 3 != 0 || r.count % 3 != 0 || r.first > count || r.count > count - r.first)
            return false;
    return std::all_of(mesh.vertices.begin(), mesh.vertices.end(),
                       [](const FigureVertex& v) { return is_sound(v); }) &&
           std::all_of(mesh.indices.begin(), mesh.indices.end(),
                       [&](std::uint32_t i) { return i < mesh.vertices.size(); });
}

FigureVertex read_vertex(Reader& in) {
    FigureVertex v;
    for (int i = 0; i < 3; ++i)
        v.position[i] = in.real();
    for (int i = 0; i < 3; ++i)
        v.normal[i] = in.real();
    for (std::uint8_t& bone : v.bones)
        bone = in.byte();
    for (int i = 0; i < 4; ++i)
        v.weights[i] = in.real();
    for (const auto byte : kBytes)
        v.*byte = in.byte();
    for (std::uint8_t& share : v.corrections)
        share = in.byte();
    return v;
}

Error refusal(const std::filesystem::path& file, Text why) {
    return {file.string() + ": " + translate(why)};
}

}  // namespace

Status save_figure_mesh(const std::filesystem::path& file, const FigureMesh& mesh) {
    Writer out;
    out.bytes(kMagic, sizeof kMagic);
    out.word(kVersion);
    out.word(static_cast<std::uint32_t>(mesh.vertices.size()));
    out.word(static_cast<std::uint32_t>(mesh.indices.size()));
    for (const FigureMesh::Range& r : {mesh.everything, mesh.left_leg, mesh.right_leg})
        out.word(r.first), out.word(r.count);
    for (const FigureVertex& v : mesh.vertices) {
        for (int i = 0; i < 3; ++i)
            out.real(v.position[i]);
        for (int i = 0; i < 3; ++i)
            out.real(v.normal[i]);
        for (const std::uint8_t bone : v.bones)
            out.byte(bone);
        for (int i = 0; i < 4; ++i)
            out.real(v.weights[i]);
        for (const auto byte : kBytes)
            out.byte(v.*byte);
        for (const std::uint8_t share : v.corrections)
            out.byte(share);
    }
    for (const std::uint32_t i : mesh.indices)
        out.word(i);
    out.word(checksum(out.out()));
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(out.out().data(), static_cast<std::streamsize>(out.out().size()));
    stream.close();
    if (!stream) return Error{file.string() + ": the figure's mesh cannot be written"};
    return Done{};
}

Result<FigureMesh> load_figure_mesh(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return refusal(file, "problem.picture.mesh_unopened");
    const std::string in((std::istreambuf_iterator<char>(stream)), {});
    // 1. Is it a mesh of ours, and whole?
    if (in.size() < kHeaderBytes + kChecksumBytes || std::memcmp(in.data(), kMagic, sizeof kMagic) != 0)
        return refusal(file, "problem.picture.mesh_other");
    Reader reader(in, sizeof kMagic);
    if (reader.word() != kVersion) return refusal(file, "problem.picture.mesh_version");
    const std::uint32_t vertex_count = reader.word(), index_count = reader.word();
    if (vertex_count == 0 || vertex_count > kMostVertices || index_count == 0 || index_count > kMostIndices ||
        index_count % 3 != 0 ||
        in.size() !=
            kHeaderBytes + kVertexBytes * vertex_count + std::size_t{4} * index_count + kChecksumBytes)
        return refusal(file, "problem.picture.mesh_incomplete");
    if (Reader(in, in.size() - kChecksumBytes).word() != checksum({in.data(), in.size() - kChecksumBytes}))
        return refusal(file, "problem.picture.mesh_damaged");
    // 2. Its contents.
    FigureMesh mesh;
    for (FigureMesh::Range* r : {&mesh.everything, &mesh.left_leg, &mesh.right_leg})
        r->first = reader.word(), r->count = reader.word();
    mesh.vertices.reserve(vertex_count);
    for (std::uint32_t i = 0; i < vertex_count; ++i)
        mesh.vertices.push_back(read_vertex(reader));
    mesh.indices.reserve(index_count);
    for (std::uint32_t i = 0; i < index_count; ++i)
        mesh.indices.push_back(reader.word());
    // 3. Nothing that could make a renderer read beyond its buffers.
    if (!is_sound(mesh)) return refusal(file, "problem.picture.mesh_damaged");
    return mesh;
}

}  // namespace ninety
