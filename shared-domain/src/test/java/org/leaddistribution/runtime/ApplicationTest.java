package org.leaddistribution.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.PasswordHash;
import org.leaddistribution.access.Role;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Username;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;

class ApplicationTest {
    /// Tests of the programs hash for less, so that it is looked at here.
    @Test
    void passwordsAreHashedAsDearlyAsGuessingThemShouldBe() {
        var database = RealMongo.freshDatabase();
        var settings =
                Settings.read(
                        Map.of(
                                Setting.MONGODB_URI, database.uri(),
                                Setting.DATABASE, database.name()),
                        Map.of());
        try (var application = Application.open(settings, Map.of())) {
            application.store().requireReady();
            var root = new Username("root");
            var draft =
                    new StaffDraft(
                            root,
                            Role.ADMIN,
                            new EmailAddress("root@example.org"),
                            new Password("violet-envelope-42"));
            var _ = application.accounts().managingStaff().add(Actor.OPERATOR, draft);

            var stored = application.store().staffAccounts().byUsername(root).orElseThrow();
            assertThat(stored.credentials().hash())
                    .extracting(PasswordHash::encoded, InstanceOfAssertFactories.STRING)
                    .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        }
    }
}
