#include "render/figure_model.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "i18n/translate.h"
#include "render/shader_layout.h"
#include "scene/figure_skinning.h"

namespace ninety {
namespace {

void describe_vertices() {
    constexpr GLsizei kStride = sizeof(FigureVertex);
    set_slot(VertexSlot::position, 3, kStride, offsetof(FigureVertex, position));
    set_slot(VertexSlot::normal, 3, kStride, offsetof(FigureVertex, normal));
    set_index_slot(VertexSlot::bones, kStride, offsetof(FigureVertex, bones));
    set_slot(VertexSlot::weights, 4, kStride, offsetof(FigureVertex, weights));
    set_byte_slot(VertexSlot::material, Bytes::whole, kStride, offsetof(FigureVertex, material));
    set_byte_slot(VertexSlot::breath, Bytes::shares, kStride, offsetof(FigureVertex, breath));
    set_share_slot(VertexSlot::surface, 4, kStride, offsetof(FigureVertex, open));
    set_share_slot(VertexSlot::cloth, 2, kStride, offsetof(FigureVertex, seam));
    set_share_slot(VertexSlot::corrections, 4, kStride, offsetof(FigureVertex, corrections));
}

}  // namespace

FigureModel::Level FigureModel::upload(const FigureMesh& mesh) {
    Level made;
    made.vertex_array = make_vertex_array();
    glBindVertexArray(made.vertex_array.get());
    made.vertices =
        make_buffer(GL_ARRAY_BUFFER, mesh.vertices.data(), mesh.vertices.size() * sizeof(FigureVertex));
    describe_vertices();
    std::vector<float> girth;
    girth.reserve(mesh.vertices.size());
    for (const FigureVertex& v : mesh.vertices)
        girth.push_back(girth_of(v));
    made.girth = make_buffer(GL_ARRAY_BUFFER, girth.data(), girth.size() * sizeof(float));
    set_slot(VertexSlot::girth, 1, sizeof(float), 0);
    assert(mesh.vertices.size() <= 65536);  // the build's have a fifth of that
    const std::vector<std::uint16_t> indices(mesh.indices.begin(), mesh.indices.end());
    made.indices = make_buffer(GL_ELEMENT_ARRAY_BUFFER, indices.data(), indices.size() * sizeof indices[0]);
    made.ranges = {mesh.everything, mesh.left_leg, mesh.right_leg};
    return made;
}

FigureModel::FigureModel(FigureFiles files, const std::string& none, std::vector<std::string>& notices) {
    const FigureFiles::Meshes loaded = files.take();
    for (std::size_t i = 0; i < loaded.size(); ++i)
        if (loaded[i]) levels_[i] = upload(*loaded[i]);
    for (const auto& mesh : loaded)
        if (!mesh)
            notices.push_back(mesh.error() + "; " +
                              (*this ? translate("problem.picture.mesh_other_level") : none));
}

FigureModel::operator bool() const {
    return std::any_of(levels_.begin(), levels_.end(),
                       [](const Level& level) { return static_cast<bool>(level.vertex_array); });
}

// That one, or what there is beside it, finer before coarser.
const FigureModel::Level& FigureModel::nearest(DetailLevel level) const {
    const auto wanted = static_cast<std::size_t>(level);
    for (std::size_t i = wanted + 1; i-- > 0;)
        if (levels_[i].vertex_array) return levels_[i];
    std::size_t i = wanted;
    while (!levels_[i].vertex_array)
        ++i;
    return levels_[i];
}

void FigureModel::draw(DetailLevel level, FigurePart part) const {
    assert(*this);
    const Level& drawn = nearest(level);
    const FigureMesh::Range range = drawn.ranges[static_cast<std::size_t>(part)];
    glBindVertexArray(drawn.vertex_array.get());
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(range.count), GL_UNSIGNED_SHORT,
                   reinterpret_cast<void*>(std::size_t{range.first} * sizeof(std::uint16_t)));
}

}  // namespace ninety
