// Where every statement comes from, and what is still to be confirmed.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <fmt/format.h>

namespace zebra::app {

namespace {

using ui::Type;

std::string_view read_key(content::Source::Read read) {
    switch (read) {
    case content::Source::Read::found: return "sources.read";
    case content::Source::Read::general: return "sources.to_be_confirmed";
    case content::Source::Read::own: return "sources.own";
    }
    return "sources.own";
}

// What a patient summary is coded with, and the card's other languages.
void put_more_to_review(Stage& stage) {
    ui::Context& ui = stage.ui;
    const std::vector<content::Code>& codes = stage.model.content.codes();
    ui.space(ui::space::l);
    ui::heading(ui, Type::title, stage.say("sources.languages"));
    std::vector<std::string> drafts;
    for (const content::CardWords& words : stage.model.card.languages()) {
        const bool draft = words.review() != content::Statement::Review::reviewed;
        if (draft && !words.is_english()) drafts.push_back(words.english_name());
    }
    ui::text(ui, Type::body,
             stage.say.filled("sources.languages_text", {{"languages", join(drafts, ", ")}}));
    ui.space(ui::space::l);
    ui::heading(ui, Type::title, stage.say("sources.codes"));
    ui::text(ui, Type::body, stage.say("sources.codes_text"));
    ui.space(ui::space::s);
    ui::list_card(ui, stage.say("sources.codes"), [&] {
        bool first = true;
        for (const content::Code& code : codes) {
            if (code.review != content::Statement::Review::needs_review) continue;
            if (!first) ui::divider(ui);
            first = false;
            ui::text_row(ui, code.display, fmt::format("{}\n{}", code.code, code.system));
        }
    });
}

} // namespace

void show_sources(Stage& stage, const ui::Rect& view) {
    page(stage, view, {.title = stage.say("sources.title")}, [&] {
        ui::Context& ui = stage.ui;
        const content::Content& content = stage.model.content;
        ui::banner(ui, ui::BannerLook::caution, stage.say("sources.not_reviewed_title"),
                   stage.say("sources.not_reviewed"));
        ui.space(ui::space::m);
        std::vector<const content::Statement*> open;
        for (const auto& [id, statement] : content.statements()) {
            if (statement.review == content::Statement::Review::needs_review) {
                open.push_back(&statement);
            }
        }
        ui::heading(ui, Type::title, stage.say("sources.needs_review"));
        ui::text(ui, Type::body,
                 stage.say.counted("sources.needs_review_count", static_cast<long>(open.size()),
                                   {{"all", std::to_string(content.statements().size())}}));
        ui.space(ui::space::s);
        ui::list_card(ui, stage.say("sources.needs_review"), [&] {
            bool first = true;
            for (const content::Statement* statement : open) {
                if (!first) ui::divider(ui);
                first = false;
                std::string from;
                for (const std::string& id : statement->sources) {
                    from += (from.empty() ? "" : "; ") + content::describe(*content.source(id));
                }
                ui::text_row(ui,
                             content.with_emergency_number(
                                 statement->id, stage.model.preferences.emergency_number),
                             from);
            }
        });
        put_more_to_review(stage);
        ui.space(ui::space::l);
        ui::heading(ui, Type::title, stage.say("sources.all"));
        ui.space(ui::space::s);
        ui::list_card(ui, stage.say("sources.all"), [&] {
            bool first = true;
            for (const content::Source& source : content.sources()) {
                if (source.read == content::Source::Read::own) continue;
                if (!first) ui::divider(ui);
                first = false;
                std::string caption =
                    fmt::format("{} \u00B7 {}", source.about, stage.say(read_key(source.read)));
                if (!source.link.empty()) caption += "\n" + source.link;
                ui::text_row(ui, content::describe(source), caption);
            }
        });
        ui.space(ui::space::l);
        ui::heading(ui, Type::title, stage.say("sources.licences"));
        ui::text(ui, Type::body, stage.say("sources.licences_text"));
    });
}

} // namespace zebra::app
