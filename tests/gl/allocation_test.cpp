// Not under the address sanitizer, which has the heap for itself.
#ifndef __SANITIZE_ADDRESS__

// Counts what our own code takes from the heap in a frame. Dear ImGui and the GL driver have allocators of
// their own.
#include <doctest/doctest.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "app/apply.h"
#include "app/studio.h"

using namespace ninety;

namespace {

std::atomic<long> allocations{0};

}  // namespace

void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size ? size : 1)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

TEST_CASE("in steady state a frame takes nothing from the heap: time, pose, scene, pixels") {
    const std::filesystem::path share = NINETY_SHARE;
    auto studio = Studio::open({share / "shaders", share / "assets", share / "content",
                                share / "figure" / "figure.mesh", share / "figure" / "bones.mesh"});
    REQUIRE(studio);
    std::vector<std::string> notices;
    Renderer renderer({share / "shaders", share / "assets", share / "figure" / "figure.mesh",
                       share / "figure" / "bones.mesh"},
                      notices);
    Settings settings;
    settings.show_beneath = settings.show_measures = true;
    AppState state(settings);
    state.view_size_px = {320, 200};
    state.player.seek(state.demo.timeline().hold_start(state.demo_side), state.demo.timeline().length());
    state.player.play(Seconds(0), state.demo.timeline().length());
    cut_to_view(state);
    long before = 0;
    for (int frame = 0; frame < 90; ++frame) {
        if (frame == 30) before = allocations;
        advance(state, Seconds(frame / 60.0));
        renderer.draw(scene_of(state), state.view_size_px);
    }
    CHECK(allocations - before == 0);
    // And that this can fail: a string too long for itself is counted.
    const long counted = allocations;
    const std::string text(100, 'x');
    CHECK(allocations > counted);
    CHECK(text.size() == 100);
}

#endif
