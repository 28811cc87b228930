#if __has_feature(address_sanitizer)

// The address sanitizer asks its program for options. Leaks are not looked for: what the Swift
// runtime and XCTest keep until the end counts as one, and so does all that the main thread held
// when `dispatchMain` ended it.
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "detect_leaks=0"; }

#endif
