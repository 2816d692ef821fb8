//! Two nested locks, released in reverse order; and in the order of their acquires.
//! Shape 17, seen in wnbd and Arsenal Image Mounter; the Static Driver Verifier warns of it.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLock, KeReleaseSpinLock,
    };
    use spin_lock_safe::{Irp, SpinLock};

    fn disconnect(device: &SpinLock<bool>, replies: &SpinLock<Vec<Irp>>) {
        let mut connected = KeAcquireSpinLock(device);
        let mut waiting = KeAcquireSpinLock(replies);
        *connected = false;
        let irps = core::mem::take(&mut *waiting);
        KeReleaseSpinLock(waiting);
        KeReleaseSpinLock(connected);
        for irp in irps {
            let connected = KeAcquireSpinLock(device);
            let waiting = KeAcquireSpinLock(replies);
            KeReleaseSpinLock(connected);
            KeReleaseSpinLock(waiting);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
