use spin_lock_safe::sys::{PIO_CSQ, STATUS_CANCELLED};
use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

use super::counts::Event;
use super::extension::DeviceExtension;

/// Completes a request that was canceled.
///
/// It may run inside the driver's own [`insert`](super::queue::CancelSafeQueue::insert),
/// which borrows its token exclusively. So the two tokens are not in use at the same time.
///
/// # Safety
///
/// The cancel-safe queue framework calls it for a request of this driver that it has taken
/// out of the queue.
#[spin_lock_safe(IO_CSQ_COMPLETE_CANCELED_IRP)]
#[expect(non_snake_case, reason = "the callback keeps its Microsoft name")]
pub(super) unsafe extern "system" fn CsqCompleteCanceledIrp(
    _csq: PIO_CSQ,
    irp: Irp,
    token: &mut LockToken,
) {
    // SAFETY: the request was sent to a device, which is valid until it is completed.
    let device = unsafe { DeviceObject::from_raw(irp.device()) };
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    extension.counts.acquire().add(Event::Canceled, 1);
    extension.complete_waiting(irp, STATUS_CANCELLED, token);
}
