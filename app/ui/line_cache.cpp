#include "app/ui/line_cache.h"

#include <array>
#include <bit>
#include <cstdint>

namespace zebra::ui {

namespace {

// Entries that may stay unused before they are looked through.
constexpr std::size_t spare = 128;

void append(std::string& key, std::uint32_t number) {
    const auto bytes = std::bit_cast<std::array<char, sizeof number>>(number);
    key.append(bytes.data(), bytes.size());
}

} // namespace

void LineCache::begin_frame(float text_scale) {
    if (text_scale != text_scale_) {
        entries_.clear();
        text_scale_ = text_scale;
    } else if (entries_.size() > asked_ + spare) {
        std::erase_if(entries_, [this](const auto& item) { return item.second.frame != frame_; });
    }
    asked_ = 0;
    ++frame_;
}

const std::vector<LineBreak>& LineCache::breaks(Fonts& fonts, std::span<const Run> runs,
                                                float width) {
    key_.clear();
    append(key_, std::bit_cast<std::uint32_t>(width));
    for (const Run& run : runs) {
        append(key_, static_cast<std::uint32_t>(run.type));
        append(key_, static_cast<std::uint32_t>(run.text.size()));
        key_ += run.text;
    }
    auto known = entries_.find(key_);
    if (known == entries_.end()) {
        known = entries_.emplace(key_, Entry{line_breaks(fonts, runs, width)}).first;
    }
    if (known->second.frame != frame_) ++asked_;
    known->second.frame = frame_;
    return known->second.breaks;
}

} // namespace zebra::ui
