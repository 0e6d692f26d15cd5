#include "app/model/data_session.h"

#include "core/card/card_keeper.h"
#include "core/storage/data_folder.h"
#include "core/storage/open_or_recover.h"
#include "core/storage/recovery.h"
#include "core/storage/recovery_note.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace zebra::app {

DataSession::DataSession(std::filesystem::path folder, NowSource clock)
    : folder_(std::move(folder)), clock_(std::move(clock)) {}

DataSession::~DataSession() { finish_housekeeping(); }

void DataSession::add_notice(std::string sentence) {
    if (std::find(notices_.begin(), notices_.end(), sentence) == notices_.end()) {
        notices_.push_back(std::move(sentence));
    }
}

void DataSession::open() { open(false); }

void DataSession::open(bool full_check) {
    store_.reset();
    problem_.reset();
    ++generation_;
    Outcome<storage::Opening> opened =
        storage::open_or_recover(folder_, now(), {.full_check = full_check});
    if (!opened) {
        problem_ = opened.error();
        return;
    }
    for (std::string& notice : opened->notices) add_notice(std::move(notice));
    store_ = std::move(opened->store);
    ++opened_;
    note_recovery();
}

void DataSession::open_to_read() {
    read_only_ = true;
    ++generation_;
    Outcome<storage::Store> opened =
        storage::Store::open(storage::database_file(folder_), storage::OpenMode::read_only);
    if (opened) {
        store_ = std::move(*opened);
        note_recovery();
    } else if (opened.error().kind != Problem::Kind::not_found) {
        problem_ = opened.error();
    }
}

void DataSession::note_recovery() {
    const auto note = storage::recovery_note(*store_);
    recovery_pending_ = note && note->has_value();
    read_backups();
    if (restorable_.empty()) recovery_pending_ = false; // nothing to offer
}

void DataSession::read_backups() {
    backups_.clear();
    restorable_.clear();
    auto kept = storage::list_backups(folder_);
    if (!kept) {
        add_notice(kept.error().sentence);
        return;
    }
    backups_ = std::move(*kept);
    for (const storage::Backup& backup : backups_) {
        if (!recovery_pending_ || storage::made_before_damage(backup.file)) {
            restorable_.push_back(backup);
        }
    }
}

std::uint64_t DataSession::revision() {
    collect_housekeeping();
    return generation_ * 1'000'000 + (store_ ? store_->revision() : 0);
}

void DataSession::look_elsewhere() {
    if (!store_) {
        if (!read_only_) open();
    } else if (store_->changed_elsewhere()) {
        ++generation_;
    }
}

void DataSession::start_housekeeping(const platform::Waker& waker,
                                     const content::Content& content) {
    if (!store_ || read_only_) return;
    const Housekept wanted{opened_, now().local.date};
    if (housekept_ == wanted || (housekeeping_.joinable() && !housekeeping_done_)) return;
    housekept_ = wanted;
    run_housekeeping(Occasion::staying, waker, content);
}

void DataSession::start_leaving(const platform::Waker& waker, const content::Content& content) {
    if (!store_ || read_only_ || (housekeeping_.joinable() && !housekeeping_done_)) return;
    run_housekeeping(Occasion::leaving, waker, content);
}

void DataSession::finish_leaving() {
    finish_housekeeping();
    if (!store_ || read_only_) return;
    Findings unsaid; // nobody is there to read it; the next start tries again and says it
    back_up(folder_, Occasion::leaving, now(), unsaid);
}

void DataSession::run_housekeeping(Occasion occasion, const platform::Waker& waker,
                                   const content::Content& content) {
    finish_housekeeping();
    housekeeping_done_ = false;
    housekeeping_ = std::thread{[this, occasion, waker, &content, moment = now()] {
        Findings found;
        // On a connection of its own, so that the window goes on meanwhile.
        auto store = storage::Store::open(storage::database_file(folder_),
                                          storage::OpenMode::read_only, {.quick_check = true});
        if (!store) {
            found.damaged = store.error().kind == Problem::Kind::damaged;
        } else {
            found.problems = card::refresh_copies(*store, folder_, content, moment);
            back_up(folder_, occasion, moment, found);
        }
        {
            const std::scoped_lock lock{findings_mutex_};
            findings_.damaged |= found.damaged; // the last ones may not be collected yet
            findings_.backup_made |= found.backup_made;
            std::move(found.problems.begin(), found.problems.end(),
                      std::back_inserter(findings_.problems));
        }
        housekeeping_done_ = true;
        waker.wake();
    }};
}

void DataSession::back_up(const std::filesystem::path& folder, Occasion occasion, const Now& moment,
                          Findings& found) {
    const auto kept = storage::list_backups(folder);
    if (!kept) {
        found.problems.push_back(kept.error().sentence);
        return;
    }
    const bool due = occasion == Occasion::leaving
                         ? storage::fresher_backup_due(folder, *kept, moment)
                         : storage::backup_due(*kept, moment);
    if (!due) return;
    const auto made = storage::make_daily_backup(folder, moment);
    found.backup_made = made.backup.has_value();
    found.damaged = made.damaged;
    if (made.mended) found.problems.push_back(storage::mended_sentence(folder));
    if (!made.backup && !made.damaged) found.problems.push_back(made.backup.error().sentence);
}

bool DataSession::finish_housekeeping() {
    if (!housekeeping_.joinable()) return false;
    housekeeping_.join();
    return true;
}

void DataSession::collect_housekeeping() {
    Findings found;
    {
        const std::scoped_lock lock{findings_mutex_};
        found = std::exchange(findings_, {});
    }
    for (std::string& problem : found.problems) add_notice(std::move(problem));
    if (found.backup_made) read_backups();
    if (found.damaged) open(true);
}

Outcome<void> DataSession::restore(const std::filesystem::path& backup) {
    finish_housekeeping();
    store_.reset(); // so that no connection of ours holds the file
    const auto restored = storage::restore_backup(folder_, backup, now());
    open(false);
    if (!restored) return fail(restored.error());
    dismiss_notices();
    return {};
}

void DataSession::dismiss_recovery() {
    if (store_) {
        if (const auto done = storage::dismiss_recovery(*store_); !done) {
            add_notice(done.error().sentence);
        }
    }
    recovery_pending_ = false;
    ++generation_;
}

} // namespace zebra::app
