package org.leaddistribution.admin;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Path;
import org.leaddistribution.kernel.PrivateFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the console logs, in files of the data folder too: started by an icon it has no terminal to say it on.
///
/// `console.log` is the latest; once it is large it becomes `console.log.1`, and that `console.log.2`. Two
/// consoles of one data folder write to the same file, each line whole.
final class ConsoleLog {
    static final String FILE = "console.log";
    static final FileSize LARGEST = new FileSize(2 * FileSize.MB_COEFFICIENT);

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleLog.class);
    private static final int OLDER_FILES = 2;
    private static final Duration AT_EACH_LINE = Duration.buildByMilliseconds(0);
    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}: %msg%n";

    private ConsoleLog() {}

    /// From here on, whatever this program logs. Where that cannot be, it says so and the console goes on.
    static void keepIn(Path dataFolder) {
        try {
            PrivateFolder.created(dataFolder);
            var context = (LoggerContext) LoggerFactory.getILoggerFactory();
            if (!added(context, dataFolder.resolve(FILE), LARGEST).isStarted()) {
                LOG.warn("{} cannot be written.", dataFolder.resolve(FILE));
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be made, so there is no log in it: {}", dataFolder, e.toString());
        }
    }

    static RollingFileAppender<ILoggingEvent> added(
            LoggerContext context, Path file, FileSize largest) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName(FILE);
        appender.setFile(file.toString());

        var lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern(LINE);
        lines.start();
        appender.setEncoder(lines);

        var older = new FixedWindowRollingPolicy();
        older.setContext(context);
        older.setParent(appender);
        older.setFileNamePattern(file + ".%i");
        older.setMinIndex(1);
        older.setMaxIndex(OLDER_FILES);
        older.start();
        appender.setRollingPolicy(older);

        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setMaxFileSize(largest);
        size.setCheckIncrement(AT_EACH_LINE);
        size.start();
        appender.setTriggeringPolicy(size);

        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        return appender;
    }
}
