// What others' programs read in the file (pdftotext, pdftoppm, zbarimg).
#include <doctest/doctest.h>

#include <cstdlib>
#include <memory>

#include "paper/handout.h"
#include "paper/handout_layout.h"
#include "paper/pdf.h"
#include "paper/routine_text.h"
#include "support/languages.h"
#include "support/speaking.h"
#include "support/temp_dir.h"

using namespace ninety;

namespace {

std::string said_by(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> out(::popen(command.c_str(), "r"), ::pclose);
    REQUIRE(out);
    std::string text;
    for (char some[4096]; const std::size_t count = std::fread(some, 1, sizeof some, out.get());)
        text.append(some, count);
    return text;
}

bool there(const char* program) {
    return std::system((std::string("command -v ") + program + " >/dev/null 2>&1").c_str()) == 0;
}

// One blank for any number of blanks and line ends: where lines break is the page's business.
std::string flat(std::string text) {
    for (std::size_t at; (at = text.find("\u00a0")) != std::string::npos;)
        text.replace(at, 2, " ");
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\f';
        if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
    }
    return out;
}

}  // namespace

TEST_CASE("others' programs read the page: every line of it, one sheet of A4, and the routine in its code") {
    if (!there("pdftotext") || !there("pdftoppm") || !there("zbarimg")) {
        MESSAGE("skipped: poppler-utils and zbar-tools are not here");
        return;
    }
    const test::TempDir folder;
    Letters letters;
    for (const std::string& language : test::languages()) {
        const test::Speaking speaking(language);
        const auto pages = load_articles(std::filesystem::path(NINETY_CONTENT) / "article", language).pages;
        Routine routine;
        routine.name = "F\u00fcr Anna \u201eabends\u201c";
        routine.hold = Seconds(40);
        const auto draw = [](const Scene&, glm::ivec2 size) { return make_image(size); };
        const auto pdf = make_handout(routine, {}, stop_signs_page(pages), draw);
        REQUIRE(pdf);
        CHECK(*pdf == *make_handout(routine, {}, stop_signs_page(pages), draw));
        const std::string file = folder.write("page.pdf", *pdf).string();

        const std::string info = said_by("pdfinfo " + file);
        CHECK(info.find("Pages:           1\n") != std::string::npos);
        CHECK(info.find("(A4)") != std::string::npos);
        CHECK(info.find("F\u00fcr Anna") != std::string::npos);
        CHECK(info.find("CreationDate") == std::string::npos);

        const std::string text = flat(said_by("pdftotext -raw " + file + " -"));
        for (const PrintedLine& line :
             lay_out(handout_words(routine, stop_signs_page(pages)), letters).lines) {
            CAPTURE(line.text);
            CHECK(text.find(flat(line.text)) != std::string::npos);
        }
        // As an office printer would, and a telephone's photo of it.
        REQUIRE(std::system(("pdftoppm -r 150 -png -singlefile " + file + " " + (folder / "page").string())
                                .c_str()) == 0);
        CHECK(said_by("zbarimg --raw -q -Sdisable -Sqrcode.enable " + (folder / "page.png").string() +
                      " 2>/dev/null") == routine_text(routine) + "\n");
    }
}

TEST_CASE("a page that was drawn as a picture fills one A4 sheet") {
    const auto pdf = picture_pdf(make_image({124, 175}), "Report");
    REQUIRE(pdf);
    CHECK(pdf->starts_with("%PDF-"));
    CHECK(picture_pdf({}, "Report"));
    if (!there("pdfinfo")) return;
    const test::TempDir folder;
    CHECK(said_by("pdfinfo " + folder.write("r.pdf", *pdf).string()).find("(A4)") != std::string::npos);
}
