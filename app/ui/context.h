// What a screen is drawn into: the state that lives from frame to frame (who is focused, how far
// scrolled) and, while a frame is built, where the next thing goes. Controls are free functions
// that take a Context; screens call those and never Dear ImGui.
//
// Layout: a column is filled from top to bottom. take() gives the next full-width rectangle.
#pragma once

#include "app/appearance.h"
#include "app/ui/fonts.h"
#include "app/ui/interaction.h"
#include "app/ui/line_cache.h"
#include "app/ui/motion.h"
#include "app/ui/painter.h"
#include "app/ui/semantics.h"
#include "app/ui/text_edit.h"
#include "app/ui/text_layout.h"
#include "platform/picture.h"
#include "platform/window.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zebra::ui {

using app::Appearance;

struct FrameInput {
    float width = 412;
    float height = 892;
    platform::Insets safe_insets;
    std::int64_t now_ms = 0; // monotonic
    bool caret_visible = true;
};

// What a field with the focus asks of the window.
struct FieldRequest {
    Rect rect;
    platform::KeyboardHint hint = platform::KeyboardHint::text;
};

// Where the rows of a long list end, from its top.
struct RowOffsets {
    struct Key {
        std::uint64_t version = 0;
        std::size_t count = 0;
        float width = 0;
        float text_scale = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };
    Key key;
    std::vector<float> ends;
};

class Clipboard {
  public:
    virtual ~Clipboard() = default;
    virtual std::string text() = 0;
    virtual void set_text(const std::string& text) = 0;
};

class Context {
  public:
    Context(Fonts& fonts, Clipboard& clipboard)
        : fonts_(fonts), clipboard_(clipboard), paint_(fonts) {}

    void begin_frame(const FrameInput& input, const Appearance& appearance, ImDrawList& list);
    void end_frame();

    Fonts& fonts() { return fonts_; }
    const Fonts& fonts() const { return fonts_; }
    Painter& paint() { return paint_; }
    Interaction& input() { return interaction_; }
    Motion& motion() { return motion_; }
    std::int64_t last_input_ms() const { return interaction_.last_input_ms(); }
    // When a finger that stays where it is makes a difference; nullopt: never.
    std::optional<int> due_in_ms(std::int64_t now_ms) const {
        return interaction_.due_in_ms(now_ms);
    }
    SemanticsTree& semantics() { return semantics_; }
    Clipboard& clipboard() { return clipboard_; }
    const FrameInput& frame() const { return frame_; }
    float text_scale() const { return appearance_.text_scale; }
    // From 150 % on, what stands side by side is stacked.
    bool large_text() const { return appearance_.text_scale >= 1.5F; }
    bool narrow() const { return frame_.width < size::narrow_below; }
    bool wide() const { return frame_.width >= size::rail_from; }
    float margin() const { return narrow() ? space::m : space::l; } // of a page

    // --- layout
    Rect window() const; // without the safe insets
    const Rect& column() const { return columns_.back().area; }
    float width() const { return column().width; }
    float cursor() const { return columns_.back().y; }
    Rect take(float height);
    void space(float height) { columns_.back().y += height; }
    void push_column(const Rect& area) { columns_.push_back({area, area.y}); }
    float pop_column(); // the height that was filled

    // --- ids
    Id id(std::string_view name) const { return make_id(scope(), name); }
    void push_scope(std::string_view name) { scopes_.push_back(id(name)); }
    void pop_scope() { scopes_.pop_back(); }

    // --- semantics
    std::size_t add_node(Id id, NodeRole role, std::string_view name, const Rect& rect,
                         const NodeState& state = {});

    // --- text
    float line_height(Type type) const { return fonts_.line_height(type); }
    // Valid until the next frame.
    const std::vector<LineBreak>& line_breaks(std::span<const Run> runs, float width) {
        return line_cache_.breaks(fonts_, runs, width);
    }
    std::vector<TextLine> lines(Type type, std::string_view text, float width) {
        const Run run{text, type};
        return lines_of(text, line_breaks({&run, 1}, width));
    }

    // --- remembered from frame to frame
    float& remembered(Id id) { return remembered_[id]; } // 0 at first
    RowOffsets& row_offsets(Id id) { return row_offsets_[id]; }

    // --- the frame's picture; kept only while a screen asks for it in every frame
    void show_picture(std::shared_ptr<const platform::Picture> picture) {
        picture_ = std::move(picture);
    }
    const std::shared_ptr<const platform::Picture>& picture() const { return picture_; }

    // --- sheets
    // From this height down nothing that lies below can be seen, as of the last frame; nullopt when
    // no sheet lay still.
    std::optional<float> covered_from() const { return covered_from_; }
    void cover_from(float y) { covers_from_ = y; }

    // --- fields
    TextEdit& text_edit(Id id) { return edits_[id]; }
    bool& field_was_focused(Id id) { return fields_focused_[id]; } // in the last frame
    void request_field(const FieldRequest& request) { field_request_ = request; }
    const std::optional<FieldRequest>& field_request() const { return field_request_; }
    void request_cursor(platform::CursorShape shape) { cursor_shape_ = shape; }
    platform::CursorShape cursor_shape() const { return cursor_shape_; }

    // Around what has the focus; drawn over everything when the frame ends.
    void request_focus_ring(const Rect& rect, float corner_radius) {
        focus_ring_ = FocusRing{rect, corner_radius, interaction_.clip()};
    }

    // Another frame is wanted although nothing happens (a transition, a glide).
    void request_frame() { frame_wanted_ = true; }
    bool frame_wanted() const {
        return frame_wanted_ || interaction_.animating() || interaction_.has_pending()
               || motion_.moving() || fonts_.wants_frame();
    }

  private:
    struct Column {
        Rect area;
        float y = 0;
    };

    struct FocusRing {
        Rect rect;
        float corner_radius = 0;
        Rect clip;
    };

    Id scope() const { return scopes_.empty() ? 0 : scopes_.back(); }

    Fonts& fonts_;
    Clipboard& clipboard_;
    Painter paint_;
    LineCache line_cache_;
    Interaction interaction_;
    Motion motion_;
    SemanticsTree semantics_;
    Appearance appearance_;
    FrameInput frame_;
    std::vector<Column> columns_;
    std::vector<Id> scopes_;
    std::map<Id, float> remembered_;
    std::map<Id, RowOffsets> row_offsets_;
    std::map<Id, TextEdit> edits_;
    std::map<Id, bool> fields_focused_;
    std::shared_ptr<const platform::Picture> picture_;
    std::optional<float> covered_from_;
    std::optional<float> covers_from_; // in this frame
    std::optional<FieldRequest> field_request_;
    std::optional<FocusRing> focus_ring_;
    platform::CursorShape cursor_shape_ = platform::CursorShape::arrow;
    bool frame_wanted_ = false;
};

// Runs `fill` in a scope of its own: controls of the same name in different scopes are different.
template <class Fill>
void scoped(Context& ui, std::string_view name, Fill fill) {
    ui.push_scope(name);
    fill();
    ui.pop_scope();
}

// Lays `fill` out in the rectangle and returns the height it took.
template <class Fill>
float in_column(Context& ui, const Rect& area, Fill fill) {
    ui.push_column(area);
    fill();
    return ui.pop_column();
}

} // namespace zebra::ui
