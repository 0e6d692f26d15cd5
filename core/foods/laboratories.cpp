#include "core/foods/laboratories.h"

#include "core/base/text.h"
#include "core/foods/decimal.h"
#include "core/foods/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::foods {

namespace {

using Fields = std::span<const std::string_view>;

constexpr std::size_t most_laboratories = 32; // bits of a set

std::optional<HiaaTest> test_of(std::string_view word) {
    if (word == "urine") return HiaaTest::urine;
    if (word == "blood") return HiaaTest::blood;
    return std::nullopt;
}

std::optional<Laboratory::Says> says_of(std::string_view word) {
    if (word == "leave_out") return Laboratory::Says::leave_out;
    if (word == "limit") return Laboratory::Says::limit;
    if (word == "raises") return Laboratory::Says::raises;
    return std::nullopt;
}

std::vector<std::string_view> words_of(std::string_view text, char separator) {
    std::vector<std::string_view> words;
    for (const std::string_view word : split(text, separator)) {
        if (const std::string_view trimmed = trim(word); !trimmed.empty()) {
            words.push_back(trimmed);
        }
    }
    return words;
}

} // namespace

bool counts_for(const Laboratory& laboratory, HiaaTest test) {
    return test == HiaaTest::blood || laboratory.test == HiaaTest::urine;
}

Outcome<LaboratoryLists> LaboratoryLists::load(const std::filesystem::path& folder) {
    LaboratoryLists lists;
    for (const auto& [file, text] : {std::pair{&laboratories_file, &lists.laboratories_text_},
                                     std::pair{&laboratory_lists_file, &lists.foods_text_}}) {
        auto content = read_table(folder, *file);
        if (!content) return fail(content.error());
        if (!is_valid_utf8(*content)) {
            return fail(damaged_table(*file, 1, "the text is not UTF-8"));
        }
        *text = std::make_unique<const std::string>(std::move(*content));
    }
    if (auto read = lists.read_laboratories(); !read) return fail(read.error());
    if (auto read = lists.read_foods(); !read) return fail(read.error());
    lists.index();
    return lists;
}

Outcome<void> LaboratoryLists::read_laboratories() {
    const auto take = [&](Fields fields) -> Complaint {
        Laboratory laboratory;
        laboratory.id = fields[0];
        laboratory.name = fields[1];
        const auto test = test_of(fields[2]);
        const auto says = says_of(fields[4]);
        if (!test || !says) return "the test or what it says is unknown";
        laboratory.test = *test;
        laboratory.says = *says;
        laboratory.window_hours = parse_count(fields[3]);
        if (!laboratory.window_hours && !fields[3].empty()) return "the window is not a number";
        laboratory.statement = fields[5];
        laboratory.source = fields[6];
        for (const std::size_t needed : {0U, 1U, 5U, 6U, 7U}) {
            if (fields[needed].empty()) return "a field is empty";
        }
        if (std::ranges::find(laboratories_, laboratory.id, &Laboratory::id)
            != laboratories_.end()) {
            return fmt::format("{} stands twice", laboratory.id);
        }
        if (laboratories_.size() == most_laboratories) return "there are too many";
        laboratories_.push_back(laboratory);
        return std::nullopt;
    };
    const auto rows = for_each_row(laboratories_file, *laboratories_text_, take);
    if (!rows) return fail(rows.error());
    return {};
}

Outcome<void> LaboratoryLists::read_foods() {
    const auto take = [&](Fields fields) -> Complaint {
        LaboratoryFood food;
        food.name = fields[0];
        food.kind = fields[1];
        if (food.name.empty() || food.kind.empty()) return "the food or its kind is missing";
        for (const std::string_view id : words_of(fields[2], ' ')) {
            const auto found = std::ranges::find(laboratories_, id, &Laboratory::id);
            if (found == laboratories_.end()) return fmt::format("there is no laboratory {}", id);
            food.laboratories.push_back(&*found);
        }
        if (food.laboratories.empty()) return "nobody names it";
        food.foods = words_of(fields[3], ' ');
        food.groups = words_of(fields[4], ';');
        if (food.foods.empty() && food.groups.empty()) return "no food is meant";
        foods_.push_back(std::move(food));
        return std::nullopt;
    };
    const auto rows = for_each_row(laboratory_lists_file, *foods_text_, take);
    if (!rows) return fail(rows.error());
    return {};
}

void LaboratoryLists::index() {
    const auto note = [&](std::vector<Named>& into, std::string_view what, Bits who) {
        const auto known = std::ranges::find(into, what, &Named::what);
        if (known == into.end()) {
            into.push_back({what, who});
        } else {
            known->laboratories |= who;
        }
    };
    for (const LaboratoryFood& food : foods_) {
        Bits who = 0;
        for (const Laboratory* laboratory : food.laboratories) {
            who |= Bits{1} << static_cast<std::size_t>(laboratory - laboratories_.data());
        }
        for (const std::string_view code : food.foods) note(by_code_, code, who);
        for (const std::string_view group : food.groups) note(by_group_, group, who);
    }
    std::ranges::sort(by_code_, {}, &Named::what);
}

LaboratoryLists::Bits LaboratoryLists::who_names(const Food& food) const {
    Bits who = 0;
    const std::string_view code = food.ndb.empty() ? food.fndds : food.ndb;
    const auto at = std::ranges::lower_bound(by_code_, code, {}, &Named::what);
    if (at != by_code_.end() && at->what == code) who |= at->laboratories;
    for (const Named& group : by_group_) {
        if (group.what == food.group) who |= group.laboratories;
    }
    return who;
}

LaboratoryMark LaboratoryLists::why(const Food& food, HiaaTest test) const {
    LaboratoryMark mark;
    const Bits who = who_names(food);
    for (std::size_t i = 0; i < laboratories_.size(); ++i) {
        const Laboratory& laboratory = laboratories_[i];
        if ((who >> i & 1) == 0 || !counts_for(laboratory, test)) continue;
        switch (laboratory.says) {
        case Laboratory::Says::leave_out: mark.leave_out.push_back(&laboratory); break;
        case Laboratory::Says::limit: mark.limit.push_back(&laboratory); break;
        case Laboratory::Says::raises: mark.raises.push_back(&laboratory); break;
        }
    }
    if (food.serotonin_ug_per_g) {
        const SerotoninTier tier = serotonin_tier(*food.serotonin_ug_per_g);
        if (tier != SerotoninTier::low) mark.serotonin = tier;
    }
    return mark;
}

LaboratoryLists::Mark LaboratoryLists::mark(const Food& food, HiaaTest test) const {
    Mark mark = Mark::none;
    if (food.serotonin_ug_per_g && serotonin_tier(*food.serotonin_ug_per_g) != SerotoninTier::low) {
        return Mark::named;
    }
    const Bits who = who_names(food);
    for (std::size_t i = 0; i < laboratories_.size(); ++i) {
        if ((who >> i & 1) == 0 || !counts_for(laboratories_[i], test)) continue;
        if (laboratories_[i].says != Laboratory::Says::limit) return Mark::named;
        mark = Mark::limited;
    }
    return mark;
}

} // namespace zebra::foods
