// What a screen function is given: where to draw, what to show, where one can go from here. A
// screen is one function of the model and a little view state; it draws through ui:: and changes
// data through the model.
#pragma once

#include "app/model/model.h"
#include "app/screens/view_state.h"
#include "app/strings.h"
#include "app/ui/context.h"
#include "app/ui/snackbar.h"
#include "platform/window.h"

#include <functional>
#include <string>
#include <string_view>

namespace zebra::app {

// Where a screen stands: by itself, or beside what it leads to, or beside what it came from.
enum class Pane { alone, list, detail };

struct Stage {
    ui::Context& ui;
    Model& model;
    ViewState& view;
    const Strings& say;
    ui::Snackbar& snackbar;
    platform::Capabilities capabilities;
    std::function<bool(const std::string&)> open_url;
    std::function<bool(const platform::Notification&)> notify;
    ScreenName screen = ScreenName::card; // this one
    Pane pane = Pane::alone;
    float pinned = 0; // height of what is pinned at the bottom; the snackbar stands above it

    // --- going somewhere; takes effect after this frame
    void open(ScreenName to) { view.wanted.push_back({Move::Kind::open, to, screen}); }
    void back() { view.wanted.push_back({Move::Kind::back, {}, screen}); }

    // Says what was done, with a way to take it back.
    void done(std::string message, ui::Snackbar::Undo undo = {}) {
        snackbar.show(std::move(message), std::move(undo), ui.frame().now_ms);
    }
    // The same of a change whose undo refuses when it does not stand any more: then the one before
    // it can be taken back as well.
    void done_one_of_many(std::string message, ui::Snackbar::Undo undo) {
        snackbar.show(std::move(message), std::move(undo), ui.frame().now_ms, true);
    }
    // Says why something was not done.
    void refused(const Problem& problem) { snackbar.show(problem.sentence, {}, ui.frame().now_ms); }
};

} // namespace zebra::app
