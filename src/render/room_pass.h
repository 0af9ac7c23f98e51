// Draws the room. Its result is cached by the renderer: the room does not move.
#pragma once

#include <array>
#include <optional>

#include "render/gl_objects.h"
#include "render/room_files.h"
#include "render/shader.h"
#include "scene/room_chunks.h"
#include "scene/scene.h"

namespace ninety {

class RoomPass {
  public:
    // `notices` takes a sentence for every file that could not be used.
    // Without the light map the room is lit plainly.
    RoomPass(const std::filesystem::path& shaders, RoomFiles files, std::vector<std::string>& notices);

    // Into the target that is bound, over whatever is there. Depth is tested and written.
    // `world_to_clip` is the camera's, or moved by parts of a pixel or to another point of its lens: pictures
    // with different ones average to a smooth one. What lies outside of `area` may be left out.
    void draw(const Scene& scene, const glm::mat4& world_to_clip, const GlSampler& sampler,
              const ClipArea& area = {});

  private:
    // Each kind of surface has its own variant of the shader: a software rasteriser runs every branch it is
    // given.
    enum Variant {
        plain,
        floor,
        beyond,
        beyond_floor,
        mapped,
        mapped_floor,
        mapped_beyond_floor,
        variant_count
    };
    void load(Variant variant, const std::filesystem::path& shaders, std::vector<std::string>& notices);
    bool used(Variant variant) const;
    void set_scene(const Shader& shader, const Scene& scene, const glm::mat4& world_to_clip,
                   const PartsVisible& visible) const;
    Variant variant_of(Material material) const;

    std::array<Shader, variant_count> shaders_;
    GlVertexArray vertex_array_;
    GlBuffer vertices_, indices_;
    std::array<std::vector<RoomChunk>, kMaterialCount> chunks_;
    std::vector<RoomMesh::Range> seen_;  // kept, so that a frame takes nothing from the heap
    std::vector<GlTexture> textures_;
    GlTexture white_;
    LightTexture light_map_;
};

}  // namespace ninety
