// The data folder, open for the window, in whatever state it is: ready, or refused with a sentence.
// Everything that changes data goes through store(); whoever shows data reads again when revision()
// differs. Lives in the window's thread; the housekeeping runs in a thread of its own.
#pragma once

#include "app/now_source.h"
#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/content/content.h"
#include "core/storage/backup.h"
#include "core/storage/store.h"
#include "platform/waker.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace zebra::app {

class DataSession {
  public:
    DataSession(std::filesystem::path folder, NowSource clock);
    ~DataSession();
    DataSession(const DataSession&) = delete;
    DataSession& operator=(const DataSession&) = delete;

    // Opens the data file, or starts a new one and sets a damaged one aside. Never fails: what is
    // wrong is told by problem() and notices().
    void open();
    // For pictures: reads what is there, creates and changes nothing.
    void open_to_read();

    const std::filesystem::path& folder() const { return folder_; }
    storage::Store* store() { return store_ ? &*store_ : nullptr; }
    // Why nothing can be saved; nullopt when all is well.
    const std::optional<Problem>& problem() const { return problem_; }
    // For a change while there is no store().
    Problem why_not_saved() const {
        return problem_.value_or(Problem{Problem::Kind::io, "Nothing can be saved now."});
    }
    bool read_only() const { return read_only_; }
    Now now() const { return clock_(); }

    // What the person must know, newest last. Shown until dismissed.
    const std::vector<std::string>& notices() const { return notices_; }
    void add_notice(std::string sentence);
    void dismiss_notices() { notices_.clear(); }

    // Changes whenever data may have changed, here or in another instance.
    std::uint64_t revision();
    // Asks the file whether another instance wrote; on regaining the focus.
    void look_elsewhere();

    // Housekeeping examines the whole file, writes the card's copies again where they are not what
    // they should be, and makes the day's backup, in a thread of its own; it wakes the window when
    // it is done. Damage is dealt with by the next revision(): the file is set aside and a new one
    // begun, with notices. `content` must outlive this.
    //
    // One backup of a day is kept. It is made when the window opens, so that a day is never without
    // one, and a fresher one, verified first, takes its place when the window is hidden or closed
    // and something was written since, so that the day's entries are in it.
    //
    // To be called after every frame: does nothing unless the data file was opened, or the day has
    // changed, since the last time.
    void start_housekeeping(const platform::Waker& waker, const content::Content& content);
    // On regaining the focus: what failed the last time is tried again.
    void ask_housekeeping_again() { housekept_.reset(); }
    // When the window is hidden: in a thread, too.
    void start_leaving(const platform::Waker& waker, const content::Content& content);
    // When it is closed, after everything was saved: waits until the backup is made.
    void finish_leaving();
    // Waits until the thread is done, and returns whether there was one.
    bool finish_housekeeping();

    // --- recovery
    // A damaged file was set aside and a backup can still be restored.
    bool recovery_pending() const { return recovery_pending_; }
    // The backups that are there, newest first.
    const std::vector<storage::Backup>& backups() const { return backups_; }
    // Those that can be brought back: while a restore is offered, only what was made before it.
    const std::vector<storage::Backup>& restorable_backups() const { return restorable_; }
    Outcome<void> restore(const std::filesystem::path& backup);
    void dismiss_recovery();

  private:
    void open(bool full_check);
    void note_recovery();
    void read_backups();
    void collect_housekeeping();

    enum class Occasion { staying, leaving };
    struct Findings {
        bool damaged = false;
        bool backup_made = false;
        std::vector<std::string> problems;
    };
    // Which file, and on which day.
    struct Housekept {
        std::uint64_t opened = 0;
        Date day;
        friend bool operator==(const Housekept&, const Housekept&) = default;
    };
    void run_housekeeping(Occasion occasion, const platform::Waker& waker,
                          const content::Content& content);
    static void back_up(const std::filesystem::path& folder, Occasion occasion, const Now& moment,
                        Findings& found);

    std::filesystem::path folder_;
    NowSource clock_;
    std::optional<storage::Store> store_;
    std::optional<Problem> problem_;
    bool read_only_ = false;
    std::vector<std::string> notices_;
    bool recovery_pending_ = false;
    std::vector<storage::Backup> backups_;
    std::vector<storage::Backup> restorable_;
    std::uint64_t generation_ = 1; // of stores and of changes elsewhere

    std::uint64_t opened_ = 0; // how often a data file was opened
    std::optional<Housekept> housekept_;
    std::thread housekeeping_;
    std::atomic<bool> housekeeping_done_ = false;
    std::mutex findings_mutex_;
    Findings findings_; // guarded by findings_mutex_
};

} // namespace zebra::app
