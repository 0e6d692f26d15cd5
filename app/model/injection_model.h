// The injections: when the next one is due, as the card says it, and the log it comes from.
#pragma once

#include "app/model/card_model.h"
#include "app/model/data_session.h"
#include "core/card/injection_keeper.h"
#include "core/content/content.h"
#include "core/diary/injection.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace zebra::app {

class InjectionModel {
  public:
    // Both must outlive this.
    InjectionModel(const content::Content& content, CardModel& card)
        : content_(content), card_(card) {}

    // A medicine or an injection is on record.
    bool any() const;
    std::optional<Date> last() const { return card_.card().date("last_injection"); }
    std::optional<Date> next() const { return card_.card().date("next_injection"); }
    diary::DueState due(Date today) const { return diary::due_state(next(), today); }

    // The log, newest first; read when first asked for after a change.
    const std::vector<diary::Injection>& log(DataSession& data);
    const diary::Injection* find(DataSession& data, std::int64_t id);
    // Grows whenever log() may have changed.
    std::uint64_t version() const { return version_; }

    // Each is durable when it returns well, and then the card says so too. What it returns is for
    // undo().
    using Change = Outcome<card::LogChange>;
    Change add(DataSession& data, const diary::InjectionReport& report,
               const std::optional<std::string>& next);
    Change edit(DataSession& data, std::int64_t id, const diary::InjectionReport& report);
    Change remove(DataSession& data, std::int64_t id);
    Change plan(DataSession& data, const std::optional<std::string>& interval,
                const std::optional<std::string>& next);
    Outcome<void> undo(DataSession& data, const card::LogChange& change);

  private:
    using Work = std::function<Outcome<card::ChangedLog>(const card::CardPlace&)>;
    Change change(DataSession& data, const Work& work);
    // nullopt: nothing can be saved.
    std::optional<card::CardPlace> place(DataSession& data) const;

    const content::Content& content_;
    CardModel& card_;
    std::vector<diary::Injection> log_;
    std::optional<std::uint64_t> read_at_; // the revision of log_
    std::uint64_t version_ = 0;
};

} // namespace zebra::app
