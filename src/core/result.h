// A value, or one sentence for a person that says why there is none.
//
// For what can go wrong outside the program: files, arguments, devices. A programmer's error asserts instead.
// The sentence names the file (and line) first: `content/routines/x.toml:7: hold_s is -5; it must be 5 to
// 600`.
#pragma once

#include <cassert>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace ninety {

struct Error {
    std::string message;
};

// `Why` is a sentence, or where somebody above must find the words, a value that says what is wrong.
template <class T, class Why = Error>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Why why) : state_(std::in_place_index<1>, std::move(why)) {}

    explicit operator bool() const { return state_.index() == 0; }

    // Asks that there is a value; asserts otherwise.
    const T& value() const& { return assert(*this), *std::get_if<0>(&state_); }
    T& value() & { return assert(*this), *std::get_if<0>(&state_); }
    T&& value() && { return assert(*this), std::move(*std::get_if<0>(&state_)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    // Asks that there is no value; asserts otherwise.
    const auto& error() const {
        assert(!*this);
        if constexpr (std::is_same_v<Why, Error>)
            return std::get_if<1>(&state_)->message;
        else
            return *std::get_if<1>(&state_);
    }

  private:
    std::variant<T, Why> state_;
};

// For operations that yield nothing but success.
struct Done {};
using Status = Result<Done>;

}  // namespace ninety
