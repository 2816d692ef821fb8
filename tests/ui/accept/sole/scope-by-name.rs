//! A lock of each kind is acquired as the only one, by the path of its type, and a helper releases it and completes.
//! The sole guard brings the token; a guard and a token as two arguments do not compile.
//! In a scope: the helpers get no hidden token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use core::pin::pin;

    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{
        ExSpinLock, InterruptSpinLock, Irp, LockQueueHandle, MsiSpinLock, QueuedSpinLock,
        SoleCancelSpinLockGuard, SoleExclusiveSpinLockGuard, SoleInterruptSpinLockGuard,
        SoleMsiSpinLockGuard, SoleQueuedSpinLockGuard, SoleSharedSpinLockGuard, SoleSpinLockGuard,
        SoleStorPortSpinLockGuard, SpinLock, StorPortLockHandle, StorPortSpinLock,
    };

    fn ordinary(lock: &SpinLock<u32>, irp: Irp) {
        finish_ordinary(SpinLock::acquire_sole(lock), irp);
    }

    fn queued(lock: &QueuedSpinLock<u32>, irp: Irp) {
        let handle = pin!(LockQueueHandle::new());
        finish_queued(
            QueuedSpinLock::acquire_in_stack_queued_sole(lock, handle),
            irp,
        );
    }

    fn exclusive(lock: &ExSpinLock<u32>, irp: Irp) {
        finish_exclusive(ExSpinLock::acquire_exclusive_sole(lock), irp);
    }

    fn shared(lock: &ExSpinLock<u32>, irp: Irp) {
        finish_shared(ExSpinLock::acquire_shared_sole(lock), irp);
    }

    fn interrupt(lock: &InterruptSpinLock<u32>, irp: Irp) {
        finish_interrupt(InterruptSpinLock::acquire_sole(lock), irp);
    }

    fn message(lock: &MsiSpinLock<u32>, irp: Irp) {
        finish_message(MsiSpinLock::acquire_sole(lock), irp);
    }

    fn storport(lock: &StorPortSpinLock<u32>, irp: Irp) {
        let handle = pin!(StorPortLockHandle::new());
        finish_storport(
            StorPortSpinLock::acquire_with_handle_sole(lock, handle),
            irp,
        );
    }

    fn cancel(irp: Irp) {
        finish_cancel(spin_lock_safe::ddi::IoAcquireCancelSpinLockSole(), irp);
    }

    /// Is entered with the lock held and releases it.
    fn finish_ordinary(guard: SoleSpinLockGuard<'_, u32>, irp: Irp) {
        let token = guard.release();
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }

    /// Is entered with the lock held and releases it.
    fn finish_queued(guard: SoleQueuedSpinLockGuard<'_, u32>, irp: Irp) {
        let (token, _) = guard.release();
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }

    /// Is entered with the lock held and releases it.
    fn finish_exclusive(guard: SoleExclusiveSpinLockGuard<'_, u32>, irp: Irp) {
        let token = guard.release();
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }

    /// Is entered with the lock held and releases it.
    fn finish_shared(guard: SoleSharedSpinLockGuard<'_, u32>, irp: Irp) {
        let token = guard.release();
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }

    /// Is entered with the lock held and releases it.
    fn finish_interrupt(guard: SoleInterruptSpinLockGuard<'_, u32>, irp: Irp) {
        let token = guard.release();
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }

    /// Is entered with the lock held and releases it.
    fn finish_message(guard: SoleMsiSpinLockGuard<'_, u32>, irp: Irp) {
        let token = guard.release();
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }

    /// Is entered with the lock held and releases it.
    fn finish_storport(guard: SoleStorPortSpinLockGuard<'_, u32>, irp: Irp) {
        let (token, _) = guard.release();
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }

    fn finish_cancel(guard: SoleCancelSpinLockGuard<'_>, irp: Irp) {
        let token = guard.release();
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
}

fn main() {}
