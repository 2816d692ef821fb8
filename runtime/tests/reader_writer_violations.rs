//! Misuse of reader-writer spin locks is reported.

mod common;

use std::sync::Barrier;
use std::thread;

use common::raw_locks::Raw;
use common::{assert_reports, report_of};
use spin_lock_safe::sys::{
    ExAcquireSpinLockExclusive, ExAcquireSpinLockShared, ExReleaseSpinLockExclusive,
    ExReleaseSpinLockShared, ExReleaseSpinLockSharedFromDpcLevel,
};

#[test]
fn a_reader_writer_lock_that_is_held_already() {
    for again in [ExAcquireSpinLockShared, ExAcquireSpinLockExclusive] {
        let raw = Raw::new();
        let report = report_of(|| {
            // SAFETY: the word lives forever.
            unsafe { ExAcquireSpinLockShared(raw.shared()) };
            // SAFETY: as above.
            unsafe { again(raw.shared()) };
        });
        assert_reports(&report, &["(0xf): ExAcquireSpinLock", "already: deadlock"]);
    }
}

#[test]
fn a_reader_writer_lock_released_the_other_way() {
    let raw = Raw::new();
    let report = report_of(|| {
        // SAFETY: the word lives forever.
        let irql = unsafe { ExAcquireSpinLockShared(raw.shared()) };
        // SAFETY: as above.
        unsafe { ExReleaseSpinLockExclusive(raw.shared(), irql) };
    });
    assert_reports(
        &report,
        &["(0xc4): ExReleaseSpinLockExclusive at ", "another kind"],
    );
    let raw = Raw::new();
    let report = report_of(|| {
        // SAFETY: the word lives forever.
        unsafe { ExAcquireSpinLockExclusive(raw.shared()) };
        // SAFETY: as above.
        unsafe { ExReleaseSpinLockSharedFromDpcLevel(raw.shared()) };
    });
    assert_reports(
        &report,
        &[
            "(0xc4): ExReleaseSpinLockSharedFromDpcLevel",
            "another kind",
        ],
    );
    // SAFETY: the word lives forever.
    let report = report_of(|| unsafe { ExReleaseSpinLockShared(Raw::new().shared(), 0) });
    assert_reports(
        &report,
        &["(0x10): ExReleaseSpinLockShared at ", "nobody does"],
    );
}

#[test]
fn a_reader_that_ended() {
    let raw = Raw::new();
    thread::scope(|scope| {
        // SAFETY: the word lives forever.
        scope.spawn(|| unsafe { ExAcquireSpinLockShared(raw.shared()) });
    });
    // SAFETY: as above.
    let report = report_of(|| _ = unsafe { ExAcquireSpinLockExclusive(raw.shared()) });
    assert_reports(
        &report,
        &["(0xf): ExAcquireSpinLockExclusive", "whose holder ended"],
    );
}

#[test]
fn readers_read_together_and_writers_wait() {
    let raw = Raw::new();
    let (reading, done) = (Barrier::new(2), Barrier::new(2));
    thread::scope(|scope| {
        scope.spawn(|| {
            // SAFETY: the word lives forever.
            let irql = unsafe { ExAcquireSpinLockShared(raw.shared()) };
            reading.wait();
            done.wait();
            // SAFETY: as above.
            unsafe { ExReleaseSpinLockShared(raw.shared(), irql) };
        });
        reading.wait();
        // SAFETY: as above.
        let irql = unsafe { ExAcquireSpinLockShared(raw.shared()) };
        // SAFETY: as above.
        unsafe { ExReleaseSpinLockShared(raw.shared(), irql) };
        done.wait();
        // SAFETY: as above.
        let irql = unsafe { ExAcquireSpinLockExclusive(raw.shared()) };
        // SAFETY: as above.
        unsafe { ExReleaseSpinLockExclusive(raw.shared(), irql) };
    });
}
