// The injections as they are kept. For those who are inside a transaction: every change of the log
// is a change of the card too (card/injection_keeper.h), and both are one transaction. A removed
// entry is only marked, so that removing can be undone. Throws SQLite::Exception.
#pragma once

#include "core/base/outcome.h"
#include "core/diary/injection.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace zebra::diary {

class InjectionStore {
  public:
    // The database must outlive this.
    explicit InjectionStore(SQLite::Database& database) : database_{database} {}

    // The latest day first, then what was logged last. Without removed ones; at most `most`.
    std::vector<Injection> latest(int most) const;
    std::vector<Injection> all() const;
    std::optional<Date> last_day() const;
    // Both ends included, by day, then in the order in which they were logged.
    std::vector<Injection> between(Date first, Date last) const;
    // nullopt when there is no such entry, or it was removed.
    std::optional<Injection> find(std::int64_t id) const;

    // What is kept went through checked_injection(). `at_unix_s` is now.
    std::int64_t add(const InjectionReport& report, std::int64_t at_unix_s);
    // `not_found` when there is no such entry (any more, or to bring back).
    Outcome<void> change(std::int64_t id, const InjectionReport& report, std::int64_t at_unix_s);
    Outcome<void> remove(std::int64_t id, std::int64_t at_unix_s);
    Outcome<void> restore(std::int64_t id, std::int64_t at_unix_s);

  private:
    Outcome<void> mark(std::int64_t id, bool removed, std::int64_t at_unix_s);

    SQLite::Database& database_;
};

} // namespace zebra::diary
