package org.leaddistribution.csv;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leaddistribution.kernel.Quoted;

/// Where the uploader is, and how what a message advises is done there.
public enum Door {
    API {
        @Override
        String charset(String name) {
            return "Send it again with charset=" + name + ".";
        }

        @Override
        String sheet(String name) {
            return "Send it again with sheet=" + name + ".";
        }

        @Override
        String columns(Map<String, List<String>> columns) {
            return "Send it again with " + parameters(columns) + ".";
        }

        @Override
        String withoutHeadings(Map<String, List<String>> columns) {
            return "If the data begins there, send it again with header_row=none&"
                    + parameters(columns)
                    + ".";
        }
    },
    COMMAND_LINE {
        @Override
        String charset(String name) {
            return "Add --charset " + name + ".";
        }

        @Override
        String sheet(String name) {
            return "Add --sheet " + argument(name) + ".";
        }

        @Override
        String columns(Map<String, List<String>> columns) {
            return "Add " + options(columns) + ".";
        }

        @Override
        String withoutHeadings(Map<String, List<String>> columns) {
            return "If the data begins there, add --header-row none " + options(columns) + ".";
        }
    },
    CONSOLE {
        @Override
        String charset(String name) {
            return "Choose " + name + " under Encoding.";
        }

        @Override
        String sheet(String name) {
            return "Choose another sheet.";
        }

        @Override
        String columns(Map<String, List<String>> columns) {
            return "Choose the columns below.";
        }

        @Override
        String withoutHeadings(Map<String, List<String>> columns) {
            return "If the data begins there, choose No headings and say which column is which.";
        }
    },
    /// Where a file can be chosen, and nothing be said of how it is to be read.
    FILE_ALONE {
        @Override
        String charset(String name) {
            return "Save it as CSV UTF-8 and choose it again.";
        }

        @Override
        String sheet(String name) {
            return "Save that sheet as a file of its own and choose it.";
        }

        @Override
        String columns(Map<String, List<String>> columns) {
            return "Correct the headings in the file and choose it again.";
        }

        @Override
        String withoutHeadings(Map<String, List<String>> columns) {
            return "If the data begins there, put a row of headings above it and choose the file again.";
        }
    };

    abstract String charset(String name);

    /// @param name of a sheet that is there
    abstract String sheet(String name);

    /// @param columns what each of ours may be read from, by its code; by headings or positions
    abstract String columns(Map<String, List<String>> columns);

    /// The same for a file that begins with data.
    abstract String withoutHeadings(Map<String, List<String>> columns);

    private static String parameters(Map<String, List<String>> columns) {
        return joined(columns, "&", (code, value) -> code + "=" + value);
    }

    private static String options(Map<String, List<String>> columns) {
        return joined(
                columns,
                " ",
                (code, value) -> "--" + code.replace('_', '-') + " " + argument(value));
    }

    private static String argument(String value) {
        return value.matches("[A-Za-z0-9_-]+") ? value : '"' + value + '"';
    }

    private static String joined(
            Map<String, List<String>> columns,
            String between,
            java.util.function.BinaryOperator<String> pair) {
        return columns.entrySet().stream()
                .flatMap(
                        entry ->
                                entry.getValue().stream()
                                        .map(value -> pair.apply(entry.getKey(), value)))
                .map(Quoted::plain)
                .collect(Collectors.joining(between));
    }
}
