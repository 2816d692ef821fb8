#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use std::fmt::Write;

use super::{Totals, judge};
use crate::findings::FindingKind;

const LOAD: &str = r#"1:1:load_driver loading driver L"C:\\d\\disk.sys""#;

/// Returns the trace of a driver with these calls, each `THREAD ROUTINE ARGUMENT`, with short
/// names for the routines.
fn trace(calls: &[&str]) -> String {
    let load = r#"1:1:trace:ntoskrnl:load_driver loading driver L"C:\\d\\disk.sys""#;
    let mut text = format!("{load}\n");
    for call in calls {
        let [thread, routine, subject] = call.split(' ').collect::<Vec<_>>()[..] else {
            unreachable!("a call has three words")
        };
        let call = match routine {
            "acquire" => format!("KeAcquireSpinLockAtDpcLevel lock {subject}."),
            "release" => format!("KeReleaseSpinLockFromDpcLevel lock {subject}."),
            "lower" => format!("KeReleaseSpinLock lock {subject}, irql 0."),
            "make" => format!("IoInitializeIrp {subject}, 280, 1"),
            "complete" => format!("IofCompleteRequest {subject} 0"),
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
        next_packets: 0,
        threads: 3,
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
fn starting_the_next_packet_under_a_lock() {
    let calls = [
        "A IoStartNextPacket (d",
        "A acquire a",
        "A IoStartNextPacket (d",
        "A release a",
    ];
    assert_eq!(
        findings(&calls),
        finding(3, FindingKind::StartNextPacketUnderLock, "d")
    );
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
