#include "render/room_pass.h"

#include <algorithm>
#include <cstddef>

#include "render/light_uniforms.h"
#include "render/shader_layout.h"
#include "scene/cut_wall.h"

namespace ninety {
namespace {

using enum RoomPicture;

struct Look {
    RoomPicture picture;
    float tile;  // metres the picture covers
    glm::vec3 base;
    float gloss, glow;
    float quiet = kThings;  // how far it fades in a quiet room

    static constexpr float kThings = .6f, kGround = .35f;
};

// Linear. What fades in a quiet room takes on its tone.
constexpr glm::vec3 kWall{.70f, .66f, .585f};
// What plaster takes from the colour of its paint; its picture has none.
constexpr glm::vec3 kPlaster{1, .986f, .964f};
constexpr glm::vec3 kPlasteredWall = kPlaster * kWall;

// By Material. Colours are linear.
constexpr Look kLooks[kMaterialCount] = {
    {wood, 1.6f, {.96f, .90f, .84f}, .55f, 0, Look::kGround},          // floor
    {plaster, 1.4f, kPlasteredWall, 0, 0, 0},                          // wall
    {none, 1.0f, {.84f, .83f, .80f}, 0, 0},                            // trim
    {mat, .30f, {.20f, .36f, .38f}, 0, 0},                             // mat
    {mat, .22f, {1.2f, 1.2f, 1.2f}, 0, 0},                             // fabric
    {none, 1, {1, 1, 1}, 0, 0},                                        // wood
    {none, 1, {1, 1, 1}, 0, 0},                                        // paper
    {none, 1, {1, 1, 1}, 0, 1},                                        // glow
    {plaster, 1.4f, glm::vec3(.86f, .85f, .82f) * kPlaster, 0, 0, 0},  // ceiling
    {none, 1, {1, 1, 1}, 0, 0},                                        // leaf
    {wood, 1.6f, {.96f, .90f, .84f}, .55f, 0, Look::kGround},          // beyond_floor
    {plaster, 1.4f, glm::vec3(.78f, .72f, .60f) * kPlaster, 0, 0, 0},  // beyond_wall
    {none, 1.0f, {.84f, .83f, .80f}, 0, 0},                            // beyond_trim
    {rug, .8f, {1, 1, 1}, 0, 0},                                       // beyond_rug
    {none, 1, {1, 1, 1}, 0, 1},                                        // pane
};

using Order = std::array<Material, kMaterialCount>;

// What is likely to hide something else comes before it: the room that the eye is in before the one behind
// the wall, things before walls and floors.
constexpr Order drawn_from(bool behind) {
    using enum Material;
    constexpr std::array here{leaf, glow, paper, wood, fabric, mat, trim, ceiling, wall, floor};
    constexpr std::array there{beyond_rug, beyond_trim, beyond_wall, beyond_floor, pane};
    static_assert(here.size() + there.size() == kMaterialCount);
    Order order{};
    auto end = order.begin();
    const auto add = [&](const auto& materials) { end = std::copy(materials.begin(), materials.end(), end); };
    if (behind) add(there);
    add(here);
    if (!behind) add(there);
    return order;
}
PartsVisible parts_visible(const Scene& scene) {
    PartsVisible visible = cutaway_visibility(scene.camera.eye(), scene.raised, scene.body);
    // Where the wall stands cut off and see-through, it is not cut off lower as well.
    for (const Cutaway section : {Cutaway::left_section, Cutaway::right_section})
        visible[static_cast<std::size_t>(section)] *= 1 - cut_wall_strength(scene);
    return visible;
}

constexpr Order kFromHere = drawn_from(false), kFromBeyond = drawn_from(true);

}  // namespace

void RoomPass::load(Variant variant, const std::filesystem::path& shaders,
                    std::vector<std::string>& notices) {
    constexpr const char* kDefines[variant_count] = {
        "", "FLOOR", "BEYOND", "BEYOND_FLOOR", "MAPPED", "MAPPED_FLOOR", "MAPPED_BEYOND_FLOOR"};
    if (auto shader = Shader::load(shaders, "room.vert", "room.frag", kDefines[variant])) {
        shaders_[variant] = std::move(*shader);
    } else {
        if (variant == plain) notices.push_back(shader.error());  // the others would say the same
        shaders_[variant] = Shader::fallback(false);
    }
}

RoomPass::RoomPass(const std::filesystem::path& shaders, RoomFiles files, std::vector<std::string>& notices)
    : light_map_(std::move(files.light)) {
    for (const Variant variant : {plain, beyond, mapped, mapped_floor, mapped_beyond_floor})
        load(variant, shaders, notices);
    const RoomMesh mesh = make_room();
    for (std::size_t i = 0; i < kMaterialCount; ++i)
        chunks_[i] = chunks_of(mesh, mesh.ranges[i]);
    vertex_array_ = make_vertex_array();
    glBindVertexArray(vertex_array_.get());
    vertices_ = make_buffer(GL_ARRAY_BUFFER, mesh.vertices.data(), mesh.vertices.size() * sizeof(RoomVertex));
    indices_ = make_buffer(GL_ELEMENT_ARRAY_BUFFER, mesh.indices.data(), mesh.indices.size() * 4);
    constexpr GLsizei kStride = sizeof(RoomVertex);
    set_slot(VertexSlot::position, 3, kStride, offsetof(RoomVertex, position));
    set_slot(VertexSlot::normal, 3, kStride, offsetof(RoomVertex, normal));
    set_slot(VertexSlot::uv, 2, kStride, offsetof(RoomVertex, uv));
    set_slot(VertexSlot::tint, 3, kStride, offsetof(RoomVertex, tint));
    set_slot(VertexSlot::cutaway, 1, kStride, offsetof(RoomVertex, cutaway));
    set_slot(VertexSlot::shade, 2, kStride, offsetof(RoomVertex, shade));
    set_slot(VertexSlot::light, 2, kStride, offsetof(RoomVertex, light_uv));

    white_ = make_white_texture();
    textures_ = files.pictures.upload(notices);  // what takes longest to read
    if (!light_map_.usable()) {
        notices.push_back(light_map_.problem());
        for (const Variant variant : {floor, beyond_floor})
            load(variant, shaders, notices);
    }
}

bool RoomPass::used(Variant variant) const {
    switch (variant) {
        case mapped:
        case mapped_floor:
        case mapped_beyond_floor:
            return light_map_.usable();
        case floor:
        case beyond_floor:
            return !light_map_.usable();
        default:
            return true;
    }
}

RoomPass::Variant RoomPass::variant_of(Material material) const {
    if (light_map_.usable() && has_light_map(material))
        return material == Material::floor || material == Material::mat ? mapped_floor
               : material == Material::beyond_floor                     ? mapped_beyond_floor
                                                                        : mapped;
    switch (material) {
        case Material::floor:
        case Material::mat:
            return floor;
        case Material::beyond_floor:
            return beyond_floor;
        case Material::beyond_wall:
        case Material::beyond_trim:
        case Material::beyond_rug:
            return beyond;
        default:
            return plain;
    }
}

void RoomPass::set_scene(const Shader& shader, const Scene& scene, const glm::mat4& world_to_clip,
                         const PartsVisible& visible) const {
    shader.use();
    set_light(shader, scene.light, scene.camera.eye());
    shader.set("u_world_to_clip", world_to_clip);
    shader.set("u_visible", std::span<const float>(visible));
    const auto leaf = leaf_on_floor(scene.raised);
    shader.set("u_leaf", glm::vec4(leaf[0], leaf[1]));
    shader.set("u_leaf_there", visible[static_cast<std::size_t>(leaf_part(z_sign(scene.raised)))]);
    const RoomSize size;
    const Doorway doorway;
    shader.set("u_room", glm::vec4(size.back, size.side, size.ceiling, -size.mat_thickness));
    shader.set("u_doorway", glm::vec2(doorway.half_width.value, doorway.height.value));
    // The sun's patches on the floor are things, too.
    shader.set("u_sun", scene.light.sun * (scene.quiet_room ? 1 - Look::kThings : 1));
    shader.set("u_lamp", scene.light.lamp);
    shader.set("u_lamp_at", glm::vec3(kLampX, kLampHeight, kLampZ));
    shader.set("u_beyond", scene.light.beyond);
    shader.set("u_beyond_at", scene.light.beyond_at);
    shader.set("u_to_sun", scene.light.to_sun);
    shader.set("u_texture", 0);
    shader.set("u_light_map", 1);
    shader.set("u_light_most", kLightMapMost);
}

void RoomPass::draw(const Scene& scene, const glm::mat4& world_to_clip, const GlSampler& sampler,
                    const ClipArea& area) {
    const PartsVisible visible = parts_visible(scene);
    for (int variant = 0; variant < variant_count; ++variant)
        if (used(static_cast<Variant>(variant)))
            set_scene(shaders_[static_cast<std::size_t>(variant)], scene, world_to_clip, visible);
    if (light_map_.usable()) {
        glActiveTexture(GL_TEXTURE1);
        glBindSampler(1, 0);
        glBindTexture(GL_TEXTURE_2D, light_map_.of(scene.light.preset));
    }
    const glm::vec3 shine = scene.light.shades;
    glBindVertexArray(vertex_array_.get());
    glEnable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    glActiveTexture(GL_TEXTURE0);
    glBindSampler(0, sampler.get());
    const bool behind = scene.camera.eye().x > 0;
    for (const Material material : behind ? kFromBeyond : kFromHere) {
        const auto i = static_cast<std::size_t>(material);
        find_seen(chunks_[i], world_to_clip, area, visible, seen_);
        if (seen_.empty()) continue;
        const Look& look = kLooks[i];
        const Shader& shader = shaders_[variant_of(material)];
        shader.use();
        glBindTexture(GL_TEXTURE_2D, look.picture == none
                                         ? white_.get()
                                         : textures_[static_cast<std::size_t>(look.picture)].get());
        shader.set("u_base", look.base);
        shader.set("u_tile", look.tile);
        shader.set("u_gloss", look.gloss);
        const float quiet = scene.quiet_room ? look.quiet : 0;
        shader.set("u_quiet", glm::vec4(kWall, quiet));
        shader.set("u_glow", look.glow * (1 - quiet));
        shader.set("u_shine", material == Material::pane ? scene.light.panes : shine);
        for (const RoomMesh::Range& range : seen_)
            glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(range.count), GL_UNSIGNED_INT,
                           reinterpret_cast<void*>(std::size_t{range.first} * 4));
    }
    glBindSampler(0, 0);
}

}  // namespace ninety
