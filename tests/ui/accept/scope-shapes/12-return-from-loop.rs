//! A return out of the loop, after the release; the loop itself runs under the lock.
//! Shape 12, seen in usbip-win's stub_res.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SpinLock};

    fn complete_tagged(pending: &SpinLock<Vec<Irp>>, tag: usize) -> bool {
        let mut pending = pending.acquire();
        for at in 0..pending.len() {
            if pending[at].information() == tag {
                let irp = pending.remove(at);
                pending.release();
                IoCompleteRequest(irp, IO_NO_INCREMENT);
                return true;
            }
        }
        pending.release();
        false
    }
}

fn main() {}
