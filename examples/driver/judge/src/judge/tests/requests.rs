#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use super::super::judge;
use super::{finding, findings, trace};
use crate::findings::FindingKind;

#[test]
fn locks_and_srbs_of_storport() {
    let calls = [
        "A HwStartIo e 10",
        "A StorPortNotification 1003 e 2 0 1",
        "A StorPortNotification 1004 e 1",
        "A StorPortNotification 0 e 10",
    ];
    let verdict = judge(&trace(&calls), "disk.sys").expect("the driver is there");
    assert_eq!(verdict.findings, []);
    assert_eq!((verdict.totals.srbs, verdict.totals.acquires), (1, 1));
    let under = [calls[0], calls[1], calls[3], calls[2]];
    assert_eq!(
        findings(&under),
        finding(3, FindingKind::CompleteUnderLock, "10")
    );
    assert_eq!(
        findings(&[calls[0], calls[3], calls[3]]),
        finding(3, FindingKind::CompletedTwice, "10")
    );
    assert_eq!(
        findings(&calls[..1]),
        finding(1, FindingKind::NotCompleted, "10")
    );
}

#[test]
fn a_request_that_is_taken_back() {
    let calls = [
        "A make 10",
        "B complete 10",
        "B enter d, 10",
        // Another thread completes it before the routine has returned, and another request is made.
        "C complete 10",
        "C enter 0, 10",
        "C leave c0000016",
        "A make 10",
        "B leave c0000016",
        "A complete 10",
    ];
    let verdict = judge(&trace(&calls), "disk.sys").expect("the driver is there");
    assert_eq!(verdict.findings, []);
    let totals = (verdict.totals.completions, verdict.totals.taken_back);
    assert_eq!(totals, (2, 1));
}

#[test]
fn a_completion_routine_that_completes_another_request() {
    let calls = [
        "A make 10",
        "A make 20",
        "A complete 10",
        "A enter d, 10",
        "A complete 20",
        "A enter d, 20",
        "A leave 0",
        "A leave c0000016",
        "A complete 10",
    ];
    assert_eq!(findings(&calls), []);
}

#[test]
fn findings_are_in_the_order_of_the_trace() {
    let calls = [
        "A make 10",
        "A complete 10",
        "A complete 10",
        "A acquire a",
        "A complete 20",
        "A release a",
    ];
    let kinds: Vec<_> = findings(&calls).into_iter().map(|found| found.1).collect();
    let expected = [FindingKind::CompletedTwice, FindingKind::CompleteUnderLock];
    assert_eq!(kinds, expected);
}

#[test]
fn a_request_that_is_not_taken_back() {
    let calls = |returned| {
        [
            "A make 10",
            "A complete 10",
            "A enter d, 10",
            returned,
            "A complete 10",
        ]
    };
    assert_eq!(findings(&calls("A leave c0000016")), []);
    assert_eq!(
        findings(&calls("A leave 0")),
        finding(5, FindingKind::CompletedTwice, "10")
    );
    assert_eq!(
        findings(&calls("A leave c0000016")[..4]),
        finding(4, FindingKind::NotCompleted, "10")
    );
    let sender = [
        "A make 10",
        "A complete 10",
        "A enter 0, 10",
        "A leave c0000016",
    ];
    assert_eq!(findings(&sender), [], "its sender is told");
}

#[test]
fn requests_that_are_not_completed_once() {
    let calls = ["A make 10", "A complete 10", "A complete 10"];
    assert_eq!(
        findings(&calls),
        finding(3, FindingKind::CompletedTwice, "10")
    );
    assert_eq!(
        findings(&["A make 10"]),
        finding(1, FindingKind::NotCompleted, "10")
    );
}
