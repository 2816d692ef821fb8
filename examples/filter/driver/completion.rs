use spin_lock_safe::ddi::{IoCallDriver, IoSkipCurrentIrpStackLocation};
use spin_lock_safe::sys::{
    NTSTATUS, STATUS_CONTINUE_COMPLETION, STATUS_DEVICE_BUSY, STATUS_MORE_PROCESSING_REQUIRED,
};
use spin_lock_safe::{DeviceObject, Irp, ReturnedIrp, spin_lock_safe};

use super::extension::FilterExtension;

/// Sends a request once more if the disk was too busy for it. This routine is not called for it again.
///
/// The dispatch routine has marked the request pending, so this routine need not.
///
/// # Safety
///
/// The I/O manager calls it for a read or write of this driver's device, with the extension as its
/// context.
#[spin_lock_safe(IO_COMPLETION_ROUTINE)]
#[expect(non_snake_case, reason = "the routine keeps its Microsoft name")]
pub(super) unsafe extern "system" fn ReadWriteDone(
    _device: Option<&DeviceObject>,
    irp: &ReturnedIrp,
    filter: &FilterExtension,
) -> NTSTATUS {
    if irp.status() != STATUS_DEVICE_BUSY {
        return STATUS_CONTINUE_COMPLETION;
    }
    filter.state.acquire().counts.retried += 1;
    // SAFETY: `STATUS_MORE_PROCESSING_REQUIRED`, below, gives the request back to this driver.
    let irp = unsafe { Irp::from_raw(irp.as_ptr()) };
    IoCallDriver(filter.lower, IoSkipCurrentIrpStackLocation(irp));
    STATUS_MORE_PROCESSING_REQUIRED
}
