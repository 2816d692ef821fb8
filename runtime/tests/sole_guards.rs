//! Sole guards of every kind: released, dropped, and with another lock acquired meanwhile.

mod common;

use std::mem;
use std::pin::pin;
use std::thread;

use common::{assert_reports, enter, irp_of, panic_of, pended};
use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoAcquireCancelSpinLockSole, IoCompleteRequest,
};
use spin_lock_safe::simulated_kernel::{
    Adapter, Interrupt, SentRequest, at_irql, current_irql, locks_held,
};
use spin_lock_safe::sys::{
    APC_LEVEL, DISPATCH_LEVEL, KIRQL, PASSIVE_LEVEL, PDEVICE_OBJECT, STATUS_CANCELLED,
};
use spin_lock_safe::{
    CancelLocked, ExSpinLock, InterruptSpinLock, Irp, LockQueueHandle, LockToken, MsiSpinLock,
    QueuedSpinLock, SoleCancelSpinLockGuard, SoleSpinLockGuard, SpinLock, StorPortLockHandle,
    StorPortSpinLock, spin_lock_safe,
};

const DIRQL: KIRQL = 5;

fn state() -> (KIRQL, usize) {
    (current_irql(), locks_held())
}

fn complete(token: &mut LockToken) {
    assert_eq!(state(), (PASSIVE_LEVEL, 0));
    let request = pended();
    IoCompleteRequest(token, irp_of(&request), IO_NO_INCREMENT);
    assert!(request.is_completed());
}

/// Acquires, completes with the returned token, acquires again with the token, and drops.
macro_rules! without_handle {
    ($lock:expr, $acquire:ident, $irql:expr) => {{
        let lock = $lock;
        let mut token = enter();
        let guard = lock.$acquire(&mut token);
        assert_eq!((*guard, state()), (7, ($irql, 1)));
        let token = guard.release();
        complete(token);
        let again = lock.$acquire(token);
        assert_eq!((*again, state()), (7, ($irql, 1)));
        drop(again);
        complete(token);
    }};
}

/// Does the same as above, with the returned handle.
macro_rules! with_handle {
    ($lock:expr, $acquire:ident, $handle:ty, $irql:expr) => {{
        let lock = $lock;
        let handle = pin!(<$handle>::new());
        let mut token = enter();
        let mut guard = lock.$acquire(handle, &mut token);
        assert_eq!((mem::replace(&mut *guard, 8), state()), (7, ($irql, 1)));
        let (token, mut handle) = guard.release();
        complete(token);
        let again = lock.$acquire(handle.as_mut(), token);
        assert_eq!((*again, state()), (8, ($irql, 1)));
        drop(again);
        complete(token);
        assert_eq!(*lock.$acquire(handle, token), 8, "the handle is free again");
    }};
}

#[test]
fn ordinary() {
    without_handle!(SpinLock::new(7), acquire_sole, DISPATCH_LEVEL);
}

#[test]
fn exclusive_and_shared() {
    without_handle!(ExSpinLock::new(7), acquire_exclusive_sole, DISPATCH_LEVEL);
    without_handle!(ExSpinLock::new(7), acquire_shared_sole, DISPATCH_LEVEL);
}

#[test]
fn queued() {
    with_handle!(
        QueuedSpinLock::new(7),
        acquire_in_stack_queued_sole,
        LockQueueHandle,
        DISPATCH_LEVEL
    );
}

#[test]
fn of_an_interrupt() {
    let interrupt = Interrupt::new(DIRQL);
    // SAFETY: the interrupt lives to the end of the test.
    let lock = unsafe { InterruptSpinLock::new(interrupt.as_ptr(), 7) };
    without_handle!(lock, acquire_sole, DIRQL);
}

#[test]
fn of_storport() {
    let adapter = Adapter::new(DIRQL);
    // SAFETY: the adapter lives to the end of the test.
    let lock = unsafe { StorPortSpinLock::start_io(adapter.device_extension(), 7) };
    with_handle!(
        lock,
        acquire_with_handle_sole,
        StorPortLockHandle,
        DISPATCH_LEVEL
    );
    // SAFETY: as above.
    let lock = unsafe { StorPortSpinLock::interrupt(adapter.device_extension(), 7) };
    with_handle!(lock, acquire_with_handle_sole, StorPortLockHandle, DIRQL);
    // SAFETY: as above.
    let lock = unsafe { MsiSpinLock::new(adapter.device_extension(), 3, 7) };
    without_handle!(lock, acquire_sole, DIRQL);
}

#[test]
fn cancel() {
    let mut token = enter();
    let guard = IoAcquireCancelSpinLockSole(&mut token);
    assert_eq!(state(), (DISPATCH_LEVEL, 1));
    let token = guard.release();
    complete(token);
    drop(IoAcquireCancelSpinLockSole(token));
    complete(token);
}

#[test]
fn another_lock_meanwhile() {
    let (queue, waiting) = (SpinLock::new(vec![1]), SpinLock::new(vec![3, 2]));
    let mut token = enter();
    let mut held = queue.acquire_sole(&mut token);
    assert_eq!(waiting.acquire(held.token()).len(), 2);
    let (value, lent) = held.split();
    value.extend(waiting.acquire(lent).pop());
    let nested = waiting.acquire(lent);
    assert_eq!((nested.len(), state()), (1, (DISPATCH_LEVEL, 2)));
    drop(nested);
    assert_eq!(*held, [1, 2]);
    complete(held.release());
}

/// Leaks the guard of another lock, and releases the sole guard.
fn leak_and_release<'a>(
    guard: SoleSpinLockGuard<'a, u32>,
    other: &SpinLock<()>,
) -> &'a mut LockToken {
    mem::forget(other.acquire(guard.token()));
    guard.release()
}

#[test]
fn a_leaked_lock_stops_whoever_releases_the_only_one() {
    let (lock, other) = (SpinLock::new(7), SpinLock::new(()));
    let meanwhile = panic_of(|| {
        let mut token = enter();
        let _token = leak_and_release(lock.acquire_sole(&mut token), &other);
    });
    let report = [
        "DRIVER_VIOLATION (0x121): release at runtime/tests/sole_guards.rs",
        "2 spin locks are held",
    ];
    assert_reports(&meanwhile, &report);
}

#[test]
fn a_lock_that_was_leaked_before_stops_it_too() {
    let (lock, other) = (SpinLock::new(7), SpinLock::new(()));
    let before = panic_of(|| {
        let mut token = enter();
        mem::forget(other.acquire(&token));
        let _token = lock.acquire_sole(&mut token).release();
    });
    assert_reports(&before, &["a sole guard", "2 spin locks are held"]);
}

#[test]
fn a_value_behind_the_cancel_lock() {
    let (count, other) = (CancelLocked::new(1), SpinLock::new(10));
    let mut token = enter();
    let mut guard = IoAcquireCancelSpinLock(&token);
    *count.borrow_mut(&mut guard) += 1;
    guard.release();
    let mut guard = IoAcquireCancelSpinLockSole(&mut token);
    let (value, lent) = guard.split(&count);
    *value += *other.acquire(lent);
    assert_eq!(*count.borrow_mut(&mut guard), 12);
    complete(guard.release());
    assert_eq!(count.into_inner(), 12);
}

#[test]
fn threads_add_behind_the_cancel_lock() {
    static COUNT: CancelLocked<u32> = CancelLocked::new(0);
    let rounds = if cfg!(miri) { 3 } else { 100 };
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let token = enter();
                for _ in 0..rounds {
                    *COUNT.borrow_mut(&mut IoAcquireCancelSpinLock(&token)) += 1;
                }
            });
        }
    });
    let token = enter();
    let mut guard = IoAcquireCancelSpinLock(&token);
    assert_eq!(*COUNT.borrow_mut(&mut guard), 2 * rounds);
}

/// Releases the cancel spin lock and completes the request.
fn fail(mut irp: Irp, cancel: SoleCancelSpinLockGuard<'_>) {
    assert_eq!(state(), (DISPATCH_LEVEL, 1));
    let token = cancel.release();
    assert_eq!(state(), (APC_LEVEL, 0), "the IRQL of the canceler");
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn hands_on(
    _device: PDEVICE_OBJECT,
    irp: Irp,
    cancel: SoleCancelSpinLockGuard<'_>,
) {
    fail(irp, cancel);
}

#[test]
fn a_cancel_routine_hands_its_guard_on() {
    let request: SentRequest = pended();
    // SAFETY: `hands_on` is a cancel routine, and the request is in no queue.
    let pending = unsafe { irp_of(&request).into_cancelable(hands_on) };
    assert!(pending.is_ok());
    at_irql(APC_LEVEL, || assert!(request.cancel()));
    assert!(request.is_completed());
}
