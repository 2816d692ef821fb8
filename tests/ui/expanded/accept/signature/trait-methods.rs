// What the attribute makes of `accept/signature/trait-methods.rs`; a test in `macros` compares it.

//! Methods of a trait with the token in their signature: provided, required, generic.
//! The trait and its implementations agree on the token as on any other parameter.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

trait Backend {
    fn submit(&self, irp: Irp, token: &mut LockToken);
    fn fail(&self, mut irp: Irp, token: &mut LockToken) {
        irp.set_information(0);
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
}

struct Memory(SpinLock<Vec<u8>>);

impl Backend for Memory {
    fn submit(&self, irp: Irp, token: &mut LockToken) {
        self.0.acquire(token).fill(0);
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
}

fn submit_all<B: Backend + ?Sized>(backend: &B, irps: Vec<Irp>, token: &mut LockToken) {
    for irp in irps {
        backend.submit(irp, token);
    }
}

fn main() {}
