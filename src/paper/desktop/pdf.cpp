#include "paper/pdf.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <memory>
#include <numbers>

namespace ninety {
namespace {

struct Colour {
    int red, green, blue;
};
// The house's colours, as the window has them by day (ui/theme.cpp).
constexpr Colour kText{35, 42, 43}, kSoft{84, 88, 86}, kAccent{203, 78, 32}, kWarn{158, 43, 37},
    kWarnGround{252, 236, 229}, kLine{170, 163, 150}, kWhite{255, 255, 255}, kBlack{0, 0, 0};

Colour colour_of(Ink ink) {
    switch (ink) {
        case Ink::text:
            return kText;
        case Ink::soft:
            return kSoft;
        case Ink::accent:
            return kAccent;
        case Ink::warn:
            return kWarn;
        case Ink::white:
            return kWhite;
    }
    return kText;
}

// A PDF that grows in memory.
class Pdf {
  public:
    explicit Pdf(const std::string& title)
        : surface_(cairo_pdf_surface_create_for_stream(&Pdf::take, &bytes_, kPaperWidth, kPaperHeight)),
          cairo_(cairo_create(surface_)) {
        cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, title.c_str());
        cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATOR, "Ninety");
        // Without a date: when a page was made is nobody's business but the person's.
        cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
    }
    ~Pdf() {
        if (cairo_) cairo_destroy(cairo_);
        if (surface_) cairo_surface_destroy(surface_);
    }
    Pdf(const Pdf&) = delete;
    Pdf& operator=(const Pdf&) = delete;

    cairo_t* cairo() { return cairo_; }
    void set(Colour colour) {
        cairo_set_source_rgb(cairo_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
    }

    Result<std::string> finish() {
        cairo_show_page(cairo_);
        const cairo_status_t drawn = cairo_status(cairo_);
        cairo_destroy(std::exchange(cairo_, nullptr));
        cairo_surface_finish(surface_);
        const cairo_status_t written = cairo_surface_status(surface_);
        for (const cairo_status_t status : {drawn, written})
            if (status != CAIRO_STATUS_SUCCESS) return Error{cairo_status_to_string(status)};
        return std::move(bytes_);
    }

  private:
    static cairo_status_t take(void* to, const unsigned char* data, unsigned length) {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
        return CAIRO_STATUS_SUCCESS;
    }

    std::string bytes_;
    cairo_surface_t* surface_;
    cairo_t* cairo_;
};

void rounded(cairo_t* cairo, const Area& area, double radius) {
    constexpr double kQuarter = std::numbers::pi / 2;
    cairo_new_path(cairo);
    cairo_arc(cairo, area.right() - radius, area.y + radius, radius, -kQuarter, 0);
    cairo_arc(cairo, area.right() - radius, area.bottom() - radius, radius, 0, kQuarter);
    cairo_arc(cairo, area.x + radius, area.bottom() - radius, radius, kQuarter, 2 * kQuarter);
    cairo_arc(cairo, area.x + radius, area.y + radius, radius, 2 * kQuarter, 3 * kQuarter);
    cairo_close_path(cairo);
}

using Pixels = std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)>;

Pixels pixels_of(const Image& image, bool photo) {
    Pixels pixels(cairo_image_surface_create(CAIRO_FORMAT_RGB24, image.size.x, image.size.y),
                  cairo_surface_destroy);
    if (cairo_surface_status(pixels.get()) != CAIRO_STATUS_SUCCESS) return pixels;
    cairo_surface_flush(pixels.get());
    unsigned char* rows = cairo_image_surface_get_data(pixels.get());
    const int stride = cairo_image_surface_get_stride(pixels.get());
    for (int y = 0; y < image.size.y; ++y) {
        auto* row = reinterpret_cast<std::uint32_t*>(rows + static_cast<std::ptrdiff_t>(y) * stride);
        for (int x = 0; x < image.size.x; ++x) {
            const std::uint8_t* rgb = image.pixel(x, y);
            row[x] =
                static_cast<std::uint32_t>(rgb[0]) << 16 | static_cast<std::uint32_t>(rgb[1]) << 8 | rgb[2];
        }
    }
    cairo_surface_mark_dirty(pixels.get());
    if (!photo) return pixels;
    // Its JPEG goes into the file as it is: a tenth of the size.
    auto* jpeg = new std::string(jpeg_bytes(image));
    const auto gone = [](void* bytes) { delete static_cast<std::string*>(bytes); };
    if (cairo_surface_set_mime_data(
            pixels.get(), CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(jpeg->data()),
            static_cast<unsigned long>(jpeg->size()), gone, jpeg) != CAIRO_STATUS_SUCCESS)
        delete jpeg;
    return pixels;
}

void put_picture(cairo_t* cairo, const Image& image, const Area& area, bool photo) {
    if (image.size.x <= 0 || image.size.y <= 0) return;
    const Pixels pixels = pixels_of(image, photo);
    cairo_save(cairo);
    cairo_translate(cairo, area.x, area.y);
    cairo_scale(cairo, area.width / image.size.x, area.height / image.size.y);
    cairo_set_source_surface(cairo, pixels.get(), 0, 0);
    cairo_paint(cairo);
    cairo_restore(cairo);
}

// Each row's dark modules as one path of rectangles: sharp at any size.
void put_code(Pdf& pdf, const QrCode& code, const Area& area) {
    if (code.side <= 0) return;
    const double module = area.width / (code.side + 2 * kQrMargin);
    pdf.set(kBlack);
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x) {
            if (!code.at(x, y)) continue;
            int end = x;
            while (end < code.side && code.at(end, y))
                ++end;
            cairo_rectangle(pdf.cairo(), area.x + (kQrMargin + x) * module, area.y + (kQrMargin + y) * module,
                            (end - x) * module, module);
            x = end;
        }
    cairo_fill(pdf.cairo());
}

void put_shapes(Pdf& pdf, const HandoutPage& page) {
    cairo_t* cairo = pdf.cairo();
    pdf.set(kAccent);
    rounded(cairo, page.bar, page.bar.height / 2);
    cairo_fill(cairo);
    pdf.set(kWarnGround);
    rounded(cairo, page.stop_signs, 8);
    cairo_fill(cairo);
    pdf.set(kAccent);
    for (const Disc& disc : page.discs) {
        cairo_new_sub_path(cairo);
        cairo_arc(cairo, disc.x, disc.y, disc.radius, 0, 2 * std::numbers::pi);
        cairo_fill(cairo);
    }
    pdf.set(kLine);
    cairo_set_line_width(cairo, .7);
    for (const Rule& rule : page.rules) {
        cairo_move_to(cairo, rule.x, rule.y);
        cairo_line_to(cairo, rule.x + rule.width, rule.y);
        cairo_stroke(cairo);
    }
}

}  // namespace

Result<std::string> handout_pdf(const HandoutPage& page, const std::array<Image, 4>& pictures,
                                const QrCode& code, const std::string& title) {
    Pdf pdf(title);
    cairo_t* cairo = pdf.cairo();
    put_shapes(pdf, page);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        cairo_save(cairo);
        rounded(cairo, page.pictures[i], 7);
        cairo_clip(cairo);
        put_picture(cairo, pictures[i], page.pictures[i], true);
        cairo_restore(cairo);
    }
    put_code(pdf, code, page.qr);
    Letters letters;
    for (const PrintedLine& line : page.lines) {
        pdf.set(colour_of(line.ink));
        letters.use(cairo, line.text, line.style);
        cairo_move_to(cairo, line.x, line.baseline);
        cairo_show_text(cairo, line.text.c_str());
    }
    return pdf.finish();
}

Result<std::string> picture_pdf(const Image& picture, const std::string& title) {
    Pdf pdf(title);
    const double scale =
        std::min(kPaperWidth / std::max(1, picture.size.x), kPaperHeight / std::max(1, picture.size.y));
    const double width = scale * picture.size.x, height = scale * picture.size.y;
    put_picture(pdf.cairo(), picture, {(kPaperWidth - width) / 2, (kPaperHeight - height) / 2, width, height},
                false);
    return pdf.finish();
}

}  // namespace ninety
