// Whatever a page holds: blocks of valid UTF-8, and every problem with a line.
#include "content/article.h"
#include "fuzz_text.h"

using namespace ninety;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto text = fuzz::text_of(bytes, size);
    if (!text) return 0;
    std::vector<std::string> problems;
    const Article article = parse_article(*text, "10-x.md", problems);
    for (const Block& block : article.blocks)
        for (const Run& run : block.runs)
            fuzz::expect(!first_invalid_utf8(run.text));
    for (const std::string& problem : problems)
        fuzz::expect(problem.starts_with("10-x.md:"));
    return 0;
}
