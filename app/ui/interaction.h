// Who is pressed, focused and scrolled: turns a window's events into presses of controls. Knows
// rectangles and ids only, nothing of what is drawn.
//
// A frame declares its controls with area() and scroller(); events that arrive afterwards are held
// against that declaration. At most one activation happens between two frames: what follows it in
// the same batch waits for the next frame, and so does what could move the focus away from a field
// in which text was just typed.
#pragma once

#include "app/ui/geometry.h"
#include "app/ui/id.h"
#include "app/ui/scrolling.h"
#include "platform/events.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace zebra::ui {

struct Response {
    Id id = 0;
    bool hovered = false;
    bool pressed = false; // under a finger now
    bool held = false;    // pressed, and the finger may have moved off it
    bool clicked = false; // activated since the last frame, by pointer or key
    bool focused = false;
    bool focus_ring = false;   // focused by the keyboard, so show where
    bool kept_down = false;    // pressed for so long that it means something else than a press
    int step = 0;              // of what can be moved by keys: -1 back, 1 on
    std::optional<Point> drag; // of what drags: where the pointer is while it is held
    std::optional<Point> drop; // and where it was let go, once
};

struct AreaOptions {
    bool focusable = true;
    bool disabled = false;
    bool is_field = false; // takes text, keeps arrows and Enter, and a drag selects in it
    bool drags = false;    // follows the pointer: no scrolling starts there
    bool steps = false;    // left and right are for it
    bool moves = false;    // up and down are for it: it is moved in a list
    // What a long press does: nothing, presses again and again, or tells once and is no press then.
    enum class LongPress { none, repeat, tell } long_press = LongPress::none;
};

// The thumb of a scroll area, at its right edge. A mouse can take it.
struct Thumb {
    Rect rect;
    bool wide = false; // under the mouse or held by it
};

class Interaction {
  public:
    // --- between frames
    void push(const platform::Event& event) { pending_.push_back(event); }
    // Works off events up to the next activation. `now_ms` is monotonic.
    void begin_frame(std::int64_t now_ms);
    bool has_pending() const { return !pending_.empty(); }
    // Another screen comes: what has arrived is for it and waits until it was drawn once.
    void hold_events() { held_ = true; }
    bool animating() const; // something glides, or was laid out where it is no more
    // When a finger that stays where it is makes a difference; nullopt: never.
    std::optional<int> due_in_ms(std::int64_t now_ms) const;
    std::int64_t last_input_ms() const { return last_input_ms_; }

    // --- while a frame is built
    Response area(Id id, const Rect& rect, const AreaOptions& options = {});
    // What follows belongs to this scroll area until end_scroller(). Returns its state.
    ScrollState& begin_scroller(Id id, const Rect& view);
    // Returns where the thumb is to be drawn, if there is one.
    std::optional<Thumb> end_scroller(float content_height);
    // Controls declared from here on cover those of lower layers.
    void set_layer(int layer) { layer_ = layer; }
    int layer() const { return layer_; }
    void push_clip(const Rect& rect);
    void pop_clip();
    const Rect& clip() const { return clips_.empty() ? everything_ : clips_.back(); }
    void end_frame();

    // The scroll area that is open may be swiped sideways. 1: a finger was just drawn to the left,
    // on; -1: to the right, back; 0: neither.
    int swipe();

    // --- for controls
    void focus(Id id) { focus_ = id; }
    Id focused() const { return focus_; }
    void reveal(Id scroller, const Rect& rect); // scrolls until it is seen
    Id current_scroller() const { return scrollers_open_.empty() ? 0 : scrollers_open_.back(); }
    ScrollState* scroll_state(Id id);
    void scroll_first_by(float distance); // the first scroll area of the last frame
    // Of the focused field: what was typed, in order. Taken by the field.
    std::vector<platform::Event> take_field_events();
    // The control that a press there would reach; 0 for none.
    Id at(Point point) const;
    // Where Tab leads, in its order: the focusable controls of the uppermost layer.
    std::vector<Id> focus_order() const;
    std::optional<Point> pointer() const { return pointer_; }
    std::optional<Point> press_start() const;
    bool shift_held() const { return mods_.shift; }
    // Keys that nobody took: shortcuts and Escape. Taken by the app.
    std::vector<platform::KeyEvent> take_keys();

  private:
    struct Area {
        Id id = 0;
        Rect rect;    // as laid out
        Rect visible; // clipped
        int layer = 0;
        Id scroller = 0;
        AreaOptions options;
    };
    struct Scroller {
        Id id = 0;
        Rect view;
        int layer = 0;
        Rect thumb;              // empty: all is seen
        Rect thumb_zone() const; // where a mouse takes it
    };

    // What a text field does itself with a key.
    static bool is_editing_key(const platform::KeyEvent& event);
    // Whether an event can take the focus from a field, or act on what the field says.
    static bool may_move_focus(const platform::Event& event);

    bool handle(const platform::Event& event); // true: something was activated
    bool handle_pointer(const platform::PointerEvent& event);
    bool press(Point at);
    bool release(Point at);
    bool begin_swipe(Point to); // whether it is one, and no press any more
    bool take_thumb(Point at);
    void drag_thumb(Point to);
    bool keep_down(); // a long press came true
    bool handle_key(const platform::KeyEvent& event);
    void handle_wheel(const platform::WheelEvent& event);
    void drag(Point to);
    void activate(Id id, bool by_key);
    void move_focus(int step);
    const Area* find(Id id) const;
    const Area* hit(Point at) const;
    const Scroller* scroller_at(Point at) const;
    int top_layer() const;

    std::deque<platform::Event> pending_;
    std::vector<Area> areas_;       // of the last complete frame
    std::vector<Area> areas_built_; // of the frame being built
    std::vector<Scroller> scrollers_;
    std::vector<Scroller> scrollers_built_;
    std::map<Id, ScrollState> scroll_states_;
    std::vector<Id> scrollers_open_;
    std::vector<Rect> clips_;
    Rect everything_ = {-100000, -100000, 200000, 200000};
    int layer_ = 0;

    std::int64_t now_ms_ = 0;
    std::int64_t last_frame_ms_ = 0;
    std::int64_t last_input_ms_ = 0;

    std::optional<Point> pointer_;
    platform::PointerSource source_ = platform::PointerSource::mouse;
    platform::Mods mods_;
    bool down_ = false;
    Point press_start_;
    Id pressed_ = 0;
    Id press_scroller_ = 0;
    bool scrolling_ = false;
    bool swiping_ = false; // a finger moves sideways on what may be swiped
    int swipe_ = 0;
    Id swiped_ = 0;
    std::vector<Id> swipe_areas_; // scroll areas of the last frame that may be swiped
    std::vector<Id> swipe_areas_built_;
    bool held_ = false;
    bool shrank_ = false;  // a page is shorter than it was and has moved with its end
    Id thumb_ = 0;         // of the scroll area whose thumb is held
    float thumb_grip_ = 0; // from the thumb's top to the pointer
    std::int64_t down_since_ms_ = 0;
    int times_kept_down_ = 0;
    std::optional<Point> drop_;
    Id dropped_ = 0;
    int step_ = 0;       // for the focused control
    float drag_y_ = 0;   // where the finger was at the last move
    float velocity_ = 0; // of the finger, units / s, smoothed
    std::int64_t drag_time_ms_ = 0;

    Id focus_ = 0;
    bool focus_by_key_ = false;
    bool reveal_focus_ = false;
    Id clicked_ = 0;
    Id hovered_ = 0;
    Id kept_down_ = 0;
    std::vector<platform::Event> field_events_;
    std::vector<platform::KeyEvent> keys_;
};

} // namespace zebra::ui
