#include "app/model/injection_model.h"

#include <algorithm>
#include <utility>

namespace zebra::app {

bool InjectionModel::any() const {
    const card::Card& card = card_.card();
    return card.has("analogue") || card.has("last_injection") || card.has("next_injection");
}

const std::vector<diary::Injection>& InjectionModel::log(DataSession& data) {
    const std::uint64_t revision = data.revision();
    if (read_at_ == revision) return log_;
    read_at_ = revision;
    log_.clear();
    ++version_;
    if (data.store() == nullptr) return log_;
    if (auto read = card::read_injections(*data.store())) {
        log_ = std::move(*read);
    } else {
        data.add_notice(read.error().sentence);
    }
    return log_;
}

const diary::Injection* InjectionModel::find(DataSession& data, std::int64_t id) {
    const std::vector<diary::Injection>& entries = log(data);
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [id](const diary::Injection& entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

std::optional<card::CardPlace> InjectionModel::place(DataSession& data) const {
    if (data.store() == nullptr) return std::nullopt;
    return card::CardPlace{*data.store(), data.folder(), content_, data.now()};
}

InjectionModel::Change InjectionModel::change(DataSession& data, const Work& work) {
    const auto at = place(data);
    if (!at) return fail(data.why_not_saved());
    auto changed = work(*at);
    if (!changed) return fail(changed.error());
    card_.take(data, std::move(changed->card));
    return std::move(changed->change);
}

InjectionModel::Change InjectionModel::add(DataSession& data, const diary::InjectionReport& report,
                                           const std::optional<std::string>& next) {
    return change(data,
                  [&](const card::CardPlace& at) { return card::log_injection(at, report, next); });
}

InjectionModel::Change InjectionModel::edit(DataSession& data, std::int64_t id,
                                            const diary::InjectionReport& report) {
    return change(data,
                  [&](const card::CardPlace& at) { return card::edit_injection(at, id, report); });
}

InjectionModel::Change InjectionModel::remove(DataSession& data, std::int64_t id) {
    return change(data, [&](const card::CardPlace& at) { return card::remove_injection(at, id); });
}

InjectionModel::Change InjectionModel::plan(DataSession& data,
                                            const std::optional<std::string>& interval,
                                            const std::optional<std::string>& next) {
    return change(
        data, [&](const card::CardPlace& at) { return card::plan_injections(at, interval, next); });
}

Outcome<void> InjectionModel::undo(DataSession& data, const card::LogChange& change) {
    const auto at = place(data);
    if (!at) return fail(data.why_not_saved());
    auto undone = card::undo_log_change(*at, change);
    if (!undone) return fail(undone.error());
    card_.take(data, std::move(*undone));
    return {};
}

} // namespace zebra::app
