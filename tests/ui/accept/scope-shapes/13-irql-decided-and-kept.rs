//! The same decision with both guards alive until one place releases either.
//! Shape 13: two `Option`s hold what C keeps in one variable and an IRQL.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SpinLock};

    fn count_and_complete(count: &SpinLock<u32>, at_dispatch: bool, irp: Irp) {
        let raised = (!at_dispatch).then(|| count.acquire());
        let at_dpc_level = at_dispatch.then(|| count.acquire_at_dpc_level());
        // ... the work of both
        drop((raised, at_dpc_level));
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
