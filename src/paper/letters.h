// The letters that pages are printed with: Inter, as the window has it, measured and drawn by Cairo.
//
// Vector outlines with their characters: a PDF's text can be searched, copied and read aloud. What Inter has
// no letters for is set in whatever font of the system has them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

// Cairo's own names, so that nobody above needs its headers.
struct _cairo;
struct _cairo_font_face;
struct _cairo_surface;

namespace ninety {

enum class Weight { regular, semibold };

struct TextStyle {
    Weight weight = Weight::regular;
    double size = 10;  // points
};

class Letters {
  public:
    // Looks for Inter; whichever font the system thinks closest stands in for it.
    Letters();
    ~Letters();
    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;

    // How far a line reaches, points.
    double width(std::string_view text, TextStyle style);
    // From the baseline up to the highest letter and down to the lowest, points; of the font, not of a text.
    static double ascent(TextStyle style) { return .97 * style.size; }
    static double descent(TextStyle style) { return .25 * style.size; }

    // Lines of at most `width` points. Breaks at blanks; a word that is longer than a line, within it.
    std::vector<std::string> lines(std::string_view text, TextStyle style, double width);

    // Ready to draw this text: font and size.
    void use(_cairo* cairo, std::string_view text, TextStyle style);

  private:
    // Which fonts there are is each system's own (desktop/, windows/letters.cpp); the rest is not
    // (desktop/letter_lines.cpp).
    struct Face;
    Face& face_for(std::string_view text, Weight weight);
    _cairo_font_face* cairo_face(std::string_view text, Weight weight);
    void begin_measuring();
    void end_measuring();

    void* config_;  // FcConfig
    std::vector<std::unique_ptr<Face>> faces_;
    _cairo_surface* surface_ = nullptr;
    _cairo* measuring_ = nullptr;
};

}  // namespace ninety
