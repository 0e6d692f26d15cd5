// An SQLite file layer that passes everything to the machine's own and fails on demand: the N-th
// call that writes, once or from then on. It also knows what would be left after a power cut: only
// what was synced.
// One object at a time; calls come from one thread.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace zebra::test {

enum class Fault {
    disk_full,
    disk_error,
    lost_write // a write reports success and does nothing
};
enum class FaultLasts { once, for_ever };

class FaultVfs {
  public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    static constexpr const char* name = "zebra-fault";

    // Counting starts at 1 with the next write, sync, truncate, open or delete.
    void fail_at(int call, Fault fault, FaultLasts lasts);
    void never_fail();
    bool fired() const { return fired_; }
    int calls() const { return calls_; }

    // What the disk holds now is synced: remember it. Files: what is in `folder`.
    void start_recording(const std::filesystem::path& folder);
    // Puts every file back to what was synced last; files never synced are gone.
    void cut_power();

    // For the file layer itself: the code to return instead of doing it, or 0.
    int next_call(int error_code);
    bool loses_this_write() const; // asked after next_call
    void synced(const std::string& file);
    void removed(const std::string& file);

  private:
    int calls_ = 0;
    int fail_at_ = 0; // 0: never
    Fault fault_ = Fault::disk_error;
    FaultLasts lasts_ = FaultLasts::once;
    bool fired_ = false;
    bool due_ = false; // the call that was counted last
    std::filesystem::path recorded_folder_;
    std::map<std::string, std::string> on_disk_; // file -> synced content
};

} // namespace zebra::test
