#include "app/model/shopping_model.h"

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

using foods::ShoppingItem;
using foods::ShoppingStore;

Outcome<ShoppingStore> store_of(DataSession& data) {
    if (data.store() == nullptr) {
        return fail(data.why_not_saved());
    }
    return ShoppingStore{*data.store()};
}

} // namespace

const std::vector<ShoppingItem>& ShoppingModel::items(DataSession& data) {
    const std::uint64_t revision = data.revision();
    if (read_at_ == revision) return items_;
    read_at_ = revision;
    items_.clear();
    if (data.store() == nullptr) return items_;
    if (auto read = ShoppingStore{*data.store()}.all()) {
        items_ = std::move(*read);
    } else {
        data.add_notice(read.error().sentence);
    }
    return items_;
}

const ShoppingItem* ShoppingModel::find(DataSession& data, std::string_view food) {
    const std::vector<ShoppingItem>& all = items(data);
    const auto found =
        std::ranges::find_if(all, [&](const ShoppingItem& item) { return item.food == food; });
    return found == all.end() ? nullptr : &*found;
}

std::size_t ShoppingModel::ticked(DataSession& data) {
    return static_cast<std::size_t>(std::ranges::count(items(data), true, &ShoppingItem::ticked));
}

Outcome<ShoppingModel::Added> ShoppingModel::add(DataSession& data, std::string_view text,
                                                 const std::optional<std::string>& food) {
    auto store = store_of(data);
    if (!store) return fail(store.error());
    return store->add(text, food, data.now());
}

Outcome<void> ShoppingModel::undo(DataSession& data, const Added& added) {
    auto store = store_of(data);
    if (!store) return fail(store.error());
    if (!added.before) return store->remove(added.item.id, data.now());
    return tick(data, added.before->id, added.before->ticked);
}

Outcome<void> ShoppingModel::tick(DataSession& data, std::int64_t id, bool ticked) {
    auto store = store_of(data);
    if (!store) return fail(store.error());
    if (auto before = store->tick(id, ticked, data.now()); !before) return fail(before.error());
    return {};
}

Outcome<ShoppingModel::Ids> ShoppingModel::remove_ticked(DataSession& data) {
    auto store = store_of(data);
    if (!store) return fail(store.error());
    return store->remove_ticked(data.now());
}

Outcome<void> ShoppingModel::restore(DataSession& data, const Ids& ids) {
    auto store = store_of(data);
    if (!store) return fail(store.error());
    return store->restore(ids, data.now());
}

} // namespace zebra::app
