#include "core/storage/recorded.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

namespace zebra::storage {

Outcome<bool> anything_recorded(Store& store) {
    return store.read([](SQLite::Database& database) -> Outcome<bool> {
        SQLite::Statement query{database, "SELECT EXISTS (SELECT 1 FROM card_field)"
                                          " OR EXISTS (SELECT 1 FROM habit)"
                                          " OR EXISTS (SELECT 1 FROM day_change)"
                                          " OR EXISTS (SELECT 1 FROM day_value)"
                                          " OR EXISTS (SELECT 1 FROM day_note)"
                                          " OR EXISTS (SELECT 1 FROM symptom_entry)"
                                          " OR EXISTS (SELECT 1 FROM own_symptom)"
                                          " OR EXISTS (SELECT 1 FROM weight)"
                                          " OR EXISTS (SELECT 1 FROM injection)"
                                          " OR EXISTS (SELECT 1 FROM food_mark)"
                                          " OR EXISTS (SELECT 1 FROM food_favourite)"
                                          " OR EXISTS (SELECT 1 FROM own_food)"
                                          " OR EXISTS (SELECT 1 FROM shopping_item)"};
        query.executeStep();
        return query.getColumn(0).getInt() != 0;
    });
}

} // namespace zebra::storage
