//! A handle whose guard was leaked stops the context when it is used again or dropped.

mod common;

use std::mem;
use std::pin::pin;

use common::{assert_reports, enter, report_of};
use spin_lock_safe::simulated_kernel::{Adapter, locks_held};
use spin_lock_safe::{LockQueueHandle, QueuedSpinLock, StorPortLockHandle, StorPortSpinLock};

#[test]
fn a_handle_is_used_again() {
    let (first, second) = (QueuedSpinLock::new(1), QueuedSpinLock::new(2));
    let token = enter();
    let mut handle = pin!(LockQueueHandle::new());
    for _ in 0..2 {
        *first.acquire_in_stack_queued(handle.as_mut(), &token) += 1;
        second
            .acquire_in_stack_queued(handle.as_mut(), &token)
            .release();
    }
    assert_eq!((first.into_inner(), locks_held()), (3, 0));
}

#[test]
fn a_handle_of_a_leaked_guard_is_used_again() {
    let (first, second) = (QueuedSpinLock::new(()), QueuedSpinLock::new(()));
    let report = report_of(|| {
        let token = enter();
        let mut handle = Box::pin(LockQueueHandle::new());
        mem::forget(first.acquire_in_stack_queued(handle.as_mut(), &token));
        second
            .acquire_in_stack_queued(handle.as_mut(), &token)
            .release();
    });
    assert_reports(
        &report,
        &[
            "DRIVER_VIOLATION (0x121): an acquire at ",
            file!(),
            "the handle is used by a guard that was leaked",
            "held: the queued spin lock at 0x",
        ],
    );
}

#[test]
fn a_handle_of_a_leaked_guard_is_dropped() {
    let lock = QueuedSpinLock::new(());
    let report = report_of(|| {
        let token = enter();
        let handle = pin!(LockQueueHandle::new());
        mem::forget(lock.acquire_in_stack_queued(handle, &token));
    });
    assert_reports(
        &report,
        &[
            "DRIVER_VIOLATION (0x121): the handler at ",
            "the handle is dropped, and used by a guard that was leaked",
        ],
    );
}

#[test]
fn storports_handles_are_as_careful() {
    let adapter = Adapter::new(5);
    // SAFETY: the adapter lives as long as the lock.
    let lock = unsafe { StorPortSpinLock::start_io(adapter.device_extension(), ()) };
    let report = report_of(|| {
        let token = enter();
        let mut handle = Box::pin(StorPortLockHandle::new());
        mem::forget(lock.acquire_with_handle(handle.as_mut(), &token));
        lock.acquire_with_handle(handle.as_mut(), &token).release();
    });
    assert_reports(
        &report,
        &["(0x121): an acquire at ", "guard that was leaked"],
    );
}
