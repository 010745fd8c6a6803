/**
 * What people are told, on which way, and what comes back: the queue (outbox), mail, SMS and push (carrier), how an applicant
 * wants to be told (contact), returned mail (bounce), messages to many (bulk), links that lead back (link), days for
 * a calendar (ics), the check of our mail domain (mailcheck).
 *
 * <p>May use: base, engine, cases.
 */
@NullMarked
package jp.madoguchi.workflows.messages;

import org.jspecify.annotations.NullMarked;
