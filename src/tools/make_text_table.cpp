// ninety_make_text_table EN.toml OUT.h: the English texts as a table in C++, sorted by their keys, for
// i18n/text.h.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "core/text_file.h"
#include "core/toml_reader.h"

namespace {

// As a C++ literal. A trigraph's or a raw letter's trouble cannot come: what is not a plain letter is written
// in octal.
std::string literal(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\' || byte < 0x20 || byte >= 0x7f) {
            char octal[8];
            std::snprintf(octal, sizeof octal, "\\%03o", byte);
            out += octal;
        } else {
            out += c;
        }
    }
    return out + "\"";
}

int complain(const std::string& sentence) {
    std::fprintf(stderr, "ninety_make_text_table: %s\n", sentence.c_str());
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace ninety;
    if (argc != 3) return complain("usage: ninety_make_text_table EN.toml OUT.h");
    const auto text = read_text_file(argv[1]);
    if (!text) return complain(text.error());
    const auto table = parse_toml(*text, argv[1]);
    if (!table) return complain(table.error());
    std::vector<std::string> problems;
    std::vector<TomlText> texts = texts_in(*table, argv[1], problems);
    for (const std::string& problem : problems)
        complain(problem);
    if (!problems.empty()) return 1;
    std::sort(texts.begin(), texts.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    std::ofstream out(argv[2]);
    out << "// Made from content/strings/en.toml by ninety_make_text_table.\n#pragma once\n\n#include "
           "<array>\n"
           "#include <string_view>\n\nnamespace ninety {\n\nstruct TextEntry {\n    std::string_view key;\n"
           "    const char* english;\n};\n\ninline constexpr std::array<TextEntry, "
        << texts.size() << "> kTextTable{{\n";
    for (const TomlText& one : texts)
        out << "    {" << literal(one.key) << ", " << literal(one.text) << "},\n";
    out << "}};\n\n}  // namespace ninety\n";
    out.close();
    return out ? 0 : complain(std::string(argv[2]) + " cannot be written");
}
