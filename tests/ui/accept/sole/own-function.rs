//! `also(..)` names a function of the driver's own, which gets the token that a sole guard gives back.
//! The attribute leaves such a call as it is, and passes the token where there is a hidden one.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SoleSpinLockGuard, SpinLock, spin_lock_safe};

fn complete(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn count(token: &LockToken) -> u32 {
    let _ = token;
    1
}

#[spin_lock_safe(also(complete, &count))]
fn finish(mut queue: SoleSpinLockGuard<'_, u32>, irp: Irp) {
    let counted = count(queue.token());
    *queue += counted;
    let unlocked = queue.release();
    complete(irp, unlocked);
}

#[spin_lock_safe(also(complete))]
impl Device {
    fn stop(&self, irp: Irp) {
        self.finish(self.queue.acquire_sole(), irp);
    }

    fn finish(&self, queue: SoleSpinLockGuard<'_, u32>, irp: Irp) {
        if *queue == 0 {
            complete(irp, queue.release());
        }
    }

    fn fail(&self, irp: Irp) {
        complete(irp);
    }
}

struct Device {
    queue: SpinLock<u32>,
}

fn all(device: &Device, irps: [Irp; 3], token: &mut LockToken) {
    let [first, second, third] = irps;
    finish(device.queue.acquire_sole(token), first);
    device.stop(second, token);
    device.fail(third, token);
}

fn main() {
    let _ = all;
}
