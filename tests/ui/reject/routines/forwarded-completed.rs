//! A request completed after its completion routine is set, instead of being passed on.
//! A `ForwardedIrp` is what only `IoCallDriver` takes.

use core::ptr;

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, IoCopyCurrentIrpStackLocationToNext, IoSetCompletionRoutine,
};
use spin_lock_safe::sys::{NTSTATUS, PDEVICE_OBJECT, PIRP, PVOID, STATUS_CONTINUE_COMPLETION};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe(IO_COMPLETION_ROUTINE)]
unsafe extern "system" fn done(_: PDEVICE_OBJECT, _: PIRP, _: PVOID) -> NTSTATUS {
    STATUS_CONTINUE_COMPLETION
}

#[spin_lock_safe]
fn pass_on(irp: Irp, token: &mut LockToken) {
    let mut irp = IoCopyCurrentIrpStackLocationToNext(irp);
    // SAFETY: the routine does nothing.
    unsafe { IoSetCompletionRoutine(&mut irp, done, ptr::null_mut(), true, true, true) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
