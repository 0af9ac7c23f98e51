#include "render/picture_stretch.h"

#include <cassert>

namespace ninety {

PictureStretch::PictureStretch(const std::filesystem::path& shaders, std::vector<std::string>& notices)
    : no_vertices_(make_vertex_array()) {
    if (auto shader = Shader::load(shaders, "stretch.vert", "stretch.frag")) {
        shader_ = std::move(*shader);
    } else {
        notices.push_back(shader.error());
        usable_ = false;
    }
}

void PictureStretch::draw(const RenderTarget& picture, glm::ivec2 size_px, const PixelRect& part) const {
    assert(usable_);
    shader_.use();
    shader_.set("u_picture", 0);
    const glm::vec2 size(size_px);
    shader_.set("u_part", glm::vec4(glm::vec2(part.low) / size, glm::vec2(part.high) / size));
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, picture.colour.get());
    glBindVertexArray(no_vertices_.get());
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDrawArrays(GL_TRIANGLES, 0, 6);
}

}  // namespace ninety
