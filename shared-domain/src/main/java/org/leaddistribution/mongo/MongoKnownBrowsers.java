package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.leaddistribution.access.KnownBrowsers;
import org.leaddistribution.access.SecretToken.TokenHash;
import org.leaddistribution.member.Username;

/// `known_browsers`: a document a user name in lower case, its browsers from the oldest to the latest.
final class MongoKnownBrowsers implements KnownBrowsers {
    private static final String COLLECTION = "known_browsers";
    private static final String BROWSERS = "browsers";

    private final SessionCollection accounts;

    MongoKnownBrowsers(SessionDatabase database) {
        this.accounts = database.collection(COLLECTION);
    }

    @Override
    public boolean knows(Username username, TokenHash browser) {
        var known =
                Filters.and(
                        Filters.eq(Fields.ID, username.login()),
                        Filters.eq(BROWSERS, browser.hex()));
        return accounts.find(known).first() != null;
    }

    @Override
    public void remember(Username username, TokenHash browser) {
        accounts.updateOne(
                Filters.eq(Fields.ID, username.login()),
                List.of(new Document("$set", new Document(BROWSERS, withLatest(browser)))),
                new UpdateOptions().upsert(true));
    }

    /// The browsers without this one, this one behind them, the latest of all that.
    private static Document withLatest(TokenHash browser) {
        var known = new Document("$ifNull", List.of("$" + BROWSERS, List.of()));
        var isAnother = new Document("$ne", List.of("$$this", browser.hex()));
        var others =
                new Document("$filter", new Document("input", known).append("cond", isAnother));
        var all = new Document("$concatArrays", List.of(others, List.of(browser.hex())));
        return new Document("$slice", List.of(all, -REMEMBERED_PER_ACCOUNT));
    }
}
