#include "core/card/card_keeper.h"

#include "core/card/card_json.h"
#include "core/card/kept_card.h"
#include "core/card/render_html.h"
#include "core/card/view.h"
#include "core/storage/data_folder.h"
#include "core/storage/durable_file.h"
#include "core/storage/folder_lock.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::card {

namespace {

constexpr std::size_t largest_card_file = 1U << 20U;
constexpr std::size_t largest_page_file = 4U << 20U;

// What goes along into card.json although this version does not know or accept it.
nlohmann::ordered_json not_understood(const Outcome<KeptCard>& kept, const Outcome<CardFile>& file,
                                      const Card::Changes& changes) {
    auto values = nlohmann::ordered_json::object();
    if (file) values = file->not_understood;
    if (kept) {
        for (const auto& [field, value] : kept->not_understood.items()) values[field] = value;
    }
    for (const auto& [field, typed] : changes) values.erase(field);
    return values;
}

// not_found without a store.
Outcome<KeptCard> read_from_store(storage::Store* store) {
    if (store == nullptr) return fail(Problem::Kind::not_found, "There is no data file.");
    return store->read(
        [](SQLite::Database& database) -> Outcome<KeptCard> { return read_kept_card(database); });
}

Outcome<CardFile> read_from_file(const std::filesystem::path& folder) {
    const auto text =
        storage::read_whole_file(storage::card_fields_file(folder), largest_card_file);
    if (!text) return fail(text.error());
    return read_card_file(*text);
}

std::string left_out_sentence(std::string_view where, const std::vector<std::string>& fields) {
    std::string list;
    for (const std::string& field : fields) list += (list.empty() ? "" : ", ") + field;
    return fmt::format("{} holds values that are not valid; they are left out: {}.", where, list);
}

void write_copy(const std::filesystem::path& file, const std::string& text,
                std::vector<std::string>& notices) {
    if (const auto done = storage::write_file_durably(file, text); !done) {
        notices.push_back(done.error().sentence);
    }
}

std::vector<std::string> write_copies(const std::filesystem::path& folder, const KeptCard& kept,
                                      const content::Content& content, Date today) {
    std::vector<std::string> notices;
    write_copy(
        storage::card_fields_file(folder),
        write_card_file(kept.card, kept.changed_at, kept.begun_without_base, kept.not_understood),
        notices);
    write_copy(storage::card_page_file(folder),
               render_html(make_card_view(kept.card, content, today)), notices);
    return notices;
}

// Whether the page is what it would be if it were made now, but for the day it was made.
bool is_up_to_date(const Outcome<std::string>& page, const std::string& wanted,
                   const std::string& made_on) {
    if (!page) return false;
    if (*page == wanted) return true;
    constexpr std::size_t longest_day = 80;
    const std::size_t at = wanted.rfind(made_on); // at the end, after all that was entered
    if (made_on.empty() || at == std::string::npos) return false;
    const std::string_view before = std::string_view{wanted}.substr(0, at);
    const std::string_view after = std::string_view{wanted}.substr(at + made_on.size());
    if (page->size() < before.size() + after.size()) return false;
    const std::size_t between = page->size() - before.size() - after.size();
    return page->starts_with(before) && page->ends_with(after) && between <= longest_day
           && page->find('<', at) >= at + between;
}

std::filesystem::path aside(const std::filesystem::path& file, std::string_view mark,
                            const Now& now) {
    std::filesystem::path to = file;
    to += fmt::format(".{}-{}", mark, storage::to_text(storage::stamp_of(now)));
    return to;
}

// A card.json that cannot be read as a card is kept under another name, not overwritten.
void keep_unreadable_file(const std::filesystem::path& folder, const Outcome<CardFile>& file,
                          const Now& now, std::vector<std::string>& notices) {
    if (file || file.error().kind == Problem::Kind::not_found) return;
    const std::filesystem::path from = storage::card_fields_file(folder);
    const std::filesystem::path to = aside(from, "damaged", now);
    const auto renamed = storage::rename_to_free_name(from, to);
    if (!renamed) {
        notices.push_back(renamed.error().sentence);
    } else if (*renamed) {
        notices.push_back(
            fmt::format("card.json could not be read; it is kept as {}.", to.filename().string()));
    }
}

// When no fields are left to read, the page may be all there is of an earlier card.
void keep_last_page(const std::filesystem::path& folder, const Now& now,
                    std::vector<std::string>& notices) {
    const std::filesystem::path from = storage::card_page_file(folder);
    const std::filesystem::path to = aside(from, "kept", now);
    const auto renamed = storage::rename_to_free_name(from, to);
    if (renamed && *renamed) {
        notices.push_back(
            fmt::format("The page of an earlier card is kept as {}.", to.filename().string()));
    }
}

CardFacts facts_of(const Outcome<KeptCard>& kept, const Outcome<CardFile>& file) {
    CardFacts facts;
    if (kept) {
        facts.data_file_read = true;
        facts.data_file_empty = kept->card.empty();
        facts.data_file_changed_at = kept->changed_at;
    }
    if (file) {
        facts.card_file_read = true;
        facts.card_file_empty = file->card.empty();
        facts.card_file_changed_at = file->changed_at;
    }
    return facts;
}

struct StandingCard {
    Card card;
    CardOrigin origin = CardOrigin::nothing;
    bool begun_without_base = false; // or it will be, when something is entered
};

// The chosen card, with the other one's fields where it was begun without it.
StandingCard standing_card(const Outcome<KeptCard>& kept, const Outcome<CardFile>& file) {
    StandingCard standing;
    standing.origin = choose_card(facts_of(kept, file));
    switch (standing.origin) {
    case CardOrigin::data_file:
        standing.card = kept->card;
        standing.begun_without_base = kept->begun_without_base;
        break;
    case CardOrigin::card_file:
        standing.card = file->card;
        standing.begun_without_base = file->begun_without_base;
        if (file->begun_without_base && kept && !kept->card.empty()) {
            Card::Changes fields{kept->card.values().begin(), kept->card.values().end()};
            fields.insert(fields.end(), file->card.values().begin(), file->card.values().end());
            standing.card = Card::from_stored(fields).first;
            standing.begun_without_base = kept->begun_without_base;
        }
        break;
    case CardOrigin::nothing: {
        const bool emptied = kept && kept->changed_at > 0;
        if (emptied) {
            standing.begun_without_base = kept->begun_without_base;
        } else if (file) {
            standing.begun_without_base = file->begun_without_base;
        } else {
            standing.begun_without_base = !kept || kept->recovery_pending;
        }
        break;
    }
    }
    return standing;
}

struct MadeCard {
    KeptCard kept;
    CardOrigin origin = CardOrigin::nothing;
    bool was_empty = true;
    bool was_there = false; // a card was found, or the person had emptied one

    // There is something to keep: the card had content before, or has now.
    bool changed() const { return !was_empty || !kept.card.empty(); }
};

// The chosen card as it stands before the changes, with the moment that it carries after them:
// never before the last change, so that a clock set back does not make the new card the older.
MadeCard chosen_card(const Outcome<KeptCard>& kept, const Outcome<CardFile>& file,
                     const Card::Changes& changes, const Now& now) {
    const CardFacts facts = facts_of(kept, file);
    MadeCard made;
    StandingCard standing = standing_card(kept, file);
    made.kept.card = std::move(standing.card);
    made.origin = standing.origin;
    made.kept.begun_without_base = standing.begun_without_base;
    made.kept.not_understood = not_understood(kept, file, changes);
    made.kept.changed_at = std::max(
        {now.unix_seconds, facts.data_file_changed_at + 1, facts.card_file_changed_at + 1});
    made.was_empty = made.kept.card.empty();
    made.was_there =
        !made.was_empty || facts.data_file_changed_at > 0 || facts.card_file_changed_at > 0;
    return made;
}

// Without a data file the card is all there is of the injections.
Outcome<MadeCard> change_without_data_file(const Outcome<CardFile>& file,
                                           const Card::Changes& changes, const Now& now) {
    MadeCard made = chosen_card(read_from_store(nullptr), file, changes, now);
    const Card before = made.kept.card;
    if (const auto done = made.kept.card.set_all(changes, now.local.date); !done) {
        return fail(done.error());
    }
    settle_next_injection(before, made.kept.card, changes);
    return made;
}

Outcome<MadeCard> change_in_data_file(storage::Store& store, const Outcome<CardFile>& file,
                                      const Card::Changes& wanted, const Alongside& alongside,
                                      const Now& now) {
    return store.transact([&](SQLite::Database& database) -> Outcome<MadeCard> {
        const KeptCard found = read_kept_card(database);
        Card::Changes changes = wanted;
        MadeCard made = chosen_card(found, file, changes, now);
        if (made.origin == CardOrigin::card_file) adopt_card(database, found.card, made.kept, now);
        if (alongside) {
            auto more = alongside(database, read_kept_card(database).card);
            if (!more) return fail(more.error());
            changes.insert(changes.end(), more->begin(), more->end());
        }
        const Card before = read_kept_card(database).card;
        made.kept.card = before;
        if (const auto done = made.kept.card.set_all(changes, now.local.date); !done) {
            return fail(done.error());
        }
        if (!made.changed()) return made;
        if (const auto done = write_kept_card(database, before, made.kept, changes, now); !done) {
            return fail(done.error());
        }
        made.kept.card = read_kept_card(database).card;
        return made;
    });
}

// A next date that was entered and is not shown.
void tell_spent_next(const Card& card, const Card::Changes& changes,
                     std::vector<std::string>& notices) {
    for (const auto& [field, typed] : changes) {
        const auto entered = field == "next_injection" ? parse_typed_date(typed) : std::nullopt;
        if (!entered || card.date("next_injection") == entered) continue;
        notices.push_back(fmt::format("The next injection, {}, is not after the last one: the card "
                                      "leaves it out.",
                                      short_date(*entered)));
    }
}

Outcome<ChangedCard> change(storage::Store* store, const std::filesystem::path& folder,
                            const Card::Changes& changes, const Alongside& alongside,
                            const content::Content& content, const Now& now) {
    // One instance after the other, so that an older copy is never written over a newer one. Where
    // the folder cannot be locked, the card is still more important.
    const auto lock = storage::FolderLock::take(folder);
    const Outcome<CardFile> file = read_from_file(folder);
    Outcome<MadeCard> made = store == nullptr
                                 ? change_without_data_file(file, changes, now)
                                 : change_in_data_file(*store, file, changes, alongside, now);
    if (!made) return fail(made.error());
    ChangedCard result{made->kept.card, store != nullptr, {}};
    if (!made->changed()) return result; // nothing to keep, nothing to lose
    tell_spent_next(result.card, changes, result.notices);
    keep_unreadable_file(folder, file, now, result.notices);
    if (!made->was_there) keep_last_page(folder, now, result.notices);
    const std::vector<std::string> behind =
        write_copies(folder, made->kept, content, now.local.date);
    if (store == nullptr && !behind.empty()) return fail(Problem::Kind::io, behind.front());
    result.notices.insert(result.notices.end(), behind.begin(), behind.end());
    return result;
}

} // namespace

CardOrigin choose_card(const CardFacts& facts) {
    const bool data_file = facts.data_file_read && !facts.data_file_empty;
    const bool card_file = facts.card_file_read && !facts.card_file_empty;
    if (data_file && card_file) {
        return facts.card_file_changed_at > facts.data_file_changed_at ? CardOrigin::card_file
                                                                       : CardOrigin::data_file;
    }
    if (data_file) return CardOrigin::data_file;
    if (!card_file) return CardOrigin::nothing;
    // The person emptied the card after card.json was written.
    const bool emptied_since =
        facts.data_file_read && facts.data_file_changed_at > facts.card_file_changed_at;
    return emptied_since ? CardOrigin::nothing : CardOrigin::card_file;
}

LoadedCard load_card(storage::Store* store, const std::filesystem::path& folder) {
    LoadedCard loaded;
    const Outcome<KeptCard> kept = read_from_store(store);
    if (!kept && store != nullptr) loaded.notices.push_back(kept.error().sentence);
    const Outcome<CardFile> file = read_from_file(folder);
    if (!file && file.error().kind != Problem::Kind::not_found) {
        loaded.notices.push_back(file.error().sentence);
    }
    StandingCard standing = standing_card(kept, file);
    loaded.origin = standing.origin;
    loaded.card = std::move(standing.card);
    if (loaded.origin == CardOrigin::data_file) {
        if (!kept->left_out.empty()) {
            loaded.notices.push_back(left_out_sentence("The data file", kept->left_out));
        }
    } else if (loaded.origin == CardOrigin::card_file) {
        loaded.offered_back = kept.has_value();
        if (!file->left_out.empty()) {
            loaded.notices.push_back(left_out_sentence("card.json", file->left_out));
        }
    }
    return loaded;
}

Outcome<ChangedCard> change_card(storage::Store* store, const std::filesystem::path& folder,
                                 const Card::Changes& changes, const content::Content& content,
                                 const Now& now) {
    return change(store, folder, changes, {}, content, now);
}

Outcome<ChangedCard> change_card_with(storage::Store& store, const std::filesystem::path& folder,
                                      const Alongside& alongside, const content::Content& content,
                                      const Now& now) {
    return change(&store, folder, {}, alongside, content, now);
}

std::vector<std::string> refresh_copies(storage::Store& store, const std::filesystem::path& folder,
                                        const content::Content& content, const Now& now) {
    const auto lock = storage::FolderLock::take(folder);
    if (!lock && lock.error().kind == Problem::Kind::busy) return {}; // the next time, then
    const auto kept = read_from_store(&store);
    if (!kept) return {};
    const auto file = read_from_file(folder);
    std::vector<std::string> notices;
    const StandingCard standing = standing_card(kept, file);
    if (standing.origin == CardOrigin::nothing) return {};
    // One of a later version holds what this one does not know.
    const bool later_version = !file && file.error().kind == Problem::Kind::newer_version;
    const bool behind =
        !file || file->card != kept->card || file->begun_without_base != kept->begun_without_base;
    if (standing.origin == CardOrigin::data_file && behind && !later_version) {
        keep_unreadable_file(folder, file, now, notices);
        write_copy(storage::card_fields_file(folder),
                   write_card_file(kept->card, kept->changed_at, kept->begun_without_base,
                                   not_understood(kept, file, {})),
                   notices);
    }
    const CardView view = make_card_view(standing.card, content, now.local.date);
    const std::string wanted = render_html(view);
    const auto page = storage::read_whole_file(storage::card_page_file(folder), largest_page_file);
    if (!is_up_to_date(page, wanted, view.as_of)) {
        write_copy(storage::card_page_file(folder), wanted, notices);
    }
    return notices;
}

} // namespace zebra::card
