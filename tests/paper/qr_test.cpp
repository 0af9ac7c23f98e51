// QR codes, there and back; the way back by ZBar, which knows nothing of what made them.
#include <doctest/doctest.h>

#include "core/image.h"
#include "paper/qr_code.h"
#include "paper/qr_reader.h"
#include "paper/routine_text.h"
#include "support/temp_dir.h"

using namespace ninety;

namespace {

// A photo of it: light, each module so many pixels, shifted from the corner.
Image photo_of(const QrCode& code, int module, int light = 255) {
    const int side = (code.side + 2 * kQrMargin) * module;
    Image image = make_image({side + 37, side + 11});
    std::fill(image.rgb.begin(), image.rgb.end(), static_cast<std::uint8_t>(light));
    for (int y = 0; y < code.side * module; ++y)
        for (int x = 0; x < code.side * module; ++x)
            if (code.at(x / module, y / module))
                std::fill_n(image.pixel(x + kQrMargin * module, y + kQrMargin * module), 3, std::uint8_t(30));
    return image;
}

GreyPicture grey(const Image& image) {
    GreyPicture out{image.size, {}};
    for (std::size_t i = 0; i < image.rgb.size(); i += 3)
        out.grey.push_back(image.rgb[i]);
    return out;
}

Routine longest_name() {
    Routine routine;
    std::string name;
    for (int i = 0; i < kMaxRoutineName; ++i)
        name += "\U0001F9D8";
    routine.name = name;
    return routine;
}

}  // namespace

TEST_CASE("the code of a routine is read back as its text, the longest name's, too") {
    for (const Routine& routine : {Routine(), longest_name()}) {
        const std::string text = routine_text(routine);
        const auto code = qr_code(text);
        REQUIRE(code);
        CHECK(code->side % 4 == 1);
        const auto read = qr_texts(grey(photo_of(*code, 4)));
        REQUIRE(read.size() == 1);
        CHECK(read.front() == text);
    }
    CHECK_FALSE(qr_code(std::string(5000, 'x')));
}

TEST_CASE("a dropped picture gives its routine back, as PNG and as JPEG, whatever it is called") {
    const test::TempDir folder;
    Routine routine;
    routine.name = "F\u00fcr Anna";
    routine.hold = Seconds(50);
    const auto code = qr_code(routine_text(routine));
    REQUIRE(code);
    const Image photo = photo_of(*code, 5, 220);
    REQUIRE(write_picture(photo, folder / "photo.PNG"));
    REQUIRE(write_picture(photo, folder / "photo.JPG"));
    std::filesystem::copy(folder / "photo.JPG", folder / "photo.toml");
    for (const char* name : {"photo.PNG", "photo.JPG", "photo.toml"}) {
        CAPTURE(name);
        CHECK(is_picture_file(folder / name));
        const auto back = routine_in_picture(folder / name);
        REQUIRE(back);
        CHECK(*back == routine);
    }
}

TEST_CASE("a photo of many pixels is looked at smaller, too") {
    const auto code = qr_code(routine_text(Routine()));
    REQUIRE(code);
    Image photo = photo_of(*code, 40);
    REQUIRE(photo.size.x > 800);
    // Paper has a grain that is finer than any module.
    std::uint32_t state = 1;
    for (std::size_t i = 0; i < photo.rgb.size(); i += 3) {
        state = state * 1664525 + 1013904223;
        const int shade = std::clamp(photo.rgb[i] + static_cast<int>(state >> 24) - 128, 0, 255);
        photo.rgb[i] = static_cast<std::uint8_t>(shade);
    }
    const auto read = qr_texts(grey(photo));
    REQUIRE(read.size() == 1);
    CHECK(read.front() == routine_text(Routine()));
}

TEST_CASE("pictures without a routine are refused with a sentence that names them") {
    const test::TempDir folder;
    REQUIRE(write_picture(make_image({300, 200}), folder / "white.png"));
    const auto none = routine_in_picture(folder / "white.png");
    REQUIRE_FALSE(none);
    CHECK(
        none.error().starts_with((folder / "white.png").string() + ": in this picture there is no QR code"));

    const auto address = qr_code("https://example.org/");
    REQUIRE(address);
    REQUIRE(write_picture(photo_of(*address, 4), folder / "address.png"));
    const auto other = routine_in_picture(folder / "address.png");
    REQUIRE_FALSE(other);
    CHECK(other.error() ==
          (folder / "address.png").string() + ": the QR code in this picture holds no routine.");

    const auto wrong = qr_code("# Ninety routine\nhold_s = 9999\n");
    REQUIRE(wrong);
    REQUIRE(write_picture(photo_of(*wrong, 4), folder / "wrong.png"));
    const auto refused = routine_in_picture(folder / "wrong.png");
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == (folder / "wrong.png").string() + ":2: hold_s is 9999; it must be 5 to 600");

    const std::string whole = test::bytes_of(folder / "wrong.png");
    const auto half = folder.write("half.png", whole.substr(0, whole.size() / 2));
    CHECK(is_picture_file(half));
    CHECK_FALSE(routine_in_picture(half));
    CHECK_FALSE(routine_in_picture(folder / "nowhere.png"));
    CHECK_FALSE(is_picture_file(folder.write("text.png", "hold_s = 30\n")));
    CHECK_FALSE(is_picture_file(folder.path()));
}

TEST_CASE("a picture whose size is not to be believed is not unpacked") {
    // 60000 x 60000, as a PNG's header says it; behind it nothing.
    const std::string header("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xea\x60\0\0\xea\x60\x08\x02\0\0\0", 29);
    CHECK(grey_picture(header + "abcd").grey.empty());
    CHECK(grey_picture("").grey.empty());
    CHECK(grey_picture("\xff\xd8\xff").grey.empty());
}
