//! A cancel routine: its own lock inside the cancel lock, both released, then complete.
//! Shape 5, seen in ramshared's QCommitCancel; a flag says whether there is a request.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest};
    use spin_lock_safe::sys::STATUS_CANCELLED;
    use spin_lock_safe::{Irp, SpinLock};

    fn cancel_commit(commit: &SpinLock<Option<Irp>>) {
        let mut canceled = None;
        let cancel = IoAcquireCancelSpinLock();
        let mut commit = commit.acquire();
        let waits = commit.is_some();
        if waits {
            canceled = commit.take();
        }
        commit.release();
        cancel.release();
        if waits {
            let mut irp = canceled.expect("it was taken");
            irp.set_status(STATUS_CANCELLED);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
