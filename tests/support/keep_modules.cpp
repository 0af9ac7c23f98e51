// For builds with the leak sanitizer only: libraries that were opened stay open, so that a leak of theirs is
// reported under their name (and can be told from ours) instead of as <unknown module>.
extern "C" int dlclose(void*) {
    return 0;
}
