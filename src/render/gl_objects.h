// GL objects that delete themselves. Move-only; a default-made one holds nothing.
//
// They own names and nothing else: no state tracking. A context must be current when they are made and
// destroyed.
#pragma once

#include <glm/vec2.hpp>
#include <span>
#include <utility>

#include "render/gl.h"

namespace ninety {

template <class Deleter>
class GlName {
  public:
    GlName() = default;
    explicit GlName(GLuint name) : name_(name) {}
    GlName(GlName&& from) noexcept : name_(std::exchange(from.name_, 0)) {}
    GlName& operator=(GlName&& from) noexcept {
        if (this != &from) {
            reset();
            name_ = std::exchange(from.name_, 0);
        }
        return *this;
    }
    ~GlName() { reset(); }

    GLuint get() const { return name_; }
    explicit operator bool() const { return name_ != 0; }

  private:
    void reset() {
        if (name_ != 0) Deleter{}(name_);
        name_ = 0;
    }
    GLuint name_ = 0;
};

// clang-format off
struct DeleteBuffer       { void operator()(GLuint name) const { glDeleteBuffers(1, &name); } };
struct DeleteVertexArray  { void operator()(GLuint name) const { glDeleteVertexArrays(1, &name); } };
struct DeleteTexture      { void operator()(GLuint name) const { glDeleteTextures(1, &name); } };
struct DeleteFramebuffer  { void operator()(GLuint name) const { glDeleteFramebuffers(1, &name); } };
struct DeleteRenderbuffer { void operator()(GLuint name) const { glDeleteRenderbuffers(1, &name); } };
struct DeleteProgram      { void operator()(GLuint name) const { glDeleteProgram(name); } };
struct DeleteSampler      { void operator()(GLuint name) const { glDeleteSamplers(1, &name); } };
struct DeleteShader       { void operator()(GLuint name) const { glDeleteShader(name); } };
// clang-format on

using GlBuffer = GlName<DeleteBuffer>;
using GlVertexArray = GlName<DeleteVertexArray>;
using GlTexture = GlName<DeleteTexture>;
using GlFramebuffer = GlName<DeleteFramebuffer>;
using GlRenderbuffer = GlName<DeleteRenderbuffer>;
using GlProgram = GlName<DeleteProgram>;
using GlSampler = GlName<DeleteSampler>;
using GlShader = GlName<DeleteShader>;

GlBuffer make_buffer(GLenum target, const void* bytes, std::size_t size, GLenum usage = GL_STATIC_DRAW);
// Of one level, without pixels yet, clamped at its edges; depths are compared. `filter` near by and far off.
GlTexture make_texture(glm::ivec2 size, GLint internal, GLenum format, GLenum type, GLint filter);
GlVertexArray make_vertex_array();

// A colour texture and a depth texture (either may be left out) drawn into together.
struct RenderTarget {
    glm::ivec2 size{0};
    GlTexture colour, depth;
    GlFramebuffer framebuffer;
    GlFramebuffer flat;  // the colour alone, where there is a depth as well

    explicit operator bool() const { return static_cast<bool>(framebuffer); }
    // To be drawn on without depths.
    const GlFramebuffer& without_depth() const { return flat ? flat : framebuffer; }
};
RenderTarget make_render_target(glm::ivec2 size);
RenderTarget make_colour_target(glm::ivec2 size);  // colour alone, sampled smoothly
// Colour of its own, and the depth of another target, which is only looked at. Needs to be made anew with
// that.
RenderTarget make_target_before(const RenderTarget& of);
RenderTarget make_shadow_map(int size);

// Several samples a pixel, to be drawn into and then copied out of; cannot be sampled as a texture.
struct MultisampleTarget {
    glm::ivec2 size{0};
    int samples = 0;
    GlRenderbuffer colour, depth;
    GlFramebuffer framebuffer;
};
// At most as many samples as the card has.
MultisampleTarget make_multisample_target(glm::ivec2 size, int samples);

// To be called before what needs no program, clearing and copying: NVIDIA's driver holds the program in use
// against the textures that are bound even then, and warns of looks that nobody takes.
void use_no_program();

// Into every sample, colour and depth; and back, colour alone, averaged. The sizes are equal (asserted).
void spread_target(const RenderTarget& from, const MultisampleTarget& to);
void resolve_target(const MultisampleTarget& from, const RenderTarget& to);

// Copies colour and depth; pixel by pixel where the sizes are equal, otherwise colour alone, smoothly scaled.
void copy_target(const RenderTarget& from, const RenderTarget& to);
// Colour alone, of equal sizes (asserted), the first row last.
void copy_turned_over(const RenderTarget& from, const RenderTarget& to);
// Depth alone, of any sizes: where they differ, that of the nearest pixel.
void copy_depth(const RenderTarget& from, const RenderTarget& to);
// Of equal sizes (asserted), colour and depth of the pixels from `low` to `high`, exclusive.
void copy_part(const RenderTarget& from, const RenderTarget& to, glm::ivec2 low, glm::ivec2 high);
void copy_colour_part(const RenderTarget& from, const RenderTarget& to, glm::ivec2 low, glm::ivec2 high);
// All of a smaller picture's colour, so that its first pixel comes to lie at `at`.
void copy_colour_to(const RenderTarget& from, const RenderTarget& to, glm::ivec2 at);

}  // namespace ninety
