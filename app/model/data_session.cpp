#include "app/model/data_session.h"

#include "core/storage/data_folder.h"
#include "core/storage/open_or_recover.h"
#include "core/storage/recovery.h"
#include "core/storage/recovery_note.h"

#include <algorithm>
#include <utility>

namespace zebra::app {

DataSession::DataSession(std::filesystem::path folder, platform::Clock clock)
    : folder_(std::move(folder)), clock_(clock) {}

DataSession::~DataSession() {
    if (backup_thread_.joinable()) backup_thread_.join();
}

Now DataSession::now() const {
    const platform::ClockReading reading = clock_.now();
    return {{make_date(reading.local.year, static_cast<unsigned>(reading.local.month),
                       static_cast<unsigned>(reading.local.day)),
             reading.local.minute_of_day},
            reading.unix_seconds};
}

void DataSession::add_notice(std::string sentence) {
    if (std::find(notices_.begin(), notices_.end(), sentence) == notices_.end()) {
        notices_.push_back(std::move(sentence));
    }
}

void DataSession::open() { open(false); }

void DataSession::open(bool quick_check) {
    store_.reset();
    problem_.reset();
    ++generation_;
    Outcome<storage::Opening> opened =
        storage::open_or_recover(folder_, now(), {.quick_check = quick_check});
    if (!opened) {
        problem_ = opened.error();
        return;
    }
    for (std::string& notice : opened->notices) add_notice(std::move(notice));
    store_ = std::move(opened->store);
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
    const auto kept = storage::list_backups(folder_);
    recovery_pending_ = note && note->has_value() && kept && !kept->empty();
}

std::uint64_t DataSession::revision() {
    collect_backup_result();
    return generation_ * 1'000'000 + (store_ ? store_->revision() : 0);
}

void DataSession::look_elsewhere() {
    if (!store_) {
        if (!read_only_) open();
    } else if (store_->changed_elsewhere()) {
        ++generation_;
    }
}

void DataSession::examine() {
    if (!store_ || read_only_) return;
    if (const auto whole = store_->quick_check(); !whole) open(true);
}

void DataSession::start_daily_backup(const platform::Waker& waker) {
    if (!store_ || read_only_ || backup_thread_.joinable()) return;
    const auto kept = storage::list_backups(folder_);
    if (!kept) {
        add_notice(kept.error().sentence);
        return;
    }
    if (!storage::backup_due(*kept, now())) return;
    backup_thread_ = std::thread{[this, waker, moment = now()] {
        const auto made = storage::make_backup(folder_, moment);
        if (!made) {
            const std::scoped_lock lock{backup_mutex_};
            backup_problem_ = made.error().sentence;
        }
        waker.wake();
    }};
}

void DataSession::collect_backup_result() {
    const std::scoped_lock lock{backup_mutex_};
    if (backup_problem_) add_notice(*std::exchange(backup_problem_, std::nullopt));
}

std::vector<storage::Backup> DataSession::backups() const {
    auto kept = storage::list_backups(folder_);
    return kept ? std::move(*kept) : std::vector<storage::Backup>{};
}

Outcome<void> DataSession::restore(const std::filesystem::path& backup) {
    if (backup_thread_.joinable()) backup_thread_.join();
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
