// ninety_make_text_table EN.toml OUT.h OUT.cpp: the English texts as two tables in C++, sorted by their keys,
// for i18n/text.h.
//
// What is known while compiling, the keys and which values each text asks for, stands in the header; how the
// texts are worded stands in the source. A file is written only where it differs: half the program sees the
// header, and a better wording compiles one file.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "core/placeholders.h"
#include "core/text_file.h"
#include "core/toml_reader.h"

namespace ninety {
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

std::string list_of(const std::vector<TomlText>& texts, std::string (*one)(const TomlText&)) {
    std::string out;
    for (const TomlText& text : texts)
        out += "    " + one(text) + ",\n";
    return out;
}

constexpr const char* kMade = "// Made from content/strings/en.toml by ninety_make_text_table.\n";

std::string header_of(const std::vector<TomlText>& texts) {
    return std::string(kMade) +
           "#pragma once\n\n#include <array>\n#include <string_view>\n\nnamespace ninety {\n\n"
           "struct TextEntry {\n    std::string_view key;\n"
           "    std::string_view placeholders;  // of the English text, one after the other\n};\n\n"
           "inline constexpr std::array<TextEntry, " +
           std::to_string(texts.size()) + "> kTextTable{{\n" +
           list_of(texts,
                   [](const TomlText& text) {
                       return "{" + literal(text.key) + ", " + literal(placeholders_of(text.text)) + "}";
                   }) +
           "}};\n\n"
           "// By the same index.\n"
           "extern const std::array<const char*, kTextTable.size()> kEnglishTexts;\n\n}  // namespace "
           "ninety\n";
}

std::string source_of(const std::vector<TomlText>& texts) {
    return std::string(kMade) +
           "#include \"i18n/text_table.h\"\n\nnamespace ninety {\n\n"
           "constinit const std::array<const char*, kTextTable.size()> kEnglishTexts{{\n" +
           list_of(texts, [](const TomlText& text) { return literal(text.text); }) +
           "}};\n\n}  // namespace ninety\n";
}

bool write_where_it_differs(const char* file, const std::string& made) {
    if (const auto there = read_text_file(file); there && *there == made) return true;
    std::ofstream out(file);
    out << made;
    out.close();
    return static_cast<bool>(out);
}

int complain(const std::string& sentence) {
    std::fprintf(stderr, "ninety_make_text_table: %s\n", sentence.c_str());
    return 1;
}

}  // namespace
}  // namespace ninety

int main(int argc, char** argv) {
    using namespace ninety;
    if (argc != 4) return complain("usage: ninety_make_text_table EN.toml OUT.h OUT.cpp");
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
    for (const auto& [file, made] :
         {std::pair(argv[2], header_of(texts)), std::pair(argv[3], source_of(texts))})
        if (!write_where_it_differs(file, made)) return complain(std::string(file) + " cannot be written");
    return 0;
}
