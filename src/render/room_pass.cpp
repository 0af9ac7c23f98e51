#include "render/room_pass.h"

#include <cstddef>

#include "render/light_uniforms.h"
#include "render/textures.h"

namespace ninety {
namespace {

enum Picture { wood, plaster, mat, rug, none };
constexpr const char* kPictures[] = {"wood_floor.png", "plaster.png", "mat.png", "rug.png"};

struct Look {
    Picture picture;
    float tile;  // metres the picture covers
    glm::vec3 base;
    float gloss, glow, behind;
};

// By Material. Colours are linear.
constexpr Look kLooks[kMaterialCount] = {
    {wood, 1.6f, {.96f, .90f, .84f}, .55f, 0, 0},      // floor
    {plaster, 1.4f, {.70f, .66f, .585f}, 0, 0, 0},      // wall
    {none, 1.0f, {.84f, .83f, .80f}, .10f, 0, 0},      // trim
    {mat, .30f, {.20f, .36f, .38f}, 0, 0, 0},          // mat
    {plaster, 1.4f, {.78f, .72f, .60f}, 0, 0, 1},      // beyond_wall
    {mat, .22f, {1.2f, 1.2f, 1.2f}, 0, 0, 0},          // fabric
    {rug, .8f, {1, 1, 1}, 0, 0, 0},                   // rug
    {none, 1, {1, 1, 1}, .06f, 0, 0},                  // wood
    {none, 1, {1, 1, 1}, 0, 0, 0},                     // paper
    {none, 1, {1, 1, 1}, 0, 1, 0},                     // glow
    {plaster, 1.4f, {.86f, .85f, .82f}, 0, 0, 0},      // ceiling
    {none, 1, {1, 1, 1}, .05f, 0, 0},                  // leaf
};

constexpr glm::vec4 kStandsOnFloor[] = {
    // bench, plant and lamp on either side: x, z, half sizes
    {-1.40f, 2.10f, .58f, .12f},     {-1.40f, -2.10f, .58f, .12f},    {kPlantX, kPlantZ, .09f, .09f},
    {kPlantX, -kPlantZ, .09f, .09f}, {kLampX, kLampZ, .13f, .13f},    {kLampX, -kLampZ, .13f, .13f},
};

}  // namespace

RoomPass::RoomPass(const std::filesystem::path& shaders, const std::filesystem::path& assets,
                   std::vector<std::string>& notices) {
    if (auto shader = Shader::load(shaders, "room.vert", "room.frag")) {
        shader_ = std::move(*shader);
    } else {
        notices.push_back(shader.error());
        shader_ = Shader::fallback(false);
    }
    const RoomMesh mesh = make_room();
    ranges_ = mesh.ranges;
    vertex_array_ = make_vertex_array();
    glBindVertexArray(vertex_array_.get());
    vertices_ = make_buffer(GL_ARRAY_BUFFER, mesh.vertices.data(), mesh.vertices.size() * sizeof(RoomVertex));
    indices_ = make_buffer(GL_ELEMENT_ARRAY_BUFFER, mesh.indices.data(), mesh.indices.size() * 4);
    const auto attribute = [](GLuint index, GLint count, std::size_t offset) {
        glEnableVertexAttribArray(index);
        glVertexAttribPointer(index, count, GL_FLOAT, GL_FALSE, sizeof(RoomVertex), reinterpret_cast<void*>(offset));
    };
    attribute(0, 3, offsetof(RoomVertex, position));
    attribute(1, 3, offsetof(RoomVertex, normal));
    attribute(2, 2, offsetof(RoomVertex, uv));
    attribute(3, 3, offsetof(RoomVertex, tint));
    attribute(4, 1, offsetof(RoomVertex, cutaway));

    for (std::size_t i = 0; i < textures_.size(); ++i) textures_[i] = load_texture(assets / kPictures[i], notices);
    white_ = make_white_texture();
}

void RoomPass::set_scene(const Scene& scene, float aspect) const {
    shader_.use();
    set_light(shader_, scene.light, scene.camera.eye());
    shader_.set("u_world_to_clip", scene.camera.projection(aspect) * scene.camera.view());
    const auto visible = cutaway_visibility(scene.camera.eye(), scene.raised, scene.body);
    shader_.set("u_visible", std::span<const float>(visible));
    const RoomSize size;
    const Doorway doorway;
    shader_.set("u_room", glm::vec4(size.back, size.side, size.ceiling, -size.mat_thickness));
    shader_.set("u_doorway", glm::vec2(doorway.half_width.value, doorway.height.value));
    shader_.set("u_blobs", std::span<const glm::vec4>(kStandsOnFloor));
    shader_.set("u_sun", scene.light.sun);
    shader_.set("u_lamp", scene.light.lamp);
    shader_.set("u_lamp_at", glm::vec3(kLampX, kLampHeight, kLampZ));
    shader_.set("u_beyond", scene.light.beyond);
    shader_.set("u_texture", 0);
}

void RoomPass::draw(const Scene& scene, float aspect) const {
    set_scene(scene, aspect);
    glBindVertexArray(vertex_array_.get());
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    glActiveTexture(GL_TEXTURE0);
    for (std::size_t i = 0; i < kMaterialCount; ++i) {
        if (ranges_[i].count == 0) continue;
        const Look& look = kLooks[i];
        glBindTexture(GL_TEXTURE_2D, look.picture == none ? white_.get() : textures_[look.picture].get());
        shader_.set("u_base", look.base);
        shader_.set("u_tile", look.tile);
        shader_.set("u_gloss", look.gloss);
        shader_.set("u_glow", look.glow);
        shader_.set("u_behind", look.behind);
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(ranges_[i].count), GL_UNSIGNED_INT,
                       reinterpret_cast<void*>(std::size_t{ranges_[i].first} * 4));
    }
}

}  // namespace ninety
