package jp.madoguchi.platform.identity.security;

import java.time.Duration;
import java.util.Map;
import jp.madoguchi.forms.resident.ResidentCookie;
import jp.madoguchi.workflows.base.people.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Two sides of the counter: staff sign in and have a session in the database, residents have neither. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 60 * 60)
class SecurityConfiguration {

    private static final int LEAST_STRENGTH = 10;

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: blob:; "
            + "connect-src 'self'; frame-src 'self'; form-action 'self' https://checkout.stripe.com; "
            + "frame-ancestors 'self'; base-uri 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain staff(HttpSecurity http, RolesOfNow roles, ResidentCookie cookie, WantedPage wanted,
            @Value("${madoguchi.staff-session:12h}") Duration longest) throws Exception {
        headers(http);
        return http.securityMatcher("/staff/**", "/staff", "/login/**", "/login", "/logout", "/saml/**")
                .addFilterBefore(new SessionLimit(longest), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/login", "/login/**", "/saml/**").permitAll()
                        .requestMatchers("/staff/audit/**", "/staff/health/**", "/staff/mail/**", "/staff/sign-in/**",
                                "/staff/people/**").access(roles.any(Role.ADMINISTRATOR))
                        .requestMatchers("/staff", "/staff/opinions/**", "/staff/notices/**", "/staff/own/**", "/logout").authenticated()
                        .anyRequest().access(roles.any(Role.CLERK, Role.APPROVER, Role.OWNER, Role.OFFICE, Role.ADMINISTRATOR)))
                // Identity providers sign what they send.
                .csrf(csrf -> csrf.csrfTokenRepository(new StaffCsrf(new ResidentCsrf(cookie)))
                        .ignoringRequestMatchers("/saml/acs", "/saml/logout"))
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                // Controllers sign in and out: by password and a second factor, or at the authority's identity provider.
                .logout(logout -> logout.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain residents(HttpSecurity http, ResidentCookie cookie) throws Exception {
        headers(http);
        return http
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A signing app on a phone has no cookie, its link is all that it knows; payment gateways and mail
                // relays sign what they send.
                .csrf(csrf -> csrf.csrfTokenRepository(new ResidentCsrf(cookie))
                        .ignoringRequestMatchers("/handover/*", "/payments/notices/*", "/notices/bounces"))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("geolocation=(), microphone=(), payment=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.sameOrigin()));
    }

    /** Two pages of one session that are opened at once both write what is new in it; neither is an error. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Nothing reads observations of the filters yet, so none are made. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Ten, as OWASP asks at least; more on a fast machine. Only tests, which sign in a thousand times, take less. */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${madoguchi.passwords.strength:10}") int strength, Environment environment) {
        if (strength < LEAST_STRENGTH && !environment.matchesProfiles("demo")) throw new IllegalArgumentException(
                "madoguchi.passwords.strength is below " + LEAST_STRENGTH);
        return new BoundedEncoder(new DelegatingPasswordEncoder("bcrypt-sha256",
                Map.of("bcrypt-sha256", new LongBcrypt(strength), "bcrypt", new BCryptPasswordEncoder())));
    }

    @Bean
    CookieSerializer staffCookie(@Value("${madoguchi.site}") String site) {
        var https = site.startsWith("https:");
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(https ? "__Host-staff" : "staff");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(https);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
