// "saved" is true when it is said; who works at the same time loses nothing; and nobody is told
// that something was written when it was not.
#include "core/base/text.h"
#include "tests/app/cli/habits.h"
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace {

void check_saved(const Ended& ended) {
    CHECK_MESSAGE(ended.exit_code == 0, ended.err);
    CHECK(ended.err == "");
    CHECK(ended.out.ends_with("saved\n"));
}

// Two runs that start together, so many times.
template <class MakeArguments>
void run_two_at_once(const Program& program, int times, MakeArguments make_arguments) {
    for (int time = 0; time < times; ++time) {
        const ProcessOptions options = program.in_its_environment({});
        Process first{program_file, program.with_data(make_arguments(0, time)), options};
        Process second{program_file, program.with_data(make_arguments(1, time)), options};
        check_saved(first.wait());
        check_saved(second.wait());
    }
}

} // namespace

TEST_CASE("what was said to be saved is there, however the program ends then") {
    const Program program;
    constexpr int times = 10;
    for (int i = 1; i <= times; ++i) {
        Process tick{program_file, program.with_data({"today", "tick", "fluids"}),
                     program.in_its_environment({})};
        tick.read_until("saved\n");
        tick.kill_now();
        tick.wait();
        CHECK(habit_in(program, "fluids")["value"] == i);
    }
    for (int i = 1; i <= times; ++i) {
        Process log{program_file, program.with_data({"log", "flushing", "--severity", "3"}),
                    program.in_its_environment({})};
        log.read_until("saved\n");
        log.kill_now();
        log.wait();
        CHECK(program.json({"today", "--json"})["symptoms"].size() == static_cast<std::size_t>(i));
    }
    const std::string name = "name=Sam Example";
    Process set{program_file, program.with_data({"card", "set", name}),
                program.in_its_environment({})};
    set.read_until("saved\n");
    set.kill_now();
    set.wait();
    CHECK(program.json({"card", "--format", "json"})["name"] == "Sam Example");
    CHECK(contains(read_file(program.data() / "card.json"), "Sam Example"));
    CHECK(contains(read_file(program.data() / "emergency-card.html"), "Sam Example"));
}

TEST_CASE("two who tick at the same time lose nothing, on a folder that is new to both") {
    const Program program;
    constexpr int times = 50;
    run_two_at_once(program, times, [](int, int) { return Arguments{"today", "tick", "fluids"}; });
    CHECK(habit_in(program, "fluids")["value"] == 2 * times);
    CHECK(names_starting_with(program.data() / "backups", "zebra-pocket-").size() == 1);
    program.done({"today", "tick", "fluids", "--undo"});
    CHECK(habit_in(program, "fluids")["value"] == 2 * times - 1);
}

TEST_CASE("two who change different fields of the card keep both, in all three places") {
    const Program program;
    constexpr int times = 50;
    run_two_at_once(program, times, [](int thread, int run) {
        const std::string field = thread == 0 ? "name=Sam " : "allergies=latex ";
        return Arguments{"card", "set", field + std::to_string(run)};
    });
    const Json card = program.json({"card", "--format", "json"});
    CHECK(card["name"] == "Sam 49");
    CHECK(card["allergies"] == "latex 49");
    const Json beside = Json::parse(read_file(program.data() / "card.json"));
    CHECK(beside["name"] == "Sam 49");
    CHECK(beside["allergies"] == "latex 49");
    const std::string page = read_file(program.data() / "emergency-card.html");
    CHECK(contains(page, "Sam 49"));
    CHECK(contains(page, "latex 49"));
    CHECK(names_starting_with(program.data(), ".zebra-pocket-tmp-").empty());
}

TEST_CASE("output that cannot be written is said, with exit 1 and no signal") {
    const Program program;
    program.done({"card", "set", "name=Sam Example"});
    ProcessOptions full;
    full.output_file = "/dev/full";
    for (const Arguments& arguments : std::vector<Arguments>{
             {"card"},
             {"card", "--format", "json"},
             {"card", "set"},
             {"card", "set", "name=Kim"},
             {"food", "egg"},
             {"food", "egg", "--json"},
             {"food", "--all", "--json"},
             {"today"},
             {"today", "--json"},
             {"today", "tick", "fluids"},
             {"log", "flushing"},
             {"check"},
             {"screenshot", "--list"},
             {"--help"},
         }) {
        CAPTURE(join(arguments, " "));
        check_refused(program.run(arguments, full), 1, "No space left on device");

        Process unread{program_file, program.with_data(arguments), program.in_its_environment({})};
        unread.close_output();
        const Ended ended = unread.wait();
        CHECK(ended.signal == 0);
        CHECK(ended.exit_code == 1);
        CHECK(contains(ended.err, "Broken pipe"));
        CHECK(lines_of(ended.err).size() == 1);

        ProcessOptions closed;
        closed.closed_streams = {1};
        CHECK(program.run(arguments, closed).exit_code == 1);
        closed.closed_streams = {0, 1, 2};
        CHECK(program.run(arguments, closed).exit_code == 1);
    }
    // the work itself was done each time
    CHECK(habit_in(program, "fluids")["value"] == 4);
    CHECK(program.json({"today", "--json"})["symptoms"].size() == 4);
}

TEST_CASE("closed streams never become the data file") {
    const Program program;
    ProcessOptions closed;
    closed.closed_streams = {0, 1, 2};
    for (int i = 0; i < 3; ++i) program.run({"card", "set", "name=Sam Example"}, closed);
    CHECK(contains(program.done({"check"}), "integrity      ok"));
    CHECK(program.json({"card", "--format", "json"})["name"] == "Sam Example");
}

TEST_CASE("a disk that is full keeps what is there and says so") {
    const Program program;
    program.done({"card", "set", "name=Sam Example"});
    program.done({"today", "tick", "fluids"});
    const auto kept = [&program] {
        Snapshot files = snapshot(program.data());
        files.erase("zebra-pocket.db-journal"); // may hold the beginning of what did not fit
        return files;
    };
    const Snapshot before = kept();
    ProcessOptions full;
    full.largest_file_bytes = 100;
    for (const Arguments& arguments : std::vector<Arguments>{{"today", "tick", "fluids"},
                                                             {"card", "set", "name=Kim"},
                                                             {"log", "stress", "--note", "hot"}}) {
        CAPTURE(join(arguments, " "));
        const Ended ended = program.run(arguments, full);
        CHECK(ended.exit_code == 1);
        CHECK_FALSE(contains(ended.out, "saved"));
        CHECK(lines_of(ended.err).size() == 1);
        CHECK(kept() == before);
    }
    program.done({"today", "tick", "fluids"});
    CHECK(habit_in(program, "fluids")["value"] == 2);
}
