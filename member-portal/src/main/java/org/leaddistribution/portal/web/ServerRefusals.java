package org.leaddistribution.portal.web;

import io.javalin.http.HttpStatus;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// What the server refuses before any path is looked at, told like every other refusal.
public final class ServerRefusals implements Request.Handler {
    private final SecurityHeaders headers;

    public ServerRefusals(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var id = RequestId.drawn();
        var detail = "The server does not take this request. Check its address and its headers.";
        var status = HttpStatus.forStatus(response.getStatus());
        var problem = Problem.of(status, detail).with(RequestId.NAME, id);
        headers.all().forEach(response.getHeaders()::put);
        response.getHeaders().put(RequestId.HEADER, id);
        var type = TextAnswer.contentType(Problem.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        Content.Sink.write(response, true, Json.text(problem), callback);
        return true;
    }
}
