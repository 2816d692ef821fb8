//! Releasing a sole guard returns the token.

mod common;

use common::{enter, irp_of, pended};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::simulated_kernel::{SentRequest, at_irql, current_irql, locks_held};
use spin_lock_safe::sys::{DISPATCH_LEVEL, PASSIVE_LEVEL};
use spin_lock_safe::{Irp, LockToken, SoleSpinLockGuard, SpinLock};

/// Releases the lock and completes.
fn complete_held(mut queue: SoleSpinLockGuard<'_, Vec<Irp>>) -> &mut LockToken {
    let irps = std::mem::take(&mut *queue);
    assert_eq!((current_irql(), locks_held()), (DISPATCH_LEVEL, 1));
    let token = queue.release();
    assert_eq!(locks_held(), 0);
    for irp in irps {
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
    token
}

#[test]
fn who_releases_the_lock_may_complete() {
    let requests = [pended(), pended()];
    let queue = SpinLock::new(requests.iter().map(irp_of).collect());
    let mut token = enter();
    let token = complete_held(queue.acquire_sole(&mut token));
    assert!(requests.iter().all(SentRequest::is_completed));
    assert_eq!(current_irql(), PASSIVE_LEVEL);
    assert!(queue.acquire(token).is_empty(), "the lock is free again");
}

#[test]
fn it_goes_back_to_the_irql_from_before() {
    let lock = SpinLock::new(0);
    let mut token = enter();
    for irql in [PASSIVE_LEVEL, DISPATCH_LEVEL] {
        at_irql(irql, || {
            let _token = lock.acquire_sole(&mut token).release();
            assert_eq!((current_irql(), locks_held()), (irql, 0));
            *lock.acquire_sole(&mut token) += 1;
            assert_eq!((current_irql(), locks_held()), (irql, 0));
        });
    }
    assert_eq!(*lock.acquire(&token), 2);
}
