#include "core/toml_reader.h"

#include <algorithm>
#include <utility>

namespace ninety {
namespace {

Problem type_of(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::table:
            return Problem::value_table;
        case toml::node_type::array:
            return Problem::value_list;
        case toml::node_type::string:
            return Problem::value_text;
        case toml::node_type::integer:
            return Problem::value_whole;
        case toml::node_type::floating_point:
            return Problem::value_number;
        case toml::node_type::boolean:
            return Problem::value_flag;
        default:
            return Problem::value_date;
    }
}

}  // namespace

Result<toml::table> parse_toml(std::string_view text, const std::string& file) {
    if (const int line = first_long_line(text, kMaxTomlLine))
        return Error{at_line(file, line, problem_sentence<Problem::toml_long_line>(kMaxTomlLine / 1000))};
    try {
        return toml::parse(text, file);
    } catch (const toml::parse_error& error) {
        // toml++ cites the text it stumbled over, line ends and all.
        std::string what(error.description());
        std::replace_if(
            what.begin(), what.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        const int line = static_cast<int>(error.source().begin.line);
        return Error{at_line(file, line, problem_sentence<Problem::toml_invalid>(what))};
    }
}

const toml::node* TomlReader::find(std::string_view key) {
    known_.emplace_back(key);
    return table_ ? table_->get(key) : nullptr;
}

void TomlReader::refuse(std::string_view key, const std::string& sentence) {
    const toml::node* node = table_ ? table_->get(key) : nullptr;
    const int line = node ? static_cast<int>(node->source().begin.line) : 0;
    problems_->push_back(at_line(file_, line, sentence));
}

void TomlReader::refuse_type(std::string_view key, const toml::node& node, Problem wanted) {
    refuse(key, problem_sentence<Problem::value_wrong_type>(std::string(key), words_of(type_of(node)),
                                                            words_of(wanted)));
}

TomlReader TomlReader::table(std::string_view key) {
    const toml::node* node = find(key);
    if (node && !node->is_table()) refuse_type(key, *node, Problem::value_table);
    return TomlReader(node ? node->as_table() : nullptr, file_, *problems_);
}

std::optional<double> TomlReader::number(std::string_view key) {
    const toml::node* node = find(key);
    if (!node) return std::nullopt;
    if (const auto* real = node->as_floating_point()) return real->get();
    if (const auto* whole_number = node->as_integer()) return static_cast<double>(whole_number->get());
    refuse_type(key, *node, Problem::value_number);
    return std::nullopt;
}

std::optional<std::string> TomlReader::text(std::string_view key) {
    const toml::node* node = find(key);
    if (!node) return std::nullopt;
    if (const auto* string = node->as_string()) return string->get();
    refuse_type(key, *node, Problem::value_quoted);
    return std::nullopt;
}

bool TomlReader::number(std::string_view key, double& value, double low, double high) {
    const auto read = number(key);
    if (!read) return false;
    if (*read >= low && *read <= high) return value = *read, true;
    refuse(key, problem_sentence<Problem::value_outside>(std::string(key), *read, low, high));
    return false;
}

bool TomlReader::whole(std::string_view key, int& value, int low, int high) {
    const toml::node* node = find(key);
    if (!node) return false;
    const auto* read = node->as_integer();
    if (!read) return refuse_type(key, *node, Problem::value_whole), false;
    if (read->get() >= low && read->get() <= high) return value = static_cast<int>(read->get()), true;
    refuse(key, problem_sentence<Problem::value_outside_whole>(std::string(key), std::to_string(read->get()),
                                                               low, high));
    return false;
}

bool TomlReader::flag(std::string_view key, bool& value) {
    const toml::node* node = find(key);
    if (!node) return false;
    const auto* read = node->as_boolean();
    if (!read) return refuse_type(key, *node, Problem::value_flag), false;
    value = read->get();
    return true;
}

void TomlReader::refuse_unknown() {
    if (!table_) return;
    std::string list;
    for (std::size_t i = 0; i < known_.size(); ++i)
        list += (i == 0                   ? ""
                 : i + 1 == known_.size() ? " " + problem_sentence<Problem::value_and>() + " "
                                          : ", ") +
                known_[i];
    // A toml::table is sorted by key; a person reads from the top.
    std::vector<std::pair<int, std::string>> unknown;
    for (const auto& [key, node] : *table_)
        if (std::find(known_.begin(), known_.end(), key.str()) == known_.end())
            unknown.emplace_back(static_cast<int>(key.source().begin.line), key.str());
    std::sort(unknown.begin(), unknown.end());
    for (const auto& [line, key] : unknown)
        problems_->push_back(
            at_line(file_, line, problem_sentence<Problem::toml_unknown>(shortened(key), list)));
}

namespace {

void flatten(const toml::table& table, const std::string& prefix, const std::string& file,
             std::vector<TomlText>& texts, std::vector<std::string>& problems) {
    for (const auto& [name, node] : table) {
        const std::string key = prefix + std::string(name.str());
        const int line = static_cast<int>(node.source().begin.line);
        if (const auto* inner = node.as_table())
            flatten(*inner, key + ".", file, texts, problems);
        else if (const auto* text = node.as_string())
            texts.push_back({key, text->get(), line});
        else
            problems.push_back(at_line(file, line, problem_sentence<Problem::toml_not_a_text>(key)));
    }
}

}  // namespace

std::vector<TomlText> texts_in(const toml::table& table, const std::string& file,
                               std::vector<std::string>& problems) {
    std::vector<TomlText> texts;
    flatten(table, "", file, texts, problems);
    return texts;
}

}  // namespace ninety
