#include "render/gl_objects.h"

#include <algorithm>
#include <cassert>

namespace ninety {

GlTexture make_texture(glm::ivec2 size, GLint internal, GLenum format, GLenum type, GLint filter) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexImage2D(GL_TEXTURE_2D, 0, internal, size.x, size.y, 0, format, type, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    // Depths are compared or not read at all. One that is still bound where a program has a shadow sampler,
    // with no comparison, is undefined behaviour, of which NVIDIA's driver warns even where nothing is looked
    // up.
    if (format == GL_DEPTH_COMPONENT) {
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL);
    }
    return GlTexture(name);
}

namespace {

GlFramebuffer make_framebuffer(const GlTexture& colour, const GlTexture& depth) {
    GLuint name = 0;
    glGenFramebuffers(1, &name);
    glBindFramebuffer(GL_FRAMEBUFFER, name);
    if (colour) {
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, colour.get(), 0);
    } else {
        gl::no_colour();
    }
    if (depth) glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, depth.get(), 0);
    assert(glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE);
    return GlFramebuffer(name);
}

// In the order of bytes that windows have: copied into one as it is, not colour by colour.
GlTexture make_colour(glm::ivec2 size) {
    return make_texture(size, gl::kPictureFormat, gl::kWindowOrder, GL_UNSIGNED_BYTE, GL_LINEAR);
}

}  // namespace

GlBuffer make_buffer(GLenum target, const void* bytes, std::size_t size, GLenum usage) {
    GLuint name = 0;
    glGenBuffers(1, &name);
    glBindBuffer(target, name);
    glBufferData(target, static_cast<GLsizeiptr>(size), bytes, usage);
    return GlBuffer(name);
}

GlVertexArray make_vertex_array() {
    GLuint name = 0;
    glGenVertexArrays(1, &name);
    return GlVertexArray(name);
}

RenderTarget make_render_target(glm::ivec2 size) {
    RenderTarget target;
    target.size = size;
    target.colour = make_colour(size);
    target.depth = make_texture(size, GL_DEPTH_COMPONENT24, GL_DEPTH_COMPONENT, GL_UNSIGNED_INT, GL_NEAREST);
    target.framebuffer = make_framebuffer(target.colour, target.depth);
    target.flat = make_framebuffer(target.colour, {});
    return target;
}

RenderTarget make_colour_target(glm::ivec2 size) {
    RenderTarget target;
    target.size = size;
    target.colour = make_colour(size);
    target.framebuffer = make_framebuffer(target.colour, target.depth);
    return target;
}

RenderTarget make_target_before(const RenderTarget& of) {
    RenderTarget target;
    target.size = of.size;
    target.colour = make_colour(of.size);
    target.framebuffer = make_framebuffer(target.colour, of.depth);
    return target;
}

RenderTarget make_shadow_map(int size) {
    RenderTarget target;
    target.size = glm::ivec2(size);
    // Two bytes a pixel: of the few metres that the light looks over a step is a tenth of a millimetre.
    target.depth =
        make_texture(target.size, GL_DEPTH_COMPONENT16, GL_DEPTH_COMPONENT, GL_UNSIGNED_SHORT, GL_LINEAR);
    gl::border_is_lit();
    target.framebuffer = make_framebuffer(target.colour, target.depth);
    return target;
}

MultisampleTarget make_multisample_target(glm::ivec2 size, int samples) {
    GLint most = 1;
    glGetIntegerv(GL_MAX_SAMPLES, &most);
    MultisampleTarget target;
    target.size = size;
    target.samples = std::min(samples, most);
    const auto storage = [&](GLenum format) {
        GLuint name = 0;
        glGenRenderbuffers(1, &name);
        glBindRenderbuffer(GL_RENDERBUFFER, name);
        glRenderbufferStorageMultisample(GL_RENDERBUFFER, target.samples, format, size.x, size.y);
        return GlRenderbuffer(name);
    };
    target.colour = storage(GL_RGBA8);
    target.depth = storage(GL_DEPTH_COMPONENT24);
    GLuint name = 0;
    glGenFramebuffers(1, &name);
    glBindFramebuffer(GL_FRAMEBUFFER, name);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, target.colour.get());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER, target.depth.get());
    assert(glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE);
    target.framebuffer = GlFramebuffer(name);
    return target;
}

void use_no_program() {
    glUseProgram(0);
}

namespace {

void blit_whole(GLuint from, GLuint to, glm::ivec2 size, GLbitfield what) {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
    use_no_program();
    glBlitFramebuffer(0, 0, size.x, size.y, 0, 0, size.x, size.y, what, GL_NEAREST);
}

}  // namespace

void spread_target(const RenderTarget& from, const MultisampleTarget& to) {
    assert(from.size == to.size);
    blit_whole(from.framebuffer.get(), to.framebuffer.get(), to.size,
               GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
}

void resolve_target(const MultisampleTarget& from, const RenderTarget& to) {
    assert(from.size == to.size);
    blit_whole(from.framebuffer.get(), to.framebuffer.get(), to.size, GL_COLOR_BUFFER_BIT);
}

namespace {

void blit_part(const RenderTarget& from, const RenderTarget& to, glm::ivec2 low, glm::ivec2 high,
               GLbitfield what) {
    assert(from.size == to.size);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from.framebuffer.get());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to.framebuffer.get());
    use_no_program();
    glBlitFramebuffer(low.x, low.y, high.x, high.y, low.x, low.y, high.x, high.y, what, GL_NEAREST);
}

}  // namespace

void copy_part(const RenderTarget& from, const RenderTarget& to, glm::ivec2 low, glm::ivec2 high) {
    blit_part(from, to, low, high, GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
}

void copy_colour_part(const RenderTarget& from, const RenderTarget& to, glm::ivec2 low, glm::ivec2 high) {
    blit_part(from, to, low, high, GL_COLOR_BUFFER_BIT);
}

void copy_colour_to(const RenderTarget& from, const RenderTarget& to, glm::ivec2 at) {
    const glm::ivec2 high = at + from.size;
    assert(at.x >= 0 && at.y >= 0 && high.x <= to.size.x && high.y <= to.size.y);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from.framebuffer.get());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to.framebuffer.get());
    use_no_program();
    glBlitFramebuffer(0, 0, from.size.x, from.size.y, at.x, at.y, high.x, high.y, GL_COLOR_BUFFER_BIT,
                      GL_NEAREST);
}

void copy_turned_over(const RenderTarget& from, const RenderTarget& to) {
    assert(from.size == to.size);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from.framebuffer.get());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to.framebuffer.get());
    use_no_program();
    glBlitFramebuffer(0, 0, to.size.x, to.size.y, 0, to.size.y, to.size.x, 0, GL_COLOR_BUFFER_BIT,
                      GL_NEAREST);
}

void copy_depth(const RenderTarget& from, const RenderTarget& to) {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from.framebuffer.get());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to.framebuffer.get());
    use_no_program();
    glBlitFramebuffer(0, 0, from.size.x, from.size.y, 0, 0, to.size.x, to.size.y, GL_DEPTH_BUFFER_BIT,
                      GL_NEAREST);
}

void copy_target(const RenderTarget& from, const RenderTarget& to) {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from.framebuffer.get());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to.framebuffer.get());
    const bool equal = from.size == to.size;
    use_no_program();
    glBlitFramebuffer(0, 0, from.size.x, from.size.y, 0, 0, to.size.x, to.size.y,
                      equal ? GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT : GL_COLOR_BUFFER_BIT,
                      equal ? GL_NEAREST : GL_LINEAR);
}

}  // namespace ninety
