// Whatever a language's file holds: every text that comes out has the English one's placeholders, so that
// filling them in is safe, and nothing is missing.
#include "fuzz_text.h"
#include "i18n/strings.h"

using namespace ninety;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto text = fuzz::text_of(bytes, size);
    if (!text) return 0;
    std::vector<std::string> problems;
    const Strings strings = Strings::from(*text, "xx.toml", problems);
    for (const TextEntry& english : kTextTable)
        fuzz::expect(placeholders_of(strings.text(*Text::named(english.key))) == english.placeholders);
    return 0;
}
