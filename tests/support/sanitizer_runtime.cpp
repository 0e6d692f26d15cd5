// Compiled into sanitizer builds only: what the sanitizers' runtime is told.

// A library that was unloaded has no name in a leak report, so lsan.supp could not name it: here
// none is ever unloaded.
extern "C" int dlclose(void* /*handle*/) { return 0; }

// Up to GCC 13 the runtime takes a block of thread-local storage that happens to begin 16 bytes
// behind a page for one of glibc 2.19 and reads its size from memory that is not its own: now and
// then the leak check crashed at a program's end (google/sanitizers, issue 1322). glibc's own
// blocks are scanned without it.
extern "C" const char* __asan_default_options(); // NOLINT: the runtime's name
extern "C" const char* __asan_default_options() { return "intercept_tls_get_addr=0"; } // NOLINT
