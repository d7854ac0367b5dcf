package org.leaddistribution.portal;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.util.MethodNotAllowedUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.leaddistribution.portal.admin.LongCalls;
import org.leaddistribution.portal.admin.RunsUnderWay;
import org.leaddistribution.portal.web.AllowedMethods;
import org.leaddistribution.portal.web.Assets;
import org.leaddistribution.portal.web.Compression;
import org.leaddistribution.portal.web.CrossSite;
import org.leaddistribution.portal.web.Gatekeeper;
import org.leaddistribution.portal.web.Pages;
import org.leaddistribution.portal.web.Problems;
import org.leaddistribution.portal.web.Problems.ServerRefusals;
import org.leaddistribution.portal.web.PublicAddress;
import org.leaddistribution.portal.web.RequestBody;
import org.leaddistribution.portal.web.RequestId;
import org.leaddistribution.portal.web.SecurityHeaders;
import org.leaddistribution.portal.web.SessionCookies;
import org.leaddistribution.portal.web.SlowClients;
import org.leaddistribution.portal.web.UnderstoodHeaders;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.runtime.Duties;
import org.leaddistribution.runtime.OpenResources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running portal: a server that answers, and the duties behind it.
public final class Portal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Portal.class);
    private static final long LAST_REQUESTS_MILLIS = 10_000;
    private static final int LARGEST_HEADERS = 16 << 10;

    /// When a round is announced, many members connect at once. A client that finds this queue full is not
    /// refused: it tries again after a second or more.
    private static final int WAITING_CALLERS = 1_024;

    private final Application application;
    private final OpenResources resources;
    private final RunsUnderWay runs;
    private final LongCalls calls;
    private final PublicAddress address;
    private final SlowClients slowClients;
    private final ServerSocketChannel socket;
    private final Javalin server;

    private Portal(Application application, Duration longestWait, OpenResources resources) {
        this.application = application;
        this.resources = resources;
        this.address = new PublicAddress(application.settings().portal());
        address.warnings().forEach(LOG::warn);
        this.slowClients = new SlowClients(address);
        this.runs =
                resources.open(() -> new RunsUnderWay(application.leads().running(), longestWait));
        this.calls = resources.open(() -> new LongCalls(application.store().jobs(), longestWait));
        this.socket = resources.open(this::listen);
        this.server = Javalin.create(this::configure);
        resources.<AutoCloseable>open(() -> server::stop);
        server.start();
        var base = address.configured().orElseGet(this::listening);
        resources.open(() -> Duties.ofPortal(application, base)).start();
    }

    /// Answers from here on, on the address of the settings.
    ///
    /// @throws CannotListen when it cannot be had
    public static Portal start(Application application) {
        return start(application, LongCalls.LONGEST_WAIT);
    }

    /// @param longestWait how long a request waits for what takes long before it is answered without it
    public static Portal start(Application application, Duration longestWait) {
        return OpenResources.assembled(
                resources -> new Portal(application, longestWait, resources));
    }

    private ServerSocketChannel listen() {
        var settings = application.settings().portal();
        return ListeningSocket.on(settings.host(), settings.port(), WAITING_CALLERS);
    }

    /// Where the portal listens.
    public URI listening() {
        return address.listening(server.port());
    }

    private void configure(JavalinConfig config) {
        configureServer(config);
        var headers = new SecurityHeaders(address);
        harden(config.jetty, headers, slowClients);
        var cookies = new SessionCookies(address);
        var crossSite = new CrossSite(address);
        var sessions = application.accounts().checkingSession();
        var gatekeeper = new Gatekeeper(sessions, cookies, crossSite, address);
        var methods = new AllowedMethods(this::methodsOf);
        config.routes.before(RequestId::draw);
        config.routes.before(headers::add);
        config.routes.before(methods::refuseTrace);
        config.routes.before(gatekeeper::identify);
        config.routes.before(RequestBody::requireKnownCharset);
        config.routes.before(methods::answerOptions);
        config.routes.beforeMatched(gatekeeper::authorise);
        config.routes.after(headers::complete);
        config.routes.after(Compression::settle);
        config.routes.after(_ -> RequestId.forget());
        var pages = new Pages(Assets.load());
        new Problems(pages::problem, methods).register(config.routes);
        var handlers = Handlers.of(application, runs, calls, pages, cookies, crossSite, address);
        new Routes(handlers).register(config.routes);
    }

    private List<HandlerType> methodsOf(String path) {
        var router = server.unsafe.internalRouter;
        return MethodNotAllowedUtil.INSTANCE.findAvailableHttpHandlerTypes(router, path);
    }

    private void configureServer(JavalinConfig config) {
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.concurrency.useVirtualThreads = true;
        config.jetty.addConnector(this::connector);
    }

    private ServerConnector connector(Server jetty, HttpConfiguration http) {
        var connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.addEventListener(slowClients);
        try {
            connector.open(socket);
        } catch (IOException closedMeanwhile) {
            throw new UncheckedIOException(closedMeanwhile);
        }
        return connector;
    }

    private static void harden(JettyConfig jetty, SecurityHeaders headers, SlowClients slow) {
        jetty.modifyServer(server -> server.setStopTimeout(LAST_REQUESTS_MILLIS));
        jetty.modifyServer(server -> server.insertHandler(slow));
        jetty.modifyServer(server -> server.setErrorHandler(new ServerRefusals(headers)));
        jetty.modifyHttpConfiguration(
                http -> {
                    http.setSendServerVersion(false);
                    http.setRequestHeaderSize(LARGEST_HEADERS);
                    http.addCustomizer(new UnderstoodHeaders());
                });
    }

    /// Lets requests under way end, then stops. Runs under way are not finished: they are resumed later.
    @Override
    public void close() {
        resources.close();
    }
}
