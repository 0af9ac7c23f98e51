/* The part of iconv that ZBar's QR reader asks for, into UTF-8, by Windows' own tables of letters. Only for the building of
   ZBar (packaging/windows/make-libraries). */
#pragma once

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <windows.h>

typedef intptr_t iconv_t; /* the number that Windows has for an encoding */

static inline iconv_t iconv_open(const char* to, const char* from) {
    int part = 0;
    UINT page = 0;
    if (strcmp(to, "UTF-8") != 0) return -1;
    if (strcmp(from, "UTF-8") == 0) page = CP_UTF8;
    if (strcmp(from, "SJIS") == 0) page = 932;
    if (strcmp(from, "BIG-5") == 0) page = 950;
    if (sscanf(from, "ISO8859-%d", &part) == 1) page = 28590 + part;
    if (sscanf(from, "CP%d", &part) == 1) page = part;
    return page && IsValidCodePage(page) ? (iconv_t)page : -1;
}

/* All of it or nothing: in one piece, as ZBar has it. Code that is no letter's is EILSEQ, too little room E2BIG. */
static inline size_t iconv(iconv_t page, char** in, size_t* in_left, char** out, size_t* out_left) {
    enum { kMost = 8192 }; /* the largest QR code holds 7089 characters */
    wchar_t wide[kMost];
    int letters = 0, bytes = 0;
    if (*in_left == 0) return 0;
    if (*in_left <= kMost)
        letters = MultiByteToWideChar((UINT)page, MB_ERR_INVALID_CHARS, *in, (int)*in_left, wide, kMost);
    if (letters <= 0) {
        errno = EILSEQ;
        return (size_t)-1;
    }
    bytes = WideCharToMultiByte(CP_UTF8, 0, wide, letters, *out, (int)*out_left, NULL, NULL);
    if (bytes <= 0) {
        errno = E2BIG;
        return (size_t)-1;
    }
    *in += *in_left;
    *in_left = 0;
    *out += bytes;
    *out_left -= bytes;
    return 0;
}

static inline int iconv_close(iconv_t page) {
    (void)page;
    return 0;
}
