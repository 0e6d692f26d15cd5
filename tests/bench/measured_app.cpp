#include "tests/bench/measured_app.h"

#include "core/content/content.h"
#include "tests/bench/history_rows.h"
#include "tests/bench/samples.h"

#include <stdexcept>

namespace zebra::bench {

namespace {

constexpr int most_frames_to_rest = 60;
constexpr int ms_a_frame = 16;

// Waits until OpenGL has drawn what it was given, so that no frame pays for another.
void finish(platform::OffscreenWindow& window) { (void)window.pixels(); }

} // namespace

MeasuredApp::MeasuredApp(const content::Content& content, const app::Strings& strings,
                         const std::filesystem::path& assets, const std::filesystem::path& folder,
                         const MeasuredLook& look) {
    platform::OffscreenOptions options;
    options.content_scale = look.content_scale;
    auto window = platform::OffscreenWindow::open(options);
    if (!window) throw std::runtime_error(window.error());
    window_ = std::move(*window);
    window_->on_idle([](std::optional<int>) {});
    bridge_ = ui::ImGuiBridge::create(platform::glsl_version);
    if (bridge_ == nullptr) throw std::runtime_error("There is no OpenGL 3.2 here.");
    fonts_ = std::make_unique<ui::Fonts>(assets / "fonts");
    model_ = std::make_unique<app::Model>(content, app::ModelFolders{folder, assets, {}}, [] {
        return moment(make_date(2026, 11, 22), 23 * 60 + 10);
    });
    model_->data.open_to_read();
    if (model_->data.problem()) throw std::runtime_error(model_->data.problem()->sentence);
    if (model_->data.store() == nullptr) {
        throw std::runtime_error(folder.string() + " has no data; zebra-make-history makes some.");
    }
    app_ = std::make_unique<app::App>(*model_, strings, *window_, *bridge_, *fonts_);
    app_->set_appearance({look.theme, look.text_scale});
    rest();
}

MeasuredApp::~MeasuredApp() {
    app_.reset();
    fonts_.reset();
}

void MeasuredApp::rest() {
    app_->request_frames(app::frames_after_an_event);
    std::vector<platform::Event> events;
    for (int i = 0; i < most_frames_to_rest; ++i) {
        now_ms_ += ms_a_frame;
        const app::Turn turn = app_->step(events, now_ms_);
        if (!turn.presented && turn.wait_ms != 0) return;
        events.clear();
        window_->wait(0, events);
    }
    throw std::runtime_error("The app does not come to rest.");
}

void MeasuredApp::show(app::ScreenName screen) {
    app::ViewState& view = app_->view();
    view.query = "che";
    view.food = "01009";
    view.article = model_->content.articles().front().id;
    view.symptom_form.symptom = "flushing";
    view.symptom_form.day = model_->day.shown();
    if (!model_->habits.habits().empty()) {
        view.habit_form = app::form_of(model_->habits.habits().front());
    }
    view.tab = app::tab_of(screen);
    view.stacks[view.tab].clear();
    if (screen != app::first_screen(view.tab)) view.stacks[view.tab] = {screen};
    rest();
}

double MeasuredApp::frame_cpu_ms(float scroll_by) {
    finish(*window_);
    now_ms_ += ms_a_frame;
    const double before_ms = thread_cpu_ms();
    if (scroll_by != 0) app_->scroll_by(scroll_by);
    app_->request_frames(1);
    const app::Turn turn = app_->step({}, now_ms_);
    const double after_ms = thread_cpu_ms();
    if (!turn.presented) throw std::runtime_error("No frame was drawn.");
    return after_ms - before_ms;
}

double MeasuredApp::empty_frame_cpu_ms() {
    finish(*window_);
    const double before_ms = thread_cpu_ms();
    bridge_->begin_frame(window_->framebuffer_size(), fonts_->atlas());
    bridge_->end_frame({255, 255, 255});
    window_->present();
    return thread_cpu_ms() - before_ms;
}

} // namespace zebra::bench
