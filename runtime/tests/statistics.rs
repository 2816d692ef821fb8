//! The statistics count. Other tests of this process may add to them.

mod common;

use common::{enter, irp_of, panic_of, pended};
use spin_lock_safe::SpinLock;
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::simulated_kernel::{statistics, violations};

#[test]
fn what_this_thread_does_is_counted() {
    let before = statistics();
    let locks = [const { SpinLock::new(()) }; 5];
    let mut token = enter();
    drop(locks.each_ref().map(|lock| lock.acquire(&token)));
    let request = pended();
    IoCompleteRequest(&mut token, irp_of(&request), IO_NO_INCREMENT);
    let after = statistics();
    assert!(after.acquisitions >= before.acquisitions + 5);
    assert!(after.deepest_nesting >= 5);
    assert!(after.completions > before.completions);
}

#[test]
fn a_violation_is_counted_and_remembered() {
    let before = statistics();
    let lock = SpinLock::new(());
    let report = panic_of(|| {
        let token = enter();
        let _outer = lock.acquire(&token);
        drop(lock.acquire(&token));
    });
    assert!(statistics().violations > before.violations);
    let here = std::thread::current().id();
    let mut remembered = violations().into_iter().filter(|one| one.thread == here);
    assert_eq!(remembered.next().map(|one| one.to_string()), Some(report));
    assert_eq!(remembered.next(), None);
}
