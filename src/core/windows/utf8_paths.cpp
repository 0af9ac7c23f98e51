// std::filesystem::path takes text as UTF-8 here, too.
//
// libstdc++ gives a path's text as UTF-8 on Windows, but takes text by the C library's locale, which
// Microsoft's old C library cannot set to UTF-8. So the conversion of that locale, which nothing else in the
// program uses, is UTF-8 instead: these are all the functions of libstdc++'s codecvt_members.cc for wchar_t,
// and the linker finds them first. Text that is not UTF-8 makes the path throw
// std::filesystem::filesystem_error; what comes from Windows and from our readers of files always is.
#include <codecvt>
#include <cwchar>
#include <locale>

namespace {

// Never taken down: paths are made until the very end.
const std::codecvt_utf8_utf16<wchar_t>& utf8_codecvt() {
    static const auto* const kept = new std::codecvt_utf8_utf16<wchar_t>;
    return *kept;
}

}  // namespace

namespace std {

using WideConversion = codecvt<wchar_t, char, mbstate_t>;

WideConversion::result WideConversion::do_out(mbstate_t& state, const wchar_t* from, const wchar_t* from_end,
                                              const wchar_t*& from_next, char* to, char* to_end,
                                              char*& to_next) const {
    return utf8_codecvt().out(state, from, from_end, from_next, to, to_end, to_next);
}

WideConversion::result WideConversion::do_in(mbstate_t& state, const char* from, const char* from_end,
                                             const char*& from_next, wchar_t* to, wchar_t* to_end,
                                             wchar_t*& to_next) const {
    return utf8_codecvt().in(state, from, from_end, from_next, to, to_end, to_next);
}

int WideConversion::do_encoding() const noexcept {
    return utf8_codecvt().encoding();
}

int WideConversion::do_max_length() const noexcept {
    return utf8_codecvt().max_length();
}

int WideConversion::do_length(mbstate_t& state, const char* from, const char* from_end, size_t most) const {
    return utf8_codecvt().length(state, from, from_end, most);
}

}  // namespace std
