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
    const glm::vec4 place(glm::vec2(part.low) / glm::vec2(size_px),
                          glm::vec2(part.high) / glm::vec2(size_px));
    draw(picture, place, place);
}

void PictureStretch::draw_turned_over(const RenderTarget& picture) const {
    draw(picture, glm::vec4(0, 0, 1, 1), glm::vec4(0, 1, 1, 0));
}

void PictureStretch::draw_part(const RenderTarget& picture, glm::ivec2 size_px, const PixelRect& part) const {
    const glm::vec4 place(glm::vec2(part.low) / glm::vec2(size_px),
                          glm::vec2(part.high) / glm::vec2(size_px));
    draw(picture, place, glm::vec4(0, 0, glm::vec2(part.high - part.low) / glm::vec2(picture.size)));
}

void PictureStretch::draw(const RenderTarget& picture, glm::vec4 part, glm::vec4 from) const {
    assert(usable_);
    shader_.use();
    shader_.set("u_picture", 0);
    shader_.set("u_part", part);
    shader_.set("u_from", from);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, picture.colour.get());
    glBindVertexArray(no_vertices_.get());
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDrawArrays(GL_TRIANGLES, 0, 6);
}

}  // namespace ninety
