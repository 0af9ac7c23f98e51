#include "render/picture_blend.h"

namespace ninety {

PictureBlend::PictureBlend(const std::filesystem::path& shaders, std::vector<std::string>& notices)
    : no_vertices_(make_vertex_array()) {
    if (auto shader = Shader::load(shaders, "blend.vert", "blend.frag")) {
        shader_ = std::move(*shader);
    } else {
        notices.push_back(shader.error());
        usable_ = false;
    }
}

void PictureBlend::draw(const RenderTarget& picture, const RenderTarget& onto, float share) const {
    glBindFramebuffer(GL_FRAMEBUFFER, onto.framebuffer.get());
    glViewport(0, 0, onto.size.x, onto.size.y);
    shader_.use();
    shader_.set("u_picture", 0);
    shader_.set("u_share", share);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, picture.colour.get());
    glBindVertexArray(no_vertices_.get());
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glDisable(GL_BLEND);
}

}  // namespace ninety
