// What a file that was asked for by name is to be: its name's ending says so. Asked before anything is drawn
// or written: a PNG is not a PDF because of its name.
#pragma once

#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace ninety {

// What each thing can be written as, small letters; names may have capitals.
namespace endings {
inline constexpr std::array<std::string_view, 3> picture{".png", ".jpg", ".jpeg"};
inline constexpr std::array<std::string_view, 4> report{".png", ".jpg", ".jpeg", ".pdf"};
inline constexpr std::array<std::string_view, 2> history{".csv", ".json"};
inline constexpr std::array<std::string_view, 1> table{".csv"};
inline constexpr std::array<std::string_view, 1> handout{".pdf"};
inline constexpr std::array<std::string_view, 1> calendar{".ics"};
}  // namespace endings

// Empty where the name ends in one of them; else a sentence that says what it must end in.
std::string why_not_ending(const std::string& name, std::span<const std::string_view> endings);

// A film's name: an .mp4, or a folder. What looks like another kind of film is not made as a folder.
std::string why_not_film(const std::string& name);

}  // namespace ninety
