//! At `DISPATCH_LEVEL` the cheaper acquire, elsewhere the other, decided at run time.
//! Shape 13, seen in Arsenal Image Mounter and serenum.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SpinLock};

    fn log_and_complete(log: &SpinLock<Vec<u32>>, at_dispatch: bool, irp: Irp) {
        if at_dispatch {
            let mut log = log.acquire_at_dpc_level();
            log.push(1);
            log.release();
        } else {
            let mut log = log.acquire();
            log.push(0);
            log.release();
        }
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
