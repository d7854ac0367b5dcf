package org.leaddistribution.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leaddistribution.accounts.MemberDraft;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;
import org.leaddistribution.programs.MailSender;
import org.leaddistribution.programs.Program;
import org.leaddistribution.programs.Program.Kind;
import org.leaddistribution.programs.Programs.KnownProgram;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;

/// Portals and consoles know of each other, and one of them sends mail, on a real database and to a mail server.
class RunningProgramsTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final URI BASE = URI.create("https://leads.example.org");

    @RegisterExtension
    final GreenMailExtension post = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    private final RealMongo.FreshDatabase database = RealMongo.freshDatabase();
    private final List<Application> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Application::close);
    }

    @Test
    void eachIsSeenByTheOthersUntilItEnds() {
        var console = console(Map.of());
        var portal = portal(Map.of());

        until("both are known", () -> seenBy(console).size() == 2);
        assertThat(seenBy(portal))
                .extracting(Program::id, Program::kind, Program::address, Program::pid)
                .containsExactlyInAnyOrder(
                        tupleOf(console, Kind.CONSOLE, null), tupleOf(portal, Kind.PORTAL, BASE));

        portal.close();

        assertThat(seenBy(console)).extracting(Program::id).containsExactly(console.id());
    }

    private static Tuple tupleOf(Application application, Kind kind, @Nullable URI address) {
        return tuple(application.id(), kind, address, ProcessHandle.current().pid());
    }

    @Test
    void aConsoleSendsWhileNoPortalRuns() throws Exception {
        var console = console(withMail());

        invite(console, "ann");

        until("the mail is there", () -> post.getReceivedMessages().length == 1);
        assertThat(textOf(post.getReceivedMessages()[0])).contains(BASE + "/invitation/");
        assertThat(senderSeenBy(console).isConsole(console.id())).isTrue();
    }

    @Test
    void aConsoleStepsBackForAPortalAndTakesOverAgainAndNoMailIsDoubled() {
        var console = console(withMail());
        var portal = portal(withMail());
        until(
                "the portal is known",
                () ->
                        senderSeenBy(console) instanceof MailSender.ByPortal(var by)
                                && is(by, portal));

        var names = IntStream.range(0, 20).mapToObj(number -> "member" + number).toList();
        names.forEach(name -> invite(portal, name));
        until("all are told", () -> post.getReceivedMessages().length >= names.size());
        portal.close();
        invite(console, "late");
        until("the late one is told", () -> receivers().contains("late@example.org"));

        assertThat(receivers())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(names.stream(), Stream.of("late"))
                                .map(name -> name + "@example.org")
                                .toList());
    }

    private static boolean is(Program program, Application application) {
        return program.id().equals(application.id());
    }

    private Map<Setting, String> withMail() {
        return Map.of(
                Setting.SMTP_URL,
                "smtp://127.0.0.1:" + post.getSmtp().getPort(),
                Setting.BASE_URL,
                BASE.toString());
    }

    private Application console(Map<Setting, String> options) {
        var application = application(options);
        application.start(Duties.ofConsole(application));
        return application;
    }

    private Application portal(Map<Setting, String> options) {
        var application = application(options);
        application.start(Duties.ofPortal(application, BASE));
        return application;
    }

    private Application application(Map<Setting, String> options) {
        var all = new EnumMap<Setting, String>(Setting.class);
        all.put(Setting.MONGODB_URI, database.uri());
        all.put(Setting.DATABASE, database.name());
        all.putAll(options);
        var application = Application.open(Settings.read(all, Map.of()), Map.of());
        open.add(application);
        application.store().requireReady();
        return application;
    }

    private static List<Program> seenBy(Application application) {
        return application.store().programs().all().stream().map(KnownProgram::program).toList();
    }

    private static MailSender senderSeenBy(Application application) {
        return MailSender.among(application.store().programs().all());
    }

    private static void invite(Application application, String name) {
        var draft =
                new MemberDraft(
                        new Username(name),
                        new EmailAddress(name + "@example.org"),
                        Tier.GOLD,
                        MemberStatus.ACTIVE,
                        null,
                        null);
        var _ = application.accounts().managingMembers().add(Actor.OPERATOR, draft);
    }

    private List<String> receivers() {
        return Stream.of(post.getReceivedMessages()).map(RunningProgramsTest::receiver).toList();
    }

    private static String receiver(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String textOf(MimeMessage mail) throws IOException, MessagingException {
        return new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void until(String what, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - begun).as(what).isLessThan(LIMIT.toNanos());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
