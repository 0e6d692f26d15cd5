#include "core/card/kept_card.h"

#include "core/diary/injection_store.h"
#include "core/storage/card_rows.h"
#include "core/storage/recovery_note.h"

#include <algorithm>

namespace zebra::card {

namespace {

constexpr std::string_view last_field = "last_injection";
constexpr std::string_view next_field = "next_injection";

// Dates read back are not held against today: the clock may have been set back since.
constexpr Date far_future{std::chrono::year{2199}, std::chrono::December, std::chrono::day{31}};

std::optional<diary::Interval> interval_of(const Card& card) {
    return diary::parse_interval(card.value("analogue_interval"));
}

// The card's own dates, with another for the next one.
diary::InjectionDates dates_of(const Card& card, std::optional<Date> named) {
    return {card.date(last_field), interval_of(card), named};
}

void put_date(Card& card, std::string_view field, std::optional<Date> date) {
    (void)card.set(field, date ? to_iso(*date) : std::string{}, far_future);
}

storage::CardRowChanges changed_rows(const Card& before, const Card& after,
                                     const Card::Changes& changes) {
    storage::CardRowChanges rows;
    for (const Field& field : all_fields()) {
        if (field.id == last_field || field.id == next_field) continue;
        const std::string_view value = after.value(field.id);
        if (value == before.value(field.id) && !names(changes, field.id)) continue;
        auto& row = rows[std::string{field.id}];
        if (!value.empty()) row = value;
    }
    return rows;
}

std::optional<std::string> next_row(const Card& card) {
    const auto named = named_next(card);
    return named ? std::optional{to_iso(*named)} : std::nullopt;
}

Outcome<void> follow_last(SQLite::Database& database, const Card& card, const Now& now) {
    diary::InjectionStore log{database};
    const std::vector<diary::Injection> latest = log.latest(2);
    const auto day = [&](std::size_t at) {
        return at < latest.size() ? std::optional{latest[at].report.day} : std::nullopt;
    };
    const auto step = diary::step_to_last(card.date(last_field), day(0), day(1));
    if (!step) return fail(step.error());
    switch (step->kind) {
    case diary::LogStep::Kind::none: return {};
    case diary::LogStep::Kind::add:
        log.add({.day = step->day,
                 .analogue = std::string{card.value("analogue")},
                 .dose = std::string{card.value("analogue_dose")}},
                now.unix_seconds);
        return {};
    case diary::LogStep::Kind::correct: {
        diary::InjectionReport corrected = latest.front().report;
        corrected.day = step->day;
        return log.change(latest.front().id, corrected, now.unix_seconds);
    }
    case diary::LogStep::Kind::remove: return log.remove(latest.front().id, now.unix_seconds);
    }
    return {};
}

} // namespace

bool names(const Card::Changes& changes, std::string_view field) {
    return std::any_of(changes.begin(), changes.end(),
                       [field](const auto& change) { return change.first == field; });
}

std::optional<Date> named_next(const Card& card) {
    return diary::named_date(card.date(last_field), interval_of(card), card.date(next_field));
}

void settle_next_injection(const Card& before, Card& after, const Card::Changes& changes) {
    const auto named = names(changes, next_field) ? after.date(next_field) : named_next(before);
    put_date(after, next_field, diary::next_injection(dates_of(after, named)));
}

KeptCard read_kept_card(SQLite::Database& database) {
    KeptCard kept;
    storage::CardRows rows = storage::read_card_rows(database);
    if (const auto last = diary::InjectionStore{database}.last_day()) {
        rows.values[std::string{last_field}] = to_iso(*last);
    }
    auto [card, left_out] = Card::from_stored({rows.values.begin(), rows.values.end()});
    kept.card = std::move(card);
    kept.left_out = std::move(left_out);
    kept.changed_at = rows.changed_at;
    kept.begun_without_base = rows.begun_without_base;
    kept.recovery_pending = storage::notes_recovery(database);
    for (const std::string& field : kept.left_out) {
        kept.not_understood[field] = rows.values.at(field);
    }
    put_date(kept.card, next_field,
             diary::next_injection(dates_of(kept.card, kept.card.date(next_field))));
    return kept;
}

Outcome<void> write_kept_card(SQLite::Database& database, const Card& before, const KeptCard& after,
                              const Card::Changes& changes, const Now& now) {
    storage::CardRowChanges rows = changed_rows(before, after.card, changes);
    if (names(changes, last_field)) {
        if (auto done = follow_last(database, after.card, now); !done) {
            return fail(done.error().kind, std::string{last_field} + ": " + done.error().sentence);
        }
        rows[std::string{last_field}] = std::nullopt; // what could not be read there
    }
    if (names(changes, next_field)) rows[std::string{next_field}] = next_row(after.card);
    storage::change_card_rows(database, rows, after.changed_at, after.begun_without_base);
    return {};
}

void adopt_card(SQLite::Database& database, const Card& before, const KeptCard& after,
                const Now& now) {
    storage::CardRowChanges rows = changed_rows(before, after.card, {});
    if (after.card.has(last_field)) (void)follow_last(database, after.card, now);
    if (named_next(after.card) != named_next(before)) {
        rows[std::string{next_field}] = next_row(after.card);
    }
    storage::change_card_rows(database, rows, after.changed_at, after.begun_without_base);
}

} // namespace zebra::card
