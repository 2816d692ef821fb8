//! Locks of several kinds, one under the other, released in any order.
//! The token counts them together, whatever they are.

use core::pin::pin;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest};
use spin_lock_safe::{
    ExSpinLock, InterruptSpinLock, Irp, LockQueueHandle, QueuedSpinLock, SpinLock,
    spin_lock_safe,
};

pub struct Extension {
    open: SpinLock<u32>,
    queue: QueuedSpinLock<Vec<Irp>>,
    names: ExSpinLock<Vec<String>>,
    registers: InterruptSpinLock<[u32; 4]>,
}

#[spin_lock_safe]
impl Extension {
    pub fn finish(&self, name: &str, irp: Irp) {
        let handle = pin!(LockQueueHandle::new());
        let cancel = IoAcquireCancelSpinLock();
        let mut queue = self.queue.acquire_in_stack_queued(handle);
        let open = self.open.acquire();
        let names = self.names.acquire_shared();
        cancel.release();
        if names.iter().any(|known| known == name) {
            queue.push(irp);
            return;
        }
        drop(queue);
        self.registers.acquire()[0] = *open;
        drop(open);
        drop(names);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
