package org.leaddistribution.portal.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.leaddistribution.round.Plans;
import org.leaddistribution.round.Round;
import org.leaddistribution.round.ShareOutline;

/// What everybody got in a round, as an array that is read while it is written: an answer about many rounds
/// of many members holds a batch of them at a time.
final class StreamedShares extends JsonSerializable.Base {
    private final Plans plans;
    private final Round round;

    StreamedShares(Plans plans, Round round) {
        this.plans = plans;
        this.round = round;
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeStartArray();
        try {
            plans.forEachOutline(round.planToken(), share -> write(share, json, serializers));
        } catch (UncheckedIOException unwritten) {
            throw unwritten.getCause();
        }
        json.writeEndArray();
    }

    private static void write(
            ShareOutline share, JsonGenerator json, SerializerProvider serializers) {
        try {
            serializers.defaultSerializeValue(ShareItem.of(share), json);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    @Override
    public void serializeWithType(
            JsonGenerator json, SerializerProvider serializers, TypeSerializer types)
            throws IOException {
        serialize(json, serializers);
    }
}
