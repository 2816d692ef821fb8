//! A driver's mistakes are reported under every schedule.

extern crate spin_lock_safe_interleaved as spin_lock_safe;

mod common;

use std::panic::{AssertUnwindSafe, catch_unwind};

use common::{
    Outcomes, complete, enter, every, irp_of, many, pended, step, together, together_in_error,
    violation_of,
};
use spin_lock_safe::simulated_kernel::{ViolationKind, violations};
use spin_lock_safe::sys::{
    IofCompleteRequest, KSPIN_LOCK, KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock, PASSIVE_LEVEL,
    STATUS_SUCCESS,
};
use spin_lock_safe::{LockToken, SpinLock};

/// A bare lock, as in C.
struct RawLock(*mut KSPIN_LOCK);

// SAFETY: a lock may be used by any thread.
unsafe impl Sync for RawLock {}

impl RawLock {
    fn acquire(&self) {
        // SAFETY: the lock lives as long as the schedule.
        unsafe { KeAcquireSpinLockRaiseToDpc(self.0) };
    }

    fn release(&self) {
        // SAFETY: the lock lives as long as the schedule, and nothing is behind it.
        unsafe { KeReleaseSpinLock(self.0, PASSIVE_LEVEL) };
    }
}

fn kinds() -> Vec<ViolationKind> {
    violations().into_iter().map(|one| one.kind).collect()
}

/// Acquires one lock under another.
fn nest(token: &LockToken, outer: &SpinLock<()>, inner: &SpinLock<()>) {
    let _outer = outer.acquire(token);
    let _inner = inner.acquire(token);
}

#[test]
fn locks_in_two_orders_deadlock() {
    let outcomes = Outcomes::default();
    let noted = outcomes.clone();
    let run = catch_unwind(AssertUnwindSafe(|| {
        every(move || {
            let (a, b) = (SpinLock::new(()), SpinLock::new(()));
            together(|| nest(&enter(), &a, &b), || nest(&enter(), &b, &a));
            noted.note("one after the other");
        });
    }));
    let text = run.err().and_then(|text| text.downcast::<String>().ok());
    assert!(text.is_some_and(|text| text.starts_with("deadlock!")));
    assert_eq!(outcomes.all(), ["one after the other"]);
}

#[test]
fn a_lock_is_released_by_another_thread() {
    let outcomes = Outcomes::default();
    let noted = outcomes.clone();
    every(move || {
        let mut word = 0;
        let lock = RawLock(&raw mut word);
        let lock = &lock;
        together_in_error(
            || {
                lock.acquire();
                step();
                lock.release();
            },
            || {
                let report = violation_of(|| lock.release());
                assert!(report.is_some_and(|report| report.contains("KeReleaseSpinLock")));
            },
        );
        let [ViolationKind::NotHeld { by_another, .. }] = kinds()[..] else {
            unreachable!("{:?}", violations());
        };
        assert_eq!(word, 0, "its holder has released it");
        noted.note(by_another);
    });
    assert_eq!(outcomes.all(), [false, true]);
}

#[test]
fn a_thread_ends_with_a_lock() {
    let outcomes = Outcomes::default();
    let noted = outcomes.clone();
    many(move || {
        let mut word = 0;
        let lock = RawLock(&raw mut word);
        let lock = &lock;
        let mut report = None;
        shuttle::thread::scope(|scope| {
            scope.spawn(|| lock.acquire());
            scope.spawn(|| {
                report = violation_of(|| {
                    lock.acquire();
                    lock.release();
                });
            });
        });
        let stopped = matches!(kinds()[..], [ViolationKind::HolderEnded { .. }]);
        assert_eq!(
            (report.is_some(), violations().len()),
            (stopped, usize::from(stopped))
        );
        noted.note(stopped);
    });
    assert_eq!(outcomes.all(), [false, true]);
}

#[test]
fn one_thread_completes_under_its_lock() {
    every(|| {
        let lock = SpinLock::new(());
        let request = pended();
        together_in_error(
            || {
                let token = enter();
                let irp = irp_of(&request).into_raw();
                let report = violation_of(|| {
                    let _guard = lock.acquire(&token);
                    // SAFETY: the request is the driver's. Only the lock is wrong.
                    unsafe { IofCompleteRequest(irp, 0) };
                });
                assert!(report.is_some_and(|report| {
                    report.contains("is completed while 1 spin lock is held")
                }));
            },
            || drop(lock.acquire(&enter())),
        );
        let kinds = kinds();
        assert!(matches!(
            kinds[..],
            [ViolationKind::CompletedUnderLock { locks: 1 }]
        ));
        assert!(!request.is_completed());
    });
}

#[test]
fn two_threads_complete_one_request() {
    let outcomes = Outcomes::default();
    let noted = outcomes.clone();
    many(move || {
        let request = pended();
        let finish = || {
            let irp = irp_of(&request);
            violation_of(|| complete(&mut enter(), irp, STATUS_SUCCESS)).is_some()
        };
        let mut stopped = [false, false];
        let [left, right] = &mut stopped;
        together_in_error(|| *left = finish(), || *right = finish());
        assert!(matches!(
            kinds()[..],
            [ViolationKind::AlreadyCompleted { .. }]
        ));
        assert!(request.is_completed());
        noted.note(stopped);
    });
    assert_eq!(outcomes.all(), [[false, true], [true, false]]);
}
