#include "core/card/injection_keeper.h"

#include "core/card/kept_card.h"
#include "core/diary/injection_store.h"

#include <fmt/format.h>

#include <utility>

namespace zebra::card {

namespace {

using diary::InjectionReport;
using diary::InjectionStore;
using Kind = LogChange::Kind;

// What the latest injection puts on the card. A dose belongs to its medicine: with another one the
// dose of the one before does not stay.
Card::Changes medicine_of(const InjectionReport& report, const Card& card) {
    if (report.analogue.empty()) return {};
    Card::Changes fields;
    const bool another = card.value("analogue") != report.analogue;
    if (another) fields.emplace_back("analogue", report.analogue);
    if ((another || !report.dose.empty()) && card.value("analogue_dose") != report.dose) {
        fields.emplace_back("analogue_dose", report.dose);
    }
    return fields;
}

// The next date as it may be entered; nullopt for "".
Outcome<std::optional<Date>> checked_next(const std::string& typed, std::optional<Date> last) {
    if (typed.empty()) return std::optional<Date>{};
    const auto date = parse_typed_date(typed);
    if (!date) {
        return fail(Problem::Kind::bad_input, "The date of the next injection cannot be read. "
                                              "Write it like 30 Nov 2026, or leave it blank.");
    }
    if (last && days_between(*last, *date) <= 0) {
        return fail(
            Problem::Kind::bad_input,
            fmt::format("The next injection has to be after the last one, {}.", short_date(*last)));
    }
    return date;
}

std::string iso_or_nothing(std::optional<Date> date) { return date ? to_iso(*date) : ""; }

// What was entered in a field, and would have to be entered to have it again.
std::string entered(const Card& card, const std::string& field) {
    if (field == "next_injection") return iso_or_nothing(named_next(card));
    return std::string{card.value(field)};
}

Card::Changes entered_in(const Card& card, const Card::Changes& fields) {
    Card::Changes values;
    for (const auto& [field, value] : fields) values.emplace_back(field, entered(card, field));
    return values;
}

// Runs `work(log, standing, change) -> Outcome<Card::Changes>` as a change of the card.
template <class Work>
Outcome<ChangedLog> change_log(const CardPlace& place, LogChange::Kind kind, std::int64_t id,
                               const Work& work) {
    LogChange change;
    change.kind = kind;
    change.id = id;
    auto changed = change_card_with(
        place.store, place.folder,
        [&](SQLite::Database& database, const Card& standing) -> Outcome<Card::Changes> {
            InjectionStore log{database};
            auto fields = work(log, standing, change);
            if (fields) change.fields_before = entered_in(standing, *fields);
            return fields;
        },
        place.content, place.now);
    if (!changed) return fail(changed.error());
    change.fields_after = entered_in(changed->card, change.fields_before);
    return ChangedLog{std::move(*changed), std::move(change)};
}

bool is_latest(const InjectionStore& log, std::int64_t id) {
    const auto latest = log.latest(1);
    return !latest.empty() && latest.front().id == id;
}

} // namespace

Outcome<std::vector<diary::Injection>> read_injections(storage::Store& store) {
    return store.read([](SQLite::Database& database) -> Outcome<std::vector<diary::Injection>> {
        return InjectionStore{database}.all();
    });
}

Outcome<ChangedLog> log_injection(const CardPlace& place, const InjectionReport& report,
                                  const std::optional<std::string>& next) {
    const auto checked = diary::checked_injection(report, place.now.local.date);
    if (!checked) return fail(checked.error());
    return change_log(place, Kind::logged, 0,
                      [&](InjectionStore& log, const Card& standing,
                          LogChange& change) -> Outcome<Card::Changes> {
                          change.id = log.add(*checked, place.now.unix_seconds);
                          Card::Changes fields;
                          if (is_latest(log, change.id)) fields = medicine_of(*checked, standing);
                          if (!next) return fields;
                          const auto date = checked_next(*next, log.last_day());
                          if (!date) return fail(date.error());
                          fields.emplace_back("next_injection", iso_or_nothing(*date));
                          return fields;
                      });
}

Outcome<ChangedLog> edit_injection(const CardPlace& place, std::int64_t id,
                                   const InjectionReport& report) {
    const auto checked = diary::checked_injection(report, place.now.local.date);
    if (!checked) return fail(checked.error());
    return change_log(place, Kind::edited, id,
                      [&](InjectionStore& log, const Card& standing,
                          LogChange& change) -> Outcome<Card::Changes> {
                          if (const auto found = log.find(id)) change.before = found->report;
                          auto done = log.change(id, *checked, place.now.unix_seconds);
                          if (!done) return fail(done.error());
                          return is_latest(log, id) ? medicine_of(*checked, standing)
                                                    : Card::Changes{};
                      });
}

Outcome<ChangedLog> remove_injection(const CardPlace& place, std::int64_t id) {
    return change_log(place, Kind::removed, id,
                      [&](InjectionStore& log, const Card&, LogChange&) -> Outcome<Card::Changes> {
                          auto done = log.remove(id, place.now.unix_seconds);
                          if (!done) return fail(done.error());
                          return Card::Changes{};
                      });
}

Outcome<ChangedLog> plan_injections(const CardPlace& place,
                                    const std::optional<std::string>& interval,
                                    const std::optional<std::string>& next) {
    Card::Changes how_often;
    if (interval) {
        const auto counted = diary::parse_interval(*interval);
        if (!counted && !interval->empty()) {
            return fail(Problem::Kind::bad_input,
                        fmt::format("How often is a whole number of days or weeks, at most {} "
                                    "days. Leave it blank if you do not know.",
                                    diary::longest_interval_days));
        }
        how_often.emplace_back("analogue_interval", counted ? diary::to_text(*counted) : "");
    }
    return change_log(
        place, Kind::planned, 0,
        [&](InjectionStore&, const Card& standing, LogChange&) -> Outcome<Card::Changes> {
            Card::Changes fields = how_often;
            if (!next) return fields;
            const auto date = checked_next(*next, standing.date("last_injection"));
            if (!date) return fail(date.error());
            fields.emplace_back("next_injection", iso_or_nothing(*date));
            return fields;
        });
}

std::optional<Date> entered_next_injection(const Card& card) { return named_next(card); }

Outcome<ChangedCard> undo_log_change(const CardPlace& place, const LogChange& change) {
    return change_card_with(
        place.store, place.folder,
        [&](SQLite::Database& database, const Card& standing) -> Outcome<Card::Changes> {
            InjectionStore log{database};
            const std::int64_t now = place.now.unix_seconds;
            Outcome<void> done;
            switch (change.kind) {
            case Kind::logged: done = log.remove(change.id, now); break;
            case Kind::edited: done = log.change(change.id, change.before, now); break;
            case Kind::removed: done = log.restore(change.id, now); break;
            case Kind::planned: break;
            }
            if (!done) return fail(done.error());
            // What was changed again since stays.
            Card::Changes fields;
            for (std::size_t i = 0; i < change.fields_after.size(); ++i) {
                const auto& [field, after] = change.fields_after[i];
                if (entered(standing, field) == after) fields.push_back(change.fields_before[i]);
            }
            return fields;
        },
        place.content, place.now);
}

} // namespace zebra::card
