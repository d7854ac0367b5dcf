package org.leaddistribution.notice.smtp;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Trusts whom the system trusts, and remembers the certificate that a server showed, to name it when it is not
/// accepted.
final class SeenCertificates extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager judge;
    private volatile @Nullable X509Certificate shown;

    private SeenCertificates(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    /// For one connection.
    static SeenCertificates ofTheSystem() {
        return new SeenCertificates(TheSystem.JUDGE);
    }

    /// Read once, as it takes a while.
    private static final class TheSystem {
        static final X509ExtendedTrustManager JUDGE = judge();

        private TheSystem() {}

        private static X509ExtendedTrustManager judge() {
            try {
                var factory =
                        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init((KeyStore) null);
                return Arrays.stream(factory.getTrustManagers())
                        .filter(X509ExtendedTrustManager.class::isInstance)
                        .map(X509ExtendedTrustManager.class::cast)
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("Java offers no trust manager"));
            } catch (GeneralSecurityException brokenJava) {
                throw new IllegalStateException("Java's trusted certificates", brokenJava);
            }
        }
    }

    SSLSocketFactory socketFactory() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException brokenJava) {
            throw new IllegalStateException("Java's TLS", brokenJava);
        }
    }

    /// The certificate that the server showed last, in words; empty when it showed none.
    Optional<String> words() {
        return Optional.ofNullable(shown)
                .map(
                        certificate ->
                                "%s, issued by %s, valid from %s until %s"
                                        .formatted(
                                                certificate.getSubjectX500Principal().getName(),
                                                certificate.getIssuerX500Principal().getName(),
                                                certificate.getNotBefore().toInstant(),
                                                certificate.getNotAfter().toInstant()));
    }

    private void note(X509Certificate[] chain) {
        shown = chain.length == 0 ? null : chain[0];
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        note(chain);
        judge.checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        note(chain);
        judge.checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        note(chain);
        judge.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        judge.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        judge.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        judge.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
