// Standard input, output and error as they may be handed to a program.
#pragma once

namespace zebra::app {

// To be called before any file is opened. A closed stream is put on /dev/null (output so that
// writing fails), or the next file opened, the data file perhaps, would take its place and what is
// printed would go into it. Writing to a pipe that nobody reads, or past the largest size that a
// file may have, fails instead of ending the program.
void prepare_standard_streams();

// Undoes the latter for programs that this one starts.
void let_broken_pipes_end_programs();

} // namespace zebra::app
