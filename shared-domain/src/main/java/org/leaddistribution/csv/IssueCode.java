package org.leaddistribution.csv;

import org.leaddistribution.kernel.Coded;

/// What can be wrong with an upload, as words that scripts can rely on.
public enum IssueCode implements Coded {
    FILE_NAME,
    FILE_CHANGED,
    UNKNOWN_CHARSET,
    NOT_CSV,
    BROKEN_WORKBOOK,
    WORKBOOK_TOO_LARGE,
    UNKNOWN_SHEET,
    UTF_16_WITHOUT_BOM,
    EMPTY_FILE,
    MALFORMED_TEXT,
    UNCLOSED_QUOTE,
    TEXT_AFTER_QUOTE,
    FIELD_TOO_LONG,
    RECORD_TOO_LONG,
    TOO_MANY_COLUMNS,
    MISSING_COLUMN,
    REPEATED_COLUMN,
    FIELD_COUNT,
    MISSING_VALUE,
    ERROR_VALUE,
    VALUE_TOO_LONG,
    FORBIDDEN_CHARACTER,
    LINE_BREAK,
    TAB,
    NON_ASCII_LOCAL_PART,
    INVALID_EMAIL,
    INVALID_USERNAME,
    INVALID_TIER,
    INVALID_STATUS,
    INVALID_MEMBER_ADDRESS,
    ADDRESS_DIFFERS,
    REPEATED,
    TAKEN,
    TOO_MANY_ROWS
}
