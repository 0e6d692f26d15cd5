#include "app/model/kept_food_model.h"

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

using foods::FavouriteStore;
using foods::FoodMark;
using foods::MarkStore;
using foods::RecentStore;

template <class Kept>
Kept taken(DataSession& data, Outcome<Kept> read) {
    if (read) return std::move(*read);
    data.add_notice(read.error().sentence);
    return {};
}

// Of a change that tells what stood before, only whether it was made.
Outcome<void> made(const Outcome<bool>& change) {
    if (!change) return fail(change.error());
    return {};
}

} // namespace

void KeptFoodModel::read(DataSession& data) {
    const std::uint64_t revision = data.revision();
    if (read_at_ == revision) return;
    read_at_ = revision;
    foods::FoodMarks marks;
    favourites_.clear();
    recents_.clear();
    if (storage::Store* store = data.store()) {
        marks = taken(data, MarkStore{*store}.all());
        favourites_ = taken(data, FavouriteStore{*store}.all());
        recents_ = taken(data, RecentStore{*store}.all());
    }
    if (marks == marks_) return;
    marks_ = std::move(marks);
    ++marks_version_;
}

const foods::FoodMarks& KeptFoodModel::marks(DataSession& data) {
    read(data);
    return marks_;
}

const FoodMark* KeptFoodModel::mark(DataSession& data, std::string_view code) {
    read(data);
    const auto found = marks_.find(code);
    return found == marks_.end() ? nullptr : &found->second;
}

const KeptFoodModel::Codes& KeptFoodModel::favourites(DataSession& data) {
    read(data);
    return favourites_;
}

bool KeptFoodModel::is_favourite(DataSession& data, std::string_view code) {
    read(data);
    return std::find(favourites_.begin(), favourites_.end(), code) != favourites_.end();
}

const KeptFoodModel::Codes& KeptFoodModel::recents(DataSession& data) {
    read(data);
    return recents_;
}

Outcome<KeptFoodModel::MarkBefore> KeptFoodModel::set_mark(DataSession& data, std::string_view code,
                                                           foods::Mark mark) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    const FoodMark* before = this->mark(data, code);
    const Now now = data.now();
    return MarkStore{*data.store()}.set(
        code, {mark, before == nullptr ? std::string{} : before->note, now.local.date}, now);
}

Outcome<KeptFoodModel::MarkBefore> KeptFoodModel::clear_mark(DataSession& data,
                                                             std::string_view code) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    return MarkStore{*data.store()}.clear(code, data.now());
}

Outcome<KeptFoodModel::MarkBefore>
KeptFoodModel::write_note(DataSession& data, std::string_view code, std::string note) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    const FoodMark* before = mark(data, code);
    if (before == nullptr) {
        return fail(Problem::Kind::not_found,
                    "This food has no mark. A note belongs to a mark: choose one first.");
    }
    return MarkStore{*data.store()}.set(code, {before->mark, std::move(note), before->day},
                                        data.now());
}

Outcome<void> KeptFoodModel::put_back(DataSession& data, std::string_view code,
                                      const MarkBefore& before) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    return MarkStore{*data.store()}.put_back(code, before, data.now());
}

Outcome<void> KeptFoodModel::add_favourite(DataSession& data, std::string_view code) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    return made(FavouriteStore{*data.store()}.add(code, data.now()));
}

Outcome<void> KeptFoodModel::remove_favourite(DataSession& data, std::string_view code) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    return made(FavouriteStore{*data.store()}.remove(code, data.now()));
}

Outcome<void> KeptFoodModel::put_favourite_back(DataSession& data, std::string_view code) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    return FavouriteStore{*data.store()}.put_back(code, data.now());
}

Outcome<void> KeptFoodModel::note_recent(DataSession& data, std::string_view code) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    return RecentStore{*data.store()}.note(code);
}

Outcome<KeptFoodModel::Codes> KeptFoodModel::clear_recents(DataSession& data) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    return RecentStore{*data.store()}.clear();
}

Outcome<void> KeptFoodModel::put_recents_back(DataSession& data, const Codes& before) {
    if (data.store() == nullptr) return fail(data.why_not_saved());
    return RecentStore{*data.store()}.put_back(before);
}

} // namespace zebra::app
