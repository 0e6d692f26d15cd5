// The program as a step that somebody calls: a desktop loop, a browser's callback, a test. It owns
// no loop and never blocks; whoever calls it waits as long as it says.
#pragma once

#include "app/frame_policy.h"
#include "app/model/model.h"
#include "app/screens/arrangement.h"
#include "app/screens/stage.h"
#include "app/screens/view_state.h"
#include "app/strings.h"
#include "app/ui/context.h"
#include "app/ui/fonts.h"
#include "app/ui/imgui_bridge.h"
#include "app/ui/snackbar.h"
#include "platform/window.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zebra::app {

struct Turn {
    bool presented = false;          // a frame was drawn
    bool close = false;              // the person closed the window
    std::optional<int> wait_ms = {}; // how long to wait for events; nullopt: until one comes
};

class App {
  public:
    // All of them must outlive the app. The window's OpenGL context is current.
    App(Model& model, const Strings& strings, platform::Window& window, ui::ImGuiBridge& bridge,
        ui::Fonts& fonts);

    // Takes what happened and draws a frame if there is reason to. `now_ms` is monotonic.
    Turn step(std::span<const platform::Event> events, std::int64_t now_ms);
    // At least this many frames are drawn, one a step, whatever happens.
    void request_frames(int count) { frames_left_ = count; }
    // Keeps what was typed and the window's size. Call before the window goes. A Problem: something
    // that was typed could not be saved.
    Outcome<void> close();

    ViewState& view() { return view_; }
    const ui::SemanticsTree& semantics() { return ui_.semantics(); }
    const ui::Interaction& input() { return ui_.input(); }
    // The control that a press there would reach, as the screen is seen; 0 for none.
    ui::Id control_at(ui::Point seen);
    int frames() const { return frames_; }
    // For pictures: the screen's outermost scroll area moves by this many logical units.
    void scroll_by(float distance) { ui_.input().scroll_first_by(distance); }
    // For pictures: instead of the person's preferences.
    void set_appearance(const ui::Appearance& appearance) { appearance_ = appearance; }

  private:
    class WindowClipboard final : public ui::Clipboard {
      public:
        explicit WindowClipboard(platform::Window& window) : window_(window) {}
        std::string text() override { return window_.clipboard_text(); }
        void set_text(const std::string& text) override { window_.set_clipboard_text(text); }

      private:
        platform::Window& window_;
    };

    void take(const platform::Event& event);
    void look_at_clock();
    bool tells_reminders() const;
    void draw(std::int64_t now_ms);
    void draw_screen(Stage& stage);
    void put_panes(Stage& stage, const Arrangement& shown, const ui::Rect& view);
    void put_navigation(Stage& stage);
    Arrangement arrangement() const;
    void move_on(Stage& stage); // to where the frame wanted to go
    void search_foods(Stage& stage);
    bool handed_over() const; // the card is shown and nothing else can be reached
    bool turned() const { return view_.show.turned && handed_over(); }
    void hold_to_leave(Stage& stage, bool held);
    void step_back(Stage& stage);
    void take_keys(Stage& stage);
    void go_to(Stage& stage, Tab tab);
    Stage stage();
    FrameInputs frame_inputs(bool events, std::int64_t now_ms) const;
    void pass_requests_to_window();

    Model& model_;
    const Strings& strings_;
    platform::Window& window_;
    ui::ImGuiBridge& bridge_;
    ui::Fonts& fonts_;
    WindowClipboard clipboard_;
    ui::Context ui_;
    ViewState view_;
    ui::Snackbar snackbar_;
    std::optional<ui::Appearance> appearance_;

    int frames_ = 0;
    int frames_left_ = frames_after_an_event;
    std::int64_t drawn_at_ms_ = 0;
    bool hidden_ = false;
    bool awake_ = false;
    bool full_screen_ = false;
    bool close_wanted_ = false;
    bool follow_clock_ = true;
    platform::CursorShape cursor_ = platform::CursorShape::arrow;
    std::optional<platform::TextInputRequest> text_input_;
};

} // namespace zebra::app
