#include "tools/figure_preview.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/matrix_transform.hpp>
#include <glm/gtc/quaternion.hpp>
#include <map>
#include <optional>

#include "body/pose.h"
#include "scene/figure_palette.h"
#include "scene/figure_skinning.h"
#include "scene/gaze.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb_image_write.h>

namespace ninety {
namespace {

constexpr int kSize = 900, kOver = 2;  // pixels; samples along each side of one
constexpr Proportions kUnit{Metres{1.0}};

std::optional<Pose> pose_called(const std::string& name) {
    Pose pose;
    if (name == "bind") return bind_pose();
    if (name == "grip" || name == "flat") {
        pose = bind_pose();
        pose.hands.fill(name == "grip" ? hand_shape::gripping : hand_shape::flat);
        return pose;
    }
    for (const Side side : kSides) {
        const double out = z_sign(side);
        pose[on_side(Bone::upper_arm_l, side)] = about_x(-9.0_deg * out);
        pose[on_side(Bone::forearm_l, side)] = about_z(12.0_deg);
        if (name != "squat") continue;
        pose[on_side(Bone::thigh_l, side)] = about_x(-8.0_deg * out) * about_z(100.0_deg);
        pose[on_side(Bone::shank_l, side)] = about_z(-115.0_deg);
        pose[on_side(Bone::foot_l, side)] = about_z(18.0_deg);
        pose[on_side(Bone::upper_arm_l, side)] = about_x(-10.0_deg * out) * about_z(80.0_deg);
    }
    if (name == "raise") {
        pose[Bone::thigh_r] = about_z(88.0_deg);
        pose[Bone::foot_r] = about_z(5.0_deg);
    }
    if (name == "standing" || name == "raise" || name == "squat") return pose;
    return std::nullopt;
}

struct Vertex {
    glm::vec3 at, normal, albedo;
};

std::vector<Vertex> skin(const FigureMesh& mesh, const WorldPose& world) {
    const SkinPose pose = skin_pose(world, kUnit);
    const FigurePalette colours = figure_palette({});
    std::vector<Vertex> out;
    for (const FigureVertex& v : mesh.vertices) {
        const SkinnedVertex s = skinned(turned(v, {}), pose);
        out.push_back({s.position_world, s.normal_world, glm::vec3(colours[v.material])});
    }
    return out;
}

struct Frame {
    glm::vec3 centre, right, up, to_eye;
    float half;
};

std::optional<Frame> frame_of(const FigurePreview& what, const WorldPose& world) {
    const std::map<std::string, glm::vec3> views{{"front", {1, 0, 0}},
                                                 {"side", {0, 0, 1}},
                                                 {"three-quarter", {.75f, .18f, .6f}},
                                                 {"back", {-1, 0, 0}},
                                                 {"top", {.15f, 1, 0}},
                                                 {"below", {.15f, -1, 0}},
                                                 {"back-quarter", {-.7f, .15f, .6f}},
                                                 {"inside", {.2f, 0, -1}}};
    struct Part {
        Bone bone;
        glm::vec3 from;
        float half;
    };
    const std::map<std::string, Part> parts{
        {"head", {Bone::head, {.02f, .045f, 0}, .11f}},       {"hand", {Bone::hand_r, {0, -.05f, 0}, .08f}},
        {"foot", {Bone::foot_r, {.04f, -.01f, 0}, .10f}},     {"hip", {Bone::pelvis, {0, 0, 0}, .19f}},
        {"back", {Bone::spine_lower, {.02f, .02f, 0}, .10f}}, {"knee", {Bone::shank_r, {0, 0, 0}, .12f}},
        {"shoulder", {Bone::thorax, {0, .06f, .02f}, .22f}}};
    const auto view = views.find(what.view);
    if (view == views.end()) return std::nullopt;
    Frame f{{0, -.02f, 0}, {}, {}, glm::normalize(view->second), .54f};
    if (what.part != "body") {
        const auto part = parts.find(what.part);
        if (part == parts.end()) return std::nullopt;
        f.centre = world[part->second.bone].to_world(part->second.from), f.half = part->second.half;
    }
    f.right = glm::normalize(glm::cross(glm::vec3(0, 1, 0), f.to_eye));
    f.up = glm::cross(f.to_eye, f.right);
    return f;
}

class Canvas {
  public:
    explicit Canvas(const Frame& frame)
        : frame_(frame), depth_(kSide * kSide, -10.0f), colour_(kSide * kSide, glm::vec3(.80f)) {}

    void triangle(const Vertex& a, const Vertex& b, const Vertex& c, bool wire) {
        const glm::vec3 p = project(a.at), q = project(b.at), r = project(c.at);
        const float area = (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
        if (area >= 0) return;  // y runs down: front faces are negative
        const auto low = [](float x, float y, float z) {
            return std::max(0, static_cast<int>(std::min({x, y, z})));
        };
        const auto high = [](float x, float y, float z) {
            return std::min(kSide - 1, static_cast<int>(std::max({x, y, z})) + 1);
        };
        for (int y = low(p.y, q.y, r.y); y <= high(p.y, q.y, r.y); ++y)
            for (int x = low(p.x, q.x, r.x); x <= high(p.x, q.x, r.x); ++x) {
                const glm::vec2 s(static_cast<float>(x) + .5f, static_cast<float>(y) + .5f);
                const float u = ((q.x - s.x) * (r.y - s.y) - (q.y - s.y) * (r.x - s.x)) / area;
                const float v = ((r.x - s.x) * (p.y - s.y) - (r.y - s.y) * (p.x - s.x)) / area, w = 1 - u - v;
                if (u < 0 || v < 0 || w < 0) continue;
                const float z = u * p.z + v * q.z + w * r.z;
                const auto at = static_cast<std::size_t>(y * kSide + x);
                if (z <= depth_[at]) continue;
                depth_[at] = z;
                colour_[at] = lit(glm::normalize(u * a.normal + v * b.normal + w * c.normal),
                                  u * a.albedo + v * b.albedo + w * c.albedo);
                const float height = std::sqrt(-area) * .5f;
                if (wire && std::min({u, v, w}) * height < .5f) colour_[at] *= .45f;
            }
    }

    bool write(const std::filesystem::path& file) const {
        std::vector<std::uint8_t> bytes;
        for (int y = 0; y < kSize; ++y)
            for (int x = 0; x < kSize; ++x) {
                glm::vec3 sum(0);
                for (int i = 0; i < kOver * kOver; ++i)
                    sum += colour_[static_cast<std::size_t>((y * kOver + i / kOver) * kSide + x * kOver +
                                                            i % kOver)];
                for (int c = 0; c < 3; ++c)
                    bytes.push_back(static_cast<std::uint8_t>(std::lround(
                        255 * std::pow(std::clamp(sum[c] / (kOver * kOver), 0.0f, 1.0f), 1 / 2.2f))));
            }
        return stbi_write_png(file.c_str(), kSize, kSize, 3, bytes.data(), 3 * kSize) != 0;
    }

  private:
    static constexpr int kSide = kSize * kOver;

    glm::vec3 project(glm::vec3 p) const {
        const glm::vec3 d = (p - frame_.centre) / frame_.half;
        return {(glm::dot(d, frame_.right) + 1) * kSide / 2, (1 - glm::dot(d, frame_.up)) * kSide / 2,
                glm::dot(d, frame_.to_eye)};
    }
    glm::vec3 lit(glm::vec3 n, glm::vec3 albedo) const {
        const glm::vec3 key = glm::normalize(frame_.to_eye * .5f + frame_.up * .6f - frame_.right * .65f);
        const float light = .75f * std::max(0.0f, glm::dot(n, key)) + .14f +
                            .14f * std::max(0.0f, glm::dot(n, frame_.to_eye));
        return albedo * light;
    }

    Frame frame_;
    std::vector<float> depth_;
    std::vector<glm::vec3> colour_;
};

}  // namespace

Status preview_figure(const FigureMesh& mesh, const std::filesystem::path& png, const FigurePreview& what) {
    const std::optional<Pose> pose = pose_called(what.pose);
    if (!pose) return Error{"--pose " + what.pose + ": must be bind, standing, raise or squat"};
    const WorldPose world = forward_kinematics(*pose, kUnit);
    const std::optional<Frame> frame = frame_of(what, world);
    if (!frame) return Error{"--view " + what.view + " --part " + what.part + ": unknown"};
    const std::vector<Vertex> posed = skin(mesh, world);
    Canvas canvas(*frame);
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3)
        canvas.triangle(posed[mesh.indices[i]], posed[mesh.indices[i + 1]], posed[mesh.indices[i + 2]],
                        what.style == "wire");
    if (!canvas.write(png)) return Error{png.string() + ": cannot be written"};
    return Done{};
}

}  // namespace ninety
