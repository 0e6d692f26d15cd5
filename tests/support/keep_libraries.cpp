// Compiled into sanitizer builds only. A library that was unloaded has no name in a leak report, so
// lsan.supp could not name it: here none is ever unloaded.
extern "C" int dlclose(void* /*handle*/) { return 0; }
