// Draws the room. Its result is cached by the renderer: the room does not move.
#pragma once

#include <array>

#include "render/gl_objects.h"
#include "render/shader.h"
#include "scene/room.h"
#include "scene/scene.h"

namespace ninety {

class RoomPass {
  public:
    // `notices` takes a sentence for every file that could not be used.
    RoomPass(const std::filesystem::path& shaders, const std::filesystem::path& assets, std::vector<std::string>& notices);

    // Into the target that is bound, over whatever is there. Depth is tested and written.
    void draw(const Scene& scene, float aspect) const;

  private:
    void set_scene(const Scene& scene, float aspect) const;

    Shader shader_;
    GlVertexArray vertex_array_;
    GlBuffer vertices_, indices_;
    std::array<RoomMesh::Range, kMaterialCount> ranges_{};
    std::array<GlTexture, 4> textures_;
    GlTexture white_;
};

}  // namespace ninety
