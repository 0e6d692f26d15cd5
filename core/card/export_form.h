// The forms in which the card leaves the app, under the names that `card --format` takes.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace zebra::card {

// clang-format off
enum class ExportForm { pdf, png, qr_png, html, text, qr_text, fhir };
// clang-format on

// What a person would want first.
std::span<const ExportForm> all_export_forms();

std::string_view to_name(ExportForm form); // "qr-png"
std::optional<ExportForm> export_form_from_name(std::string_view name);
std::string_view file_ending(ExportForm form); // "png"
// A picture or a page: nothing for a terminal.
bool is_drawn(ExportForm form);

} // namespace zebra::card
