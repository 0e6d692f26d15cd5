// Copies of the card for paper, a lock screen, another device: how each will look, saving it, and
// which of the earlier ones are out of date.
#include "app/screens/card_parts.h"
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace zebra::app {

namespace {

using card::ExportForm;
using card::print::PictureSize;
using ui::Role;
using ui::Type;

constexpr std::array forms = {ExportForm::pdf,  ExportForm::png,  ExportForm::qr_png,
                              ExportForm::html, ExportForm::text, ExportForm::fhir};
// Of the lock-screen picture: what most phones have; others scale it.
constexpr std::array phone_sizes = {PictureSize{1080, 2340}, PictureSize{1170, 2532},
                                    PictureSize{1440, 3120}};
constexpr float page_preview = 360; // wide at most
constexpr float phone_preview = 200;
constexpr float code_preview = 240;

std::string name_of(const Stage& stage, ExportForm form) {
    return stage.say(fmt::format("save.form.{}", card::to_name(form)));
}

ExportModel::Wanted wanted(Stage& stage, float width) {
    const SaveFormState& form = stage.view.save;
    const float scale = stage.ui.fonts().content_scale();
    float most = page_preview;
    if (form.form == ExportForm::png) most = phone_preview;
    if (form.form == ExportForm::qr_png) most = code_preview;
    return {form.form, chosen_paper(stage), phone_sizes[form.phone_size],
            static_cast<int>(std::lround(std::min(width, most) * scale))};
}

void put_forms(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui::text(ui, Type::caption_strong, stage.say("save.what"));
    ui.space(ui::space::xs);
    std::array<std::string, forms.size()> labels;
    std::array<ui::Chip, forms.size()> chips;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        labels[i] = name_of(stage, forms[i]);
        chips[i] = {card::to_name(forms[i]), labels[i], forms[i] == stage.view.save.form};
    }
    const int pressed = ui::chips(ui, chips);
    if (pressed >= 0) stage.view.save.form = forms[static_cast<std::size_t>(pressed)];
    ui.space(ui::space::s);
    ui::text(ui, Type::body,
             stage.say(fmt::format("save.about.{}", card::to_name(stage.view.save.form))),
             Role::ink_soft);
    ui.space(ui::space::m);
}

void put_phone_sizes(Stage& stage) {
    std::array<std::string, phone_sizes.size()> labels;
    std::array<ui::Segment, phone_sizes.size()> segments;
    for (std::size_t i = 0; i < phone_sizes.size(); ++i) {
        labels[i] = fmt::format("{} \u00D7 {}", phone_sizes[i].width, phone_sizes[i].height);
        segments[i] = {labels[i], labels[i]};
    }
    const int pressed = ui::segmented(stage.ui, stage.say("save.size"), segments,
                                      static_cast<int>(stage.view.save.phone_size));
    if (pressed >= 0) stage.view.save.phone_size = static_cast<std::size_t>(pressed);
    stage.ui.space(ui::space::m);
}

void put_language(Stage& stage) {
    ui::list_card(stage.ui, stage.say("save.language"), [&] {
        if (ui::list_row(stage.ui, {.id = "language",
                                    .title = stage.say("save.language"),
                                    .value = stage.model.card.words().name()})) {
            stage.open(ScreenName::card_language);
        }
    });
    stage.ui.space(ui::space::m);
}

void put_picture(Stage& stage, ExportForm form,
                 const std::shared_ptr<const platform::Picture>& picture) {
    ui::Context& ui = stage.ui;
    const float scale = ui.fonts().content_scale(); // its pixels are those of the screen
    const float width = static_cast<float>(picture->width) / scale;
    const float height = static_cast<float>(picture->height) / scale;
    const ui::Rect row = ui.take(height);
    const ui::Rect place{row.x + std::round((row.width - width) / 2), row.y, width, height};
    ui.show_picture(picture);
    ui.paint().picture(place);
    const float line = ui::stroke::hairline;
    ui.paint().outline({place.x - line, place.y - line, width + 2 * line, height + 2 * line},
                       Role::outline, line);
    ui.add_node(0, ui::NodeRole::image,
                stage.say.filled("save.preview", {{"form", name_of(stage, form)}}), place);
}

void put_text(Stage& stage, const ExportModel::Preview& preview) {
    ui::Context& ui = stage.ui;
    ui::card(ui, stage.say("save.contains"), [&] {
        ui::text(ui, Type::caption, preview.text);
        if (preview.more_lines == 0) return;
        ui.space(ui::space::s);
        ui::text(ui, Type::caption_strong,
                 stage.say.counted("save.more_lines", static_cast<long>(preview.more_lines)));
    });
}

void put_preview(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::title, stage.say("save.preview_title"));
    ui.space(ui::space::s);
    const ExportModel::Wanted what = wanted(stage, ui.width());
    Model& model = stage.model;
    const auto& preview = model.exports.preview(model.card, model.data.now(), what);
    if (!preview) {
        ui::banner(ui, ui::BannerLook::caution, {}, preview.error().sentence);
        return;
    }
    if (what.form == ExportForm::qr_png) put_left_out(stage, model.card.qr()->text);
    if (preview->picture != nullptr) {
        put_picture(stage, what.form, preview->picture);
    } else {
        put_text(stage, *preview);
    }
}

std::string labels_of(const Stage& stage, const std::vector<std::string_view>& fields) {
    std::vector<std::string> labels;
    labels.reserve(fields.size());
    for (const std::string_view field : fields) {
        labels.push_back(stage.model.content.field_words(field).label);
    }
    return join(labels, ", ");
}

// "Page to print", and in which language unless that is English.
std::string title_of(const Stage& stage, const card::ExportRecord& record) {
    std::string title = name_of(stage, record.form);
    if (record.language == content::card_language_codes().front()) return title;
    for (const content::CardWords& words : stage.model.card.languages()) {
        if (words.code() == record.language) title += fmt::format(" ({})", words.english_name());
    }
    return title;
}

void put_made(Stage& stage) {
    ui::Context& ui = stage.ui;
    // A copy: forgetting one changes the list.
    const std::vector<ExportModel::Made> made = stage.model.exports.made(stage.model.card);
    if (made.empty()) return;
    ui.space(ui::space::l);
    ui::heading(ui, Type::title, stage.say("save.made"));
    ui::text(ui, Type::caption, stage.say("save.made_how"), Role::ink_soft);
    ui.space(ui::space::s);
    ui::list_card(ui, stage.say("save.made"), [&] {
        bool first = true;
        for (const ExportModel::Made& one : made) {
            if (!first) ui::divider(ui);
            first = false;
            const std::string title = title_of(stage, one.record);
            const std::string date = short_date(one.record.made_on);
            const std::string caption =
                one.changed.empty()
                    ? stage.say.filled("save.still_true", {{"date", date}})
                    : stage.say.filled("save.outdated",
                                       {{"date", date}, {"fields", labels_of(stage, one.changed)}});
            const std::string id =
                fmt::format("{}.{}", card::to_name(one.record.form), one.record.language);
            if (!ui::removable_row(
                    ui, {.id = id,
                         .title = title,
                         .caption = caption,
                         .remove_name = stage.say.filled("save.forget", {{"copy", title}}),
                         .icon = one.changed.empty() ? ui::Icon::check : ui::Icon::alert})) {
                continue;
            }
            Model& model = stage.model;
            if (const auto done = ExportModel::forget(model.data, one.record); !done) {
                stage.refused(done.error());
                continue;
            }
            stage.done(stage.say.filled("save.forgotten", {{"copy", title}}),
                       [&model, record = one.record] {
                           return ExportModel::remember(model.data, record);
                       });
        }
    });
}

void save(Stage& stage) {
    Model& model = stage.model;
    const auto saved = model.exports.save(model.data, model.card, wanted(stage, 1));
    if (!saved) {
        stage.refused(saved.error());
        return;
    }
    const std::string folder = saved->file.parent_path().filename().string();
    const std::string file = saved->file.filename().string();
    stage.done(stage.say.filled("save.done", {{"folder", folder}, {"file", file}}),
               [&model, saved = *saved] { return ExportModel::take_back(model.data, saved); });
}

} // namespace

void put_outdated_copies(Stage& stage) {
    ui::Context& ui = stage.ui;
    bool any = false;
    for (const ExportModel::Made& one : stage.model.exports.made(stage.model.card)) {
        if (one.changed.empty()) continue;
        if (!any) ui.space(ui::space::m);
        any = true;
        ui::note(
            ui, ui::Icon::alert, Type::body,
            stage.say.filled("save.copy_outdated", {{"copy", title_of(stage, one.record)},
                                                    {"date", short_date(one.record.made_on)},
                                                    {"fields", labels_of(stage, one.changed)}}),
            Role::ink);
        ui.space(ui::space::xs);
    }
    if (any
        && ui::button(ui, {.id = "copies",
                           .label = stage.say("save.again"),
                           .look = ui::ButtonLook::tonal,
                           .icon = ui::Icon::download})) {
        stage.open(ScreenName::card_save);
    }
}

void show_card_save(Stage& stage, const ui::Rect& view) {
    ui::Context& ui = stage.ui;
    const auto& folder = stage.model.exports.downloads();
    const std::string where = save_place(stage);
    const ui::Button button{.id = "save-copy",
                            .label = stage.say("save"),
                            .icon = ui::Icon::download,
                            .disabled = !folder,
                            .second_line = where,
                            .least_height = ui::size::primary_button};
    page(stage, view,
         {.title = stage.say("save.title"),
          .footer_height = ui::button_height(ui, button, page_width(ui, view)),
          .footer =
              [&] {
                  if (ui::button(ui, button)) save(stage);
              }},
         [&] {
             put_forms(stage);
             if (stage.view.save.form == ExportForm::pdf) put_paper_choice(stage);
             if (stage.view.save.form == ExportForm::png) put_phone_sizes(stage);
             put_language(stage);
             put_preview(stage);
             put_made(stage);
         });
}

} // namespace zebra::app
