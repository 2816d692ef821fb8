//! Completes in the walk what has timed out, and does not collect it.
//! The method that completes is two calls from the lock, and hides its token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod timeout {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLock, KeReleaseSpinLock,
    };
    use spin_lock_safe::sys::{NTSTATUS, STATUS_INSUFFICIENT_RESOURCES, STATUS_SUCCESS};
    use spin_lock_safe::{CancelableIrp, Irp, SpinLock};

    pub struct Entry {
        irp: Option<CancelableIrp>,
        tick: u64,
        result: NTSTATUS,
    }

    pub struct Dcb {
        pending: SpinLock<Vec<Entry>>,
        keeps_alive: bool,
        mounted: SpinLock<bool>,
    }

    impl Dcb {
        pub fn release_timed_out(&self, now: u64) -> NTSTATUS {
            let mut pending = KeAcquireSpinLock(&self.pending);
            if pending.is_empty() {
                KeReleaseSpinLock(pending);
                return STATUS_SUCCESS;
            }
            let complete: Vec<Irp> = Vec::new();
            let mut at = 0;
            while at < pending.len() {
                let entry = &pending[at];
                if entry.result == STATUS_SUCCESS && now < entry.tick {
                    at += 1;
                    continue;
                }
                let entry = pending.swap_remove(at);
                let Some(irp) = entry.irp else { continue };
                match irp.take() {
                    Some(irp) => self.complete_request(irp, STATUS_INSUFFICIENT_RESOURCES),
                    None => continue, // its cancel routine runs
                }
            }
            KeReleaseSpinLock(pending);

            let should_unmount = !self.keeps_alive && !complete.is_empty();
            for irp in complete {
                self.cleanup();
                self.complete_request(irp, STATUS_INSUFFICIENT_RESOURCES);
            }
            if should_unmount {
                self.unmount();
            }
            STATUS_SUCCESS
        }

        fn cleanup(&self) {
            let mounted = self.mounted.acquire();
            let _ = *mounted;
        }

        fn unmount(&self) {
            *self.mounted.acquire() = false;
            self.release_timed_out(u64::MAX);
        }

        fn complete_request(&self, mut irp: Irp, status: NTSTATUS) {
            irp.set_information(0);
            irp.set_status(status);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
