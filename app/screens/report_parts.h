// The parts of the doctor's report on the screen. Shared by report*.cpp only.
#pragma once

#include "app/screens/stage.h"
#include "core/report/report.h"

namespace zebra::app {

// What the person asks, as a field: kept as it is typed.
void put_report_questions(Stage& stage);

// The page as it will be printed, with the questions to type in.
void put_report_page(Stage& stage, const report::Report& report);

} // namespace zebra::app
