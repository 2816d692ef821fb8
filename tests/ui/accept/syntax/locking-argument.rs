//! Arguments of a completing call that lock, and whose guards are gone by then.
//! The call borrows the token exclusively only after its arguments are evaluated.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(queue: &SpinLock<Vec<Irp>>, device: &DeviceObject, token: &mut LockToken) {
    IoStartNextPacket(device, {
        let waiting = queue.acquire();
        waiting.is_empty()
    });
    IoCompleteRequest(
        {
            let Some(irp) = queue.acquire().pop() else {
                return;
            };
            irp
        },
        IO_NO_INCREMENT,
    );
}

fn main() {}
