#include "core/foods/import/row_file.h"

#include "core/base/text.h"
#include "core/foods/decimal.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <vector>

namespace zebra::foods {

namespace {

constexpr unsigned buffer_bytes = 1U << 18U;
constexpr std::size_t longest_line = 1U << 14U; // USDA's longest has some 400 bytes

struct Closed {
    void operator()(gzFile file) const { gzclose_r(file); }
};
using GzHandle = std::unique_ptr<gzFile_s, Closed>;

std::string place(const std::filesystem::path& file, std::size_t line) {
    return fmt::format("{}, line {}", file.filename().string(), line);
}

tl::unexpected<Problem> damaged(const std::filesystem::path& file, std::size_t line,
                                std::string_view what) {
    return fail(Problem::Kind::damaged, fmt::format("{}: {}", place(file, line), what));
}

// zlib hands on what it could unpack before it notices that the file ends too early or is damaged,
// so its state is asked after every read.
Complaint trouble_of(gzFile file) {
    int code = Z_OK;
    const char* words = gzerror(file, &code);
    if (code == Z_OK || code == Z_STREAM_END) return std::nullopt;
    if (code == Z_BUF_ERROR) return "the packed file ends too early; fetch it again";
    if (code == Z_ERRNO) return fmt::format("the file cannot be read: {}", std::strerror(errno));
    return fmt::format("the packed file is damaged ({}); fetch it again", words);
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || (byte >= 0x7F && byte < 0xA0);
}

Complaint check_field(char kind, std::size_t number, std::string_view& field) {
    switch (kind) {
    case 'q':
    case 't':
        if (field.size() < 2 || field.front() != '~' || field.back() != '~') {
            return fmt::format("field {} should be text between ~ and ~", number);
        }
        field = field.substr(1, field.size() - 2);
        if (field.find('~') != std::string_view::npos
            || (kind == 't' && std::ranges::any_of(field, is_control))) {
            return fmt::format("field {} holds a character that text cannot hold", number);
        }
        return std::nullopt;
    case 'o':
        if (field.empty()) return std::nullopt;
        [[fallthrough]];
    case 'n':
        if (parse_decimal(field)) return std::nullopt;
        return fmt::format("field {} should be a number and is \"{}\"", number, from_latin1(field));
    case 's':
        if (parse_signed(field)) return std::nullopt;
        return fmt::format("field {} should be a number and is \"{}\"", number, from_latin1(field));
    default: return std::nullopt;
    }
}

Complaint split_row(std::string_view line, std::string_view format,
                    std::vector<std::string_view>& fields) {
    fields.clear();
    for (std::size_t end = line.find('^'); end != std::string_view::npos; end = line.find('^')) {
        fields.push_back(line.substr(0, end));
        line.remove_prefix(end + 1);
    }
    fields.push_back(line);
    if (fields.size() != format.size()) {
        return fmt::format("{} fields where {} belong", fields.size(), format.size());
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (Complaint wrong = check_field(format[i], i + 1, fields[i])) return wrong;
    }
    return std::nullopt;
}

} // namespace

Outcome<std::filesystem::path> find_row_file(const std::filesystem::path& folder,
                                             std::string_view name) {
    std::error_code ignored; // what cannot be asked about is not there
    for (const std::string_view ending : {".txt", ".txt.gz"}) {
        std::filesystem::path file = folder / (std::string{name} + std::string{ending});
        if (std::filesystem::exists(file, ignored)) return file;
    }
    return fail(Problem::Kind::not_found,
                fmt::format("There is no {0}.txt or {0}.txt.gz in {1}.", name, folder.string()));
}

Outcome<void> read_lines(const std::filesystem::path& file, const TakeLine& take) {
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored)) {
        return fail(Problem::Kind::bad_input, fmt::format("{} is a folder.", file.string()));
    }
    const GzHandle handle{gzopen(file.c_str(), "rb")};
    if (!handle) {
        return fail(errno == ENOENT ? Problem::Kind::not_found : Problem::Kind::io,
                    fmt::format("{} cannot be opened: {}", file.string(), std::strerror(errno)));
    }
    std::vector<char> buffer(buffer_bytes);
    std::string rest; // a line that began in the buffer before
    std::size_t line_number = 0;
    for (bool first = true;; first = false) {
        const int got = gzread(handle.get(), buffer.data(), buffer_bytes);
        if (Complaint wrong = trouble_of(handle.get())) {
            return damaged(file, line_number + 1, *wrong);
        }
        if (first && file.extension() == ".gz" && gzdirect(handle.get()) != 0) {
            return damaged(file, 1, "this is not a file packed by gzip");
        }
        if (got <= 0) break;
        std::string_view chunk{buffer.data(), static_cast<std::size_t>(got)};
        for (std::size_t end = chunk.find('\n'); end != std::string_view::npos;
             end = chunk.find('\n')) {
            std::string_view line = chunk.substr(0, end);
            if (!rest.empty()) {
                rest += line;
                line = rest;
            }
            ++line_number;
            if (line.ends_with('\r')) line.remove_suffix(1);
            if (Complaint wrong = take(line)) return damaged(file, line_number, *wrong);
            rest.clear();
            chunk.remove_prefix(end + 1);
        }
        rest += chunk;
        if (rest.size() > longest_line) {
            return damaged(file, line_number + 1, "the line is far too long for this kind of file");
        }
    }
    if (!rest.empty()) {
        return damaged(file, line_number + 1, "the line has no end; the file is cut short");
    }
    return {};
}

Outcome<void> read_rows(const std::filesystem::path& file, const RowFormat& format,
                        const TakeRow& take) {
    std::vector<std::string_view> fields;
    std::size_t lines = 0;
    std::size_t rows = 0;
    const Outcome<void> read = read_lines(file, [&](std::string_view line) -> Complaint {
        ++lines;
        if (format.has_header && lines == 1) return std::nullopt;
        ++rows;
        if (Complaint wrong = split_row(line, format.fields, fields)) return wrong;
        return take(fields);
    });
    if (!read) return fail(read.error());
    if (format.rows && rows != *format.rows) {
        return damaged(file, std::max<std::size_t>(lines, 1),
                       fmt::format("the file ends here with {} rows, and {} belong in it", rows,
                                   *format.rows));
    }
    return {};
}

std::string from_latin1(std::string_view bytes) {
    constexpr char no_break_space = '\xA0';
    std::string out;
    out.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == no_break_space) {
            out += ' ';
        } else if (byte < 0x80) {
            out += c;
        } else {
            out += static_cast<char>(0xC0U | (byte >> 6U));
            out += static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    return std::string{trim(out)};
}

std::string single_blanks(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
    }
    return out;
}

std::optional<double> parse_signed(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::optional<double> value = parse_decimal(text);
    return value && negative ? -*value : value;
}

} // namespace zebra::foods
