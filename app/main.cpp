#include "app/cli/command_line.h"

#include <exception>

int main(int argc, char** argv) {
    try {
        return zebra::app::run_program(argc, argv);
    } catch (const std::exception& error) {
        return zebra::app::report(error.what());
    }
}
