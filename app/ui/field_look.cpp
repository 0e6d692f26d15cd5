#include "app/ui/field_look.h"

#include "app/ui/text.h"

namespace zebra::ui {

void put_field_label(Context& ui, std::string_view label, bool strong) {
    if (label.empty()) return;
    const Type type = strong ? Type::strong : Type::caption;
    const Rect place = ui.take(text_height(ui, type, label, ui.width()));
    text_in(ui, type, place, label, strong ? Role::ink : Role::ink_soft);
    ui.space(strong ? space::xs + 2 : space::xs);
}

} // namespace zebra::ui
