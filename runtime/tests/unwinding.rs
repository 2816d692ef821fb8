//! A panic that unwinds through held guards leaves the context as it was.

mod common;

use std::cell::Cell;

use common::{enter, irp_of, panic_of, pended};
use spin_lock_safe::SpinLock;
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest};
use spin_lock_safe::simulated_kernel::{
    self, ViolationKind, at_irql, current_irql, locks_held, violations,
};
use spin_lock_safe::sys::{
    DISPATCH_LEVEL, HIGH_LEVEL, IofCompleteRequest, KIRQL, KeAcquireSpinLockAtDpcLevel,
    KeReleaseSpinLock, KeReleaseSpinLockFromDpcLevel, PASSIVE_LEVEL,
};

fn violations_here() -> Vec<ViolationKind> {
    let here = std::thread::current().id();
    let all = violations().into_iter();
    all.filter(|one| one.thread == here)
        .map(|one| one.kind)
        .collect()
}

#[test]
fn guards_are_released() {
    let (a, b) = (SpinLock::new(1), SpinLock::new(2));
    let report = panic_of(|| {
        let token = enter();
        let _a = a.acquire(&token);
        let _cancel = IoAcquireCancelSpinLock(&token);
        let _b = b.acquire_at_dpc_level(&token);
        assert_eq!(locks_held(), 0, "{}", "on purpose");
    });
    assert!(report.contains("on purpose"));
    assert_eq!((current_irql(), locks_held()), (PASSIVE_LEVEL, 0));
    let token = enter();
    assert_eq!(*a.acquire(&token) + *b.acquire(&token), 3);
    drop(IoAcquireCancelSpinLock(&token));
    assert_eq!(violations_here(), []);
}

#[test]
fn the_context_goes_on_after_a_violation() {
    let lock = SpinLock::new(0);
    let report = panic_of(|| {
        let token = enter();
        let _first = lock.acquire(&token);
        let _second = lock.acquire(&token);
    });
    assert!(report.contains("SPIN_LOCK_ALREADY_OWNED"));
    assert_eq!((current_irql(), locks_held()), (PASSIVE_LEVEL, 0));
    let mut token = enter();
    *lock.acquire(&token) += 1;
    let request = pended();
    IoCompleteRequest(&mut token, irp_of(&request), IO_NO_INCREMENT);
    assert!(request.is_completed());
}

/// Runs a closure when it is dropped while a panic unwinds.
struct OnDrop<F: Fn()>(F);

impl<F: Fn()> Drop for OnDrop<F> {
    fn drop(&mut self) {
        (self.0)();
    }
}

/// Returns the violations that `f` causes while a panic unwinds.
fn violations_while_unwinding(f: impl Fn()) -> Vec<ViolationKind> {
    let before = violations_here().len();
    let done = Cell::new(false);
    let report = panic_of(|| {
        let _on_drop = OnDrop(|| {
            f();
            done.set(true);
        });
        assert!(done.get(), "on purpose");
    });
    assert!(report.contains("on purpose"));
    assert!(done.get(), "the violation does not cut off the unwinding");
    violations_here().split_off(before)
}

#[test]
fn a_lock_taken_at_no_irql_of_the_system_counts() {
    let lock = SpinLock::new(0);
    let kinds = violations_while_unwinding(|| {
        at_irql(KIRQL::MAX, || {
            let token = enter();
            let guard = lock.acquire(&token);
            assert!(format!("{token:?}").contains("held: 1"));
            drop(guard);
        });
    });
    assert_eq!(kinds, [ViolationKind::IrqlTooHigh { irql: HIGH_LEVEL }]);
    assert_eq!(current_irql(), PASSIVE_LEVEL);
}

#[test]
fn a_violation_while_unwinding_does_not_cut_it_off() {
    let before = simulated_kernel::statistics().violations;
    let request = pended();
    let mut word = 0;
    let lock = &raw mut word;
    let kinds = violations_while_unwinding(|| {
        // SAFETY: the lock lives to the end of the test. It is not held, which is a violation.
        unsafe { KeReleaseSpinLock(lock, PASSIVE_LEVEL) };
        at_irql(DISPATCH_LEVEL, || {
            // SAFETY: as above.
            unsafe { KeAcquireSpinLockAtDpcLevel(lock) };
            // SAFETY: the request is pended. A lock is held, which is a violation.
            unsafe { IofCompleteRequest(request.as_ptr(), IO_NO_INCREMENT) };
            // SAFETY: the lock is held.
            unsafe { KeReleaseSpinLockFromDpcLevel(lock) };
        });
        // SAFETY: the request is completed already, which is a violation.
        unsafe { IofCompleteRequest(request.as_ptr(), IO_NO_INCREMENT) };
    });
    let irp = request.as_ptr().addr();
    let name = simulated_kernel::Lock::SpinLock(lock.addr());
    assert_eq!(
        kinds,
        [
            ViolationKind::NotHeld {
                lock: name,
                by_another: false
            },
            ViolationKind::CompletedUnderLock { locks: 1 },
            ViolationKind::AlreadyCompleted { irp },
        ]
    );
    assert!(simulated_kernel::statistics().violations >= before + kinds.len());
    assert_eq!((current_irql(), locks_held(), word), (PASSIVE_LEVEL, 0, 0));
}
