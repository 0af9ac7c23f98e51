#include "render/figure_model.h"

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
    made.indices = make_buffer(GL_ELEMENT_ARRAY_BUFFER, mesh.indices.data(), mesh.indices.size() * 4);
    made.ranges = {mesh.everything, mesh.left_leg, mesh.right_leg};
    return made;
}

FigureModel::FigureModel(FigureFiles files, const std::string& none, std::vector<std::string>& notices) {
    const FigureFiles::Meshes loaded = files.take();
    const bool any = loaded[0] || loaded[1];
    std::size_t level = 0;
    for (const auto& mesh : loaded)
        if (mesh)
            levels_[level++] = upload(*mesh);
        else
            notices.push_back(mesh.error() + "; " +
                              (any ? translate("problem.picture.mesh_other_level") : none));
}

void FigureModel::draw(DetailLevel level, FigurePart part) const {
    assert(*this);
    const Level& wanted = levels_[static_cast<std::size_t>(level)];
    const Level& drawn = wanted.vertex_array ? wanted : levels_[0];
    const FigureMesh::Range range = drawn.ranges[static_cast<std::size_t>(part)];
    glBindVertexArray(drawn.vertex_array.get());
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(range.count), GL_UNSIGNED_INT,
                   reinterpret_cast<void*>(std::size_t{range.first} * 4));
}

}  // namespace ninety
