package org.leaddistribution.runtime;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leaddistribution.access.Staff;
import org.leaddistribution.audit.AuditTrail;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.mongo.MongoStore;
import org.leaddistribution.notice.MailTexts;
import org.leaddistribution.notice.MailWriter;
import org.leaddistribution.notice.MailWriter.Recipients;
import org.leaddistribution.notice.MailWriter.Recipients.AddressBook;
import org.leaddistribution.notice.Mailer;
import org.leaddistribution.notice.PortalLinks;
import org.leaddistribution.notice.PreviewingMail;
import org.leaddistribution.notice.ReadingMails;
import org.leaddistribution.notice.ReadingMails.People;
import org.leaddistribution.notice.ReadingMails.Person;
import org.leaddistribution.notice.SendingAgain;
import org.leaddistribution.notice.SendingTestMail;
import org.leaddistribution.notice.smtp.SmtpMailer;
import org.leaddistribution.notice.smtp.SmtpMailer.SmtpLimits;
import org.leaddistribution.settings.MailSettings;
import org.leaddistribution.settings.Settings;

/// What can be done with mail, wired to one database and one mail server.
public final class MailUseCases {
    private final MongoStore store;
    private final MailSettings settings;
    private final URI portal;
    private final AccountUseCases accounts;
    private final InstantSource clock;
    private final AuditTrail audit;

    MailUseCases(
            MongoStore store, Settings settings, AccountUseCases accounts, InstantSource clock) {
        this.store = store;
        this.settings = settings.mail();
        this.portal = settings.portal().expectedAddress();
        this.accounts = accounts;
        this.clock = clock;
        this.audit = new AuditTrail(store.auditLog(), clock);
    }

    Mailer mailer() {
        var server = settings.server();
        return server == null
                ? Mailer.NONE
                : new SmtpMailer(server, settings.from(), SmtpLimits.USUAL, clock);
    }

    /// Its links begin with the address of the portal, as far as the settings tell.
    public PreviewingMail previewing() {
        var readers = accounts.mailAccounts();
        return new PreviewingMail(
                store.members(),
                recipients(readers),
                readers::isOfUse,
                new MailTexts(new PortalLinks(portal)));
    }

    /// @param base of the links in mails
    MailWriter writer(URI base) {
        var readers = accounts.mailAccounts();
        var texts = new MailTexts(new PortalLinks(base));
        return new MailWriter(store.members(), recipients(readers), readers, readers, texts);
    }

    private Recipients recipients(AddressBook book) {
        return new Recipients(book, settings.adminEmail());
    }

    public SendingAgain sendingAgain() {
        return new SendingAgain(store.outbox(), audit, store.unitOfWork(), clock);
    }

    public SendingTestMail sendingTest() {
        return new SendingTestMail(mailer(), audit);
    }

    public ReadingMails reading() {
        return new ReadingMails(
                store.outbox(),
                new PeopleOfStore(store),
                settings.adminEmail(),
                mailer().readiness(),
                clock);
    }

    /// Reads them as staff's own lists are read, a page at a time.
    private record PeopleOfStore(MongoStore store) implements People {
        @Override
        public List<Person> having(String text, int atMost) {
            var found = new ArrayList<Person>();
            Page<MemberSummary> members;
            long page = 1;
            do {
                var request = new PageRequest(page++, PageRequest.LARGEST_LIMIT);
                members = store.memberAccounts().page(MemberQuery.ALL.withText(text), request);
                members.items().forEach(member -> found.add(of(member.member())));
            } while (found.size() < Math.min(atMost, members.totalCount()));
            var staff =
                    store.staffAccounts().page(text, new PageRequest(1, PageRequest.LARGEST_LIMIT));
            return Stream.concat(found.stream(), staff.items().stream().map(PeopleOfStore::of))
                    .limit(atMost)
                    .toList();
        }

        private static Person of(Member member) {
            return new Person(member.username(), member.address());
        }

        private static Person of(Staff staff) {
            return new Person(staff.username().value(), null);
        }
    }
}
