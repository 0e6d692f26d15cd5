#include "app/screens/arrangement.h"
#include "app/screens/view_state.h"

#include <doctest/doctest.h>

#include <vector>

using namespace zebra::app;

namespace {

using enum ScreenName;

Arrangement wide(const std::vector<ScreenName>& path) { return arrange(path, true); }
Arrangement narrow(const std::vector<ScreenName>& path) { return arrange(path, false); }

// After a press on `from` that leads to `to`.
void open(ViewState& view, ScreenName from, ScreenName to) {
    view.wanted.push_back({Move::Kind::open, to, from});
    view.apply_moves();
}

void back(ViewState& view, ScreenName from) {
    view.wanted.push_back({Move::Kind::back, {}, from});
    view.apply_moves();
}

using Path = std::vector<ScreenName>;

} // namespace

TEST_CASE("one screen at a time where there is room for one, a sheet over the screen below it") {
    CHECK(narrow({foods}) == Arrangement{foods});
    CHECK(narrow({foods, food}) == Arrangement{food});
    CHECK(narrow({today, symptom}) == Arrangement{today, {}, symptom});
    CHECK(narrow({today, habits, calendar}) == Arrangement{habits, {}, calendar});
}

TEST_CASE("a list stands beside what was chosen from it where there is room for both") {
    CHECK(wide({foods}) == Arrangement{foods, food});
    CHECK(wide({foods, preparation}) == Arrangement{foods, preparation});
    CHECK(wide({foods, food, preparation}) == Arrangement{food, preparation});
    CHECK(wide({foods, preparation, preparation_plan})
          == Arrangement{preparation, preparation_plan});
    CHECK(wide({foods, food}) == Arrangement{foods, food});
    CHECK(wide({foods, food_group}) == Arrangement{food_group, food});
    CHECK(wide({foods, food_group, food}) == Arrangement{food_group, food});
    CHECK(wide({foods, food_groups, food_group}) == Arrangement{food_group, food});
    CHECK(wide({foods, food_groups, food}) == Arrangement{food_groups, food});
    CHECK(wide({foods, food_group, food, food_note}) == Arrangement{food_group, food, food_note});
    CHECK(wide({foods, label}) == Arrangement{foods, label});
    CHECK(wide({foods, label, own_food_form}) == Arrangement{foods, label, own_food_form});
    CHECK(wide({foods, own_foods}) == Arrangement{foods, own_foods});
    CHECK(wide({foods, own_foods, own_food}) == Arrangement{own_foods, own_food});
    CHECK(wide({foods, shopping, food}) == Arrangement{shopping, food});
    CHECK(wide({card}) == Arrangement{card});
    CHECK(wide({card, card_edit}) == Arrangement{card, card_edit});
    CHECK(wide({today}) == Arrangement{today});
    CHECK(wide({today, habits}) == Arrangement{today, habits});
    CHECK(wide({today, habits, habit}) == Arrangement{habits, habit});
    CHECK(wide({today, injections}) == Arrangement{today, injections});
    CHECK(wide({today, injections, injection}) == Arrangement{today, injections, injection});
    CHECK(wide({card, card_edit, injections}) == Arrangement{injections});
    CHECK(wide({more}) == Arrangement{more, learn});
    CHECK(wide({more, data}) == Arrangement{more, data});
    CHECK(wide({more, learn}) == Arrangement{learn, article});
    CHECK(wide({more, learn, article}) == Arrangement{learn, article});
    CHECK(wide({more, recovery}) == Arrangement{recovery});
    CHECK(wide({today, habits, symptom}) == Arrangement{today, habits, symptom});
}

TEST_CASE("what is opened from a page that stands beside a list leads back to that list") {
    ViewState view;
    view.tab = Tab::foods;
    open(view, foods, food_group);
    open(view, food, compare); // the page was there already, of a food chosen before
    CHECK(view.path() == Path{foods, food_group, food, compare});
    back(view, compare);
    back(view, food);
    CHECK(view.path() == Path{foods, food_group});
}

TEST_CASE("what is opened stands after the screen it was opened from") {
    ViewState view;
    view.tab = Tab::more;
    CHECK(view.path() == Path{more});
    open(view, learn, article); // from the list beside it that nobody opened
    CHECK(view.path() == Path{more, learn, article});
    open(view, learn, article); // another one, from the same list
    CHECK(view.path() == Path{more, learn, article});
    open(view, more, data);
    CHECK(view.path() == Path{more, data});
    open(view, data, recovery);
    CHECK(view.path() == Path{more, data, recovery});
    open(view, recovery, card); // another tab, from its beginning
    CHECK(view.path() == Path{card});
    view.tab = Tab::more;
    CHECK(view.path() == Path{more, data, recovery});
}

TEST_CASE("the list of habits stands in the tab it was opened from") {
    ViewState view;
    view.tab = Tab::more;
    open(view, more, habits);
    open(view, habits, habit);
    CHECK(view.tab == Tab::more);
    CHECK(view.path() == Path{more, habits, habit});
    back(view, habit);
    back(view, habits);
    CHECK(view.path() == Path{more});
    open(view, more, data);
    open(view, data, card);
    CHECK(view.tab == Tab::card);
    view.tab = Tab::today;
    open(view, today, habits);
    CHECK(view.path() == Path{today, habits});
}

TEST_CASE("the injections stand in the tab they were opened from, their sheets over them") {
    ViewState view;
    view.tab = Tab::card;
    open(view, card, card_edit);
    open(view, card_edit, injections);
    open(view, injections, injection);
    CHECK(view.tab == Tab::card);
    CHECK(view.path() == Path{card, card_edit, injections, injection});
    back(view, injection);
    back(view, injections);
    CHECK(view.path() == Path{card, card_edit});
    view.tab = Tab::today;
    open(view, today, injection);
    CHECK(view.path() == Path{today, injection});
    back(view, injection);
    open(view, today, injections);
    open(view, injections, injection_plan);
    CHECK(view.path() == Path{today, injections, injection_plan});
    view.go_to(Tab::card);
    view.go_to(Tab::today);
    CHECK(view.path() == Path{today, injections}); // a sheet does not wait
}

TEST_CASE("going back leaves a screen with whatever was opened from it") {
    ViewState view;
    view.tab = Tab::today;
    open(view, today, habits);
    open(view, habits, habit);
    open(view, today, symptom); // over both
    CHECK(view.path() == Path{today, habits, habit, symptom});
    back(view, symptom);
    CHECK(view.path() == Path{today, habits, habit});
    back(view, habits);
    CHECK(view.path() == Path{today});
    back(view, today); // there is nothing before it
    CHECK(view.path() == Path{today});
}

TEST_CASE("a sheet does not wait in a tab that was left") {
    ViewState view;
    view.tab = Tab::today;
    open(view, today, symptom);
    view.go_to(Tab::card);
    view.go_to(Tab::today);
    CHECK(view.path() == Path{today});
    open(view, today, habits);
    open(view, habits, calendar);
    open(view, calendar, foods);
    view.go_to(Tab::today);
    CHECK(view.path() == Path{today, habits});
}
