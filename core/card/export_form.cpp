#include "core/card/export_form.h"

#include <algorithm>
#include <array>

namespace zebra::card {

namespace {

struct Entry {
    ExportForm form;
    std::string_view name;
    std::string_view ending;
    bool drawn;
};

constexpr auto entries = std::to_array<Entry>({
    {ExportForm::pdf, "pdf", "pdf", true},
    {ExportForm::png, "png", "png", true},
    {ExportForm::qr_png, "qr-png", "png", true},
    {ExportForm::html, "html", "html", false},
    {ExportForm::text, "text", "txt", false},
    {ExportForm::qr_text, "qr-text", "txt", false},
    {ExportForm::fhir, "fhir", "json", false},
});

constexpr auto forms = [] {
    std::array<ExportForm, entries.size()> all{};
    for (std::size_t i = 0; i < entries.size(); ++i) all[i] = entries[i].form;
    return all;
}();

const Entry& entry_of(ExportForm form) {
    return *std::find_if(entries.begin(), entries.end(),
                         [form](const Entry& entry) { return entry.form == form; });
}

} // namespace

std::span<const ExportForm> all_export_forms() { return forms; }

std::string_view to_name(ExportForm form) { return entry_of(form).name; }

std::optional<ExportForm> export_form_from_name(std::string_view name) {
    for (const Entry& entry : entries) {
        if (entry.name == name) return entry.form;
    }
    return std::nullopt;
}

std::string_view file_ending(ExportForm form) { return entry_of(form).ending; }

bool is_drawn(ExportForm form) { return entry_of(form).drawn; }

} // namespace zebra::card
