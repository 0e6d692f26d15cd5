#include "core/print/panel.h"

namespace zebra::print {

std::optional<Panel> panel(Flow flow, std::vector<Column> columns) {
    auto rows = placed(flow.rows(), columns);
    if (!rows) return std::nullopt;
    return Panel{std::move(flow), std::move(columns), std::move(*rows)};
}

} // namespace zebra::print
