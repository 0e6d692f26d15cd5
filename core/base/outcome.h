// What can be expected to fail (bad input, a full disk, a damaged file) comes back as a value.
// The sentence is for a person: one line, says what is wrong and what to do.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace zebra {

struct Problem {
    enum class Kind {
        bad_input,     // what was typed cannot be accepted
        not_found,     // no such file, field, habit, food
        damaged,       // the file exists and is not what it should be
        newer_version, // written by a later version of this program
        no_permission, // this user may not read or write it
        disk_full,     // no space left
        busy,          // another instance holds it
        io             // anything else the machine refused
    };

    Kind kind = Kind::io;
    std::string sentence;
};

template <class Value>
using Outcome = tl::expected<Value, Problem>;

inline tl::unexpected<Problem> fail(Problem::Kind kind, std::string sentence) {
    return tl::unexpected<Problem>(Problem{kind, std::move(sentence)});
}

inline tl::unexpected<Problem> fail(Problem problem) {
    return tl::unexpected<Problem>(std::move(problem));
}

} // namespace zebra
