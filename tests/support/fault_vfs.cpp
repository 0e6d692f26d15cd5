#include "tests/support/fault_vfs.h"

#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <cstring>
#include <new>
#include <vector>

namespace zebra::test {

namespace {

FaultVfs* active = nullptr;
sqlite3_vfs* machine = nullptr;

// SQLite allocates it with the machine's own file behind it.
struct FaultFile {
    sqlite3_file base;
    sqlite3_file* real;
    const char* name; // SQLite keeps it as long as the file is open; nullptr for temporary files
};

FaultFile* as_fault(sqlite3_file* file) { return reinterpret_cast<FaultFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return as_fault(file)->real; }

int file_close(sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); }
int file_read(sqlite3_file* file, void* to, int bytes, sqlite3_int64 at) {
    return real(file)->pMethods->xRead(real(file), to, bytes, at);
}
int file_write(sqlite3_file* file, const void* from, int bytes, sqlite3_int64 at) {
    if (const int code = active->next_call(SQLITE_IOERR_WRITE)) return code;
    if (active->loses_this_write()) return SQLITE_OK;
    return real(file)->pMethods->xWrite(real(file), from, bytes, at);
}
int file_truncate(sqlite3_file* file, sqlite3_int64 size) {
    if (const int code = active->next_call(SQLITE_IOERR_TRUNCATE)) return code;
    return real(file)->pMethods->xTruncate(real(file), size);
}
int file_sync(sqlite3_file* file, int flags) {
    if (const int code = active->next_call(SQLITE_IOERR_FSYNC)) return code;
    const int code = real(file)->pMethods->xSync(real(file), flags);
    if (code == SQLITE_OK && as_fault(file)->name != nullptr) active->synced(as_fault(file)->name);
    return code;
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
int file_lock(sqlite3_file* file, int lock) {
    return real(file)->pMethods->xLock(real(file), lock);
}
int file_unlock(sqlite3_file* file, int lock) {
    return real(file)->pMethods->xUnlock(real(file), lock);
}
int file_check_reserved_lock(sqlite3_file* file, int* out) {
    return real(file)->pMethods->xCheckReservedLock(real(file), out);
}
int file_control(sqlite3_file* file, int operation, void* argument) {
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int file_sector_size(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
int file_characteristics(sqlite3_file* file) {
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

const sqlite3_io_methods& methods() {
    static const sqlite3_io_methods table = [] {
        sqlite3_io_methods m = {};
        m.iVersion = 1; // without shared memory and memory mapping: nothing goes round this layer
        m.xClose = file_close;
        m.xRead = file_read;
        m.xWrite = file_write;
        m.xTruncate = file_truncate;
        m.xSync = file_sync;
        m.xFileSize = file_size;
        m.xLock = file_lock;
        m.xUnlock = file_unlock;
        m.xCheckReservedLock = file_check_reserved_lock;
        m.xFileControl = file_control;
        m.xSectorSize = file_sector_size;
        m.xDeviceCharacteristics = file_characteristics;
        return m;
    }();
    return table;
}

int vfs_open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    FaultFile* fault = as_fault(file);
    fault->base.pMethods = nullptr;
    fault->name = name;
    fault->real = reinterpret_cast<sqlite3_file*>(fault + 1);
    if (const int code = active->next_call(SQLITE_CANTOPEN)) return code;
    const int code = machine->xOpen(machine, name, fault->real, flags, out_flags);
    if (code == SQLITE_OK) fault->base.pMethods = &methods();
    return code;
}
int vfs_delete(sqlite3_vfs*, const char* name, int sync_folder) {
    if (const int code = active->next_call(SQLITE_IOERR_DELETE)) return code;
    const int code = machine->xDelete(machine, name, sync_folder);
    if (code == SQLITE_OK && sync_folder != 0) active->removed(name);
    return code;
}
int vfs_access(sqlite3_vfs*, const char* name, int flags, int* out) {
    return machine->xAccess(machine, name, flags, out);
}
int vfs_full_path(sqlite3_vfs*, const char* name, int bytes, char* out) {
    return machine->xFullPathname(machine, name, bytes, out);
}

sqlite3_vfs& registered() {
    static sqlite3_vfs vfs = [] {
        machine = sqlite3_vfs_find(nullptr);
        sqlite3_vfs v = *machine;
        v.pNext = nullptr;
        v.zName = FaultVfs::name;
        v.szOsFile = static_cast<int>(sizeof(FaultFile)) + machine->szOsFile;
        v.xOpen = vfs_open;
        v.xDelete = vfs_delete;
        v.xAccess = vfs_access;
        v.xFullPathname = vfs_full_path;
        return v;
    }();
    return vfs;
}

} // namespace

FaultVfs::FaultVfs() {
    REQUIRE(active == nullptr);
    active = this;
    REQUIRE(sqlite3_vfs_register(&registered(), 0) == SQLITE_OK);
}

FaultVfs::~FaultVfs() {
    sqlite3_vfs_unregister(&registered());
    active = nullptr;
}

void FaultVfs::fail_at(int call, Fault fault, FaultLasts lasts) {
    calls_ = 0;
    fail_at_ = call;
    fault_ = fault;
    lasts_ = lasts;
    fired_ = false;
}

void FaultVfs::never_fail() { fail_at(0, Fault::disk_error, FaultLasts::once); }

int FaultVfs::next_call(int error_code) {
    ++calls_;
    due_ = fail_at_ > 0
           && (calls_ == fail_at_ || (lasts_ == FaultLasts::for_ever && calls_ > fail_at_));
    fired_ = fired_ || due_;
    if (!due_ || fault_ == Fault::lost_write) return SQLITE_OK;
    return fault_ == Fault::disk_full ? SQLITE_FULL : error_code;
}

bool FaultVfs::loses_this_write() const { return due_ && fault_ == Fault::lost_write; }

void FaultVfs::start_recording(const std::filesystem::path& folder) {
    recorded_folder_ = folder;
    on_disk_.clear();
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.is_regular_file()) on_disk_[entry.path().string()] = read_file(entry.path());
    }
}

void FaultVfs::synced(const std::string& file) {
    if (recorded_folder_.empty() || !std::filesystem::exists(file)) return;
    on_disk_[file] = read_file(file);
}

void FaultVfs::removed(const std::string& file) { on_disk_.erase(file); }

void FaultVfs::cut_power() {
    std::vector<std::filesystem::path> present;
    for (const auto& entry : std::filesystem::directory_iterator{recorded_folder_}) {
        if (entry.is_regular_file()) present.push_back(entry.path());
    }
    for (const std::filesystem::path& file : present) std::filesystem::remove(file);
    for (const auto& [file, content] : on_disk_) write_file(file, content);
    recorded_folder_.clear();
}

} // namespace zebra::test
