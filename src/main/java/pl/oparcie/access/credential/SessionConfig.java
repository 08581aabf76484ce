package pl.oparcie.access.credential;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sessions in the database, so that any node knows them and any node may end them. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfig {

    /**
     * A session is found only while its account is open (art. 100 ust. 6): no other query has to ask that again. The time of the last
     * request is written in the same statement, once it is {@link KeptSessions#PRECISION} old.
     */
    private static final String FIND = """
            with asked as materialized (select ? as id, (extract(epoch from clock_timestamp()) * 1000)::bigint as now),
            touched as (
                update platform.session s set last_access_time = asked.now, expiry_time = asked.now + s.max_inactive_interval * 1000::bigint
                  from asked where s.session_id = asked.id and s.last_access_time <= asked.now - %d and s.expiry_time > asked.now)
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval, a.attribute_name, a.attribute_bytes
              from asked join platform.session s on s.session_id = asked.id
              left join platform.session_attributes a on a.session_primary_id = s.primary_id
             where s.principal_name is null or exists (
                    select 1 from access.account u where u.login = s.principal_name
                       and u.authorised_on <= platform.today() and u.secrecy_on <= platform.today()
                       and (u.active_until is null or u.active_until >= platform.today()))
            """.formatted(KeptSessions.PRECISION.toMillis());

    @Bean(initMethod = "afterPropertiesSet", destroyMethod = "destroy")
    JdbcIndexedSessionRepository sessionRows(
            DataSource dataSource, @Value("${server.servlet.session.timeout}") Duration timeout) {
        // a single statement needs no transaction around it; what writes brings its own
        var rows = new JdbcIndexedSessionRepository(
                new JdbcTemplate(dataSource), TransactionOperations.withoutTransaction());
        rows.setTableName("platform.session");
        // two requests of one session may leave something under one name: the later holds, neither fails
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(rows);
        rows.setGetSessionQuery(FIND);
        rows.setDefaultMaxInactiveInterval(timeout);
        return rows;
    }

    @Bean
    @Primary
    KeptSessions sessionRepository(
            FindByIndexNameSessionRepository<? extends Session> sessionRows, PlatformTransactionManager transactions) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        @SuppressWarnings("unchecked") // the type of its rows is its own secret
        var rows = (FindByIndexNameSessionRepository<Session>) sessionRows;
        return new KeptSessions(rows, own);
    }

    /** Around the filter that reads the session. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> sessionOfRequest() {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new SessionOfRequest());
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    private static final class SessionOfRequest extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                KeptSessions.during(() -> {
                    chain.doFilter(request, response);
                    return response;
                });
            } catch (ServletException | IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }
}
