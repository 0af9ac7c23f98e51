#include "render/tinted_buffers.h"

#include <cstddef>
#include <cstdint>

#include "render/shader_layout.h"

namespace ninety {

void set_tinted_slots() {
    constexpr GLsizei kStride = sizeof(TintedVertex);
    set_slot(VertexSlot::position, 3, kStride, offsetof(TintedVertex, position_world));
    set_slot(VertexSlot::normal, 3, kStride, offsetof(TintedVertex, normal_world));
    set_slot(VertexSlot::tint, 3, kStride, offsetof(TintedVertex, colour));
}

void TintedBuffers::make() {
    array_ = make_vertex_array();
    glBindVertexArray(array_.get());
    vertices_ = make_buffer(GL_ARRAY_BUFFER, nullptr, sizeof(TintedVertex), GL_STREAM_DRAW);
    indices_ = make_buffer(GL_ELEMENT_ARRAY_BUFFER, nullptr, sizeof(std::uint32_t), GL_STREAM_DRAW);
    set_tinted_slots();
}

void TintedBuffers::upload(const TintedMesh& mesh) {
    const auto bytes = [](const auto& list) {
        return static_cast<GLsizeiptr>(list.size() * sizeof list.front());
    };
    glBindVertexArray(array_.get());
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.get());
    glBufferData(GL_ARRAY_BUFFER, bytes(mesh.vertices), mesh.vertices.data(), GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, bytes(mesh.indices), mesh.indices.data(), GL_STREAM_DRAW);
}

void TintedBuffers::draw(std::size_t first, std::size_t count) const {
    if (count == 0) return;
    glBindVertexArray(array_.get());
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(count), GL_UNSIGNED_INT,
                   reinterpret_cast<void*>(first * sizeof(std::uint32_t)));
}

}  // namespace ninety
