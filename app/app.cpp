#include "app/app.h"

#include "app/screens/arrangement.h"
#include "app/screens/screens.h"
#include "app/tell_reminders.h"
#include "app/ui/navigation.h"

#include <algorithm>

namespace zebra::app {

namespace {

using platform::Key;
using platform::KeyEvent;

// While hidden, where the person wants reminders: as seldom as it may wake the machine.
constexpr int reminders_at_most_late_ms = 15 * 60'000;

struct TabLook {
    Tab tab;
    std::string_view id;
    std::string_view label_key;
    ui::Icon icon;
};

constexpr auto tab_looks = std::to_array<TabLook>({
    {Tab::card, "tab-card", "tab.card", ui::Icon::card},
    {Tab::today, "tab-today", "tab.today", ui::Icon::checkbox},
    {Tab::foods, "tab-foods", "tab.foods", ui::Icon::food_apple},
    {Tab::trends, "tab-trends", "tab.trends", ui::Icon::chart_line},
    {Tab::more, "tab-more", "tab.more", ui::Icon::dots},
});

int to_int_ms(std::int64_t ms) {
    return static_cast<int>(std::clamp<std::int64_t>(ms, 0, 1'000'000'000));
}

std::optional<int> earlier(std::optional<int> a, std::optional<int> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

// As it is for who sees the screen the other way up.
platform::Event turned_around(platform::Event event, platform::LogicalSize size) {
    if (auto* pointer = std::get_if<platform::PointerEvent>(&event)) {
        pointer->x = size.width - pointer->x;
        pointer->y = size.height - pointer->y;
    } else if (auto* wheel = std::get_if<platform::WheelEvent>(&event)) {
        wheel->dx = -wheel->dx;
        wheel->dy = -wheel->dy;
    }
    return event;
}

} // namespace

App::App(Model& model, const Strings& strings, platform::Window& window, ui::ImGuiBridge& bridge,
         ui::Fonts& fonts)
    : model_(model), strings_(strings), window_(window), bridge_(bridge), fonts_(fonts),
      clipboard_(window), ui_(fonts, clipboard_) {
    snackbar_.set_words(strings_.filled("undo.before", {{"what", ui::Snackbar::what}}));
}

Stage App::stage() {
    return {ui_,
            model_,
            view_,
            strings_,
            snackbar_,
            window_.capabilities(),
            [this](const std::string& url) { return window_.open_url(url); },
            [this](const platform::Notification& one) { return window_.notify(one); }};
}

void App::take(const platform::Event& event) {
    if (std::holds_alternative<platform::CloseEvent>(event)) {
        close_wanted_ = true;
    } else if (const auto* visibility = std::get_if<platform::VisibilityEvent>(&event)) {
        const bool was_hidden = hidden_;
        hidden_ = visibility->state != platform::VisibilityEvent::State::shown;
        if (was_hidden && !hidden_) follow_clock_ = true; // not when a part was uncovered
        if (hidden_) model_.data.start_leaving(window_.waker(), model_.content);
    } else if (const auto* focus = std::get_if<platform::FocusEvent>(&event)) {
        if (focus->focused) {
            model_.data.look_elsewhere();
            model_.data.ask_housekeeping_again();
            follow_clock_ = true;
        } else {
            Stage current = stage();
            keep_drafts(current);
        }
    } else {
        ui_.input().push(turned() ? turned_around(event, window_.logical_size()) : event);
    }
}

ui::Id App::control_at(ui::Point seen) {
    if (!turned()) return ui_.input().at(seen);
    const platform::LogicalSize size = window_.logical_size();
    return ui_.input().at({size.width - seen.x, size.height - seen.y});
}

bool App::handed_over() const {
    const std::vector<ScreenName> path = view_.path();
    return std::find(path.begin(), path.end(), ScreenName::card_show) != path.end();
}

FrameInputs App::frame_inputs(bool events, std::int64_t now_ms) const {
    FrameInputs inputs;
    inputs.events_arrived = events;
    inputs.frames_left = frames_left_;
    inputs.animating = ui_.frame_wanted() || follow_clock_;
    inputs.hidden = hidden_;
    inputs.timer_due_in_ms = earlier(snackbar_.due_in_ms(now_ms), ui_.due_in_ms(now_ms));
    if (const auto due = next_draft_due_ms(view_)) {
        inputs.timer_due_in_ms = earlier(inputs.timer_due_in_ms, to_int_ms(*due - now_ms));
    }
    inputs.look_in_ms = next_look_at_clock_ms(model_.data.now(), model_.preferences.day_end_minute);
    if (tells_reminders()) inputs.hidden_look_in_ms = reminders_at_most_late_ms;
    inputs.caret_shown = ui_.field_request().has_value();
    const std::int64_t last_input = ui_.last_input_ms();
    inputs.ms_since_input = to_int_ms(now_ms - last_input);
    inputs.ms_input_to_frame = to_int_ms(drawn_at_ms_ - last_input);
    return inputs;
}

// Draws again when what is shown depends on what time it is.
void App::look_at_clock() {
    const Now now = model_.data.now();
    const bool other_day = model_.day.look_at_clock(now);
    const PreparationModel::Look look = model_.preparation.look_at_clock(now);
    if (other_day || look == PreparationModel::Look::phase
        || (look == PreparationModel::Look::minute && view_.counts_down)) {
        frames_left_ = std::max(frames_left_, frames_after_an_event);
    }
}

bool App::tells_reminders() const {
    return model_.preferences.reminders && window_.capabilities().notify;
}

Turn App::step(std::span<const platform::Event> events, std::int64_t now_ms) {
    for (const platform::Event& event : events) take(event);
    look_at_clock();
    // A stranger who holds the card is told nothing.
    if (tells_reminders() && !handed_over()) tell_reminders(model_, strings_, window_);
    Turn turn;
    turn.close = close_wanted_;
    if (decide_frame(frame_inputs(!events.empty(), now_ms)).action
        == FrameDecision::Action::draw_now) {
        if (!events.empty()) frames_left_ = std::max(frames_left_, frames_after_an_event);
        draw(now_ms);
        turn.presented = true;
        if (frames_left_ > 0) --frames_left_;
    }
    const FrameDecision next = decide_frame(frame_inputs(false, now_ms));
    switch (next.action) {
    case FrameDecision::Action::draw_now: turn.wait_ms = 0; break;
    case FrameDecision::Action::wait_ms: turn.wait_ms = next.ms; break;
    case FrameDecision::Action::wait_for_event: turn.wait_ms = std::nullopt; break;
    }
    return turn;
}

void App::draw(std::int64_t now_ms) {
    // What was pressed was pressed on the day that was seen; another is shown only after that.
    const bool follow_clock = follow_clock_ && !ui_.input().has_pending();
    if (follow_clock) follow_clock_ = false;
    model_.refresh(follow_clock);
    if (frames_ == 0 && model_.is_new()) view_.stacks[Tab::card] = {ScreenName::welcome};
    const ui::Appearance appearance = appearance_.value_or(model_.preferences.appearance);
    snackbar_.expire(now_ms);
    const platform::LogicalSize size = window_.logical_size();
    fonts_.prefer(model_.card.words().code() == "zh" ? ui::HanForms::chinese
                                                     : ui::HanForms::japanese);
    fonts_.begin_frame(appearance.text_scale, window_.content_scale());
    bridge_.begin_frame(window_.framebuffer_size(), fonts_.atlas());
    const int since_input = to_int_ms(now_ms - ui_.last_input_ms());
    ui_.begin_frame(
        {size.width, size.height, window_.safe_insets(), now_ms, caret_is_visible(since_input)},
        appearance, bridge_.draw_list());
    Stage current = stage();
    draw_screen(current);
    take_keys(current);
    ui_.end_frame();
    bridge_.upload(fonts_.atlas());
    bridge_.upload_picture(ui_.picture());
    bridge_.end_frame(ui::colour(appearance.theme, ui::Role::page), turned());
    if (turned()) ui_.semantics().turn_around(size.width, size.height);
    window_.present();
    drawn_at_ms_ = now_ms;
    ++frames_;
    pass_requests_to_window();

    if (!view_.wanted.empty()) move_on(current);
    if (model_.data.revision() != model_.shown_revision()) {
        frames_left_ = std::max(frames_left_, 2); // something changed while it was being drawn
    }
    // The card is on the screen; now there is time for the rest.
    model_.data.start_housekeeping(window_.waker(), model_.content);
}

Arrangement App::arrangement() const {
    return arrange(view_.path(), ui_.frame().width >= ui::size::panes_from);
}

void App::move_on(Stage& stage) {
    keep_drafts(stage);
    model_.exports.drop_preview(); // made again where it is still looked at
    const Arrangement before = arrangement();
    view_.apply_moves();
    ui_.input().hold_events();
    if (view_.current() != ScreenName::card_edit) {
        // What could not be kept stays, with the reason, until it is mended.
        std::erase_if(view_.card_form.drafts,
                      [](const auto& entry) { return entry.second.problem.empty(); });
    }
    // Whoever chose from a list that stays where it is goes on there.
    const Arrangement after = arrangement();
    if (after.main != ScreenName::more) view_.settings_form = {};
    if (before.main != after.main || before.sheet != after.sheet) ui_.input().focus(0);
    frames_left_ = std::max(frames_left_, frames_after_an_event);
}

void App::draw_screen(Stage& stage) {
    const Arrangement shown = arrangement();
    view_.counts_down = false;
    ui_.semantics().open(ui_.add_node(ui_.id("screen"), ui::NodeRole::screen,
                                      to_name(view_.current()), ui_.window()));
    const std::size_t nothing = ui_.semantics().nodes().size();
    // A card that was handed over leads nowhere.
    const bool navigates = !handed_over();
    const ui::Rect view = navigates ? ui::beside_navigation(ui_) : ui_.window();
    // In reading order: the rail stands before the screen, the bar below it.
    // What a sheet covers need not be drawn.
    const std::optional<float> covered = shown.sheet ? ui_.covered_from() : std::nullopt;
    if (covered) ui_.paint().push_clip({0, 0, ui_.frame().width, *covered});
    if (navigates && ui_.wide()) put_navigation(stage);
    put_panes(stage, shown, view);
    if (navigates && !ui_.wide()) put_navigation(stage);
    if (covered) ui_.paint().pop_clip();
    if (shown.sheet) {
        // What it covers is out of reach, for a screen reader too.
        ui_.semantics().cut_back_to(nothing);
        stage.screen = *shown.sheet;
        stage.pane = Pane::alone;
        ui_.push_scope(to_name(*shown.sheet));
        show_screen(stage, *shown.sheet, view);
        ui_.pop_scope();
    } else {
        snackbar_.draw(ui_, {view.x, view.y, view.width, view.height - stage.pinned},
                       strings_("undo"));
    }
    ui_.semantics().close();
}

void App::put_panes(Stage& stage, const Arrangement& shown, const ui::Rect& view) {
    ui::Rect main = view;
    if (shown.detail) main.width = ui::size::master;
    const auto put = [&](ScreenName screen, Pane pane, const ui::Rect& place) {
        stage.screen = screen;
        stage.pane = pane;
        ui_.push_scope(to_name(screen));
        show_screen(stage, screen, place);
        ui_.pop_scope();
    };
    put(shown.main, shown.detail ? Pane::list : Pane::alone, main);
    if (!shown.detail) return;
    const float edge = ui_.paint().border(ui::stroke::hairline);
    ui_.paint().upright_rule({main.right(), view.y}, view.height, ui::Role::divider, edge);
    put(*shown.detail, Pane::detail,
        {main.right() + edge, view.y, view.width - main.width - edge, view.height});
}

void App::put_navigation(Stage& stage) {
    std::vector<ui::Tab> tabs;
    int selected = 0;
    for (const TabLook& look : tab_looks) {
        if (look.tab == view_.tab) selected = static_cast<int>(tabs.size());
        tabs.push_back({look.id, strings_(look.label_key), look.icon});
    }
    const int pressed = ui::navigation(ui_, {.name = strings_("navigation"),
                                             .tabs = tabs,
                                             .selected = selected,
                                             .rail_foot = strings_("on_this_computer")});
    if (pressed >= 0) go_to(stage, tab_looks[static_cast<std::size_t>(pressed)].tab);
}

void App::go_to(Stage& stage, Tab tab) {
    keep_drafts(stage);
    view_.go_to(tab);
    ui_.input().hold_events();
    frames_left_ = std::max(frames_left_, frames_after_an_event);
    // The tab's name is the day it leads to, whichever was looked at before.
    if (tab == Tab::today) model_.day.show(model_.data, model_.day.today());
}

void App::search_foods(Stage& stage) {
    if (view_.tab != Tab::foods || view_.path().size() > 1) stage.open(ScreenName::foods);
    view_.focus_search = true;
}

// What Escape does: closes a sheet, lets go of the focus, goes back, takes a message away.
void App::step_back(Stage& stage) {
    const bool sheet = is_sheet(view_.current());
    if (!sheet && ui_.input().focused() != 0) {
        ui_.input().focus(0);
    } else if (sheet || view_.current() != first_screen(view_.tab)) {
        stage.screen = view_.current();
        stage.back();
    } else {
        snackbar_.dismiss();
    }
}

// A card that was handed over is left on purpose, not by a slip.
void App::hold_to_leave(Stage& stage, bool held) {
    stage.screen = view_.current();
    if (held) {
        stage.back();
    } else {
        stage.done(strings_("show.hold_to_leave"));
    }
}

void App::take_keys(Stage& stage) {
    for (const KeyEvent& event : ui_.input().take_keys()) {
        const int digit = static_cast<int>(event.key) - static_cast<int>(Key::digit_1);
        const bool search = event.key == Key::slash ? view_.tab == Tab::foods
                                                    : event.mods.ctrl && event.key == Key::f;
        if (event.key == Key::escape && view_.current() == ScreenName::card_show) {
            hold_to_leave(stage, event.repeat);
        } else if (event.key == Key::escape) {
            step_back(stage);
        } else if (handed_over() || !(search || event.mods.ctrl)) {
            continue; // no shortcut leads away from a card that was handed over
        } else if (search) {
            search_foods(stage);
        } else if (event.key == Key::z) {
            if (!is_sheet(view_.current())) snackbar_.undo(ui_.frame().now_ms);
        } else if (digit >= 0 && digit < static_cast<int>(tab_looks.size())) {
            go_to(stage, tab_looks[static_cast<std::size_t>(digit)].tab);
        }
        frames_left_ = std::max(frames_left_, frames_after_an_event);
    }
}

void App::pass_requests_to_window() {
    // Whoever reads the card must not have to touch the screen to go on reading.
    const bool awake = arrangement().main == ScreenName::card || handed_over();
    if (awake != awake_) {
        window_.keep_awake(awake);
        awake_ = awake;
    }
    if (const bool full = handed_over(); full != full_screen_) {
        window_.set_full_screen(full);
        full_screen_ = full;
    }
    std::optional<platform::TextInputRequest> wanted;
    // A screen keyboard shows only for a field. A real one always types: letters that follow a Tab
    // at once are meant for the field that the Tab leads to.
    if (!window_.capabilities().screen_keyboard) wanted.emplace();
    if (const auto& request = ui_.field_request()) {
        const ui::Rect& r = request->rect;
        wanted = {{r.x, r.y, r.width, r.height}, request->hint};
    }
    if (wanted != text_input_) {
        window_.set_text_input(wanted);
        text_input_ = wanted;
    }
    if (ui_.cursor_shape() != cursor_) {
        cursor_ = ui_.cursor_shape();
        window_.set_cursor(cursor_);
    }
}

Outcome<void> App::close() {
    Stage current = stage();
    keep_drafts(current);
    storage::Store* store = model_.data.store();
    const platform::WindowPlacement placement = window_.placement();
    if (store != nullptr && placement != model_.preferences.window) {
        (void)keep_window(*store, placement); // not worth a word at the end
    }
    model_.data.finish_leaving();
    return drafts_kept(view_, model_.content);
}

} // namespace zebra::app
