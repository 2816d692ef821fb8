#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod requests;

use std::fmt::Write;

use super::{Totals, judge};
use crate::findings::FindingKind;

const LOAD: &str = r#"1:1:load_driver loading driver L"C:\\d\\disk.sys""#;

/// The trace of the driver with these calls, each `THREAD ROUTINE ARGUMENTS`, with short names
/// for the common routines.
fn trace(calls: &[&str]) -> String {
    let load = r#"1:1:trace:ntoskrnl:load_driver loading driver L"C:\\d\\disk.sys""#;
    let mut text = format!("{load}\n");
    for call in calls {
        let Some((thread, call)) = call.split_once(' ') else {
            unreachable!("a call has a routine with arguments")
        };
        let Some((routine, subject)) = call.split_once(' ') else {
            unreachable!("a call has a routine with arguments")
        };
        let call = match routine {
            "acquire" => format!("KeAcquireSpinLockAtDpcLevel lock {subject}."),
            "release" => format!("KeReleaseSpinLockFromDpcLevel lock {subject}."),
            "lower" => format!("KeReleaseSpinLock lock {subject}, irql 0."),
            "make" => format!("IoInitializeIrp {subject}, 280, 1"),
            "complete" => format!("IofCompleteRequest {subject} 0"),
            "enter" => format!("IoCompleteRequest calling 18000( {subject}, 30 )"),
            "leave" => format!("IoCompleteRequest CompletionRoutine returned {subject}"),
            other => format!("{other} {subject}"),
        };
        _ = writeln!(text, "1:{thread}:trace:ntoskrnl:{call}");
    }
    text
}

fn findings(calls: &[&str]) -> Vec<(usize, FindingKind, String)> {
    let verdict = judge(&trace(calls), "disk.sys").expect("the driver is there");
    let findings = verdict.findings.into_iter();
    findings
        .map(|finding| (finding.line - 1, finding.kind, finding.subject))
        .collect()
}

fn finding(line: usize, kind: FindingKind, subject: &str) -> Vec<(usize, FindingKind, String)> {
    vec![(line, kind, subject.to_owned())]
}

#[test]
fn a_good_run() {
    let calls = [
        "A make 10",
        "A acquire a",
        "A acquire b",
        "B make 20",
        "B complete 20",
        "A release a",
        "A lower b",
        "A release b",
        "A complete 10",
        "A make 10",
        "C complete 10",
    ];
    let verdict = judge(&trace(&calls), "disk.sys").expect("the driver is there");
    assert_eq!(verdict.findings, []);
    let totals = Totals {
        acquires: 2,
        deepest: 2,
        completions: 3,
        threads: 3,
        ..Totals::default()
    };
    assert_eq!(verdict.totals, totals);
}

#[test]
fn completing_under_a_lock() {
    let calls = ["A make 10", "A acquire a", "A complete 10", "A release a"];
    assert_eq!(
        findings(&calls),
        finding(3, FindingKind::CompleteUnderLock, "10")
    );
}

#[test]
fn running_other_drivers_under_a_lock() {
    let cases = [
        (
            "A IoStartNextPacket (d",
            FindingKind::StartPacketUnderLock,
            "d",
        ),
        (
            "A IoStartPacket d 10",
            FindingKind::StartPacketUnderLock,
            "d",
        ),
        (
            "A IofCallDriver d 10",
            FindingKind::CallDriverUnderLock,
            "10",
        ),
        ("A IoCancelIrp (10)", FindingKind::CancelUnderLock, "10"),
        (
            "A StorPortExtendedFunction 7 e 10",
            FindingKind::CompleteUnderLock,
            "10",
        ),
    ];
    for (call, kind, subject) in cases {
        let calls = [call, "A acquire a", call, "A release a"];
        assert_eq!(findings(&calls), finding(3, kind, subject), "{call}");
    }
}

#[test]
fn calls_that_run_other_drivers_are_counted() {
    let calls = [
        "A IoStartPacket d 10",
        "A IoStartNextPacket (d",
        "A IofCallDriver d 10",
        "A IoCancelIrp (10)",
    ];
    let verdict = judge(&trace(&calls), "disk.sys").expect("the driver is there");
    let totals = (verdict.totals.packets, verdict.totals.passed_on);
    assert_eq!(totals, (2, 1));
}

#[test]
fn a_lock_of_another_thread_does_not_matter() {
    let calls = ["A make 10", "B acquire a", "A complete 10", "B release a"];
    assert_eq!(findings(&calls), []);
}

#[test]
fn locks_that_do_not_pair() {
    assert_eq!(
        findings(&["A release a"]),
        finding(1, FindingKind::ReleaseWithoutAcquire, "a")
    );
    assert_eq!(
        findings(&["A acquire a"]),
        finding(1, FindingKind::NotReleased, "a")
    );
    let calls = ["A acquire a", "A acquire a", "A release a"];
    assert_eq!(
        findings(&calls),
        finding(2, FindingKind::AcquiredTwice, "a")
    );
    let calls = ["A acquire a", "B release a", "A release a"];
    assert_eq!(
        findings(&calls),
        finding(2, FindingKind::ReleaseWithoutAcquire, "a")
    );
}

#[test]
fn the_irql_goes_down_too_early() {
    let calls = [
        "A acquire a",
        "A acquire b",
        "A lower a",
        "A release a",
        "A release b",
    ];
    assert_eq!(
        findings(&calls),
        finding(3, FindingKind::IrqlLoweredUnderLock, "a")
    );
}

#[test]
fn queued_spin_locks() {
    let acquire = "A KeAcquireInStackQueuedSpinLockAtDpcLevel lock a, queue 1.";
    let lower = "A KeReleaseInStackQueuedSpinLock queue 1.";
    let release = "A KeReleaseInStackQueuedSpinLockFromDpcLevel lock a, queue 1.";
    assert_eq!(findings(&[acquire, lower, release]), []);
    assert_eq!(
        findings(&["A make 10", acquire, "A complete 10", lower, release]),
        finding(3, FindingKind::CompleteUnderLock, "10")
    );
    assert_eq!(
        findings(&[acquire, "A acquire b", lower, release, "A release b"]),
        finding(3, FindingKind::IrqlLoweredUnderLock, "1")
    );
}

#[test]
fn an_unknown_routine_is_no_good_run() {
    let calls = ["A KeAcquireSpinLockForDpc 1"];
    let expected = finding(1, FindingKind::UnknownRoutine, "KeAcquireSpinLockForDpc");
    assert_eq!(findings(&calls), expected);
}

#[test]
fn other_processes_do_not_matter() {
    let mut text = trace(&[]);
    text += "2:9:trace:ntoskrnl:KeAcquireSpinLockAtDpcLevel lock 1.\n";
    let verdict = judge(&text, "disk.sys").expect("the driver is there");
    assert_eq!(verdict.findings, []);
    assert_eq!(judge(&text, "isk.sys"), None);
    assert_eq!(judge(LOAD, "disk.sys"), None, "no line of the trace");
}
