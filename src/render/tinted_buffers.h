// Tinted triangles on the graphics card, made anew as they move.
#pragma once

#include "render/gl_objects.h"
#include "scene/tinted_mesh.h"

namespace ninety {

// Describes TintedVertex to the vertex array that is bound, out of the buffer that is.
void set_tinted_slots();

class TintedBuffers {
  public:
    // Asks for a current context.
    void make();
    // In place of what was there; what draw() then draws of.
    void upload(const TintedMesh& mesh);
    // A stretch of the mesh's indices, with the program in use; nothing where it is empty.
    void draw(std::size_t first, std::size_t count) const;

  private:
    GlVertexArray array_;
    GlBuffer vertices_, indices_;
};

}  // namespace ninety
