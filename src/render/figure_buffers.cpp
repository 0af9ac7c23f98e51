#include "render/figure_buffers.h"

#include <cstddef>
#include <vector>

#include "render/shader_layout.h"
#include "scene/figure_skinning.h"

namespace ninety {

FigureVertices make_figure_vertices(const FigureMesh& mesh) {
    FigureVertices made;
    GlBuffer& buffer = made.vertices;
    buffer = make_buffer(GL_ARRAY_BUFFER, mesh.vertices.data(), mesh.vertices.size() * sizeof(FigureVertex));
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
    std::vector<float> girth;
    girth.reserve(mesh.vertices.size());
    for (const FigureVertex& v : mesh.vertices)
        girth.push_back(girth_of(v));
    made.girth = make_buffer(GL_ARRAY_BUFFER, girth.data(), girth.size() * sizeof(float));
    set_slot(VertexSlot::girth, 1, sizeof(float), 0);
    return made;
}

}  // namespace ninety
