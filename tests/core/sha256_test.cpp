#include "core/sha256.h"

#include <doctest/doctest.h>

#include <string>

using namespace ninety;

namespace {

std::string sum_of(const std::string& text) {
    return sha256_hex(std::as_bytes(std::span(text)));
}

}  // namespace

TEST_CASE("SHA-256 gives what its standard's examples say") {
    // FIPS 180-4's examples (NIST, "SHA256.pdf") and the empty message.
    CHECK(sum_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sum_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sum_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sum_of(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("No length of the last block gives the sum of another message") {
    std::string before;
    for (std::size_t length = 50; length < 140; ++length) {
        const std::string sum = sum_of(std::string(length, 'x'));
        CHECK(sum.size() == 64);
        CHECK(sum != before);
        before = sum;
    }
}
