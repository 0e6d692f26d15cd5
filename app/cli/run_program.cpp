#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/standard_streams.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace zebra::app {

namespace {

constexpr const char* description =
    "Emergency card, daily checklist and food lookup for people with neuroendocrine tumours.\n"
    "Without a command the app opens, on the card. Everything stays on this device.";

struct Parsed {
    Environment environment;
    CardOptions card;
    std::vector<std::string> card_changes;
    FoodOptions food;
    TodayOptions today;
    TickOptions tick;
    LogOptions log;
    ReportOptions report;
    CsvOptions csv;
    CalendarOptions calendar;
    ScreenshotOptions screenshot;
    WindowOptions window;
};

struct Commands {
    CLI::App* card = nullptr;
    CLI::App* card_set = nullptr;
    CLI::App* food = nullptr;
    CLI::App* today = nullptr;
    CLI::App* tick = nullptr;
    CLI::App* log = nullptr;
    CLI::App* report = nullptr;
    CLI::App* csv = nullptr;
    CLI::App* calendar = nullptr;
    CLI::App* check = nullptr;
    CLI::App* screenshot = nullptr;
};

void add_card(CLI::App& app, Parsed& parsed, Commands& commands) {
    commands.card = app.add_subcommand("card", "Print the emergency card");
    commands.card
        ->add_option("--format", parsed.card.format,
                     "text, html, json, pdf, png, qr-text, qr-png or fhir")
        ->transform(one_of({"text", "html", "json", "pdf", "png", "qr-text", "qr-png", "fhir"}));
    commands.card
        ->add_option("--paper", parsed.card.paper, "For pdf: a4 (when not given) or letter")
        ->transform(one_of({"a4", "letter"}));
    commands.card
        ->add_option("--size", parsed.card.size, "For png: pixels, 1080x2340 when not given")
        ->check(not_empty());
    commands.card->add_option("--lang", parsed.card.language,
                              "Language of the card: en es fr de it pt nl pl ja zh");
    commands.card->add_option("-o,--output", parsed.card.output, "Write to this file")
        ->check(not_empty());
    commands.card_set = commands.card->add_subcommand(
        "set", "Change fields, all of them or none; without arguments: list the fields");
    commands.card_set->add_option("changes", parsed.card_changes, "FIELD=VALUE ...");
}

void add_food(CLI::App& app, Parsed& parsed, Commands& commands) {
    commands.food = app.add_subcommand("food", "Look up foods");
    commands.food->add_option("query", parsed.food.query, "Words of the food's name");
    commands.food->add_option("--limit", parsed.food.limit, "At most so many foods")
        ->transform(whole_number(1, 100000));
    commands.food->add_flag("--json", parsed.food.json, "One JSON document");
    commands.food->add_flag("--batch", parsed.food.batch,
                            "Queries on standard input, one JSON line each");
    commands.food->add_flag("--all", parsed.food.all, "The whole catalogue");
    commands.food->add_flag("--no-dishes", parsed.food.no_dishes,
                            "Foods only, without dishes calculated from recipes");
}

void add_today(CLI::App& app, Parsed& parsed, Commands& commands) {
    commands.today = app.add_subcommand("today", "Print a day of the checklist");
    commands.today->add_option("--date", parsed.today.date, "YYYY-MM-DD");
    commands.today->add_flag("--json", parsed.today.json, "As JSON");
    commands.tick = commands.today->add_subcommand("tick", "Tick or count a habit");
    commands.tick->add_option("habit", parsed.tick.habit, "Its id, as `today --json` lists it")
        ->required();
    commands.tick->add_option("--date", parsed.tick.date, "YYYY-MM-DD");
    commands.tick
        ->add_option("--value", parsed.tick.value, "The day's value; without it yes, or one more")
        ->transform(any_whole_number());
    commands.tick->add_flag("--undo", parsed.tick.undo,
                            "Restore what stood before the last change of that habit on that day");
    commands.tick->add_flag("--not-today", parsed.tick.not_today, "Not today: counts for nothing");
    commands.tick->get_option("--value")->excludes("--undo");
    commands.tick->get_option("--not-today")->excludes("--undo")->excludes("--value");
}

void add_log(CLI::App& app, Parsed& parsed, Commands& commands) {
    commands.log = app.add_subcommand("log", "Log a symptom");
    commands.log
        ->add_option(
            "symptom", parsed.log.symptom,
            "flushing, diarrhoea, wheeze, palpitations, abdominal_pain, stress, or the id of "
            "one of your own")
        ->required();
    commands.log
        ->add_option("--severity", parsed.log.severity,
                     "0 none, 1 mild, 2 moderate (when not given), 3 severe")
        ->transform(whole_number(0, 3));
    commands.log->add_option("--at", parsed.log.at, "now, HH:MM, or YYYY-MM-DD HH:MM");
    commands.log->add_option("--note", parsed.log.note, "A note");
    commands.log
        ->add_option("--stool-form", parsed.log.stool_form, "1 separate hard lumps .. 7 watery")
        ->transform(whole_number(1, 7));
    commands.log
        ->add_option("--before", parsed.log.before,
                     "What came before, with commas: stress, large_meal, hot_drink, alcohol, "
                     "coffee, effort, food, unsure")
        ->delimiter(',');
}

void add_report(CLI::App& app, Parsed& parsed, Commands& commands) {
    ReportOptions& options = parsed.report;
    commands.report = app.add_subcommand("report", "Print a report for a doctor");
    commands.report->add_option("--weeks", options.weeks, "Up to today; 8 when not given")
        ->transform(whole_number(1, most_report_weeks));
    commands.report->add_option("--from", options.from, "YYYY-MM-DD, in place of --weeks");
    commands.report->add_option("--to", options.to, "YYYY-MM-DD; today when not given");
    commands.report->add_option("--format", options.format, "text, html or pdf")
        ->transform(one_of({"text", "html", "pdf"}));
    commands.report->add_option("--paper", options.paper, "For pdf: a4 (when not given) or letter")
        ->transform(one_of({"a4", "letter"}));
    commands.report->add_option("-o,--output", options.output, "Write to this file")
        ->check(not_empty());
}

void add_calendar(CLI::App& app, Parsed& parsed, Commands& commands) {
    commands.calendar = app.add_subcommand(
        "calendar", "Print injections and review dates for a calendar (iCalendar)");
    commands.calendar->add_option("-o,--output", parsed.calendar.output, "Write to this file")
        ->check(not_empty());
}

void add_csv(CLI::App& app, Parsed& parsed, Commands& commands) {
    commands.csv = app.add_subcommand("csv", "Write all that was entered as tables (CSV)");
    commands.csv->add_option("FOLDER", parsed.csv.folder, "A new folder, or an empty one")
        ->required()
        ->check(not_empty());
}

void add_screenshot(CLI::App& app, Parsed& parsed, Commands& commands) {
    ScreenshotOptions& options = parsed.screenshot;
    commands.screenshot =
        app.add_subcommand("screenshot", "Draw a screen into a PNG file; needs no display");
    commands.screenshot->add_flag("--list", options.list, "The screens' names");
    commands.screenshot->add_option("--screen", options.screen, "Which screen");
    commands.screenshot->add_option("--size", options.size, "Logical size, for example 412x892");
    commands.screenshot->add_option("--scale", options.scale, "Pixels for a logical unit, 1 to 4")
        ->transform(decimal_number(1, 4));
    commands.screenshot
        ->add_option("--theme", options.theme, "light, dark, contrast, contrast-dark")
        ->transform(one_of({"light", "dark", "contrast", "contrast-dark"}));
    commands.screenshot
        ->add_option("--lang", options.language,
                     "Language of the card: en es fr de it pt nl pl ja zh")
        ->check(not_empty());
    commands.screenshot->add_option("--text-scale", options.text_scale, "1, 1.25, 1.5, 1.75 or 2")
        ->transform(one_of_numbers({1, 1.25, 1.5, 1.75, 2}));
    commands.screenshot
        ->add_option("--dump-semantics", options.semantics,
                     "Write what is on the screen as JSON to this file")
        ->check(not_empty());
    commands.screenshot->add_option("-o,--output", options.output, "The PNG file")
        ->check(not_empty());
    commands.screenshot->add_option("--query", options.query, "What is typed into the food search");
    commands.screenshot
        ->add_option("--food", options.foods,
                     "NDB number of the food shown; several, with commas, to compare")
        ->delimiter(',');
    commands.screenshot->add_option("--article", options.article, "Id of the article shown");
    commands.screenshot->add_option("--scroll", options.scroll, "Scrolled by so many logical units")
        ->transform(decimal_number(0, 1'000'000));
}

// The options of a command are taken with those below it, too. What would do nothing there is wrong
// usage, lest somebody counts on it: the sentence. And a day is that of `tick` wherever it stands.
std::optional<std::string> settle_options(const CLI::App& app, const Commands& commands,
                                          Parsed& parsed) {
    const auto refusal = [](const CLI::App& command, const char* option, std::string_view other) {
        return command.count(option) == 0
                   ? std::nullopt
                   : std::optional{
                       fmt::format("{} does not go with {}. Try --help.", option, other)};
    };
    if (!app.get_subcommands().empty()) {
        if (auto refused = refusal(app, "--frames", "a command")) return refused;
    }
    if (commands.card_set->parsed()) {
        for (const char* option : {"--format", "--lang", "--output", "--paper", "--size"}) {
            if (auto refused = refusal(*commands.card, option, "card set")) return refused;
        }
    }
    if (commands.tick->parsed()) {
        if (auto refused = refusal(*commands.today, "--json", "today tick")) return refused;
        if (parsed.tick.date && parsed.today.date) return "--date was given more than once.";
        if (parsed.today.date) parsed.tick.date = parsed.today.date;
    }
    return std::nullopt;
}

int run(const Parsed& parsed, const Commands& commands) {
    const Environment& environment = parsed.environment;
    if (commands.card_set->parsed()) return run_card_set(environment, parsed.card_changes);
    if (commands.card->parsed()) return run_card(environment, parsed.card);
    if (commands.food->parsed()) return run_food(environment, parsed.food);
    if (commands.tick->parsed()) return run_tick(environment, parsed.tick);
    if (commands.today->parsed()) return run_today(environment, parsed.today);
    if (commands.log->parsed()) return run_log(environment, parsed.log);
    if (commands.report->parsed()) return run_report(environment, parsed.report);
    if (commands.calendar->parsed()) return run_calendar(environment, parsed.calendar);
    if (commands.csv->parsed()) return run_csv(environment, parsed.csv);
    if (commands.check->parsed()) return run_check(environment);
    if (commands.screenshot->parsed()) return run_screenshot(environment, parsed.screenshot);
    return run_window(environment, parsed.window);
}

} // namespace

int run_program(int argc, char** argv) {
    prepare_standard_streams();
    Parsed parsed;
    Commands commands;
    CLI::App app{description, "zebra-pocket"};
    app.fallthrough(); // --data and --backend may stand behind the command
    app.require_subcommand(0, 1);
    app.set_version_flag("--version", "zebra-pocket " ZEBRA_VERSION, "Print the version and exit");
    app.add_option("--data", parsed.environment.data_option, "Folder of the data");
    app.add_option("--backend", parsed.environment.backend, "sdl2 or glfw");
    app.add_option("--frames", parsed.window.frames, "Present so many frames, then end")
        ->transform(whole_number(1, 1'000'000));
    add_card(app, parsed, commands);
    add_food(app, parsed, commands);
    add_today(app, parsed, commands);
    add_log(app, parsed, commands);
    add_report(app, parsed, commands);
    add_csv(app, parsed, commands);
    add_calendar(app, parsed, commands);
    commands.check = app.add_subcommand("check", "Report on the data file and its copies");
    add_screenshot(app, parsed, commands);
    for (CLI::App* command : {commands.card, commands.card_set, commands.food, commands.today,
                              commands.tick, commands.log, commands.report, commands.csv,
                              commands.calendar, commands.check, commands.screenshot}) {
        command->fallthrough();
    }
    try {
        app.parse(in_parsing_order(argc, argv));
    } catch (const CLI::CallForHelp&) {
        print(app.help());
        return finish(exit_done);
    } catch (const CLI::CallForVersion&) {
        print(app.version() + "\n");
        return finish(exit_done);
    } catch (const CLI::ParseError& error) {
        return report(usage_sentence(error), exit_usage);
    }
    if (const auto refused = settle_options(app, commands, parsed)) {
        return report(*refused, exit_usage);
    }
    return finish(run(parsed, commands));
}

} // namespace zebra::app
