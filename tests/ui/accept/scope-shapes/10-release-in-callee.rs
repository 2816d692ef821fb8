//! The caller acquires; the callee releases and completes deeper down.
//! Shape 10, seen in usbip-win: the sole guard carries the token to whoever releases it.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SoleSpinLockGuard, SpinLock};

    fn add_result(results: &SpinLock<Vec<Irp>>, irp: Irp) {
        let mut results = results.acquire_sole();
        results.push(irp);
        if results.len() > 8 {
            flush_and_release(results);
        }
    }

    /// Is entered with the lock held and releases it.
    fn flush_and_release(mut results: SoleSpinLockGuard<'_, Vec<Irp>>) {
        let all = core::mem::take(&mut *results);
        complete_all(all, results.release());
    }

    fn complete_all(irps: Vec<Irp>) {
        irps.into_iter()
            .for_each(|irp| IoCompleteRequest(irp, IO_NO_INCREMENT));
    }
}

fn main() {}
